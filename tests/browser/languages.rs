//! The interface in other languages: every word of it, wherever it is said, and nothing that does not fit a phone.

use std::time::Duration;

use anyhow::Result;
use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::access::OPEN_ALL;
use crate::answer::Answer;
use crate::browser::in_browser;
use crate::layout::STICKS_OUT;
use crate::page::Page;
use crate::server::Server;

/// What stays as it is in every language: names of keys, of formats and of the widget, the marks of the parties.
const SAME: [&str; 14] = [
    "CSV",
    "SVG",
    "PNG",
    "JSON",
    "Ctrl",
    "Tab",
    "Shift",
    "Enter",
    "Esc",
    "Home",
    "End",
    "Stanceline",
    "stanceline check",
    "⌘",
];

/// Fields whose values are no words for readers.
const NO_WORDS: [&str; 17] = [
    "id",
    "lang",
    "url",
    "date",
    "asOf",
    "published",
    "updated",
    "voice",
    "basis",
    "silence",
    "parties",
    "quotations",
    "sources",
    "issue",
    "party",
    "$schema",
    "dossier",
];

fn host(inside: &str) -> Answer {
    Answer::html(format!(
        "<!doctype html><html lang=en><title>Host</title><link rel=icon href='data:,'><style>body {{ margin: 0 }}</style>
         {inside}<script type=module src=/stanceline.js></script>"
    ))
}

/// A dossier of which no word for readers has a Latin letter, so that whatever has one is the interface's.
fn without_letters(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                if !NO_WORDS.contains(&name.as_str()) || value.is_array() && value[0].is_object() {
                    without_letters(value);
                }
            }
        }
        Value::Array(entries) => entries.iter_mut().for_each(without_letters),
        Value::String(text) => {
            let strange = |letter: char| {
                if letter.is_alphabetic() {
                    char::from_u32(0x0531 + letter as u32 % 32).unwrap_or('Ա')
                } else {
                    letter
                }
            };
            *text = text.chars().map(strange).collect();
        }
        _ => {}
    }
}

fn strange() -> Result<Value> {
    let mut dossier: Value = serde_json::from_str(include_str!("../../seeds/dossier.json"))?;
    without_letters(&mut dossier);
    for party in dossier["parties"].as_array_mut().into_iter().flatten() {
        party.as_object_mut().map(|fields| fields.remove("mark"));
    }
    Ok(dossier)
}

/// All that the widget says to eyes and ears, line by line.
async fn said(page: &Page) -> Result<Vec<String>> {
    let said = "
        const root = document.querySelector('stance-line').shadowRoot;
        const texts = [];
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) texts.push(walker.currentNode.data);
        for (const node of root.querySelectorAll('*')) {
          for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext', 'aria-description']) {
            if (node.hasAttribute(name)) texts.push(node.getAttribute(name));
          }
        }
        return texts;";
    page.script(said, &[]).await
}

/// What of that is not in the language: words in Latin letters.
fn left_over(said: Vec<String>) -> Vec<String> {
    let bare = |text: &String| SAME.iter().fold(text.clone(), |text, same| text.replace(same, ""));
    said.into_iter().filter(|text| bare(text).contains(|letter: char| letter.is_ascii_alphabetic())).collect()
}

async fn set_lang(page: &Page, lang: &str) -> Result<()> {
    page.script::<()>("document.querySelector('stance-line').setAttribute('lang', arguments[0]);", &[json!(lang)])
        .await?;
    let speaks =
        "return document.querySelector('stance-line').shadowRoot.querySelector('[part~=root]')?.lang === arguments[0];";
    page.until("the widget speaks the language", speaks, &[json!(lang)]).await
}

#[tokio::test]
async fn no_word_of_the_interface_is_left_in_english_and_nothing_is_too_wide_for_a_phone() -> Result<()> {
    let server = Server::start().await?;
    server.put("/strange.json", Answer::json(strange()?.to_string()));
    server.put("/strange", host("<stance-line src=/strange.json></stance-line>"));
    in_browser(async |page| {
        for lang in ["en", "zh", "ko"] {
            for width in [1280, 360, page.narrowest()] {
                page.resize(width, 800).await?;
                page.open("about:blank").await?;
                page.open_widget(&server.address("/strange")).await?;
                set_lang(page, lang).await?;
                page.script::<()>(OPEN_ALL, &[]).await?;
                page.find(".chart").await?;
                for selected in ["", "event:kim-xi-4-beijing", "stance:CN.sanctions", "quotation:this-week"] {
                    page.script::<()>(
                        "document.querySelector('stance-line').select(arguments[0]);",
                        &[json!(selected)],
                    )
                    .await?;
                    if !selected.is_empty() {
                        page.find("[aria-current=true]").await?;
                    }
                    let words = said(page).await?;
                    assert!(words.len() > 1000, "everything is read: {}", words.len());
                    let left_over = left_over(words);
                    if lang == "en" {
                        assert!(left_over.len() > 200, "the dossier itself has no letters: {left_over:?}");
                    } else {
                        assert!(left_over.is_empty(), "{lang}, {selected}: {left_over:#?}");
                    }
                    let wide: Vec<String> = page.script(STICKS_OUT, &[]).await?;
                    assert!(wide.is_empty(), "{lang} at {width} px, {selected}: {wide:#?}");
                }
            }
            // What is said when a filter lets nothing through, or nobody is shown.
            let find = "
                const root = document.querySelector('stance-line').shadowRoot;
                const field = root.querySelector('[data-control=search]');
                field.value = '?!';
                field.dispatchEvent(new Event('input', { bubbles: true }));
                for (const party of root.querySelectorAll('[data-party]')) party.click();";
            page.script::<()>(find, &[]).await?;
            page.find(".empty button").await?;
            let left_over = left_over(said(page).await?);
            assert!(lang == "en" || left_over.is_empty(), "{lang}, nothing matches: {left_over:#?}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_language_is_the_element_s_or_the_page_s_and_can_change_at_any_time() -> Result<()> {
    let server = Server::start().await?;
    let page_of = |around: &str, own: &str| {
        host(&format!("<div {around}><stance-line src=/dossier.json {own}></stance-line></div>"))
    };
    let cases = [
        ("lang=ko-KR", "", "ko"),
        ("lang=fr", "", "en"),
        ("lang=zh-Hans", "lang=fr", "zh"),
        ("lang=zh", "lang=KO", "ko"),
        ("", "", "en"),
    ];
    for (number, (around, own, _)) in cases.iter().enumerate() {
        server.put(&format!("/{number}"), page_of(around, own));
    }
    in_browser(async |page| {
        for (number, (around, own, expected)) in cases.iter().enumerate() {
            page.open_widget(&server.address(&format!("/{number}"))).await?;
            page.find("[part=masthead]").await?;
            let lang = "return document.querySelector('stance-line').shadowRoot.querySelector('[part~=root]').lang;";
            assert_eq!(page.script::<String>(lang, &[]).await?, *expected, "{around} {own}");
        }
        // In the middle of reading: what was chosen stays, and the dossier's own words tell their language.
        page.script::<()>("document.querySelector('stance-line').select('event:kim-xi-4-beijing');", &[]).await?;
        page.find("[data-event='kim-xi-4-beijing'][aria-current=true]").await?;
        for (lang, close, own) in [("ko", "닫기", Some("en")), ("zh", "关闭", Some("en")), ("en", "Close", None)] {
            set_lang(page, lang).await?;
            page.find("[data-event='kim-xi-4-beijing'][aria-current=true]").await?;
            let looks = "
                const root = document.querySelector('stance-line').shadowRoot;
                return [root.querySelector('.detail__close').textContent, root.querySelector('.masthead__title [lang]')?.lang ?? null];";
            assert_eq!(page.script::<Value>(looks, &[]).await?, json!([close, own]));
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn each_widget_of_a_page_speaks_its_own_and_a_language_is_asked_for_once() -> Result<()> {
    let server = Server::start().await?;
    let widget = |lang: &str| format!("<stance-line src=/dossier.json lang={lang} loading=eager></stance-line>");
    server.put("/host", host(&["ko", "zh", "ko", "en"].map(widget).concat()));
    in_browser(async |page| {
        page.open(&server.address("/host")).await?;
        let spoken = "
            const roots = [...document.querySelectorAll('stance-line')].map((element) => element.shadowRoot?.querySelector('.key__all'));
            return roots.every(Boolean) && roots.map((all) => all.textContent).join() === '모두 표시,全部显示,모두 표시,Show all';";
        page.until("each speaks its own language", spoken, &[]).await?;
        let asked = server.requests();
        for (file, times) in [("/stanceline.ko.json", 1), ("/stanceline.zh.json", 1)] {
            assert_eq!(asked.iter().filter(|request| request.contains(file)).count(), times, "{file}: {asked:?}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_language_that_does_not_come_leaves_english_and_failures_are_told_in_the_reader_s() -> Result<()> {
    let server = Server::start().await?;
    server.put("/host", host("<stance-line src=/dossier.json lang=ko></stance-line>"));
    server.put("/gone", host("<stance-line src=/gone.json lang=ko></stance-line>"));
    server.put("/broken.json", Answer::json("{\"dossier\": 9}"));
    server.put("/broken", host("<stance-line src=/broken.json lang=zh></stance-line>"));
    in_browser(async |page| {
        for (address, own, heading) in [
            ("/gone", "다시 시도", "지금은 표시할 수 없습니다."),
            ("/broken", "须先修正", "无法显示本档案。"),
            ("/standalone.html?lang=ko", "모두 표시", ""),
            ("/embed.html?lang=zh&src=dossier.json", "全部显示", ""),
        ] {
            page.open_widget(&server.address(address)).await?;
            page.find("[role=alert], .key").await?;
            let text: String = page
                .script(
                    "return document.querySelector('stance-line').shadowRoot.querySelector('section').textContent;",
                    &[],
                )
                .await?;
            assert!(text.contains(own) && text.contains(heading), "{address}: {text}");
        }
        // Our own pages, where no widget says anything.
        server.put("/stanceline.js", Answer::html("no script").status(StatusCode::NOT_FOUND));
        for (address, sentence) in [
            ("/embed.html?lang=ko", "주소에 자료집이 없습니다."),
            ("/embed.html?lang=zh&src=http://elsewhere.example/a.json", "本页不显示来自http://elsewhere.example的档案"),
            ("/index.html?lang=zh", "stanceline.js没有载入"),
        ] {
            page.open(&server.address(address)).await?;
            let told = "return [...document.querySelectorAll('[role=alert]')].some((alert) => alert.textContent.includes(arguments[0]));";
            page.until(sentence, told, &[json!(sentence)]).await?;
        }
        page.console().await?;
        let script = std::fs::read("dist/stanceline.js")?;
        server.put("/stanceline.js", Answer::new("text/javascript", script.into()));
        for answer in [
            Answer::html("not a language"),
            Answer::json("{\"words\": \"1\\nof another version\"}"),
            Answer::json("null"),
        ] {
            server.put("/stanceline.ko.json", answer);
            page.open("about:blank").await?;
            page.open_widget(&server.address("/host")).await?;
            let all = page.find(".key__all").await?;
            assert_eq!(all.text().await?, "Show all");
        }
        page.console().await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_language_that_is_late_keeps_nobody_from_reading_and_an_element_may_go_meanwhile() -> Result<()> {
    let server = Server::start().await?;
    server.put("/host", host("<stance-line src=/dossier.json lang=ko loading=eager></stance-line>"));
    let korean = std::fs::read("dist/stanceline.ko.json")?;
    let late = Answer::new("application/json", korean.into()).delayed(Duration::from_millis(8_000));
    server.put("/stanceline.ko.json", late);
    in_browser(async |page| {
        page.open_widget(&server.address("/host")).await?;
        assert_eq!(page.find(".key__all").await?.text().await?, "Show all", "what is there is shown");
        let speaks = "return document.querySelector('stance-line').shadowRoot.querySelector('.key__all')?.textContent === '모두 표시';";
        page.until("the language came", speaks, &[]).await?;
        // Again, and away before it comes; then back.
        page.open("about:blank").await?;
        page.open(&server.address("/host")).await?;
        page.until("the element is there", "return document.querySelector('stance-line')?.shadowRoot != null;", &[]).await?;
        let comes = "window.gone = document.querySelector('stance-line'); gone.remove(); return null;";
        page.script::<Value>(comes, &[]).await?;
        let arrived = "return performance.getEntriesByName(new URL('/stanceline.ko.json', location).href).length > 0;";
        page.until("the language arrived", arrived, &[]).await?;
        let settled = "return new Promise((done) => setTimeout(() => done(gone.shadowRoot.querySelectorAll('[part=masthead]').length), 100));";
        assert_eq!(page.script::<usize>(settled, &[]).await?, 0, "nobody fills an element that is gone");
        page.script::<()>("document.body.append(gone);", &[]).await?;
        page.until("it speaks Korean at once", speaks, &[]).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_said_of_a_failure_follows_the_language_and_tells_in_which_it_is() -> Result<()> {
    let server = Server::start().await?;
    server.put("/host", host("<stance-line src=/gone.json lang=ko></stance-line>"));
    in_browser(async |page| {
        page.open_widget(&server.address("/host")).await?;
        let looks = "
            const section = document.querySelector('stance-line').shadowRoot.querySelector('section');
            return [section.lang, section.querySelector('button').textContent];";
        assert_eq!(page.script::<Value>(looks, &[]).await?, json!(["ko", "다시 시도"]));
        for (lang, again) in [("zh", "重试"), ("en", "Try again")] {
            set_lang(page, lang).await?;
            assert_eq!(page.script::<Value>(looks, &[]).await?, json!([lang, again]));
        }
        server.put("/stanceline.ko.json", Answer::json("{}"));
        page.open("about:blank").await?;
        page.open_widget(&server.address("/host")).await?;
        assert_eq!(page.script::<Value>(looks, &[]).await?, json!(["en", "Try again"]));
        page.console().await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_focus_stays_when_the_language_changes() -> Result<()> {
    let server = Server::start().await?;
    server.put("/host", host("<stance-line src=/dossier.json></stance-line>"));
    in_browser(async |page| {
        page.open_widget(&server.address("/host")).await?;
        for control in [
            "[data-event=kim-xi-4-beijing] button",
            ".article__mute",
            "[data-control=as-of]",
            "[data-stance='CN.sanctions']",
        ] {
            page.focus(control).await?;
            for lang in ["ko", "en"] {
                set_lang(page, lang).await?;
                let has = "
                    const root = document.querySelector('stance-line').shadowRoot;
                    return root.activeElement === root.querySelector(arguments[0]);";
                assert!(page.script::<bool>(has, &[json!(control)]).await?, "{control} in {lang}");
            }
        }
        Ok(())
    })
    .await
}
