//! The keys, shown where they work; and the marks in the text, which a reader can put away.

use anyhow::Result;
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::browser::in_browser;
use crate::server::Server;

const FOCUSED: &str = "
    const root = document.querySelector('stance-line').shadowRoot;
    const help = root.querySelector('[data-control=help]');
    return [help.getAttribute('aria-expanded'), root.activeElement === help];";

#[tokio::test]
async fn a_question_mark_shows_the_keys_but_not_where_words_are_written() -> Result<()> {
    let server = Server::start().await?;
    in_browser(async |page| {
        page.open_widget(&server.address("/index.html")).await?;
        page.find("[part=masthead]").await?;
        // With the focus elsewhere on the page it is nobody's key.
        page.press("?").await?;
        assert_eq!(page.script::<Value>(FOCUSED, &[]).await?, json!(["false", false]));
        page.focus("[data-control=search]").await?;
        page.press("?").await?;
        assert_eq!(page.script::<Value>(FOCUSED, &[]).await?, json!(["false", false]), "it is written");
        page.focus("[data-party]").await?;
        page.press("?").await?;
        page.until(
            "the keys are shown, with the focus on their button",
            &format!("return (() => {{ {FOCUSED} }})().join() === 'true,true';"),
            &[],
        )
        .await?;
        assert_eq!(page.find_all(".help__keys dt").await?.len(), 7);
        page.press("?").await?;
        assert_eq!(page.script::<Value>(FOCUSED, &[]).await?, json!(["true", true]), "asked for again, they stay");
        page.press(Key::Enter).await?;
        page.until("they are gone", &format!("return (() => {{ {FOCUSED} }})().join() === 'false,true';"), &[]).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_marks_in_the_text_can_be_put_away_and_what_is_selected_keeps_them() -> Result<()> {
    let server = Server::start().await?;
    in_browser(async |page| {
        page.open_widget(&server.address("/index.html")).await?;
        let before: String = page.find(".article article").await?.text().await?;
        page.click(".article__mute").await?;
        page.until(
            "no word is marked",
            "return !document.querySelector('stance-line').shadowRoot.querySelector('mark');",
            &[],
        )
        .await?;
        let after: String = page.find(".article article").await?.text().await?;
        assert_eq!(before, after, "not a word is lost");
        page.script::<()>("document.querySelector('stance-line').select('quotation:this-week');", &[]).await?;
        page.find("mark[data-quotation~='this-week'][aria-current=true]").await?;
        // The focus is not lost with it.
        page.focus("mark[data-quotation~='this-week'] a").await?;
        page.press(Key::Escape).await?;
        let kept = "return document.querySelector('stance-line').shadowRoot.activeElement?.closest('mark') != null;";
        page.until("the focus is on the words", kept, &[]).await?;
        // On paper all is marked, as numbers lead there.
        let marks = |page_prints: bool| format!("
            dispatchEvent(new Event('{}'));
            return new Promise((done) => setTimeout(() => done(document.querySelector('stance-line').shadowRoot.querySelectorAll('mark').length), 300));",
            if page_prints { "beforeprint" } else { "afterprint" });
        page.script::<()>("document.querySelector('stance-line > .stanceline').remove();", &[]).await?;
        assert!(page.script::<usize>(&marks(true), &[]).await? > 20);
        page.script::<usize>(&marks(false), &[]).await?;
        let marked = page.find_all("mark").await?.len();
        page.click(".article__mute").await?;
        page.until(
            "all are marked again",
            &format!(
                "return document.querySelector('stance-line').shadowRoot.querySelectorAll('mark').length > {};",
                marked + 20
            ),
            &[],
        )
        .await?;
        Ok(())
    })
    .await
}
