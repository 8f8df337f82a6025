//! The widget takes the place of the static reading without a jump: what the reader reads stays where it is.

use std::time::Duration;

use anyhow::Result;
use serde_json::json;

use crate::answer::Answer;
use crate::browser::{in_browser, in_browser_with};
use crate::engine::Ability;
use crate::page::Page;
use crate::server::Server;

/// Adds up how far things jump, as browsers measure it.
const SHIFTS: &str = "
    window.shift = 0;
    if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });";

/// The page as it ships, with a module that takes its time.
async fn slow() -> Result<Server> {
    let server = Server::start().await?;
    server.put("/shifts.js", Answer::new("text/javascript", SHIFTS.into()));
    let page = std::fs::read_to_string("dist/index.html")?;
    server.put(
        "/page",
        Answer::html(
            page.replace("<script src=\"notice.js\"", "<script src=\"shifts.js\"></script><script src=\"notice.js\""),
        ),
    );
    let module = Answer::new("application/wasm", std::fs::read("dist/stanceline_bg.wasm")?.into());
    server.put("/stanceline_bg.wasm", module.delayed(Duration::from_millis(1500)));
    Ok(server)
}

async fn is_reading(page: &Page) -> Result<()> {
    let reading = "
        const reading = document.querySelector('stance-line > .stanceline');
        return document.readyState === 'interactive' || reading?.checkVisibility() === true;";
    page.until("the reading is there", reading, &[]).await
}

#[tokio::test]
async fn nothing_jumps_when_the_widget_takes_over() -> Result<()> {
    let server = slow().await?;
    in_browser_with(&[Ability::LayoutShift], async |page| {
        for width in [1280, 360] {
            page.resize(width, 800).await?;
            page.open("about:blank").await?;
            page.open_widget(&server.address("/page")).await?;
            page.find("[part=masthead]").await?;
            let shift: f64 =
                page.script("return new Promise((done) => setTimeout(() => done(window.shift), 500));", &[]).await?;
            assert!(shift <= 0.02, "{shift} at {width} px");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_reader_s_place_and_focus_are_kept() -> Result<()> {
    let server = slow().await?;
    in_browser(async |page| {
        for (place, hook) in [
            ("[data-event=moon-press-conference]", "[data-event=moon-press-conference]"),
            ("mark[data-quotation~=this-week]", "mark[data-quotation~=this-week]"),
            ("[part=sources]", "[part=sources]"),
        ] {
            page.resize(1280, 800).await?;
            page.open("about:blank").await?;
            page.open(&server.address("/page")).await?;
            is_reading(page).await?;
            let scroll = "
                const place = document.querySelector(`stance-line > .stanceline ${arguments[0]}`);
                place.scrollIntoView({ block: 'start', behavior: 'instant' });
                scrollBy(0, -100);
                const link = place.querySelector('a');
                link?.focus({ preventScroll: true });
                return place.getBoundingClientRect().top;";
            let before: f64 = page.script(scroll, &[json!(place)]).await?;
            page.find("[part=masthead]").await?;
            page.until("the widget has taken over", "return !document.querySelector('stance-line > .stanceline').checkVisibility();", &[]).await?;
            let after: f64 = page
                .script(
                    "return document.querySelector('stance-line').shadowRoot.querySelector(arguments[0]).getBoundingClientRect().top;",
                    &[json!(hook)],
                )
                .await?;
            assert!((before - after).abs() < 100.0, "{place} was at {before} and is at {after}");
        }
        // The focus is on the control of what it was in.
        page.open("about:blank").await?;
        page.open(&server.address("/page")).await?;
        is_reading(page).await?;
        page.script::<()>("document.querySelector('stance-line > .stanceline [data-event=moon-press-conference] a').focus();", &[]).await?;
        let focused = "return document.querySelector('stance-line').shadowRoot?.activeElement?.closest('[data-event=moon-press-conference]') != null;";
        page.until("the focus is on the event", focused, &[]).await?;
        Ok(())
    })
    .await
}
