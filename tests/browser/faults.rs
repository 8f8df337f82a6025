//! What goes wrong on the way, file by file, and what readers see of it in each delivery form. `docs/faults.md` holds the
//! table; this test fills it in anew, prints it, and fails where it differs.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use axum::body::Bytes;
use axum::http::StatusCode;

use crate::answer::Answer;
use crate::browser::in_browser;
use crate::page::Page;
use crate::server::Server;

/// The ways in which a page gets a dossier: the name of each, and its address.
const FORMS: [(&str, &str); 5] = [
    ("`src`", "/src.html"),
    ("rendered page", "/index.html"),
    ("frame", "/embed.html?src=dossier.json"),
    ("script in the element", "/inline.html"),
    ("property", "/property.html"),
];

/// The files that are on their way, each with its media type, and the forms that load it.
const FILES: [(&str, &str, usize); 5] = [
    ("dossier.json", "application/json; charset=utf-8", 3),
    ("stanceline_bg.wasm", "application/wasm", 5),
    ("stanceline.js", "text/javascript; charset=utf-8", 5),
    ("stanceline.css", "text/css; charset=utf-8", 5),
    ("stanceline.ko.json", "application/json; charset=utf-8", 5),
];

/// The first attribute makes all of them speak Korean, so that its file is loaded; the frame takes the page's.
const PAGE: &str = "<!doctype html><html lang=ko><title>Host</title><link rel=icon href='data:,'>BEFORE
    <stance-line ATTRIBUTES>INSIDE<p id=fallback>The story in plain words.</p></stance-line>
    <script type=module src=/stanceline.js></script>AFTER";

/// What can be seen once nothing changes any more: what the widget or the notice says, and whether there is something to read.
const OUTCOME: &str = "
    const element = document.querySelector('stance-line');
    const root = element?.shadowRoot;
    const seen = (node) => node != null && node.checkVisibility();
    const problem = root?.querySelector('[data-problem]')?.dataset.problem;
    const notice = document.querySelector('[data-notice]');
    const reading = element?.innerText.trim() ? 'reading' : 'nothing else';
    const styled = (node) => getComputedStyle(node).fontVariantNumeric === 'tabular-nums';
    if (seen(root?.querySelector('[part=masthead]'))) {
        const part = root.querySelector('[part=root]');
        return [part.lang === 'ko' ? 'content' : 'content in English', styled(part) ? '' : 'unstyled'].filter(Boolean).join(', ');
    }
    if (seen(root?.querySelector('[data-problem]'))) return `\\`${problem}\\`, ${reading}`;
    if (seen(notice)) return `notice, ${reading}`;
    if (document.readyState === 'complete' && !customElements.get('stance-line')) return reading;
    return 'loading';";

fn page(attributes: &str, before: &str, inside: &str, after: &str) -> Answer {
    let page = PAGE.replace("ATTRIBUTES", attributes).replace("BEFORE", before);
    Answer::html(page.replace("INSIDE", inside).replace("AFTER", after))
}

async fn serve() -> Result<Server> {
    let server = Server::start().await?;
    let dossier = std::fs::read_to_string("dist/dossier.json")?;
    let inline = format!("<script type=application/json>{}</script>", dossier.replace('<', "\\u003c"));
    let property = format!("<script>document.querySelector('stance-line').dossier = {dossier};</script>");
    server.put("/src.html", page("src=/dossier.json", "", "", ""));
    server.put("/inline.html", page("", "", &inline, ""));
    server.put("/property.html", page("", "", "", &property));
    for name in ["index.html", "embed.html"] {
        let html = std::fs::read_to_string(format!("dist/{name}"))?;
        server.put(&format!("/{name}"), Answer::html(html.replacen("<html lang=\"en\"", "<html lang=\"ko\"", 1)));
    }
    Ok(server)
}

/// Each fault by its name, and what is answered in its place; `other` is a server of another origin.
fn faults(name: &str, media_type: &'static str, good: &Bytes, other: &Server) -> Vec<(&'static str, Answer)> {
    let whole = || Answer::new(media_type, good.clone());
    let led_to = |address: &str| whole().status(StatusCode::FOUND).redirected(address);
    vec![
        ("404", Answer::html("gone").status(StatusCode::NOT_FOUND)),
        ("500", Answer::html("oh").status(StatusCode::INTERNAL_SERVER_ERROR)),
        ("slow: arrives within 1 s", whole().trickled(good.len() / 8 + 1, Duration::from_millis(100))),
        ("cut off in the middle", whole().cut_after(good.len() / 2)),
        ("half of it, as if whole", Answer::new(media_type, good.slice(..good.len() / 2))),
        ("empty", Answer::new(media_type, Bytes::new())),
        ("sent as `text/plain`", Answer::new("text/plain", good.clone())),
        ("a page of HTML in its place", Answer::html("<!doctype html><title>Our home page</title>")),
        ("redirected on the same server", led_to(&format!("/moved/{name}"))),
        ("redirected to another server that allows it", led_to(&other.address(&format!("/open/{name}")))),
        ("redirected to another server that does not", led_to(&other.address(&format!("/closed/{name}")))),
    ]
}

/// Opens the page and waits for what comes of it.
async fn outcome(page: &Page, address: &str) -> Result<String> {
    page.open("about:blank").await?;
    page.open(address).await?;
    let settled = format!("return (() => {{ {OUTCOME} }})() !== 'loading';");
    page.until(&format!("{address} shows something"), &settled, &[]).await?;
    let seen = page.script(OUTCOME, &[]).await?;
    // The browser itself reports what it could not load.
    page.console().await?;
    Ok(seen)
}

/// The files as they are, below that folder of the server: a script finds the others where it came from itself.
fn put_all(server: &Server, folder: &str, allowed: bool) -> Result<()> {
    for (file, media_type, _) in FILES {
        let whole = Answer::new(media_type, std::fs::read(format!("dist/{file}"))?.into());
        let whole = if allowed { whole.header("access-control-allow-origin", "*") } else { whole };
        server.put(&format!("/{folder}/{file}"), whole);
    }
    Ok(())
}

/// A row of the table for each fault of a file.
async fn rows(page: &Page, (file, media_type, forms): (&str, &'static str, usize)) -> Result<Vec<String>> {
    let (server, other) = (serve().await?, Server::start().await?);
    put_all(&server, "moved", false)?;
    put_all(&other, "open", true)?;
    put_all(&other, "closed", false)?;
    let good = Bytes::from(std::fs::read(format!("dist/{file}"))?);
    let mut rows = Vec::new();
    for (fault, answer) in faults(file, media_type, &good, &other) {
        server.put(&format!("/{file}"), answer);
        let mut cells = vec![format!("`{file}`"), fault.to_owned()];
        for (form, address) in &FORMS[..if page.is_thorough() { forms } else { 1 }] {
            let seen = outcome(page, &server.address(address)).await;
            cells.push(seen.with_context(|| format!("{file}, {fault}, {form}"))?);
        }
        if page.is_thorough() {
            cells.resize(FORMS.len() + 2, "–".to_owned());
        }
        rows.push(format!("| {} |", cells.join(" | ")));
    }
    Ok(rows)
}

/// The faults of a file end as the table says, and nobody is left with nothing.
async fn end_as_written(file: usize) -> Result<()> {
    let written = std::fs::read_to_string("docs/faults.md")?;
    in_browser(async |page| {
        let rows = rows(page, FILES[file]).await?;
        println!("{}", rows.join("\n"));
        let missing: Vec<&String> = rows.iter().filter(|row| !written.contains(row.as_str())).collect();
        ensure!(missing.is_empty(), "docs/faults.md does not say:\n{missing:#?}");
        let of_file = format!("| `{}` | ", FILES[file].0);
        let said = written.lines().filter(|line| line.starts_with(&of_file)).count();
        ensure!(said == rows.len(), "docs/faults.md tells {said} faults of it, and there are {}", rows.len());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn faults_of_the_dossier_end_as_the_table_says() -> Result<()> {
    end_as_written(0).await
}

#[tokio::test]
async fn faults_of_the_module_end_as_the_table_says() -> Result<()> {
    end_as_written(1).await
}

#[tokio::test]
async fn faults_of_the_script_end_as_the_table_says() -> Result<()> {
    end_as_written(2).await
}

#[tokio::test]
async fn faults_of_the_style_sheet_end_as_the_table_says() -> Result<()> {
    end_as_written(3).await
}

#[tokio::test]
async fn faults_of_a_language_end_as_the_table_says() -> Result<()> {
    end_as_written(4).await
}
