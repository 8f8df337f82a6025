//! When a widget begins, and where its dossier may come from: attributes and properties before and after connection.

use anyhow::Result;
use serde_json::json;

use crate::answer::Answer;
use crate::browser::in_browser;
use crate::page::Page;
use crate::server::Server;

fn host(before: &str, attributes: &str, after: &str) -> Answer {
    Answer::html(format!(
        "<!doctype html><html lang=en><title>Host</title><link rel=icon href='data:,'>
         <style>.far {{ height: 400vh }} [hidden] {{ display: none }}</style>
         {before}<stance-line {attributes}></stance-line>{after}
         <script type=module src=/stanceline.js></script>"
    ))
}

/// Whether the dossier was asked for.
async fn is_fetched(page: &Page) -> Result<bool> {
    page.script(
        "return performance.getEntriesByType('resource').some((entry) => entry.name.endsWith('/dossier.json'));",
        &[],
    )
    .await
}

/// Waits until the element is defined, and long enough for what it would begin with.
async fn settled(page: &Page) -> Result<()> {
    let script =
        "return customElements.whenDefined('stance-line').then(() => new Promise((done) => setTimeout(done, 300)));";
    page.script::<serde_json::Value>(script, &[]).await.map(drop)
}

#[tokio::test]
async fn a_widget_far_below_begins_when_the_reader_comes_near() -> Result<()> {
    let server = Server::start().await?;
    server.put("/far", host("<div class=far></div>", "src=/dossier.json", ""));
    server.put("/eager", host("<div class=far></div>", "src=/dossier.json loading=eager", ""));
    in_browser(async |page| {
        page.open(&server.address("/far")).await?;
        settled(page).await?;
        assert!(!is_fetched(page).await?, "nobody is near");
        // Another address alone is no reason to begin.
        page.script::<()>("document.querySelector('stance-line').setAttribute('src', '/other.json');", &[]).await?;
        settled(page).await?;
        assert!(!server.requests().contains(&"/other.json".to_owned()), "still nobody is near");
        page.script::<()>("document.querySelector('stance-line').setAttribute('src', '/dossier.json'); scrollTo(0, innerHeight * 2.5);", &[]).await?;
        page.find("[part=masthead]").await?;
        page.open_widget(&server.address("/eager")).await?;
        page.find("[part=masthead]").await?;
        page.open(&server.address("/far")).await?;
        settled(page).await?;
        page.script::<()>("document.querySelector('stance-line').setAttribute('loading', 'eager');", &[]).await?;
        page.find("[part=masthead]").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_widget_in_a_closed_tab_of_its_page_begins_when_the_tab_is_opened() -> Result<()> {
    let server = Server::start().await?;
    server.put("/tab", host("<div id=tab hidden>", "src=/dossier.json", "</div>"));
    in_browser(async |page| {
        page.open(&server.address("/tab")).await?;
        settled(page).await?;
        assert!(!is_fetched(page).await?);
        page.script::<()>("document.getElementById('tab').hidden = false;", &[]).await?;
        page.find("[part=masthead]").await?;
        let drawn: f64 = page
            .script("return document.querySelector('stance-line').shadowRoot.querySelector('[data-drawing] svg').getBoundingClientRect().width;", &[])
            .await?;
        assert!(drawn > 300.0, "the drawing has the room that there is: {drawn}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_property_takes_an_object_or_text_before_and_after_the_script_has_loaded() -> Result<()> {
    let server = Server::start().await?;
    let mut dossier: serde_json::Value = serde_json::from_str(include_str!("../../seeds/dossier.json"))?;
    dossier["title"] = json!("From an object");
    server.put(
        "/early.js",
        Answer::new("text/javascript", format!("document.querySelector('stance-line').dossier = {dossier};").into()),
    );
    server.put("/early", host("", "src=/nowhere.json", "<script src=/early.js></script>"));
    in_browser(async |page| {
        page.open_widget(&server.address("/early")).await?;
        let title = "return document.querySelector('stance-line').shadowRoot.querySelector('.masthead__title')?.textContent;";
        assert_eq!(page.script::<Option<String>>(title, &[]).await?.as_deref(), Some("From an object"));
        dossier["title"] = json!("From a text");
        page.script::<()>("document.querySelector('stance-line').dossier = arguments[0];", &[json!(dossier.to_string())]).await?;
        page.until(
            "the text is shown",
            "return document.querySelector('stance-line').shadowRoot.querySelector('.masthead__title')?.textContent === 'From a text';",
            &[],
        )
        .await?;
        page.script::<()>(
            "const element = document.querySelector('stance-line'); element.setAttribute('src', '/dossier.json'); element.dossier = null;",
            &[],
        )
        .await?;
        page.until(
            "without the property it is the address again",
            "return document.querySelector('stance-line').shadowRoot.querySelector('.masthead__title')?.textContent.startsWith('North Korea');",
            &[],
        )
        .await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_element_that_is_moved_keeps_what_the_reader_chose_and_one_that_goes_asks_no_more() -> Result<()> {
    let server = Server::start().await?;
    server.put("/host", host("<main></main>", "src=/dossier.json", ""));
    server.put("/slow.json", Answer::json("{}").delayed(std::time::Duration::from_secs(60)));
    in_browser(async |page| {
        page.open_widget(&server.address("/host")).await?;
        page.click("[data-event=kim-xi-4-beijing] button").await?;
        page.click(".fold:nth-of-type(2) .fold__button").await?;
        let signals = "
            window.signals = [];
            const { fetch } = window;
            window.fetch = (url, options) => { if (options?.signal) window.signals.push(options.signal); return fetch(url, options); };";
        page.script::<()>(signals, &[]).await?;
        let moved = "
            const element = document.querySelector('stance-line');
            document.querySelector('main').append(element);
            return new Promise((done) => setTimeout(() => {
                const root = element.shadowRoot;
                done([root.querySelector('[data-event=kim-xi-4-beijing][aria-current=true]') != null, root.querySelectorAll('.fold__button[aria-expanded=true]').length, window.signals.length]);
            }, 200));";
        assert_eq!(page.script::<(bool, usize, usize)>(moved, &[]).await?, (true, 2, 0));
        let gone = "
            const element = document.querySelector('stance-line');
            element.setAttribute('src', '/slow.json');
            return new Promise((done) => setTimeout(() => {
                const before = window.signals.map((signal) => signal.aborted);
                element.remove();
                setTimeout(() => done([before, window.signals.map((signal) => signal.aborted)]));
            }, 100));";
        let (before, after): (Vec<bool>, Vec<bool>) = page.script(gone, &[]).await?;
        assert_eq!((before, after), (vec![false], vec![true]));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_selection_is_kept_however_early_it_comes_and_a_replaced_dossier_is_never_ready() -> Result<()> {
    let server = Server::start().await?;
    server.put("/host", host("", "src=/dossier.json", ""));
    in_browser(async |page| {
        page.open_widget(&server.address("/host")).await?;
        let asked = server.requests().len();
        let early = "
            const element = document.querySelector('stance-line');
            const text = JSON.stringify(arguments[0]);
            const waits = [...Array(12).keys()].map((count) => async () => { for (let turn = 0; turn < count * count; turn += 1) await null; });
            waits.push(() => new Promise((done) => setTimeout(done)), () => new Promise((done) => setTimeout(done, 10)), () => new Promise(requestAnimationFrame));
            return (async () => {
                const missed = [];
                for (const [number, wait] of waits.entries()) {
                    const ready = new Promise((done) => element.addEventListener('stanceline-ready', done, { once: true }));
                    element.dossier = text + ' '.repeat(number);
                    await wait();
                    element.select('event:kim-xi-4-beijing');
                    await ready;
                    await new Promise((done) => setTimeout(done, 50));
                    if (!element.shadowRoot.querySelector('[data-event=kim-xi-4-beijing][aria-current=true]')) missed.push(number);
                }
                return missed;
            })();";
        let dossier: serde_json::Value = serde_json::from_str(include_str!("../../seeds/dossier.json"))?;
        assert_eq!(page.script::<Vec<usize>>(early, &[dossier]).await?, Vec::<usize>::new());
        assert_eq!(server.requests().len(), asked, "a property asks for nothing");

        // While text is selected the swap waits; what is replaced meanwhile is never said to be ready.
        let replaced = "
            const element = document.querySelector('stance-line');
            element.remove();
            const next = document.createElement('stance-line');
            next.innerHTML = '<p>Words that are selected.</p>';
            next.setAttribute('src', '/dossier.json');
            next.setAttribute('loading', 'eager');
            window.heard = [];
            for (const name of ['ready', 'error']) next.addEventListener(`stanceline-${name}`, () => window.heard.push(name));
            document.body.append(next);
            getSelection().selectAllChildren(next.firstChild);
            return new Promise((done) => setTimeout(() => {
                next.setAttribute('src', '/gone.json');
                setTimeout(() => { getSelection().removeAllRanges(); setTimeout(() => done(window.heard), 300); }, 1000);
            }, 1000));";
        assert_eq!(page.script::<Vec<String>>(replaced, &[]).await?, ["error"]);
        page.console().await?;
        Ok(())
    })
    .await
}
