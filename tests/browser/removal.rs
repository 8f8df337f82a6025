//! An element that is taken out at each stage of its life: nothing is thrown, nothing stays behind, and the next one works.

use std::time::Duration;

use anyhow::{Context, Result};
use serde_json::json;

use crate::answer::Answer;
use crate::browser::{in_browser, in_browser_with};
use crate::engine::Ability;
use crate::lifetimes::held;
use crate::page::Page;
use crate::server::Server;

/// How late what is on its way comes.
const LATE: Duration = Duration::from_millis(400);

/// Within which each file is asked for.
const DEADLINE: Duration = Duration::from_secs(15);

const HOST: &str = "<!doctype html><html lang=en><title>Host</title><link rel=icon href='data:,'><main></main>
    <script type=module src=/stanceline.js></script>";

/// Puts an element with those attributes in.
const PUT_IN: &str = "
    const put = (attributes) => {
        const element = document.createElement('stance-line');
        for (const [name, value] of Object.entries({ loading: 'eager', ...attributes })) element.setAttribute(name, value);
        document.querySelector('main').append(element);
        return element;
    };";

/// Puts one in and loads the script after it, when the page itself is complete.
const BEGIN: &str = "
    put({ src: '/dossier.json', lang: 'zh' });
    const script = document.createElement('script');
    script.type = 'module';
    script.src = '/stanceline.js';
    document.head.append(script);";

/// Moments at which what has happened was told or asked for: each takes an element out again, and says so when it has.
const MOMENTS: &str = "
    const at = (element, name, act) => new Promise((done) =>
        element.addEventListener(`stanceline-${name}`, () => { act(); done(); }, { once: true }));
    const later = (ms) => new Promise((done) => setTimeout(done, ms));
    const moments = {
        async 'put in and taken out at once'() { put({ src: '/dossier.json' }).remove(); },
        async 'in a moment of its own'() { const element = put({ src: '/dossier.json' }); await null; element.remove(); },
        async 'while its dossier is on its way'() { const element = put({ src: '/late.json' }); await later(20); element.remove(); },
        async 'as it says that it is ready'() { const element = put({ src: '/dossier.json' }); await at(element, 'ready', () => element.remove()); },
        async 'as it says what is selected'() {
            const element = put({ src: '/dossier.json' });
            const told = at(element, 'select', () => element.remove());
            await at(element, 'ready', () => element.select('event:kim-xi-4-beijing'));
            await told;
        },
        async 'as it says what is wrong'() { const element = put({ src: '/none.json' }); await at(element, 'error', () => element.remove()); },
        async 'before it has done what it was told'() {
            const element = put({ src: '/dossier.json' });
            await at(element, 'ready', () => {});
            element.select('stance:CN.sanctions');
            element.setAttribute('theme', 'dark');
            element.setAttribute('as-of', '2018-01-01');
            element.remove();
        },
        async 'prepared for paper'() {
            const element = put({ src: '/dossier.json' });
            await at(element, 'ready', () => {});
            dispatchEvent(new Event('beforeprint'));
            element.remove();
            dispatchEvent(new Event('afterprint'));
        },
        async 'with another one put in its place'() {
            const element = put({ src: '/dossier.json' });
            await at(element, 'ready', () => {});
            element.replaceWith(document.createElement('stance-line'));
            document.querySelector('main').replaceChildren();
        },
        async 'moved to and fro'() {
            const element = put({ src: '/dossier.json' });
            await at(element, 'ready', () => {});
            for (let turn = 0; turn < 5; turn += 1) document.querySelector('main').append(element);
            document.body.append(element);
            await later(0);
            element.remove();
        },
    };";

fn late(file: &str, media_type: &'static str) -> Result<Answer> {
    Ok(Answer::new(media_type, std::fs::read(format!("dist/{file}"))?.into()).delayed(LATE))
}

/// Another element on the same page shows its dossier, and the page has nothing else of ours.
async fn next_one_works(page: &Page, when: &str) -> Result<()> {
    page.script::<()>(&format!("{PUT_IN} put({{ src: '/dossier.json' }});"), &[]).await?;
    let shown = "return document.querySelector('stance-line').shadowRoot?.querySelector('[part=masthead]')?.checkVisibility() === true;";
    page.until(&format!("one is shown after one that was taken out {when}"), shown, &[]).await?;
    page.click("[data-event=kim-xi-4-beijing] button").await?;
    page.find("[data-event=kim-xi-4-beijing] [part=detail]").await?;
    assert_eq!(
        page.script::<usize>("return document.querySelectorAll('stance-line').length;", &[]).await?,
        1,
        "{when}"
    );
    Ok(())
}

#[tokio::test]
async fn one_taken_out_while_its_files_are_on_their_way_throws_nothing_and_the_next_one_works() -> Result<()> {
    for (file, media_type) in [
        ("stanceline.js", "text/javascript"),
        ("stanceline.css", "text/css"),
        ("stanceline_bg.wasm", "application/wasm"),
        ("dossier.json", "application/json"),
        ("stanceline.zh.json", "application/json"),
    ] {
        let server = Server::start().await?;
        server.put("/host", Answer::html(HOST.replace("<script type=module src=/stanceline.js></script>", "")));
        server.put(&format!("/{file}"), late(file, media_type)?);
        in_browser(async |page| {
            page.open(&server.address("/host")).await?;
            page.script::<()>(&format!("{PUT_IN} {BEGIN}"), &[]).await?;
            let path = format!("/{file}");
            let asked_for = async {
                while !server.requests().contains(&path) {
                    tokio::time::sleep(Duration::from_millis(10)).await;
                }
            };
            tokio::time::timeout(DEADLINE, asked_for).await.with_context(|| format!("{path} was never asked for"))?;
            page.script::<()>("document.querySelector('stance-line')?.remove();", &[]).await?;
            tokio::time::sleep(LATE + Duration::from_millis(200)).await;
            next_one_works(page, &format!("while {file} was on its way")).await
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn one_taken_out_at_any_moment_throws_nothing_and_leaves_nothing_behind() -> Result<()> {
    let server = Server::start().await?;
    server.put("/host", Answer::html(HOST));
    server.put("/late.json", late("dossier.json", "application/json")?);
    in_browser_with(&[Ability::Devtools], async |page| {
        page.open(&server.address("/host")).await?;
        let names: Vec<String> = page.script(&format!("{PUT_IN} {MOMENTS} return Object.keys(moments);"), &[]).await?;
        let turn = format!("{PUT_IN} {MOMENTS} return (async () => {{ for (let turn = 0; turn < arguments[1]; turn += 1) await moments[arguments[0]](); }})();");
        for name in &names {
            page.script::<()>(&turn, &[json!(name), json!(5)]).await.with_context(|| name.clone())?;
            let first = held(page).await?;
            page.script::<()>(&turn, &[json!(name), json!(20)]).await.with_context(|| name.clone())?;
            // What was still on its way has come to nobody.
            tokio::time::sleep(LATE).await;
            let now = held(page).await?;
            assert!(now[0] <= first[0] + 40.0, "{name}: nodes: {}, then {}", first[0], now[0]);
            assert!(now[1] <= first[1] + 10.0, "{name}: listeners: {}, then {}", first[1], now[1]);
            // The browser itself reports what it could not load.
            let thrown = page.console().await?.into_iter().filter(|line| !line.contains("none.json"));
            assert_eq!(thrown.collect::<Vec<_>>(), Vec::<String>::new(), "{name}");
        }
        next_one_works(page, "often").await
    })
    .await
}
