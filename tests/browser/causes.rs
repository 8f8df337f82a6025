//! When there is nothing to show: each cause has its code, a sentence with the cure, and the fallback stays; once the cause is
//! gone, the next try succeeds.

use anyhow::{Context, Result};
use axum::body::Bytes;
use axum::http::StatusCode;
use serde_json::{Value, json};
use stanceline::dossier::MAX_BYTES;
use std::time::Duration;

use crate::answer::Answer;
use crate::browser::in_browser;
use crate::page::Page;
use crate::server::Server;

/// A page with a widget, a fallback, and what listens to it; `first` stands before everything.
fn host(attributes: &str, first: &str) -> Answer {
    Answer::html(format!(
        "<!doctype html><html lang=en><title>Host</title><link rel=icon href='data:,'>
         <script>
            window.heard = [];
            document.addEventListener('stanceline-error', ({{ detail }}) => window.heard.push(detail));
            {first}
         </script>
         <stance-line {attributes}><p id=fallback>The story in plain words.</p></stance-line>
         <script type=module src=/stanceline.js></script>"
    ))
}

async fn is_fallback_read(page: &Page) -> Result<bool> {
    page.script("return document.getElementById('fallback').checkVisibility();", &[]).await
}

/// The panel names the cause, the event has the same code, and the fallback can be read.
async fn tells(page: &Page, code: &str, words: &str) -> Result<()> {
    let panel = page.find(&format!("[role=alert][data-problem={code}]")).await?.text().await?;
    assert!(panel.contains(words), "{code}: {panel}");
    page.until("the event was heard", "return window.heard.length > 0;", &[]).await?;
    let heard: Vec<Value> = page.script("return window.heard;", &[]).await?;
    assert_eq!((heard.len(), &heard[0]["code"]), (1, &code.into()), "{heard:?}");
    assert!(panel.contains(heard[0]["message"].as_str().context("a message")?), "{panel}");
    assert!(is_fallback_read(page).await?, "{code}: the fallback can be read");
    // The browser itself reports what it could not load.
    page.console().await?;
    Ok(())
}

/// After the cause is gone, the panel's own button shows the dossier.
async fn recovers(page: &Page) -> Result<()> {
    page.click("[role=alert] button").await?;
    page.find("[part=masthead]").await?;
    page.until(
        "the panel is gone",
        "return document.querySelector('stance-line').shadowRoot.querySelector('[data-problem]') == null;",
        &[],
    )
    .await?;
    assert!(!is_fallback_read(page).await?, "the widget stands in the fallback's place");
    Ok(())
}

fn dossier() -> Answer {
    Answer::json(include_str!("../../seeds/dossier.json"))
}

#[tokio::test]
async fn a_dossier_that_does_not_arrive_is_told_with_its_cause_and_the_next_try_succeeds() -> Result<()> {
    // What would take 20 seconds takes a moment, where that is what is tried.
    let hasty = "const wait = window.setTimeout;
        window.setTimeout = (call, ms, ...rest) => wait(call, ms === 20000 ? 3000 : ms, ...rest);";
    let never = dossier().delayed(Duration::from_secs(60));
    for (code, words, answer) in [
        ("http-status", "answered 404 Not Found", Answer::html("gone").status(StatusCode::NOT_FOUND)),
        ("http-status", "answered 500", Answer::html("oh").status(StatusCode::INTERNAL_SERVER_ERROR)),
        ("timed-out", "within 20 seconds", never),
        ("timed-out", "within 20 seconds", dossier().trickled(1000, Duration::from_secs(1))),
        ("unreachable", "broke off", dossier().cut_after(5000)),
        ("too-large", "larger than 32 MB", Answer::json(" ".repeat(MAX_BYTES + 1))),
        ("too-large", "larger than 32 MB", Answer::json(" ".repeat(MAX_BYTES + 1)).unannounced()),
    ] {
        let server = Server::start().await?;
        server.put("/host", host("src=/late.json", if code == "timed-out" { hasty } else { "" }));
        server.put("/late.json", answer);
        in_browser(async |page| {
            page.open(&server.address("/host")).await?;
            tells(page, code, words).await.with_context(|| code)?;
            server.put("/late.json", dossier());
            recovers(page).await.with_context(|| code)
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_refusal_by_cors_is_told_apart_from_a_server_that_is_out_of_reach() -> Result<()> {
    let (server, other) = (Server::start().await?, Server::start().await?);
    let address = other.address("/theirs.json");
    server.put("/host", host(&format!("src='{address}'"), ""));
    // A port at which somebody listened a moment ago.
    let closed = std::net::TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
    server.put("/away", host(&format!("src='http://127.0.0.1:{closed}/dossier.json'"), ""));
    other.put("/theirs.json", dossier());
    in_browser(async |page| {
        page.open(&server.address("/host")).await?;
        tells(page, "cors-refused", "Access-Control-Allow-Origin: http://127.0.0.1").await?;
        other.put("/theirs.json", dossier().header("access-control-allow-origin", "*"));
        recovers(page).await?;
        page.open(&server.address("/away")).await?;
        tells(page, "unreachable", "the network or the server is down").await?;
        // Asking whether it was a refusal takes no longer than all of it may take.
        let hang = "const wait = window.setTimeout;
            window.setTimeout = (call, ms, ...rest) => wait(call, ms === 20000 ? 1000 : ms, ...rest);
            const ask = window.fetch;
            window.fetch = (url, options) => options?.mode === 'no-cors'
                ? new Promise((_, fail) => options.signal.addEventListener('abort', () => fail(new Error('aborted'))))
                : ask(url, options);";
        other.put("/theirs.json", dossier());
        server.put("/hangs", host(&format!("src='{address}'"), hang));
        page.open(&server.address("/hangs")).await?;
        tells(page, "timed-out", "within 20 seconds").await
    })
    .await
}

#[tokio::test]
async fn an_address_that_is_none_and_no_address_at_all_are_told() -> Result<()> {
    let server = Server::start().await?;
    for (attributes, code, words) in [
        ("src=data:,x", "bad-address", "data:,x is not an http or https address"),
        ("src=https://", "bad-address", "https:// is not"),
        ("", "no-dossier", "give <stance-line> a src"),
    ] {
        server.put("/host", host(attributes, ""));
        in_browser(async |page| {
            page.open(&server.address("/host")).await?;
            tells(page, code, words).await
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_module_that_does_not_run_is_told_with_its_cause_and_the_next_try_succeeds() -> Result<()> {
    let good = std::fs::read("dist/stanceline_bg.wasm")?;
    for (code, words, answer) in [
        ("http-status", "stanceline_bg.wasm answered 404", Answer::html("gone").status(StatusCode::NOT_FOUND)),
        ("wrong-type", "the server sent text/html", Answer::html("<!doctype html>Our home page")),
        ("bad-module", "is damaged", Answer::new("application/wasm", Bytes::from(good[..1000].to_vec()))),
        ("unreachable", "broke off", Answer::new("application/wasm", good.clone().into()).cut_after(1000)),
        ("unreachable", "broke off", Answer::new("text/plain", good.clone().into()).cut_after(1000)),
        (
            "timed-out",
            "within 60 seconds",
            Answer::new("application/wasm", good.clone().into()).delayed(Duration::from_secs(90)),
        ),
    ] {
        let server = Server::start().await?;
        let hasty = "const wait = window.setTimeout;
            window.setTimeout = (call, ms, ...rest) => wait(call, ms === 60000 ? 3000 : ms, ...rest);";
        server.put("/host", host("src=/dossier.json", if code == "timed-out" { hasty } else { "" }));
        server.put("/stanceline_bg.wasm", answer);
        in_browser(async |page| {
            page.open(&server.address("/host")).await?;
            tells(page, code, words).await.with_context(|| code)?;
            server.put("/stanceline_bg.wasm", Answer::new("application/wasm", good.clone().into()));
            recovers(page).await.with_context(|| code)
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_module_sent_by_another_name_runs_all_the_same() -> Result<()> {
    let server = Server::start().await?;
    server.put("/host", host("src=/dossier.json", ""));
    server.put(
        "/stanceline_bg.wasm",
        Answer::new("application/octet-stream", std::fs::read("dist/stanceline_bg.wasm")?.into()),
    );
    in_browser(async |page| {
        page.open(&server.address("/host")).await?;
        page.find("[part=masthead]").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_browser_or_a_page_that_forbids_webassembly_is_told() -> Result<()> {
    let server = Server::start().await?;
    server.put("/without", host("src=/dossier.json", "delete window.WebAssembly;"));
    server.put(
        "/forbidden",
        host("src=/dossier.json", "").header("content-security-policy", "script-src 'self' 'unsafe-inline'"),
    );
    in_browser(async |page| {
        page.open(&server.address("/without")).await?;
        tells(page, "no-webassembly", "take a newer browser").await?;
        page.open(&server.address("/forbidden")).await?;
        tells(page, "wasm-blocked", "add 'wasm-unsafe-eval' to its script-src").await
    })
    .await
}

#[tokio::test]
async fn an_empty_element_has_the_panel_alone_and_trying_again_keeps_the_focus() -> Result<()> {
    let server = Server::start().await?;
    server.put(
        "/host",
        Answer::html(
            "<!doctype html><html lang=en><title>Host</title><link rel=icon href='data:,'>
             <stance-line src=/late.json></stance-line><script type=module src=/stanceline.js></script>",
        ),
    );
    in_browser(async |page| {
        page.open(&server.address("/host")).await?;
        page.find("[role=alert][data-problem=http-status]").await?;
        let words = "return document.querySelector('stance-line').shadowRoot.querySelector('slot').textContent;";
        assert_eq!(page.script::<String>(words, &[]).await?, "", "nothing is loading");
        let focused = "
            const root = document.querySelector('stance-line').shadowRoot;
            const focused = root.activeElement;
            return focused != null && focused.querySelector(arguments[0]) != null;";
        page.click("[role=alert] button").await?;
        page.until("the focus is on the new panel", focused, &[json!("[role=alert] button")]).await?;
        server.put("/late.json", dossier());
        page.click("[role=alert] button").await?;
        page.until("the focus is on the widget", focused, &[json!("[part=masthead]")]).await?;
        page.console().await?;
        Ok(())
    })
    .await
}
