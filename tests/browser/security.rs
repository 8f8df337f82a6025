//! A guest under a strict policy, with hostile dossiers: nothing of it runs, nothing is fetched but what was asked for, nothing
//! is kept.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::browser::in_browser;
use crate::corpus::texts::TEXTS;
use crate::page::Page;
use crate::server::Server;

/// The policy that the README promises to live with.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
     img-src 'self' data:; require-trusted-types-for 'script'";

/// Fields whose form is fixed, or which stand for others.
const FIXED: [&str; 20] = [
    "id",
    "lang",
    "updated",
    "date",
    "published",
    "url",
    "voice",
    "parties",
    "quotations",
    "sources",
    "issue",
    "party",
    "asOf",
    "basis",
    "silence",
    "position",
    "dossier",
    "mark",
    "prefix",
    "suffix",
];

/// Puts one hostile text after the other behind every text that may be anything. Words of the article are changed where they
/// stand in it too, so that they are found.
fn poison(value: &mut Value, count: &mut usize) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields.iter_mut().filter(|(name, _)| !FIXED.contains(&name.as_str())) {
                if name != "exact" && name != "phrase" {
                    poison(field, count);
                }
            }
        }
        Value::Array(entries) => entries.iter_mut().for_each(|entry| poison(entry, count)),
        Value::String(text) => {
            text.push(' ');
            text.push_str(TEXTS[*count % TEXTS.len()]);
            *count += 1;
        }
        _ => {}
    }
}

/// The embedded dossier with hostile texts everywhere.
fn poisoned() -> Result<Value> {
    let mut dossier: Value = serde_json::from_str(include_str!("../../seeds/dossier.json"))?;
    let mut count = 0;
    for list in ["parties", "sources", "quotations", "events", "issues", "stances"] {
        let entries = dossier[list].as_array_mut().with_context(|| format!("{list} is a list"))?;
        entries.iter_mut().for_each(|entry| poison(entry, &mut count));
    }
    for field in ["title", "summary", "editor", "notes", "article"] {
        poison(&mut dossier[field], &mut count);
    }
    dossier["corrections"] = json!([{"date": "2019-02-01", "text": TEXTS[0]}]);
    assert!(count > 500, "{count}");
    // Words of the article, and of its own for a time, that are hostile themselves.
    let first = dossier["article"]["paragraphs"][0].as_str().context("a paragraph")?.to_owned();
    let words = TEXTS.iter().find(|text| first.ends_with(*text)).context("a hostile text")?;
    let quotations = dossier["quotations"].as_array_mut().context("quotations")?;
    quotations.push(json!({"id": "hostile", "exact": words, "voice": "reporter", "parties": ["US"]}));
    dossier["events"][0]["quotations"] = json!(["hostile"]);
    dossier["events"][0]["phrase"] = json!(words);
    Ok(dossier)
}

/// What a page must not have done: run anything, reported a violation, kept anything, or made markup of a text.
pub async fn is_clean(page: &Page) -> Result<()> {
    let state = "
        const root = document.querySelector('stance-line').shadowRoot;
        const names = ['SCRIPT', 'IMG', 'IFRAME', 'STYLE', 'OBJECT', 'EMBED', 'FORM', 'BASE', 'META'];
        const all = [...root.querySelectorAll('*')];
        const links = all.filter((node) => node.localName === 'a').map((node) => node.getAttribute('href'));
        return {
            ran: window.bad ?? null,
            violations: window.violations ?? [],
            elements: all.filter((node) => names.includes(node.nodeName.toUpperCase())).map((node) => node.outerHTML),
            handlers: all.flatMap((node) => [...node.attributes]).filter(({ name }) => name.startsWith('on') || name === 'style').map(({ name, value }) => `${name}=${value}`),
            addresses: links.filter((href) => !/^(https?:\\/\\/|#)/.test(href)),
            kept: [document.cookie, localStorage.length, sessionStorage.length],
        };";
    let found: Value = page.script(state, &[]).await?;
    let clean =
        json!({"ran": null, "violations": [], "elements": [], "handlers": [], "addresses": [], "kept": ["", 0, 0]});
    assert_eq!(found, clean);
    Ok(())
}

/// Opens everything there is to open, and takes along what can be taken.
async fn use_everything(page: &Page) -> Result<()> {
    let everything = "
        const element = document.querySelector('stance-line');
        const root = element.shadowRoot;
        const wait = () => new Promise((done) => setTimeout(done, 20));
        return (async () => {
            URL.createObjectURL = () => 'data:,';
            HTMLAnchorElement.prototype.click = () => {};
            navigator.clipboard.writeText = async () => {};
            window.print = () => {};
            for (const fold of root.querySelectorAll('.fold__button[aria-expanded=false]')) { fold.click(); await wait(); }
            root.querySelector('.share').open = true;
            for (const button of root.querySelectorAll('.saves button')) { button.click(); await wait(); }
            const said = root.querySelector('[data-said]');
            [...root.querySelectorAll('.share button')].find((button) => button.textContent === 'one file').click();
            while (said.textContent === '') await wait();
            if (!said.textContent.startsWith('Download started')) throw new Error(said.textContent);
            for (const link of arguments[0]) { element.select(link); await wait(); }
            element.setAttribute('theme', 'dark');
            element.setAttribute('as-of', '2018-01-01');
            await wait();
        })();";
    let links = ["event:kim-xi-4-beijing", "quotation:this-week", "stance:US.sanctions", "event:<img>", "stance:a.b@x"];
    page.script::<Value>(everything, &[json!(links)]).await.map(drop)
}

pub const WATCHED: &str = "
    window.violations = [];
    document.addEventListener('securitypolicyviolation', (event) => window.violations.push(`${event.violatedDirective}: ${event.blockedURI}`));";

#[tokio::test]
async fn the_strictest_policy_is_kept_and_nobody_else_is_asked() -> Result<()> {
    let server = Server::start().await?;
    server.put("/watched.js", Answer::new("text/javascript", WATCHED.into()));
    server.put(
        "/strict",
        Answer::html(
            "<!doctype html><html lang=en><title>Host</title><link rel=icon href='data:,'><script src=/watched.js></script>
             <stance-line src=/dossier.json links><p>The story in plain words.</p></stance-line><script type=module src=/stanceline.js></script>",
        )
        .header("content-security-policy", POLICY),
    );
    for page_of in ["index.html", "embed.html"] {
        let html = std::fs::read_to_string(format!("dist/{page_of}"))?;
        let watched =
            html.replace("<script src=\"notice.js\"", "<script src=\"watched.js\"></script><script src=\"notice.js\"");
        assert_ne!(watched, html);
        server.put(&format!("/{page_of}"), Answer::html(watched).header("content-security-policy", POLICY));
    }
    in_browser(async |page| {
        for address in ["/strict", "/index.html", "/embed.html?src=dossier.json"] {
            page.open_widget(&server.address(address)).await?;
            page.find("[part=masthead]").await?;
            use_everything(page).await?;
            page.find("[part=masthead]").await?;
            is_clean(page).await.with_context(|| address)?;
            let foreign: Vec<String> = page
                .script("return performance.getEntriesByType('resource').map((entry) => entry.name).filter((name) => !name.startsWith(location.origin) && !name.startsWith('data:'));", &[])
                .await?;
            assert!(foreign.is_empty(), "{foreign:?}");
        }
        let mut asked = server.requests();
        asked.sort();
        asked.dedup();
        let expected = [
            "/dossier.json",
            "/embed.html",
            "/embed.js",
            "/index.html",
            "/notice.js",
            "/stanceline.css",
            "/stanceline.js",
            "/stanceline_bg.wasm",
            "/standalone.html",
            "/strict",
            "/watched.js",
        ];
        assert_eq!(asked, expected, "standalone.html only because a file was asked for");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nothing_in_a_dossier_becomes_markup_script_style_or_an_address() -> Result<()> {
    let server = Server::start().await?;
    server.put("/poisoned.json", Answer::json(poisoned()?.to_string()));
    server.put("/watched.js", Answer::new("text/javascript", WATCHED.into()));
    server.put(
        "/host",
        Answer::html(
            "<!doctype html><html lang=en><title>Host</title><link rel=icon href='data:,'><script src=/watched.js></script>
             <stance-line src=/poisoned.json></stance-line><script type=module src=/stanceline.js></script>",
        ),
    );
    in_browser(async |page| {
        page.open_widget(&server.address("/host")).await?;
        let title = page.find(".masthead__title").await?.text().await?;
        assert!(title.contains('<') || title.contains('$') || title.contains("bad"), "{title}");
        use_everything(page).await?;
        is_clean(page).await?;
        let asked = server.requests();
        assert!(!asked.iter().any(|path| path.contains("bad")), "{asked:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_address_that_is_not_http_is_refused_wherever_it_stands() -> Result<()> {
    let server = Server::start().await?;
    server.put(
        "/host",
        Answer::html(
            "<!doctype html><html lang=en><title>Host</title><link rel=icon href='data:,'>
             <stance-line src=/bad.json></stance-line><script type=module src=/stanceline.js></script>",
        ),
    );
    let mut bad = String::new();
    for address in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "data:text/html,x",
        "//example.org",
        "java\nscript:alert(1)",
        "file:///etc/passwd",
    ] {
        for pointer in ["/article/url", "/sources/0/url"] {
            let mut dossier: Value = serde_json::from_str(include_str!("../../seeds/dossier.json"))?;
            dossier["article"]["url"] = json!("https://news.example/");
            *dossier.pointer_mut(pointer).context(pointer)? = json!(address);
            let checked = stanceline::host::json::read(dossier.to_string().as_bytes()).checked;
            assert!(checked.dossier.is_none(), "{pointer}: {address:?}");
            bad = dossier.to_string();
        }
    }
    server.put("/bad.json", Answer::json(bad));
    // The last of them in the browser, too: it reads by the same rules.
    in_browser(async |page| {
        page.open_widget(&server.address("/host")).await?;
        page.find("[data-problem=bad-address]").await?;
        Ok(())
    })
    .await
}
