//! Widgets put in by script: `mount` and what it answers, `configure`, and selections as links in the page's address.

use anyhow::Result;
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::browser::in_browser;
use crate::page::Page;
use crate::server::Server;

/// A page whose script has `mount` and `configure`.
fn host(script: &str) -> Answer {
    Answer::html(format!(
        "<!doctype html><html lang=en><title>Host</title><link rel=icon href='data:,'>
         <div id=place><p id=fallback>The story in plain words.</p></div>
         <script type=module>import {{ mount, configure }} from '/stanceline.js'; {script}</script>"
    ))
}

async fn title(page: &Page) -> Result<Option<String>> {
    page.script(
        "return document.querySelector('stance-line')?.shadowRoot.querySelector('.masthead__title')?.textContent;",
        &[],
    )
    .await
}

#[tokio::test]
async fn mount_updates_selects_and_leaves_the_page_as_it_was() -> Result<()> {
    let server = Server::start().await?;
    server.put(
        "/host",
        host("window.mounted = mount('#place', { src: new URL('/dossier.json', location.href), headingLevel: 3, view: 'stances', unknown: 1, theme: null });"),
    );
    in_browser(async |page| {
        page.open_widget(&server.address("/host")).await?;
        page.find("h3.masthead__title").await?;
        assert_eq!(page.find_all("[part=article]").await?.len(), 0, "the stances alone");
        let inside: bool = page.script("const p = document.getElementById('fallback'); return p.parentNode.localName === 'stance-line' && !p.checkVisibility();", &[]).await?;
        assert!(inside, "what stood there is the fallback");
        page.script::<()>("mounted.update({ view: undefined, asOf: '2018-03-01', dossier: undefined });", &[]).await?;
        page.find("[part=article]").await?;
        let asked = server.requests().iter().filter(|path| *path == "/dossier.json").count();
        assert_eq!(asked, 1, "what did not change is not asked for again");
        page.until("the date is taken over", "return mounted.element.shadowRoot.querySelector('[data-control=as-of]').value === '2018-03-01';", &[]).await?;
        let attributes: Vec<String> = page.script("return mounted.element.getAttributeNames();", &[]).await?;
        assert_eq!(attributes, ["src", "heading-level", "as-of"], "what has no value is no attribute");
        page.script::<()>("mounted.select('event:kim-xi-4-beijing');", &[]).await?;
        page.find("[data-event=kim-xi-4-beijing][aria-current=true]").await?;
        page.script::<()>("mounted.destroy(); mounted.destroy();", &[]).await?;
        let left: String = page.script("return document.getElementById('place').innerHTML;", &[]).await?;
        assert_eq!(left, "<p id=\"fallback\">The story in plain words.</p>");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn mount_says_what_is_wrong_with_its_place() -> Result<()> {
    let server = Server::start().await?;
    server.put(
        "/host",
        host("window.said = ['#nowhere', null, 7].map((place) => { try { mount(place); } catch (error) { return error.message; } });"),
    );
    in_browser(async |page| {
        page.open(&server.address("/host")).await?;
        page.until("the script ran", "return window.said != null;", &[]).await?;
        let said: Vec<String> = page.script("return window.said;", &[]).await?;
        assert!(said[0].contains("no element matches #nowhere"), "{said:?}");
        assert!(said[1..].iter().all(|text| text.contains("is no element")), "{said:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_files_can_be_elsewhere_and_an_object_is_a_dossier() -> Result<()> {
    let server = Server::start().await?;
    for name in ["stanceline_bg.wasm", "stanceline.css"] {
        let media_type = if name.ends_with("css") { "text/css" } else { "application/wasm" };
        server
            .put(&format!("/assets/v1/{name}"), Answer::new(media_type, std::fs::read(format!("dist/{name}"))?.into()));
        server.put(&format!("/{name}"), Answer::html("not here").status(axum::http::StatusCode::NOT_FOUND));
    }
    server.put(
        "/host",
        host("configure({ base: 'assets/v1' }); const dossier = await (await fetch('/dossier.json')).json(); mount(document.body, { dossier });"),
    );
    in_browser(async |page| {
        page.open_widget(&server.address("/host")).await?;
        assert!(title(page).await?.is_some_and(|title| title.starts_with("North Korea")));
        let asked = server.requests();
        assert!(
            asked.contains(&"/assets/v1/stanceline.css".to_owned()) && !asked.contains(&"/stanceline.css".to_owned()),
            "{asked:?}"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_name_that_is_taken_is_left_to_its_owner() -> Result<()> {
    let server = Server::start().await?;
    server.put(
        "/host",
        Answer::html(
            "<!doctype html><html lang=en><title>Host</title><link rel=icon href='data:,'>
             <script>customElements.define('stance-line', class extends HTMLElement { connectedCallback() { this.textContent = 'mine'; } });</script>
             <stance-line></stance-line>
             <script type=module>import { mount } from '/stanceline.js'; try { mount(document.body); } catch (error) { window.said = error.message; }</script>",
        ),
    );
    in_browser(async |page| {
        page.open(&server.address("/host")).await?;
        page.until("mount refuses", "return window.said?.includes('somebody else') === true;", &[]).await?;
        assert_eq!(
            page.script::<String>("return document.querySelector('stance-line').textContent;", &[]).await?,
            "mine"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn ten_widgets_share_one_module_and_one_style_sheet() -> Result<()> {
    let server = Server::start().await?;
    server.put(
        "/host",
        Answer::html(format!(
            "<!doctype html><html lang=en><title>Host</title><link rel=icon href='data:,'>
             <script>
               window.made = 0;
               const {{ instantiate }} = WebAssembly;
               WebAssembly.instantiate = (...given) => {{ window.made += 1; return instantiate(...given); }};
               window.ready = 0;
               document.addEventListener('stanceline-ready', () => window.ready += 1);
             </script>{}
             <script type=module src=/stanceline.js></script>",
            "<stance-line src=/dossier.json loading=eager></stance-line>".repeat(10)
        )),
    );
    in_browser(async |page| {
        page.open(&server.address("/host")).await?;
        page.until("all ten are ready", "return window.ready === 10;", &[]).await?;
        assert_eq!(page.script::<usize>("return window.made;", &[]).await?, 1);
        let asked = server.requests();
        for file in ["/stanceline_bg.wasm", "/stanceline.css", "/stanceline.js"] {
            assert_eq!(asked.iter().filter(|path| *path == file).count(), 1, "{file} in {asked:?}");
        }
        Ok(())
    })
    .await
}

/// Two widgets, one of them without an id; below the first screen.
const LINKED: &str = "<!doctype html><html lang=en><title>Host</title><link rel=icon href='data:,'>
    <style>.far { block-size: 300vh }</style><h1>A page of its own</h1><a id=own href='#own'>own</a><div class=far></div>
    <stance-line src=/dossier.json links></stance-line><div class=far></div>
    <stance-line id=second src=/dossier.json links></stance-line><div class=far></div>
    <stance-line id=third src=/dossier.json></stance-line>
    <script type=module src=/stanceline.js></script>";

const CURRENT: &str = "
    return [...document.querySelectorAll('stance-line')].map((element) => {
      const current = element.shadowRoot.querySelector('[aria-current=true]');
      return current && Object.values(current.dataset)[0];
    });";

#[tokio::test]
async fn links_in_the_address_select_and_selections_become_links() -> Result<()> {
    let server = Server::start().await?;
    server.put("/host", Answer::html(LINKED));
    in_browser(async |page| {
        page.open(&server.address("/host#second/event:kim-xi-4-beijing")).await?;
        page.until(
            "the second one is there, in sight and has it selected",
            "const current = document.getElementById('second').shadowRoot?.querySelector('[data-event=kim-xi-4-beijing][aria-current=true]');
             const box = current?.getBoundingClientRect();
             return box != null && box.bottom > 0 && box.top < innerHeight;",
            &[],
        )
        .await?;
        let steps: usize = page.script("return history.length;", &[]).await?;
        page.script::<()>("location.hash = 'stance:CN.sanctions';", &[]).await?;
        page.find("[data-stance='CN.sanctions'][aria-current=true]").await?;
        page.script::<()>("document.getElementById('third').scrollIntoView();", &[]).await?;
        page.until("the third one is there", "return document.getElementById('third').shadowRoot.querySelector('[part=masthead]') != null;", &[]).await?;
        assert_eq!(page.script::<Vec<Option<String>>>(CURRENT, &[]).await?[2], None, "it was not given the address");

        let becomes = async |select: &str, hash: &str| {
            page.script::<()>(select, &[]).await?;
            page.until(&format!("{select} makes it {hash}"), "return location.hash === arguments[0];", &[json!(hash)]).await
        };
        // What is not to happen is waited for a moment.
        let stays = async |select: &str, hash: &str| {
            page.script::<()>(select, &[]).await?;
            page.script::<Value>("return new Promise((done) => setTimeout(done, 200));", &[]).await?;
            assert_eq!(page.script::<String>("return location.hash;", &[]).await?, hash, "{select}");
            anyhow::Ok(())
        };
        stays("document.getElementById('third').select('event:kim-xi-4-beijing');", "#stance:CN.sanctions").await?;
        becomes("document.getElementById('second').select('quotation:this-week');", "#second/quotation:this-week").await?;
        becomes("document.getElementById('second').select();", "").await?;
        becomes("document.getElementById('second').select('quotation:this-week');", "#second/quotation:this-week").await?;
        // A link may name a date, and keeps it.
        let dated = "#second/stance:CN.sanctions@2018-01-01";
        page.script::<()>("location.hash = arguments[0];", &[json!(dated)]).await?;
        let read = "return document.getElementById('second').shadowRoot.querySelector('[data-stance=\"CN.sanctions\"][aria-current=true]') != null;";
        page.until("the link is followed", read, &[]).await?;
        stays("", dated).await?;
        stays("location.hash = 'own'; document.getElementById('second').select();", "#own").await?;
        let now: usize = page.script("return history.length;", &[]).await?;
        assert_eq!(now, steps + 3, "the page's own three steps alone");
        assert_eq!(page.script::<String>("return new URL(location.href).pathname;", &[]).await?, "/host");
        page.script::<()>("document.getElementById('second').removeAttribute('links');", &[]).await?;
        stays("document.getElementById('second').select('event:kim-xi-4-beijing');", "#own").await?;
        let names: Value = page.script("return Object.keys(window).filter((name) => /stance|wasm|bindgen/i.test(name));", &[]).await?;
        assert_eq!(names, json!([]), "no globals");
        Ok(())
    })
    .await
}
