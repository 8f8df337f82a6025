//! What a reader takes along: links, citations, code that works where it is put, one file.

use anyhow::Result;
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::browser::{in_browser, in_browser_with};
use crate::engine::Ability;
use crate::files::saved;
use crate::page::Page;
use crate::server::Server;

fn host(attributes: &str, inside: &str) -> Answer {
    Answer::html(format!(
        "<!doctype html><html lang=en><title>Host</title><link rel=icon href='data:,'>
         <stance-line {attributes}>{inside}</stance-line><script type=module src=/stanceline.js></script>"
    ))
}

/// Presses a button of the menu and answers what came into the clipboard.
async fn copied(page: &Page, words: &str) -> Result<String> {
    let press = "
        window.copied = null;
        navigator.clipboard.writeText = async (text) => { window.copied = text; };
        const menu = document.querySelector('stance-line').shadowRoot.querySelector('.share');
        menu.open = true;
        [...menu.querySelectorAll('button')].find((button) => button.textContent === arguments[0]).click();";
    page.script::<()>(press, &[json!(words)]).await?;
    page.until("it was copied, and that is said", "return window.copied != null && document.querySelector('stance-line').shadowRoot.querySelector('[data-said]').textContent === 'Copied.';", &[])
        .await?;
    page.script("return window.copied;", &[]).await
}

async fn select(page: &Page, link: &str) -> Result<()> {
    page.script::<()>("document.querySelector('stance-line').select(arguments[0]);", &[json!(link)]).await?;
    page.find("[aria-current=true]").await?;
    Ok(())
}

#[tokio::test]
async fn a_link_and_a_citation_lead_back_to_what_is_selected() -> Result<()> {
    let server = Server::start().await?;
    server.put("/with", host("src=/dossier.json links id=it", ""));
    server.put("/without", host("src=/dossier.json", ""));
    in_browser(async |page| {
        page.open_widget(&server.address("/with?a=1")).await?;
        assert_eq!(copied(page, "link").await?, server.address("/with?a=1"));
        select(page, "quotation:this-week").await?;
        let link = server.address("/with?a=1#it/quotation:this-week");
        assert_eq!(copied(page, "link").await?, link);
        let dated = "
            const element = document.querySelector('stance-line');
            element.setAttribute('as-of', '2018-01-01');
            element.select('stance:CN.sanctions');";
        page.script::<()>(dated, &[]).await?;
        page.find("[data-stance='CN.sanctions'][aria-current=true]").await?;
        let stance = copied(page, "link").await?;
        assert!(stance.ends_with("#it/stance:CN.sanctions@2018-01-01"), "{stance}");
        page.script::<()>("document.querySelector('stance-line').removeAttribute('as-of');", &[]).await?;
        select(page, "quotation:this-week").await?;
        let citation = copied(page, "citation").await?;
        assert!(citation.starts_with("“this week”\n“North Korea and China project unity"), "{citation}");
        assert!(
            citation.contains("The Wall Street Journal, about 10 January 2019") && citation.ends_with(&link),
            "{citation}"
        );
        // Without `links` an end of the address would lead nowhere.
        page.open_widget(&server.address("/without")).await?;
        select(page, "quotation:this-week").await?;
        assert_eq!(copied(page, "link").await?, server.address("/without"));
        page.script::<()>("location.hash = '/story/42';", &[]).await?;
        assert_eq!(copied(page, "link").await?, server.address("/without#/story/42"), "the end is the page's own");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn where_copying_is_not_allowed_the_text_stands_there_to_be_copied() -> Result<()> {
    let server = Server::start().await?;
    server.put("/host", host("src=/dossier.json", ""));
    in_browser(async |page| {
        page.open_widget(&server.address("/host")).await?;
        page.script::<()>("navigator.clipboard.writeText = () => Promise.reject(new Error('no'));", &[]).await?;
        page.click(".share summary").await?;
        page.click(".share button").await?;
        let shown = "
            const root = document.querySelector('stance-line').shadowRoot;
            const field = root.querySelector('[data-said] textarea');
            return field != null && root.activeElement === field && field.value === arguments[0] && field.selectionEnd === field.value.length;";
        page.until("the address stands there, selected", shown, &[json!(server.address("/host"))]).await
    })
    .await
}

#[tokio::test]
async fn the_code_for_a_page_and_for_a_frame_shows_the_same_where_it_is_put() -> Result<()> {
    let server = Server::start().await?;
    server.put(
        "/story/host",
        host("src='../dossier.json?a=1&b=\"2\"' view=timeline as-of=2018-03-01 id=mine data-x=1", ""),
    );
    let mut dossier: Value = serde_json::from_str(include_str!("../../seeds/dossier.json"))?;
    dossier["title"] = json!("</script><b>Title</b>");
    server.put("/inside", host("src=/dossier.json", ""));
    let bare = |code: &str| {
        Answer::html(format!("<!doctype html><html lang=en><title>Other</title><link rel=icon href='data:,'>{code}"))
    };
    in_browser(async |page| {
        page.open_widget(&server.address("/story/host")).await?;
        select(page, "event:kim-xi-4-beijing").await?;
        let (element, frame) = (copied(page, "code for a page").await?, copied(page, "code for a frame").await?);
        assert!(!element.contains("mine") && !element.contains("data-x"), "{element}");
        server.put("/pasted", bare(&element));
        server.put("/framed", bare(&frame));
        page.open_widget(&server.address("/pasted")).await?;
        page.find("[part=timeline]").await?;
        let date = "return document.querySelector('stance-line').shadowRoot.querySelector('[data-control=as-of]').value;";
        assert_eq!(page.script::<String>(date, &[]).await?, "2018-03-01");

        page.open(&server.address("/framed")).await?;
        let inside = "return document.querySelector('stance-line')?.shadowRoot?.querySelector('[data-event=kim-xi-4-beijing][aria-current=true]') != null;";
        let start = std::time::Instant::now();
        while !page.script_in_frame::<bool>(inside, &[]).await? {
            assert!(start.elapsed().as_secs() < 15, "the frame shows what was selected");
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        page.until("the frame is as high as what is in it", "return document.querySelector('iframe').clientHeight > 1000;", &[]).await?;
        assert_eq!(page.script::<String>("return document.querySelector('iframe').title;", &[]).await?, "North Korea sanctions: who wants what");

        page.open_widget(&server.address("/inside")).await?;
        page.script::<()>("document.querySelector('stance-line').dossier = arguments[0];", &[dossier.clone()]).await?;
        page.until("the object is shown", "return document.querySelector('stance-line').shadowRoot.querySelector('.masthead__title')?.textContent.includes('Title') === true;", &[]).await?;
        server.put("/pasted-whole", bare(&copied(page, "code for a page").await?));
        let press = "
            const root = document.querySelector('stance-line').shadowRoot;
            [...root.querySelectorAll('.share button')].find((button) => button.textContent === 'code for a frame').click();";
        page.script::<()>(press, &[]).await?;
        page.until("it is said why there is no frame", "return document.querySelector('stance-line').shadowRoot.querySelector('[data-said]').textContent.includes('has no address of its own');", &[])
            .await?;
        page.open_widget(&server.address("/pasted-whole")).await?;
        assert_eq!(page.find(".masthead__title").await?.text().await?, "</script><b>Title</b>");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn one_file_holds_the_dossier_that_is_shown_and_opens_without_a_server() -> Result<()> {
    let mut dossier: Value = serde_json::from_str(include_str!("../../seeds/dossier.json"))?;
    dossier["title"] = json!("</title><script>window.bad = 1</script> 북한");
    dossier["lang"] = json!("ar");
    let server = Server::start().await?;
    server.put("/mine.json", Answer::json(dossier.to_string()));
    server.put("/host", host("src=/mine.json", ""));
    in_browser_with(&[Ability::Devtools], async |page| {
        page.open_widget(&server.address("/host")).await?;
        let (name, kind, html) = saved(page, "one file").await?;
        assert_eq!((name.as_str(), kind.as_str()), ("stanceline-dossier.html", "text/html"));
        page.script::<()>("document.querySelector('stance-line').setAttribute('view', 'timeline');", &[]).await?;
        page.until("the article is gone", "return document.querySelector('stance-line').shadowRoot.querySelector('article') == null;", &[])
            .await?;
        let (_, _, of_timeline) = saved(page, "one file").await?;
        assert!(of_timeline.contains("<article lang=\"en\" dir=\"auto\">"), "the file holds the article all the same");
        let folder = crate::browser::screenshots()?;
        let file = folder.join("one-file.html");
        std::fs::write(&file, html)?;
        page.open_widget(&format!("file://{}#event:kim-xi-4-beijing", file.display())).await?;
        page.find("[data-event=kim-xi-4-beijing][aria-current=true]").await?;
        let title: (String, String, bool) = page
            .script("return [document.title, document.querySelector('stance-line').shadowRoot.querySelector('.masthead__title').textContent, window.bad === undefined];", &[])
            .await?;
        assert_eq!(title, ("</title><script>window.bad = 1</script> 북한".to_owned(), "</title><script>window.bad = 1</script> 북한".to_owned(), true));
        // Without script the words are there all the same.
        page.devtools("Emulation.setScriptExecutionDisabled", json!({"value": true})).await?;
        page.open(&format!("file://{}", file.display())).await?;
        let words: String = page.script("return document.querySelector('main').innerText;", &[]).await?;
        assert!(words.contains("북한") && words.contains("used a summit this week"), "{words}");
        let run = "return ['html', 'h1', 'article'].map((name) => getComputedStyle(document.querySelector(name)).direction);";
        assert_eq!(page.script::<Vec<String>>(run, &[]).await?, ["rtl", "rtl", "ltr"], "the article is English");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_file_that_cannot_be_made_is_told() -> Result<()> {
    let server = Server::start().await?;
    server.put("/host", host("src=/dossier.json", ""));
    server.put("/standalone.html", Answer::html("nothing").status(axum::http::StatusCode::NOT_FOUND));
    in_browser(async |page| {
        page.open_widget(&server.address("/host")).await?;
        let press = "
            const root = document.querySelector('stance-line').shadowRoot;
            [...root.querySelectorAll('.share button')].find((button) => button.textContent === 'one file').click();";
        page.script::<()>(press, &[]).await?;
        page.until("the cause is said", "return document.querySelector('stance-line').shadowRoot.querySelector('[data-said]').textContent.includes('standalone.html answered 404');", &[])
            .await?;
        page.console().await?;
        Ok(())
    })
    .await
}
