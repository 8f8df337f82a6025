//! Those who use the npm package: a plain page, an app that Vite builds or serves, an app with React, a page with a frame.
//! They stand in `tests/consumers`; `cargo xtask test` makes them ready in `target/consumers`.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use serde_json::json;

use crate::answer::Answer;
use crate::browser::in_browser;
use crate::hand;
use crate::page::Page;
use crate::server::Server;
use crate::vite_server::ViteServer;

/// How long the frame may take to follow what is in it.
const DEADLINE: Duration = Duration::from_secs(15);

/// What stands in the page after the widget has gone, or is seen although it is there.
const OWN_WORDS_ARE_SEEN: &str = "
    const own = [...document.querySelectorAll('p')].find((node) => node.textContent === \"The page's own words.\");
    return own.getClientRects().length > 0;";

const TITLE_IS: &str = "
    const root = document.querySelector('stance-line').shadowRoot;
    return root.querySelector('.masthead__title')?.textContent === arguments[0];";

const ONLY_THE_TIMELINE: &str = "
    const root = document.querySelector('stance-line').shadowRoot;
    const seen = (part) => (root.querySelector(`[part=${part}]`)?.getClientRects().length ?? 0) > 0;
    return seen('timeline') && !seen('article') && !seen('stances');";

/// A folder that was made ready.
fn made_ready(name: &str) -> Result<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/consumers").join(name);
    ensure!(folder.is_dir(), "{} is not there: run `cargo xtask test browser consumers`", folder.display());
    Ok(folder)
}

/// Clicks what belongs to the page itself, by the pointer.
async fn click(page: &Page, selector: &str) -> Result<()> {
    let script = "
        const element = document.querySelector(arguments[0]);
        element.scrollIntoView({ block: 'center' });
        const { x, y, width, height } = element.getBoundingClientRect();
        return [x + width / 2, y + height / 2];";
    hand::click(page, page.script(script, &[json!(selector)]).await?).await
}

/// Waits until an element of the page itself says that.
async fn says(page: &Page, selector: &str, text: &str) -> Result<()> {
    let script = "return document.querySelector(arguments[0])?.textContent === arguments[1];";
    page.until(&format!("`{selector}` says \"{text}\""), script, &[json!(selector), json!(text)]).await
}

/// What is alike in the apps: their buttons choose, narrow and rename, and the widget follows.
async fn buttons_have_effect(page: &Page) -> Result<()> {
    click(page, "#choose").await?;
    page.find("[data-event=moon-press-conference][aria-current=true]").await?;
    click(page, "#timeline").await?;
    page.until("only the timeline is seen", ONLY_THE_TIMELINE, &[]).await?;
    click(page, "#rename").await?;
    page.until("the other dossier is shown", TITLE_IS, &[json!("Another title")]).await?;
    page.until("it is the timeline still", ONLY_THE_TIMELINE, &[]).await?;
    click(page, "#remove").await?;
    page.until("the widget is gone", "return !document.querySelector('stance-line');", &[]).await
}

/// The app without a framework, from its first to its last button.
async fn the_app_mounts_and_destroys(page: &Page, address: &str) -> Result<()> {
    page.open_widget(address).await?;
    page.find("h3[part=masthead], [part=masthead] h3").await?;
    assert!(!page.script::<bool>(OWN_WORDS_ARE_SEEN, &[]).await?, "the widget stands in their place");
    page.until(
        "the event has told what was found",
        "return /^([1-9]\\d*) of \\1 quotations found$/.test(document.querySelector('#found').textContent);",
        &[],
    )
    .await?;
    // The languages came along with the app.
    page.script::<()>("document.querySelector('stance-line').setAttribute('lang', 'ko');", &[]).await?;
    let speaks = "return document.querySelector('stance-line').shadowRoot.querySelector('.key__all').textContent === '모두 표시';";
    page.until("it speaks Korean", speaks, &[]).await?;
    buttons_have_effect(page).await?;
    assert!(page.script::<bool>(OWN_WORDS_ARE_SEEN, &[]).await?, "the page has its own words again");
    let left: usize = page.script("return document.querySelector('#app').children.length;", &[]).await?;
    assert_eq!(left, 1, "and nothing else");
    Ok(())
}

#[test]
fn importing_the_package_where_there_is_no_page_does_nothing() -> Result<()> {
    let script = "import { configure, mount } from 'stanceline';
        configure({ base: '/stanceline/' });
        try { mount('#app'); } catch (error) { console.log(error.message); }";
    let mut node = std::process::Command::new("node");
    let output = node.args(["--input-type=module", "--eval", script]).current_dir(made_ready("")?).output()?;
    let told = String::from_utf8(output.stdout)?;
    assert_eq!((output.status.success(), told.trim()), (true, "mount: there is no page here; call it in a browser."));
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    Ok(())
}

#[tokio::test]
async fn a_plain_page_shows_the_widget_in_place_of_its_own_words() -> Result<()> {
    let server = Server::of(made_ready("")?).await?;
    in_browser(async |page| {
        page.open_widget(&server.address("/plain/index.html")).await?;
        page.find("[part=masthead]").await?;
        assert!(!page.script::<bool>(OWN_WORDS_ARE_SEEN, &[]).await?);
        page.click("[data-event=moon-press-conference] button").await?;
        page.find("[data-event=moon-press-conference][aria-current=true]").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_app_built_by_vite_mounts_changes_and_destroys_a_widget() -> Result<()> {
    let server = Server::of(made_ready("vite/dist")?).await?;
    in_browser(async |page| {
        the_app_mounts_and_destroys(page, &server.address("/")).await?;
        let requests = server.requests();
        for ending in [".css", ".wasm"] {
            let asset = |path: &&String| path.starts_with("/assets/") && path.ends_with(ending);
            assert_eq!(requests.iter().filter(asset).count(), 1, "Vite took it along: {requests:?}");
        }
        let assets = std::fs::read_dir(made_ready("vite/dist/assets")?)?
            .filter_map(|entry| entry.ok()?.file_name().into_string().ok());
        let scripts: Vec<String> = assets.filter(|name| name.ends_with(".js")).collect();
        assert_eq!(scripts.len(), 1, "and nothing twice: {scripts:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_app_served_by_vite_does_the_same() -> Result<()> {
    let vite = ViteServer::start(&made_ready("")?, "vite")?;
    in_browser(async |page| {
        the_app_mounts_and_destroys(page, &vite.address("/")).await?;
        for line in page.console().await? {
            assert!(line.starts_with("DEBUG") && line.contains("[vite] connect"), "not Vite's own: {line}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_app_with_react_gives_attributes_and_the_property_and_hears_events() -> Result<()> {
    let server = Server::of(made_ready("react/dist")?).await?;
    in_browser(async |page| {
        page.open_widget(&server.address("/")).await?;
        page.find("[part=masthead]").await?;
        page.until(
            "the event has told what was found",
            "return /^[1-9]\\d* quotations found$/.test(document.querySelector('#found').textContent);",
            &[],
        )
        .await?;
        says(page, "#selected", "nothing is selected").await?;
        page.click("[data-event=moon-press-conference] button").await?;
        says(page, "#selected", "event:moon-press-conference is selected").await?;
        page.script::<()>("document.querySelector('stance-line').select(null);", &[]).await?;
        says(page, "#selected", "nothing is selected").await?;
        buttons_have_effect(page).await?;
        let requests = server.requests();
        for own in ["/stanceline/stanceline.css", "/stanceline/stanceline_bg.wasm"] {
            assert!(requests.iter().any(|path| path == own), "the app's own copy is used: {requests:?}");
        }
        assert!(!requests.iter().any(|path| path.starts_with("/assets/stanceline")), "and no other: {requests:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_frame_of_another_origin_is_as_high_as_the_widget_in_it() -> Result<()> {
    let (host, guest) = (Server::of(made_ready("frame")?).await?, Server::start().await?);
    let text = std::fs::read_to_string(made_ready("frame")?.join("index.html"))?;
    assert!(text.contains("https://guest.example/embed.html"));
    host.put("/page.html", Answer::html(text.replace("https://guest.example", &guest.address(""))));
    in_browser(async |page| {
        page.resize(1000, 800).await?;
        page.open(&host.address("/page.html")).await?;
        let whole = fitting_height(page, "[part=masthead]").await?;
        assert!(whole > 800.0, "it has grown: {whole}");

        let button = "[data-event=moon-press-conference] button";
        hand::click(page, place_inside(page, button).await?).await?;
        let opened = fitting_height(page, "[data-event=moon-press-conference][aria-current=true]").await?;
        assert!(opened > whole, "what is opened needs more room: {whole}, then {opened}");
        hand::click(page, place_inside(page, button).await?).await?;
        let closed = fitting_height(page, "[data-event=moon-press-conference]:not([aria-current])").await?;
        assert!(closed < opened, "what is closed needs less: {opened}, then {closed}");

        let forged = "
            const heard = new Promise((done) => addEventListener('message', done, { once: true }));
            postMessage({ type: 'stanceline:height', id: 'stanceline', height: 7 }, '*');
            return heard.then(() => document.querySelector('iframe').clientHeight);";
        assert!(page.script::<f64>(forged, &[]).await? > 800.0, "another window says nothing of the frame");
        Ok(())
    })
    .await
}

/// The height of the frame, once it is that of the widget and the widget has what the selector names.
async fn fitting_height(page: &Page, selector: &str) -> Result<f64> {
    let script = "
        const element = document.querySelector('stance-line');
        if (!element?.shadowRoot?.querySelector(arguments[0])) return 0;
        return element.getBoundingClientRect().bottom + scrollY;";
    let start = Instant::now();
    loop {
        let frame: f64 = page.script("return document.querySelector('iframe').clientHeight;", &[]).await?;
        let widget: f64 = page.script_in_frame(script, &[json!(selector)]).await?;
        // A margin below the widget, or a part of a pixel, is no matter.
        if widget > 0.0 && (-1.0..32.0).contains(&(frame - widget)) {
            return Ok(frame);
        }
        ensure!(start.elapsed() < DEADLINE, "the frame is {frame} high, the widget with `{selector}` {widget}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// The middle of an element of the widget in the frame, after scrolling to it.
async fn place_inside(page: &Page, selector: &str) -> Result<hand::Place> {
    let script = "
        const element = document.querySelector('stance-line').shadowRoot.querySelector(arguments[0]);
        const { x, y, width, height } = element.getBoundingClientRect();
        return [x + width / 2, y + height / 2];";
    let (x, y): hand::Place = page.script_in_frame(script, &[json!(selector)]).await?;
    let script = "
        const frame = document.querySelector('iframe');
        scrollBy({ top: frame.getBoundingClientRect().top + arguments[1] - innerHeight / 2, behavior: 'instant' });
        const { left, top } = frame.getBoundingClientRect();
        return [left + arguments[0], top + arguments[1]];";
    page.script(script, &[json!(x), json!(y)]).await
}
