//! Articles that are so long that only what is near the window is laid out.

use anyhow::Result;
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::browser::in_browser;
use crate::server::Server;

const PAGE: &str = "<!doctype html><html lang=en><title>Host</title><link rel=icon href='data:,'>
    <stance-line src=/dossier.json links></stance-line><script type=module src=/stanceline.js></script>";

/// Whether the quotation of that id is in sight, and still is when everything around it was laid out.
const IN_SIGHT: &str = "
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100)));
    const isSeen = () => {
      const root = document.querySelector('stance-line').shadowRoot;
      const box = root.querySelector(`mark[data-quotation~=${arguments[0]}][aria-current=true]`)?.getBoundingClientRect();
      return box != null && box.top >= 0 && box.bottom <= innerHeight;
    };
    return (async () => { if (!isSeen()) return false; await frame(); await frame(); return isSeen(); })();";

/// The embedded dossier with an article of 600 KB and words at its end.
fn long() -> Result<String> {
    let mut dossier: Value = serde_json::from_str(include_str!("../../seeds/dossier.json"))?;
    let more = (0..300).map(|_| json!("More words that nothing rests on. ".repeat(60)));
    if let Some(paragraphs) = dossier["article"]["paragraphs"].as_array_mut() {
        paragraphs.extend(more.chain([json!("These are the last words.")]));
    }
    if let Some(quotations) = dossier["quotations"].as_array_mut() {
        quotations.push(json!({"id": "end", "exact": "the last words", "voice": "reporter", "parties": ["US"]}));
    }
    Ok(dossier.to_string())
}

#[tokio::test]
async fn links_into_a_long_article_bring_their_words_into_sight() -> Result<()> {
    let server = Server::start().await?;
    server.put("/host", Answer::html(PAGE));
    server.put("/dossier.json", Answer::json(long()?));
    in_browser(async |page| {
        for width in [1280, 360] {
            page.resize(width, 800).await?;
            page.open("about:blank").await?;
            page.open_widget(&server.address("/host")).await?;
            let waits = "
                const paragraph = document.querySelector('stance-line').shadowRoot.querySelector('.article__paragraph');
                return getComputedStyle(paragraph).contentVisibility;";
            assert_eq!(page.script::<String>(waits, &[]).await?, "auto", "what is far away is not laid out");
            page.script::<()>("location.hash = 'quotation:end';", &[]).await?;
            page.until(&format!("the last words are in sight at {width} px"), IN_SIGHT, &[json!("end")]).await?;
            page.script::<()>("location.hash = 'quotation:this-week';", &[]).await?;
            page.until(&format!("the first ones are, at {width} px"), IN_SIGHT, &[json!("this-week")]).await?;
            page.open("about:blank").await?;
            page.open(&server.address("/host#quotation:end")).await?;
            page.until(&format!("the last ones at once, at {width} px"), IN_SIGHT, &[json!("end")]).await?;
        }
        Ok(())
    })
    .await
}
