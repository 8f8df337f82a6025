//! Languages that run from right to left: the words do, time does not, and a dossier keeps its own direction on any page.

use anyhow::Result;
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::browser::in_browser;
use crate::layout::STICKS_OUT;
use crate::server::Server;

fn host(dir: &str) -> Answer {
    Answer::html(format!(
        "<!doctype html><html lang=ar dir={dir}><title>Host</title><link rel=icon href='data:,'><style>body {{ margin: 0 }}</style>
         <stance-line src=/dossier.json></stance-line><script type=module src=/stanceline.js></script>"
    ))
}

#[tokio::test]
async fn words_run_in_their_language_s_direction_and_time_from_left_to_right() -> Result<()> {
    let server = Server::start().await?;
    server.put("/rtl", host("rtl"));
    let mut arabic: Value = serde_json::from_str(include_str!("../../seeds/dossier.json"))?;
    in_browser(async |page| {
        for (lang, dir) in [("en", "ltr"), ("ar", "rtl")] {
            arabic["lang"] = json!(lang);
            server.put("/dossier.json", Answer::json(arabic.to_string()));
            for width in [1280, 360] {
                page.resize(width, 800).await?;
                page.open("about:blank").await?;
                page.open_widget(&server.address("/rtl")).await?;
                let looks = "
                    const root = document.querySelector('stance-line').shadowRoot;
                    const direction = (selector) => getComputedStyle(root.querySelector(selector)).direction;
                    return [direction('[part=root]'), direction('article')];";
                let looks: Value = page.script(looks, &[]).await?;
                assert_eq!(looks, json!([dir, "ltr"]), "{lang} at {width} px: the article is English");
                let wide: Vec<String> = page.script(STICKS_OUT, &[]).await?;
                assert!(wide.is_empty(), "{lang} at {width} px: {wide:?}");
                // A sentence that begins with a number keeps it there.
                let begins = "
                    const text = document.querySelector('stance-line').shadowRoot.querySelector('.verdict').firstChild;
                    const place = (from, to) => {
                      const range = document.createRange();
                      range.setStart(text, from);
                      range.setEnd(text, to);
                      return range.getBoundingClientRect().left;
                    };
                    const paragraph = document.querySelector('stance-line').shadowRoot.querySelector('.article__paragraph');
                    return [place(0, 2) < place(6, 8), getComputedStyle(paragraph).textAlign];";
                assert_eq!(page.script::<Value>(begins, &[]).await?, json!([true, "start"]), "{lang} at {width} px");
            }
            let onward = if dir == "rtl" { " ← " } else { " → " };
            let scale = "return document.querySelector('stance-line').shadowRoot.querySelector('.notes__scales p').textContent;";
            let scale: String = page.script(scale, &[]).await?;
            assert!(scale.contains(onward), "{lang}: {scale}");
            // The names above the lanes stand over their marks.
            let lanes = "
                const root = document.querySelector('stance-line').shadowRoot;
                const middle = (node) => { const { left, width } = node.getBoundingClientRect(); return left + width / 2; };
                const heads = [...root.querySelectorAll('.year:first-child .year__lane')].map(middle);
                const svg = root.querySelector('.year:first-child .event__lanes').getBoundingClientRect();
                return [svg.left + 10 - heads[0], svg.left + 70 - heads[3]];";
            let apart: Vec<f64> = page.script(lanes, &[]).await?;
            assert!(apart.iter().all(|distance| distance.abs() < 2.0), "{lang}: {apart:?}");
            page.resize(1280, 800).await?;
            let time = "
                const root = document.querySelector('stance-line').shadowRoot;
                const years = [...root.querySelectorAll('.tick--major')].map((tick) => [tick.textContent.trim(), tick.getBoundingClientRect().left]);
                return years.filter(([year]) => /^20/.test(year)).map(([, left]) => left);";
            let years: Vec<f64> = page.script(time, &[]).await?;
            assert!(years.len() > 1 && years.is_sorted(), "{lang}: {years:?}");
        }
        Ok(())
    })
    .await
}
