//! The pages that ship beside the widget: the guest of a frame, the file with everything in it, and the notice where neither
//! runs.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::browser::{in_browser, in_browser_with};
use crate::engine::Ability;
use crate::page::Page;
use crate::server::Server;

/// A page with a frame that keeps what it hears from it.
fn host(frame: &str) -> Answer {
    Answer::html(format!(
        "<!doctype html><html lang=en><title>Host</title><link rel=icon href='data:,'>
         <script>
           window.heard = [];
           addEventListener('message', ({{ data, source }}) => window.heard.push([data, source === document.querySelector('iframe').contentWindow]));
         </script>
         <iframe title=Stances width=900 height=300 {frame}></iframe>"
    ))
}

/// True once the widget in the frame, which is of the same origin, has the element.
async fn in_frame(page: &Page, selector: &str) -> Result<()> {
    let script = "
        const element = document.querySelector('iframe').contentDocument?.querySelector('stance-line');
        return element?.shadowRoot?.querySelector(arguments[0]) != null;";
    page.until(&format!("the frame has `{selector}`"), script, &[json!(selector)]).await
}

#[tokio::test]
async fn a_frame_tells_its_height_in_three_dialects_and_follows_its_address_and_its_parent() -> Result<()> {
    let server = Server::start().await?;
    server.put(
        "/host",
        host("src='/embed.html?src=dossier.json&id=stances&childId=pym-0&view=timeline&theme=dark#event:kim-xi-4-beijing'"),
    );
    in_browser(async |page| {
        page.open(&server.address("/host")).await?;
        in_frame(page, "[data-event=kim-xi-4-beijing][aria-current=true]").await?;
        let told = "
            const frame = document.querySelector('iframe');
            const height = Math.ceil(frame.contentDocument.body.getBoundingClientRect().height);
            return [
                { type: 'stanceline:height', id: 'stances', height },
                { sentinel: 'amp', type: 'embed-size', height },
                `pymxPYMxpym-0xPYMxheightxPYMx${height}`,
            ].every((wanted) => window.heard.some(([message, isFrame]) => isFrame && JSON.stringify(message) === JSON.stringify(wanted)));";
        page.until("its height was told", told, &[]).await?;
        let title: String = page.script("return document.querySelector('iframe').contentDocument.title;", &[]).await?;
        assert_eq!(title, "North Korea sanctions: who wants what");
        let shown: Vec<Value> = page
            .script("const element = document.querySelector('iframe').contentDocument.querySelector('stance-line');
                return [element.getAttribute('view'), element.getAttribute('theme'), element.shadowRoot.querySelectorAll('[part=article]').length];", &[])
            .await?;
        assert_eq!(shown, [json!("timeline"), json!("dark"), json!(0)]);

        // Pym's own parent asks by telling a width.
        page.script::<()>("window.heard = []; document.querySelector('iframe').contentWindow.postMessage('pymxPYMxpym-0xPYMxwidthxPYMx300', '*');", &[]).await?;
        page.until("the height is told again", "return window.heard.some(([message]) => String(message).includes('height'));", &[]).await?;

        let ask = "
            window.heard = [];
            const message = { type: 'stanceline:select', selected: 'event:moon-press-conference' };
            const frame = document.querySelector('iframe').contentWindow;
            if (arguments[0]) frame.postMessage(message, '*');
            else frame.eval(`postMessage(${JSON.stringify(message)}, '*')`);
            return new Promise((done) => setTimeout(done, 200));";
        page.script::<Value>(ask, &[json!(false)]).await?;
        in_frame(page, "[data-event=kim-xi-4-beijing][aria-current=true]").await.context("only the parent is listened to")?;
        page.script::<Value>(ask, &[json!(true)]).await?;
        in_frame(page, "[data-event=moon-press-conference][aria-current=true]").await?;
        let told = "return window.heard.some(([message]) => message.type === 'stanceline:select' && message.id === 'stances' && message.selected === 'event:moon-press-conference');";
        page.until("the selection is told", told, &[]).await?;
        let address: String = page.script("return document.querySelector('iframe').contentWindow.location.hash;", &[]).await?;
        assert_eq!(address, "#event:moon-press-conference");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_frame_shows_only_what_its_newsroom_lists() -> Result<()> {
    let (server, other) = (Server::start().await?, Server::start().await?);
    let open = || Answer::json(include_str!("../../seeds/dossier.json")).header("access-control-allow-origin", "*");
    other.put("/theirs.json", open());
    let theirs = other.address("/theirs.json");
    let page_of = std::fs::read_to_string("dist/embed.html")?;
    let listed = page_of.replace(
        "name=\"stanceline-origins\" content=\"\"",
        &format!("name=\"stanceline-origins\" content=\"https://a.example {}\"", other.address("")),
    );
    assert_ne!(listed, page_of);
    server.put("/listed.html", Answer::html(listed));
    server.put("/away.json", Answer::html("").status(axum::http::StatusCode::FOUND).redirected(&theirs));
    in_browser(async |page| {
        for (address, code) in [
            (format!("/embed.html?src={theirs}"), "origin-not-listed"),
            ("/embed.html?src=javascript:alert(1)".to_owned(), "origin-not-listed"),
            ("/embed.html?src=//[".to_owned(), "origin-not-listed"),
            ("/embed.html".to_owned(), "no-dossier"),
        ] {
            page.open(&server.address(&address)).await?;
            page.until(
                &format!("{address} is refused"),
                "return document.querySelector('[role=alert]')?.dataset.problem === arguments[0];",
                &[json!(code)],
            )
            .await?;
            assert!(!other.requests().contains(&"/theirs.json".to_owned()), "and not even asked for");
        }
        // A page of one's own that leads elsewhere leads nowhere.
        page.open(&server.address("/embed.html?src=/away.json")).await?;
        page.find("[data-problem=unreachable]").await?;
        page.console().await?;
        assert!(!other.requests().contains(&"/theirs.json".to_owned()));

        page.open_widget(&server.address(&format!("/listed.html?src={theirs}"))).await?;
        page.find("[part=masthead]").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn one_file_opens_from_disk_and_in_a_sandbox_with_nothing_but_itself() -> Result<()> {
    let server = Server::start().await?;
    server.put("/host", host("sandbox='allow-scripts' src='/standalone.html?id=one#stance:CN.sanctions'"));
    let policed = Answer::html(std::fs::read_to_string("dist/standalone.html")?);
    let policy = "default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'unsafe-inline' data:; img-src data:";
    server.put("/policed.html", policed.header("content-security-policy", policy));
    in_browser(async |page| {
        let file = format!("file://{}/dist/standalone.html", env!("CARGO_MANIFEST_DIR"));
        page.open_widget(&format!("{file}#event:kim-xi-4-beijing")).await?;
        page.find("[data-event=kim-xi-4-beijing][aria-current=true]").await?;
        let asked: Vec<String> = page.script("return performance.getEntriesByType('resource').map((entry) => entry.name).filter((name) => !name.startsWith('data:'));", &[]).await?;
        assert!(asked.is_empty(), "{asked:?}");
        page.click("[data-stance='CN.sanctions']").await?;
        page.until("its address follows", "return location.hash === '#stance:CN.sanctions';", &[]).await?;
        let reading: bool = page.script("return document.querySelector('.brief').checkVisibility();", &[]).await?;
        assert!(!reading, "the widget stands in place of the reading");

        page.open(&server.address("/host")).await?;
        let told = "return window.heard.some(([message, isFrame]) => isFrame && message.type === 'stanceline:height' && message.id === 'one' && message.height > 3000);";
        page.until("the sandboxed frame has grown by the widget", told, &[]).await?;
        assert_eq!(server.requests(), ["/host", "/standalone.html"]);
        // The policy that the documents name is enough.
        page.open_widget(&server.address("/policed.html")).await?;
        page.find("[part=masthead]").await?;
        let paper: String = page.script("return getComputedStyle(document.querySelector('stance-line').shadowRoot.querySelector('[part=root]')).containerName;", &[]).await?;
        assert_eq!(paper, "stanceline", "it is styled");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn one_file_is_read_without_script_and_its_links_lead_to_words_and_sources() -> Result<()> {
    let server = Server::start().await?;
    in_browser_with(&[Ability::Devtools], async |page| {
        page.devtools("Emulation.setScriptExecutionDisabled", json!({"value": true})).await?;
        page.open(&server.address("/standalone.html")).await?;
        let dead: Vec<String> = page
            .script("return [...document.querySelectorAll('.brief a[href^=\"#\"]')].map((link) => link.getAttribute('href').slice(1)).filter((id) => !document.getElementById(id));", &[])
            .await?;
        assert!(dead.is_empty(), "{dead:?}");
        let counts: Vec<usize> = page
            .script("return ['[id^=\"stance:\"]', '[id^=\"event:\"]', '[id^=\"source:\"]', 'mark'].map((what) => document.querySelectorAll(`.brief ${what}`).length);", &[])
            .await?;
        assert!(counts[0] == 24 && counts[1] == 60 && counts[2] > 90 && counts[3] >= 45, "{counts:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn where_no_module_runs_the_reading_stays_and_a_notice_names_the_cause() -> Result<()> {
    let server = Server::start().await?;
    server.put("/host", host("sandbox='allow-scripts' src='/index.html'"));
    server.put("/blocked", host("src='/broken.html'"));
    let broken = std::fs::read_to_string("dist/index.html")?.replace("src=\"stanceline.js\"", "src=\"gone.js\"");
    server.put("/broken.html", Answer::html(broken));
    let notice = "
        const frame = document.querySelector('iframe');
        const notice = (frame?.contentDocument ?? document).querySelector('[role=alert][data-notice]');
        return notice != null && notice.dataset.notice === arguments[0] && notice.checkVisibility() && notice.textContent.includes(arguments[1]);";
    in_browser(async |page| {
        page.open(&format!("file://{}/dist/index.html", env!("CARGO_MANIFEST_DIR"))).await?;
        page.until("the notice stands there", notice, &[json!("disk"), json!("Open standalone.html instead")]).await?;
        let reading: bool =
            page.script("return document.querySelector('stance-line > .stanceline').checkVisibility();", &[]).await?;
        assert!(reading);
        page.open(&format!("file://{}/dist/embed.html", env!("CARGO_MANIFEST_DIR"))).await?;
        page.until("and on a page without a dossier", notice, &[json!("disk"), json!("Open standalone.html")]).await?;
        page.open(&server.address("/blocked")).await?;
        page.until("the notice stands in the frame", notice, &[json!("script"), json!("stanceline.js did not load")])
            .await?;
        page.open(&server.address("/host")).await?;
        let told = page.script_in_frame::<bool>("return document.querySelector('[data-notice=sandbox]') != null;", &[]);
        assert!(told.await?, "the notice stands in the sandboxed frame");
        // The browser itself reports what it did not load.
        page.console().await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_link_in_a_frame_leaves_the_page_around_it_where_it_is() -> Result<()> {
    let server = Server::start().await?;
    server.put(
        "/host",
        host("src='/embed.html?src=dossier.json#event:kim-xi-4-beijing' style='margin-block-start: 3000px'"),
    );
    in_browser(async |page| {
        page.open(&server.address("/host")).await?;
        in_frame(page, "[data-event=kim-xi-4-beijing][aria-current=true]").await?;
        page.until(
            "the frame itself has scrolled to it",
            "return document.querySelector('iframe').contentWindow.scrollY > 200;",
            &[],
        )
        .await?;
        assert_eq!(page.script::<f64>("return scrollY;", &[]).await?, 0.0);
        Ok(())
    })
    .await
}
