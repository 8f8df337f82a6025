//! Files for the reader: the drawing as SVG and PNG, the events as CSV.

use anyhow::Result;
use serde_json::json;

use crate::browser::in_browser;
use crate::page::Page;
use crate::server::Server;

/// Keeps what is offered as a file, in place of downloading it.
const KEEP: &str = "
    window.files = [];
    let blob;
    URL.createObjectURL = (offered) => { blob = offered; return 'data:,'; };
    HTMLAnchorElement.prototype.click = function () { window.files.push([this.download, blob]); };";

/// Clicks the button with those words and answers the file's name, type and text.
pub async fn saved(page: &Page, words: &str) -> Result<(String, String, String)> {
    page.script::<()>(KEEP, &[]).await?;
    let click = "
        const buttons = document.querySelector('stance-line').shadowRoot.querySelectorAll('.saves button');
        [...buttons].find((button) => button.textContent.includes(arguments[0])).click();";
    page.script::<()>(click, &[json!(words)]).await?;
    page.until("a file was offered", "return window.files.length > 0;", &[]).await?;
    page.script("const [[name, blob]] = window.files; return blob.text().then((text) => [name, blob.type, text]);", &[])
        .await
}

#[tokio::test]
async fn the_drawing_is_kept_as_sound_svg_with_title_source_and_legend() -> Result<()> {
    let mut dossier: serde_json::Value = serde_json::from_str(include_str!("../../seeds/dossier.json"))?;
    dossier["title"] = json!("<b>&\"'</b> ]]> 북한");
    let server = Server::start().await?;
    server.put("/dossier.json", crate::answer::Answer::json(dossier.to_string()));
    in_browser(async |page| {
        page.open_widget(&server.address("/")).await?;
        let (name, kind, text) = saved(page, "SVG").await?;
        assert_eq!((name.as_str(), kind.as_str()), ("stanceline-timeline.svg", "image/svg+xml"));
        let read = "
            const svg = new DOMParser().parseFromString(arguments[0], 'image/svg+xml').documentElement;
            const box = svg.viewBox.baseVal;
            const outside = [...svg.querySelectorAll('text')].filter((node) => Number(node.getAttribute('y')) < box.y);
            return [svg.localName, [...svg.querySelectorAll('text')].map((node) => node.textContent), outside.length,
                svg.querySelectorAll('[class], [role], [tabindex], script, foreignObject').length];";
        let (root, words, outside, left): (String, Vec<String>, usize, usize) =
            page.script(read, &[json!(text)]).await?;
        assert_eq!((root.as_str(), outside, left), ("svg", 0, 0));
        for expected in [
            "<b>&\"'</b> ]]> 북한",
            "CN China",
            "KR South Korea",
            "in the article",
            "on the record",
            "date uncertain",
            "2018",
        ] {
            assert!(words.iter().any(|word| word == expected), "{expected} in {words:?}");
        }
        let source = "60 events. Article: The Wall Street Journal, about 10 January 2019.";
        assert!(words.iter().any(|word| word.starts_with(source)), "{words:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_drawing_is_kept_as_a_picture_in_pixels_twice_as_fine() -> Result<()> {
    let server = Server::start().await?;
    in_browser(async |page| {
        page.open_widget(&server.address("/")).await?;
        let (name, kind, _) = saved(page, "PNG").await?;
        assert_eq!((name.as_str(), kind.as_str()), ("stanceline-timeline.png", "image/png"));
        let look = "
            const drawn = document.querySelector('stance-line').shadowRoot.querySelector('[data-drawing] svg');
            return createImageBitmap(window.files[0][1]).then((image) => {
              const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
              const pen = canvas.getContext('2d');
              pen.drawImage(image, 0, 0);
              const colours = new Set();
              const { data } = pen.getImageData(0, 0, image.width, image.height);
              for (let at = 0; at < data.length; at += 4) colours.add(data.slice(at, at + 3).join());
              return [image.width / drawn.width.baseVal.value, colours.size];
            });";
        let (sharpness, colours): (f64, usize) = page.script(look, &[]).await?;
        assert_eq!(sharpness, 2.0);
        assert!(colours > 20, "{colours} colours: the picture is drawn");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_events_that_are_shown_are_kept_as_a_table() -> Result<()> {
    let server = Server::start().await?;
    in_browser(async |page| {
        page.open_widget(&server.address("/")).await?;
        page.click("[data-party=US]").await?;
        let shown = page.find_all("[data-event]").await?.len();
        let (name, kind, text) = saved(page, "events (CSV)").await?;
        assert_eq!((name.as_str(), kind.as_str()), ("stanceline-events.csv", "text/csv"));
        assert!(text.starts_with("\"id\",\"date\","), "{}", &text[..40]);
        assert_eq!(text.lines().count(), shown + 1);
        Ok(())
    })
    .await
}
