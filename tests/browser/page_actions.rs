//! The harness itself: what [`crate::page::Page`] offers works on a page with a stand-in for the widget.

use anyhow::Result;
use thirtyfour::Key;

use crate::answer::Answer;
use crate::browser::{in_browser, in_browser_with};
use crate::engine::Ability;
use crate::server::Server;

/// Shows its button only after a while, as the widget does, and counts what is done to it.
const STAND_IN: &str = r#"<!doctype html>
<link rel="icon" href="data:,">
<stance-line></stance-line>
<script type="module">
  const root = document.querySelector('stance-line').attachShadow({ mode: 'open' });
  setTimeout(() => {
    root.innerHTML = '<section><button>0</button></section>';
    const button = root.querySelector('button');
    button.onclick = () => { button.textContent = Number(button.textContent) + 1; };
    button.onkeydown = (event) => { if (event.key === 'Escape') button.dataset.escaped = ''; };
  }, 200);
</script>"#;

#[tokio::test]
async fn a_test_finds_clicks_presses_and_emulates() -> Result<()> {
    let server = Server::start().await?;
    server.put("/stand-in", Answer::html(STAND_IN));
    in_browser_with(&[Ability::Media], async |page| {
        page.open_widget(&server.address("/stand-in")).await?;
        page.click("button").await?;
        assert_eq!(page.find("button").await?.text().await?, "1");
        page.press(Key::Escape).await?;
        assert_eq!(page.find_all("button[data-escaped]").await?.len(), 1);

        page.resize(360, 700).await?;
        page.emulate("prefers-color-scheme", "dark").await?;
        let seen: (u32, bool) =
            page.script("return [innerWidth, matchMedia('(prefers-color-scheme: dark)').matches];", &[]).await?;
        assert_eq!(seen, (360, true));

        let picture = page.screenshot_whole("stand-in", 500).await?;
        assert!(std::fs::metadata(picture)?.len() > 0);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_a_page_leaves_in_the_console_fails_its_test() -> Result<()> {
    let server = Server::start().await?;
    server.put("/noisy", Answer::html("<!doctype html><link rel='icon' href='data:,'>"));
    let outcome = in_browser(async |page| {
        page.open(&server.address("/noisy")).await?;
        page.script::<()>("setTimeout(() => { window.done = true; throw new Error('oops'); });", &[]).await?;
        page.until("the page has thrown", "return window.done === true;", &[]).await
    })
    .await;
    let message = outcome.map_or_else(|error| error.to_string(), |()| "passed".to_owned());
    assert!(message.contains("oops"), "{message}");
    Ok(())
}
