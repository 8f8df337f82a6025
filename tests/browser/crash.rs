//! When a widget stops by an error of its own: it says so, the others on the page live on, and it can begin anew.

use std::time::Duration;

use anyhow::Result;
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::browser::in_browser;
use crate::page::Page;
use crate::server::Server;

/// Two widgets on a page that gets hold of the memory of each instance of the module.
const TWO: &str = "<!doctype html><html lang=en><title>Host</title><link rel=icon href='data:,'>
    <script>
        window.heard = [];
        window.memories = [];
        for (const name of ['ready', 'error', 'select'])
          document.addEventListener(`stanceline-${name}`, ({ target, detail }) => window.heard.push([target.id, name, detail.code ?? detail.selected ?? '']));
        const { instantiate } = WebAssembly;
        WebAssembly.instantiate = async (...given) => {
            const made = await instantiate(...given);
            window.memories.push(Object.values(made.exports).find((value) => value instanceof WebAssembly.Memory));
            return made;
        };
    </script>
    <stance-line id=one src=/dossier.json loading=eager><p>One in plain words.</p></stance-line>
    <stance-line id=two src=/dossier.json loading=eager selected=event:kim-xi-4-beijing><p>Two in plain words.</p></stance-line>
    <script type=module src=/stanceline.js></script>";

/// Opens the page and waits for both widgets.
async fn open_two(page: &Page, server: &Server) -> Result<()> {
    page.open(&server.address("/host")).await?;
    page.until("both are ready", "return window.heard.filter(([, name]) => name === 'ready').length === 2;", &[]).await
}

/// Waits until a widget has sent that event, with that code or link.
async fn heard(page: &Page, id: &str, name: &str, what: &str) -> Result<()> {
    let script = "return window.heard.some((heard) => heard.every((part, place) => part === arguments[place]));";
    page.until(&format!("{id} has sent {name} {what}"), script, &[json!(id), json!(name), json!(what)]).await
}

#[tokio::test]
async fn when_a_widget_crashes_the_others_live_on_and_reload_brings_it_back() -> Result<()> {
    let server = Server::start().await?;
    server.put("/host", Answer::html(TWO));
    in_browser(async |page| {
        open_two(page, &server).await?;
        page.script::<()>("document.getElementById('two').select('quotation:this-week'); ", &[]).await?;
        heard(page, "two", "select", "quotation:this-week").await?;
        // Nothing in the widget is known to crash; a memory full of nonsense makes anything crash.
        // Chosen in the same breath: another widget may hear of something else before a hand is there.
        let crash = "
            window.heard = [];
            new Uint8Array(window.memories[0].buffer).fill(255);
            document.querySelector('stance-line').shadowRoot.querySelector('[data-stance=\"CN.sanctions\"]').click();";
        page.script::<()>(crash, &[]).await?;
        heard(page, "one", "error", "crashed").await?;
        heard(page, "two", "ready", "").await?;
        let shown = "
            const [one, two] = document.querySelectorAll('stance-line');
            return [
              one.shadowRoot.querySelector('[data-problem=crashed]') != null, one.querySelector('p').checkVisibility(),
              two.shadowRoot.querySelector('[data-problem]') == null, two.querySelector('p').checkVisibility(),
              two.shadowRoot.querySelector('mark[data-quotation~=this-week][aria-current=true]') != null];";
        let shown: Vec<bool> = page.script(shown, &[]).await?;
        assert_eq!(
            shown,
            [true, true, true, false, true],
            "one tells, its fallback is read; two has its selection again"
        );
        page.script::<()>("document.getElementById('one').reload();", &[]).await?;
        page.find("[part=masthead]").await?;
        page.click("[data-stance='CN.sanctions']").await?;
        page.find("[data-stance='CN.sanctions'][aria-current=true]").await?;
        let instances: usize = page.script("return window.memories.length;", &[]).await?;
        assert_eq!(instances, 2, "one instance for both, and another one after the crash");
        assert!(
            page.console().await?.iter().any(|line| line.contains("RuntimeError")),
            "developers see the error itself"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_crash_that_no_hand_brought_about_is_told_by_the_widget_that_it_was_in() -> Result<()> {
    let server = Server::start().await?;
    server.put("/host", Answer::html(TWO));
    in_browser(async |page| {
        open_two(page, &server).await?;
        page.script::<()>("document.getElementById('two').select('quotation:this-week');", &[]).await?;
        heard(page, "two", "select", "quotation:this-week").await?;
        // Its drawing tells it that it has another width.
        let narrowed = "
            window.heard = [];
            new Uint8Array(window.memories[0].buffer).fill(255);
            document.getElementById('one').style.inlineSize = '700px';";
        page.script::<()>(narrowed, &[]).await?;
        heard(page, "one", "error", "crashed").await?;
        heard(page, "two", "ready", "").await?;
        page.console().await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_crash_spares_whoever_is_on_the_way() -> Result<()> {
    let server = Server::start().await?;
    server.put("/host", Answer::html(TWO));
    let mut other: Value = serde_json::from_str(include_str!("../../seeds/dossier.json"))?;
    other["title"] = json!("The other one");
    server.put("/slow.json", Answer::json(other.to_string()).delayed(Duration::from_secs(2)));
    in_browser(async |page| {
        open_two(page, &server).await?;
        // The second one is about to show another dossier, the third one its first, when the first one crashes.
        let meanwhile = "
            document.getElementById('two').setAttribute('src', '/slow.json');
            const third = Object.assign(document.createElement('stance-line'), { id: 'three' });
            third.setAttribute('src', '/slow.json');
            third.setAttribute('loading', 'eager');
            document.body.append(third);
            window.heard = [];
            return new Promise((done) => setTimeout(() => {
                new Uint8Array(window.memories[0].buffer).fill(255);
                document.getElementById('one').setAttribute('as-of', '2018-01-01');
                done();
            }, 200));";
        page.script::<Value>(meanwhile, &[]).await?;
        let shown = "
            return ['two', 'three'].every((id) => {
                const root = document.getElementById(id).shadowRoot;
                return root.querySelector('.masthead__title')?.textContent === 'The other one' && root.querySelector('[data-problem]') == null;
            });";
        page.until("both show the other dossier", shown, &[]).await?;
        let errors: Vec<Vec<String>> = page.script("return window.heard.filter(([, name]) => name === 'error');", &[]).await?;
        assert_eq!(errors, [["one", "error", "crashed"]]);
        page.console().await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_crash_while_a_widget_begins_or_rests_is_told_like_any_other() -> Result<()> {
    let server = Server::start().await?;
    server.put("/host", Answer::html(TWO));
    in_browser(async |page| {
        open_two(page, &server).await?;
        // Refused in the same breath: no other widget may hear of anything in between.
        let rest = "
            window.heard = [];
            new Uint8Array(window.memories.at(-1).buffer).fill(255);
            document.getElementById('one').setAttribute('src', 'ftp://nowhere/');";
        page.script::<()>(rest, &[]).await?;
        heard(page, "one", "error", "bad-address").await?;
        heard(page, "two", "ready", "").await?;
        let left: bool = page
            .script("return document.getElementById('one').shadowRoot.querySelector('[part=masthead]') == null;", &[])
            .await?;
        assert!(left, "nothing of the old dossier stands there");

        // With its dossier at hand it begins in the same breath, too.
        let begin = "
            const third = Object.assign(document.createElement('stance-line'), { id: 'three' });
            third.setAttribute('loading', 'eager');
            return fetch('/dossier.json').then((answer) => answer.text()).then((text) => {
                window.heard = [];
                third.dossier = text;
                new Uint8Array(window.memories.at(-1).buffer).fill(255);
                document.body.append(third);
            });";
        page.script::<Value>(begin, &[]).await?;
        heard(page, "three", "error", "crashed").await?;
        heard(page, "two", "ready", "").await?;
        let errors: usize =
            page.script("return window.heard.filter(([, name]) => name === 'error').length;", &[]).await?;
        assert_eq!(errors, 1, "told once");
        page.console().await?;
        Ok(())
    })
    .await
}
