//! Hostile dossiers through every delivery form: each ends in content or in a clear problem, nothing of it runs, and the
//! page never stands still for long.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

use crate::answer::Answer;
use crate::browser::in_browser;
use crate::corpus::{End, Hostile, shapes, texts};
use crate::page::Page;
use crate::security::{WATCHED, is_clean};
use crate::server::Server;

/// A page may stand still so long while it reads a dossier and draws it. What grows with the square of a dossier takes minutes.
const LONGEST: f64 = 2000.0;

/// How long it may take in all, with what is not the page's own: the way over the line, and the browser's parts.
const DEADLINE: Duration = Duration::from_secs(25);

/// Watches how long the page does not come to itself.
const PULSE: &str = "
    window.longest = 0;
    let last = performance.now();
    setInterval(() => {
        const now = performance.now();
        window.longest = Math.max(window.longest, now - last);
        last = now;
    }, 10);";

const PAGE: &str =
    "<!doctype html><html lang=en><title>Host</title><link rel=icon href='data:,'><script src=/watched.js></script>
    <stance-line ATTRIBUTES>INSIDE</stance-line><script type=module src=/stanceline.js></script>";

/// Puts an element in that has the document as an object, if it is one that JavaScript can read.
const AS_AN_OBJECT: &str =
    "<!doctype html><html lang=en><title>Host</title><link rel=icon href='data:,'><script src=/watched.js></script>
    <script type=module src=/stanceline.js></script>
    <script type=module>
        const text = await (await fetch('/hostile.json')).text();
        const element = document.createElement('stance-line');
        try { element.dossier = JSON.parse(text); } catch { element.dossier = text; }
        // What the page itself has done so far is no fault of ours.
        await new Promise((done) => setTimeout(done, 50));
        window.longest = 0;
        document.body.append(element);
    </script>";

const OUTCOME: &str = "
    const root = document.querySelector('stance-line')?.shadowRoot;
    const seen = (node) => node != null && node.checkVisibility();
    const codes = [...root?.querySelectorAll('[role=alert] [data-problem], [role=alert][data-problem]') ?? []];
    return [seen(root?.querySelector('[part=masthead]')), codes.map((node) => node.dataset.problem)];";

/// How long it stood still until it was laid out and drawn, and could come to itself again.
const LAID_OUT: &str = "
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)));
    return (async () => { await frame(); await frame(); return window.longest; })();";

fn put_up(server: &Server, entry: &Hostile) {
    let page =
        |attributes: &str, inside: &str| Answer::html(PAGE.replace("ATTRIBUTES", attributes).replace("INSIDE", inside));
    server.put("/hostile.json", Answer::json(entry.document.clone()));
    server.put("/src", page("src=/hostile.json", ""));
    server.put("/object", Answer::html(AS_AN_OBJECT));
    let inside = format!("<script type=application/json>{}</script>", entry.document.replace('<', "\\u003c"));
    server.put("/inside", page("", &inside));
}

async fn ends_well(page: &Page, entry: &Hostile, address: &str) -> Result<()> {
    // Another browser may work at the same time: what takes for ever takes so each time.
    let mut longest = f64::INFINITY;
    for _ in 0..2 {
        longest = stood_still(page, entry, address).await?;
        if longest < LONGEST {
            return Ok(());
        }
    }
    bail!("the page stood still for {longest} ms, twice")
}

/// Opens the page, sees to it that it ends as it should, and answers how long it stood still.
async fn stood_still(page: &Page, entry: &Hostile, address: &str) -> Result<f64> {
    let start = Instant::now();
    page.open("about:blank").await?;
    page.open(address).await?;
    let (mut shown, mut codes) = (false, Vec::<String>::new());
    while !shown && codes.is_empty() {
        ensure!(start.elapsed() < DEADLINE, "nothing has come after {DEADLINE:?}");
        (shown, codes) = page.script(OUTCOME, &[]).await?;
    }
    match entry.end {
        End::Content => ensure!(shown, "refused: {codes:?}"),
        End::Problem(code) => ensure!(!shown && codes.iter().any(|found| found == code), "shown: {shown}, {codes:?}"),
    }
    let longest: f64 = page.script(LAID_OUT, &[]).await?;
    is_clean(page).await?;
    // The browser itself reports what it could not load.
    page.console().await?;
    Ok(longest)
}

/// Each of them by each of the ways; a frame gets its dossier by its address alone.
async fn all_end_well(entries: Vec<Hostile>) -> Result<()> {
    let server = Server::start().await?;
    server.put("/watched.js", Answer::new("text/javascript", format!("{WATCHED}{PULSE}").into()));
    let frame = std::fs::read_to_string("dist/embed.html")?;
    let watched = frame.replacen("<script", "<script src=\"watched.js\"></script><script", 1);
    server.put("/embed.html", Answer::html(watched));
    in_browser(async |page| {
        for entry in entries {
            put_up(&server, &entry);
            // An empty element, or one with nothing in it, shows no dossier and says so.
            let ways = ["/src", "/embed.html?src=hostile.json", "/object", "/inside"];
            let has_inside = !entry.document.is_empty();
            let ways = ways.into_iter().filter(|way| has_inside || *way != "/inside");
            for way in ways.take(if page.is_thorough() { 4 } else { 1 }) {
                let ended = ends_well(page, &entry, &server.address(way)).await;
                ended.with_context(|| format!("{} ({way})", entry.name))?;
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn texts_that_want_to_be_more_stay_texts() -> Result<()> {
    all_end_well(texts::hostile()).await
}

#[tokio::test]
async fn no_size_and_no_shape_makes_the_page_stand_still() -> Result<()> {
    all_end_well(shapes::hostile()).await
}

#[tokio::test]
async fn one_file_with_hostile_texts_holds_no_more_than_texts() -> Result<()> {
    let server = Server::start().await?;
    in_browser(async |page| {
        for entry in texts::hostile().into_iter().filter(|entry| entry.end == End::Content) {
            let Some(file) = rendered(&entry)? else { continue };
            let watched = file.replacen("<head>", &format!("<head><script>{WATCHED}</script>"), 1);
            server.put("/file.html", Answer::html(watched));
            page.open("about:blank").await?;
            page.open(&server.address("/file.html")).await?;
            page.find("[part=masthead]").await.with_context(|| entry.name)?;
            let ran: bool =
                page.script("return window.bad === undefined && window.violations.length === 0;", &[]).await?;
            ensure!(ran, "{}: it ran", entry.name);
        }
        page.console().await?;
        Ok(())
    })
    .await
}

/// The file that `render --standalone` makes of it; nothing for what the command line cannot read.
fn rendered(entry: &Hostile) -> Result<Option<String>> {
    let checked = stanceline::host::json::read(entry.document.as_bytes()).checked;
    let Some(dossier) = checked.dossier else { return Ok(None) };
    let shell = std::fs::read_to_string("dist/standalone.html")?;
    let file = stanceline::host::standalone::page(dossier, entry.document.as_bytes(), &shell, None);
    Ok(Some(file.map_err(anyhow::Error::msg)?))
}
