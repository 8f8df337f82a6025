//! The page at a desk and on a phone, in light and dark: nothing sticks out, the first screen says what it should.

use anyhow::Result;

use crate::browser::in_browser;
use crate::server::Server;

/// What is wider than the window, apart from texts that only screen readers get and from what scrolls in a box of its own.
pub const STICKS_OUT: &str = "
    const width = document.documentElement.clientWidth;
    const root = document.querySelector('stance-line').shadowRoot;
    const wide = [...root.querySelectorAll('*')].filter((node) => {
      const box = node.getBoundingClientRect();
      return node.checkVisibility() && !node.closest('.hidden-text, .table-box > *') && box.width > 0 && (box.right > width + 1 || box.left < -1);
    });
    return wide.map((node) => `${node.localName}.${node.getAttribute('class')}`);";

#[tokio::test]
async fn nothing_sticks_out_of_the_window_whatever_is_open() -> Result<()> {
    let server = Server::start().await?;
    in_browser(async |page| {
        for width in [1280, 900, 600, 360, page.narrowest()] {
            page.resize(width, 800).await?;
            for open in [
                "",
                "[data-stance='CN.sanctions']",
                "[data-event=kim-xi-4-beijing] button",
                "mark[data-quotation~=at-the-end] a",
                "folds",
            ] {
                page.open_widget(&server.address("/")).await?;
                if open == "folds" {
                    for _ in 0..3 {
                        page.click(".fold__button[aria-expanded=false]").await?;
                    }
                } else if !open.is_empty() {
                    page.click(open).await?;
                    page.find("[part=detail]").await?;
                }
                let wide: Vec<String> = page.script(STICKS_OUT, &[]).await?;
                let scrolls: bool =
                    page.script("return document.documentElement.scrollWidth > innerWidth;", &[]).await?;
                assert!(!scrolls, "the page scrolls sideways at {width} px with {open}");
                assert!(wide.is_empty(), "at {width} px with {open}: {wide:?}");
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_first_screen_holds_the_questions_the_article_and_the_top_of_the_timeline() -> Result<()> {
    let server = Server::start().await?;
    in_browser(async |page| {
        page.resize(1280, 800).await?;
        page.open_widget(&server.address("/")).await?;
        for part in ["key", "stances", "article", "timeline"] {
            let top: f64 = page
                .script(
                    "return document.querySelector('stance-line').shadowRoot
                        .querySelector(`[part=${arguments[0]}]`).getBoundingClientRect().top;",
                    &[part.into()],
                )
                .await?;
            assert!(top < 780.0, "{part} begins at {top} px");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn pictures_for_people_to_look_at() -> Result<()> {
    let server = Server::start().await?;
    in_browser(async |page| {
        for (scheme, width) in [("light", 1280), ("dark", 1280), ("light", 360), ("dark", 360)] {
            if !page.can_be(scheme) {
                continue;
            }
            page.emulate("prefers-color-scheme", scheme).await?;
            page.resize(width, 800).await?;
            page.open_widget(&server.address("/")).await?;
            page.screenshot(&format!("first-{width}-{scheme}")).await?;
            page.screenshot_whole(&format!("whole-{width}-{scheme}"), width).await?;
            page.resize(width, 800).await?;
            page.click("[data-stance='CN.sanctions']").await?;
            let detail = page.find(".issue__detail").await?;
            assert!(!detail.text().await?.is_empty());
            page.screenshot_whole(&format!("stance-{width}-{scheme}"), width).await?;
            page.click("[data-event=kim-xi-4-beijing] button").await?;
            page.find("[data-event=kim-xi-4-beijing] [part=detail]").await?;
            page.screenshot_whole(&format!("event-{width}-{scheme}"), width).await?;
            page.click("mark[data-quotation~=press-us-to-compromise] a").await?;
            page.find(".article__detail").await?;
            page.screenshot_whole(&format!("quotation-{width}-{scheme}"), width).await?;
        }
        Ok(())
    })
    .await
}
