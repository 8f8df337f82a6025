//! Long use, compressed: random actions from a seed, each followed by what must always be true; and many widgets on one page.
//! `cargo xtask soak` takes ten thousand actions, the tests some hundred.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::browser::in_browser;
use crate::page::Page;
use crate::server::Server;

/// Actions at a time: fewer than a script has time for.
const PORTION: usize = 50;

const HOST: &str = "<!doctype html><html lang=en><title>Host</title><link rel=icon href='data:,'><main></main>
    <script type=module src=/stanceline.js></script>";

/// What the page keeps for the whole time: a source of numbers, what it heard, and what a reader or a page may do.
const BEGIN: &str = include_str!("soak.js");

fn from_environment(name: &str, otherwise: usize) -> Result<usize> {
    match std::env::var(name) {
        Ok(written) => written.parse().with_context(|| format!("{name} is `{written}`, no number")),
        Err(_) => Ok(otherwise),
    }
}

async fn use_it(page: &Page, actions: usize, seed: usize) -> Result<()> {
    let begin = format!("return (async (...arguments) => {{ {BEGIN} }})(...arguments);");
    ensure!(page.script::<usize>(&begin, &[json!(seed)]).await? > 10);
    for taken in (0..actions).step_by(PORTION) {
        let portion = PORTION.min(actions - taken);
        let (wrong, last): (Vec<String>, Vec<String>) =
            page.script("return window.soak(arguments[0]);", &[json!(portion)]).await?;
        ensure!(wrong.is_empty(), "seed {seed}, within {portion} actions after {taken}: {wrong:#?} after {last:#?}");
    }
    Ok(())
}

#[tokio::test]
async fn whatever_is_done_what_must_be_true_stays_true() -> Result<()> {
    let server = Server::start().await?;
    server.put("/host", Answer::html(HOST));
    let actions = from_environment("STANCELINE_ACTIONS", 300)?;
    let seed = from_environment("STANCELINE_SEED", 1)?;
    in_browser(async |page| {
        page.open(&server.address("/host")).await?;
        use_it(page, actions, seed).await
    })
    .await
}

#[tokio::test]
async fn twenty_widgets_on_a_page_are_each_its_own() -> Result<()> {
    let server = Server::start().await?;
    let widgets = "<stance-line src=/dossier.json loading=eager></stance-line>".repeat(20);
    server.put("/host", Answer::html(HOST.replace("<main>", &format!("<main>{widgets}"))));
    in_browser(async |page| {
        page.open(&server.address("/host")).await?;
        // One by one: WebKit lays the page out anew with each, and needs about a second for it.
        for number in 0..20 {
            let shown = "return document.querySelectorAll('stance-line')[arguments[0]].shadowRoot?.querySelector('[part=masthead]')?.checkVisibility() ?? false;";
            page.until("the next of them shows its dossier", shown, &[json!(number)]).await?;
        }
        let selected = "
            const elements = [...document.querySelectorAll('stance-line')];
            const events = [...elements[0].shadowRoot.querySelectorAll('[part=events] [data-event]')].map((node) => node.dataset.event);
            elements.forEach((element, at) => element.select(`event:${events[at]}`));
            return new Promise((done) => setTimeout(() => done(elements.map((element, at) => {
                const current = [...element.shadowRoot.querySelectorAll('[data-event][aria-current=true]')].map((node) => node.dataset.event);
                return new Set(current).size === 1 && current[0] === events[at];
            })), 500));";
        let selected: Vec<bool> = page.script(selected, &[]).await?;
        assert_eq!(selected, [true; 20], "each shows what was selected in it");
        let modules: Value = page
            .script("return performance.getEntriesByType('resource').filter((entry) => entry.name.endsWith('.wasm')).length;", &[])
            .await?;
        assert_eq!(modules, json!(1), "one module for all");
        Ok(())
    })
    .await
}
