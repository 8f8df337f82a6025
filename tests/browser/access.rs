//! Rules of accessibility, as axe-core checks them: in every view, state, theme and width none is broken.

use std::path::PathBuf;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::browser::{in_browser, in_browser_with};
use crate::engine::Ability;
use crate::page::Page;
use crate::server::Server;

/// WCAG 2.2 up to AA, and what its makers recommend besides. What is not ours, such as the page around, is checked too.
const RULES: &str = "{ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] }";

/// Everything there is to open stands open.
pub const OPEN_ALL: &str = "
    const root = document.querySelector('stance-line').shadowRoot;
    for (const fold of root.querySelectorAll('.fold__button[aria-expanded=false]')) fold.click();
    root.querySelector('.share').open = true;";

fn axe() -> Result<String> {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/consumers/node_modules/axe-core/axe.min.js");
    std::fs::read_to_string(file).context("axe-core is not there: run `cargo xtask test browser access`")
}

/// No rule is broken on the page as it stands.
async fn is_accessible(page: &Page, axe: &str, what: &str) -> Result<()> {
    page.script::<Value>(&format!("if (!window.axe) {{ {axe}; }} return null;"), &[]).await?;
    let run = format!(
        "return axe.run(document, {RULES}).then(({{ violations }}) => violations.flatMap(({{ id, nodes }}) =>
            nodes.map(({{ target, failureSummary }}) => `${{id}}: ${{target.flat().at(-1)}}: ${{failureSummary.split('\\n')[1]}}`)));"
    );
    let broken: Vec<String> = page.script(&run, &[]).await?;
    assert!(broken.is_empty(), "{what}: {broken:#?}");
    Ok(())
}

#[tokio::test]
async fn no_rule_is_broken_in_any_state_theme_or_width() -> Result<()> {
    let axe = axe()?;
    let server = Server::start().await?;
    in_browser(async |page| {
        for (theme, width) in [("light", 1280), ("dark", 1280), ("light", 360), ("dark", 360)] {
            if !page.can_be(theme) {
                continue;
            }
            page.emulate("prefers-color-scheme", theme).await?;
            page.resize(width, 800).await?;
            for link in ["", "#stance:CN.sanctions", "#event:kim-xi-4-beijing", "#quotation:this-week"] {
                let what = format!("{theme}, {width} px, {link}");
                page.open("about:blank").await?;
                page.open_widget(&server.address(&format!("/index.html{link}"))).await?;
                page.find("[part=masthead]").await?;
                if !link.is_empty() {
                    page.find("[aria-current=true]").await?;
                }
                is_accessible(page, &axe, &what).await?;
            }
            page.script::<()>(OPEN_ALL, &[]).await?;
            page.find(".chart").await?;
            is_accessible(page, &axe, &format!("{theme}, {width} px, all open")).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn no_rule_is_broken_in_other_languages() -> Result<()> {
    let axe = axe()?;
    let server = Server::start().await?;
    for lang in ["zh", "ko"] {
        let host = format!(
            "<!doctype html><html lang=en><title>Host</title><link rel=icon href='data:,'><main><h1>Host</h1>
             <stance-line src=/dossier.json links lang={lang}></stance-line></main><script type=module src=/stanceline.js></script>"
        );
        server.put(&format!("/{lang}"), Answer::html(host));
    }
    in_browser(async |page| {
        for (lang, theme, width) in
            [("zh", "light", 360), ("zh", "dark", 1280), ("ko", "light", 1280), ("ko", "dark", 360)]
        {
            if !page.can_be(theme) {
                continue;
            }
            page.emulate("prefers-color-scheme", theme).await?;
            page.resize(width, 800).await?;
            for link in ["#stance:CN.sanctions", "#event:kim-xi-4-beijing", "#quotation:this-week"] {
                page.open("about:blank").await?;
                page.open_widget(&server.address(&format!("/{lang}{link}"))).await?;
                page.find("[aria-current=true]").await?;
                is_accessible(page, &axe, &format!("{lang}, {theme}, {width} px, {link}")).await?;
            }
            page.script::<()>(OPEN_ALL, &[]).await?;
            page.find(".chart").await?;
            is_accessible(page, &axe, &format!("{lang}, {theme}, {width} px, all open")).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn no_rule_is_broken_where_something_is_missing_or_script_is_off() -> Result<()> {
    let axe = axe()?;
    let server = Server::start().await?;
    server.put("/broken.json", Answer::json("{\"dossier\": 9}"));
    let mut changed: Value = serde_json::from_str(include_str!("../../seeds/dossier.json"))?;
    changed["quotations"][3]["exact"] = json!("words that nobody wrote");
    server.put("/changed.json", Answer::json(changed.to_string()));
    let reading = std::fs::read_to_string("dist/index.html")?.replace("src=\"stanceline.js\"", "src=\"gone.js\"");
    server.put("/reading.html", Answer::html(reading));
    let brief = std::fs::read_to_string("dist/standalone.html")?.replace("<script>", "<script type=\"text/plain\">");
    server.put("/brief.html", Answer::html(brief));
    in_browser(async |page| {
        for address in ["/embed.html?src=gone.json", "/embed.html?src=broken.json", "/embed.html?src=changed.json", "/embed.html"] {
            page.open(&server.address(address)).await?;
            let settled = "
                const root = document.querySelector('stance-line')?.shadowRoot;
                return document.querySelector('[role=alert]') != null || root?.querySelector('[role=alert], [part=masthead]') != null;";
            page.until(&format!("{address} shows something"), settled, &[]).await?;
            is_accessible(page, &axe, address).await?;
        }
        page.open_widget(&server.address("/index.html")).await?;
        page.script::<()>(
            "const field = document.querySelector('stance-line').shadowRoot.querySelector('[data-control=search]');
             field.value = 'nothing has these words'; field.dispatchEvent(new Event('input', { bubbles: true }));",
            &[],
        )
        .await?;
        page.find(".empty").await?;
        is_accessible(page, &axe, "no event matches").await?;
        for address in ["/reading.html", "/brief.html"] {
            page.open(&server.address(address)).await?;
            page.until("it has loaded", "return document.readyState === 'complete';", &[]).await?;
            is_accessible(page, &axe, address).await?;
        }
        page.console().await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn with_colours_of_the_reader_s_own_words_can_be_read_and_what_is_chosen_is_told_by_lines() -> Result<()> {
    let server = Server::start().await?;
    in_browser_with(&[Ability::Media], async |page| {
        page.emulate("forced-colors", "active").await?;
        for link in ["#event:kim-xi-4-beijing", "#quotation:this-week", "#stance:CN.sanctions"] {
            page.open("about:blank").await?;
            page.open_widget(&server.address(&format!("/index.html{link}"))).await?;
            page.find("[aria-current=true]").await?;
            page.find("[data-related]").await?;
            let looks = "
                const root = document.querySelector('stance-line').shadowRoot;
                const style = (node) => getComputedStyle(node);
                // The browser's own colours for marks and for links are alike: together they make a bar without words.
                const unreadable = [...root.querySelectorAll('mark, mark a')].filter((node) => style(node).forcedColorAdjust !== 'none');
                const untold = [...root.querySelectorAll('.cell[data-related], .event[data-related], .cell--selected, .event--selected')]
                    .filter((node) => style(node).outlineStyle === 'none');
                return [unreadable.length, untold.length];";
            assert_eq!(page.script::<[usize; 2]>(looks, &[]).await?, [0, 0], "{link}");
        }
        Ok(())
    })
    .await
}
