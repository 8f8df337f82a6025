//! The drawing of the timeline: buttons, keys, marks, clusters, scales, the date cursor, and where it gives way to the list.

use std::time::Duration;

use anyhow::{Result, bail};
use serde_json::json;
use thirtyfour::Key;

use crate::answer::Answer;
use crate::browser::in_browser;
use crate::hand::{Place, click, drag};
use crate::page::Page;
use crate::server::Server;
use crate::stances::choose;

/// The middle of the first element that the selector names and whose text begins so, after scrolling the drawing into sight.
pub async fn place_of(page: &Page, selector: &str, text: &str) -> Result<Place> {
    let script = "
        const root = document.querySelector('stance-line').shadowRoot;
        root.querySelector('[data-drawing]').scrollIntoView({ block: 'center', behavior: 'instant' });
        const node = [...root.querySelectorAll(arguments[0])].find((node) => node.textContent.trim().startsWith(arguments[1]));
        if (!node) return null;
        const box = node.getBoundingClientRect();
        return [box.left + box.width / 2, box.top + box.height / 2];";
    let arguments = [json!(selector), json!(text)];
    let mut last: Option<Place> = None;
    // What was shown a moment ago may still find its place.
    for _ in 0..50 {
        let place = page.script::<Option<Place>>(script, &arguments).await?;
        if let Some(still) = place
            && place == last
        {
            return Ok(still);
        }
        last = place;
        tokio::time::sleep(Duration::from_millis(40)).await;
    }
    bail!("`{selector}` with “{text}” is not there, or does not stand still: {last:?}")
}

/// What the drawing says: its titles, or the words on its axis.
pub async fn texts(page: &Page, selector: &str) -> Result<Vec<String>> {
    let script = "
        const root = document.querySelector('stance-line').shadowRoot;
        return [...root.querySelectorAll(`[data-drawing] ${arguments[0]}`)].map((node) => node.textContent);";
    page.script(script, &[json!(selector)]).await
}

async fn until_gone(page: &Page, selector: &str) -> Result<()> {
    let gone = "return !document.querySelector('stance-line').shadowRoot.querySelector(arguments[0]);";
    page.until(&format!("`{selector}` is gone"), gone, &[json!(selector)]).await
}

#[tokio::test]
async fn buttons_zoom_pan_fit_and_step() -> Result<()> {
    let server = Server::start().await?;
    in_browser(async |page| {
        page.open_widget(&server.address("/")).await?;
        let all = texts(page, ".tick").await?;
        page.find("[aria-label='Zoom out'][aria-disabled=true]").await?;
        page.click("[aria-label='Zoom in']").await?;
        page.click("[aria-label='Zoom in']").await?;
        page.find("[aria-label='Zoom out']:not([aria-disabled])").await?;
        let near = texts(page, ".tick").await?;
        assert_ne!(near, all);
        page.click("[aria-label='Later']").await?;
        assert_ne!(texts(page, ".tick").await?, near);
        page.click("[aria-label='Fit all events']").await?;
        page.find("[aria-label='Zoom out'][aria-disabled=true]").await?;
        assert_eq!(texts(page, ".tick").await?, all);

        page.click("[aria-label='Next event']").await?;
        page.find("[data-event=trump-xi-mar-a-lago][aria-current=true]").await?;
        page.click("[aria-label='Next event']").await?;
        page.find("[data-event=un-resolution-2356][aria-current=true]").await?;
        page.click("[aria-label='Previous event']").await?;
        page.find("[data-event=trump-xi-mar-a-lago][aria-current=true]").await?;
        page.click("[aria-label='Fit the events in the article']").await?;
        let near: Vec<String> = texts(page, ".title--article").await?;
        assert!(near.iter().any(|title| title.contains("Fourth Kim-Xi")), "{near:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn keys_move_the_drawing_only_while_it_has_the_focus() -> Result<()> {
    let server = Server::start().await?;
    in_browser(async |page| {
        page.open_widget(&server.address("/")).await?;
        let all = texts(page, ".tick").await?;
        page.press("+").await?;
        assert_eq!(texts(page, ".tick").await?, all, "the page's keys are the page's");
        page.focus("[data-drawing]").await?;
        page.press("++").await?;
        let near = texts(page, ".tick").await?;
        assert_ne!(near, all);
        page.press(Key::Right).await?;
        let later = texts(page, ".tick").await?;
        assert_ne!(later, near);
        page.press(Key::Left).await?;
        assert_eq!(texts(page, ".tick").await?, near);
        page.press(Key::End).await?;
        assert!(texts(page, ".tick--major").await?.iter().any(|text| text.contains("2019")));
        page.press("0").await?;
        assert_eq!(texts(page, ".tick").await?, all);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_mark_selects_its_event_and_the_line_under_the_drawing_leads_to_its_details() -> Result<()> {
    let server = Server::start().await?;
    in_browser(async |page| {
        page.open_widget(&server.address("/")).await?;
        click(page, place_of(page, ".title", "2018: China and the way").await?).await?;
        page.find("[data-event=china-and-the-talks-2018][aria-current=true]").await?;
        page.find(".outline--selected[d^=M]").await?;
        let chosen = page.find(".chosen").await?.text().await?;
        assert!(chosen.starts_with("2018") && chosen.contains("negotiating table"), "{chosen}");
        page.find("mark[data-related]").await?;
        page.click(".chosen button").await?;
        let focused = "return document.querySelector('stance-line').shadowRoot.activeElement?.closest('[data-event]')?.dataset.event === 'china-and-the-talks-2018';";
        page.until("its row has the focus", focused, &[]).await?;
        click(page, place_of(page, ".title", "2018: China and the way").await?).await?;
        until_gone(page, "[aria-current=true]").await
    })
    .await
}

#[tokio::test]
async fn a_cluster_opens_to_its_events_and_events_of_one_day_can_all_be_chosen() -> Result<()> {
    let events: Vec<_> = (0..7)
        .map(|index| {
            let date = if index < 5 { "2018-06-12" } else { "2010-01-01" };
            json!({"id": format!("e{index}"), "date": date, "title": format!("Number {index}"), "parties": ["US"], "sources": ["loc-resolution-2356"]})
        })
        .collect();
    let server = with_events(&events).await?;
    in_browser(async |page| {
        page.open_widget(&server.address("/host")).await?;
        click(page, place_of(page, ".count", "5").await?).await?;
        until_gone(page, ".party-0 .count").await?;
        for index in 0..5 {
            click(page, place_of(page, ".title", &format!("Number {index}")).await?).await?;
            page.find(&format!("[data-event=e{index}][aria-current=true]")).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_scale_is_the_reader_s_choice() -> Result<()> {
    let server = Server::start().await?;
    in_browser(async |page| {
        page.open_widget(&server.address("/")).await?;
        let scale = async |value: &str| choose(page, "scale", value).await;
        assert_eq!(texts(page, ".cut").await?, Vec::<String>::new());
        scale("sequence").await?;
        page.until(
            "the axis names days of events",
            "return [...document.querySelector('stance-line').shadowRoot.querySelectorAll('.tick')].some((node) => /^\\d+ /.test(node.textContent));",
            &[],
        )
        .await?;
        scale("cut").await?;
        page.find(".cut").await?;
        page.click("[aria-label='Zoom in']").await?;
        scale("time").await?;
        page.find("[aria-label='Zoom out']:not([aria-disabled])").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_cursor_sets_the_date_by_hand_and_by_keys_and_finds_the_article_s_date_again() -> Result<()> {
    let server = Server::start().await?;
    in_browser(async |page| {
        page.open_widget(&server.address("/")).await?;
        let masthead = async || {
            let read = "return document.querySelector('stance-line').shadowRoot.querySelector('[data-control=as-of]').selectedOptions[0].textContent;";
            page.script::<String>(read, &[]).await
        };
        assert!(masthead().await?.contains("about 10 January 2019"));
        let handle = place_of(page, "[data-cursor]", "").await?;
        drag(page, &[handle, (handle.0 - 60.0, handle.1), (handle.0 - 200.0, handle.1)]).await?;
        page.until(
            "the stances are read in 2018",
            "return /\\d+ \\w+ 201[78]/.test(document.querySelector('stance-line').shadowRoot.querySelector('[data-control=as-of]').selectedOptions[0].textContent);",
            &[],
        )
        .await?;
        let moved = place_of(page, "[data-cursor]", "").await?;
        assert!((moved.0 - handle.0 + 200.0).abs() < 4.0, "{moved:?} from {handle:?}");
        assert_eq!(texts(page, ".published text").await?, ["article"]);
        drag(page, &[moved, (handle.0 - 20.0, handle.1), (handle.0 + 3.0, handle.1)]).await?;
        page.until(
            "the article's date with its hedge is back",
            "return document.querySelector('stance-line').shadowRoot.querySelector('[data-control=as-of]').selectedOptions[0].textContent.includes('about 10 January 2019');",
            &[],
        )
        .await?;

        page.focus("[data-cursor]").await?;
        page.press(Key::Left).await?;
        let before: String = page.find("[role=slider]").await?.attr("aria-valuetext").await?.unwrap_or_default();
        assert!(!before.contains("about 10 January"), "{before}");
        assert!(masthead().await?.contains(&before), "{before}");
        page.press(Key::Home).await?;
        let first: String = page.find("[role=slider]").await?.attr("aria-valuetext").await?.unwrap_or_default();
        assert_ne!(first, before);
        assert!(!page.find_all("[data-stance]").await?.is_empty());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_narrow_container_has_the_list_alone_with_its_gaps_whatever_the_window() -> Result<()> {
    let server = Server::start().await?;
    let host = |width: u32| {
        Answer::html(format!(
            "<!doctype html><meta charset=utf-8><link rel=icon href='data:,'><div style='width:{width}px'>
             <stance-line src=/dossier.json></stance-line></div><script type=module src=/stanceline.js></script>"
        ))
    };
    server.put("/narrow", host(500));
    server.put("/wide", host(700));
    in_browser(async |page| {
        page.resize(1280, 800).await?;
        let seen = "
            const root = document.querySelector('stance-line').shadowRoot;
            const shows = (selector) => root.querySelector(selector)?.checkVisibility() ?? false;
            return [shows('[data-drawing]'), shows('[data-event]'), root.querySelectorAll('[data-event]').length];";
        page.open_widget(&server.address("/narrow")).await?;
        assert_eq!(page.script::<(bool, bool, usize)>(seen, &[]).await?, (false, true, 60));
        assert!(page.find(".gap").await?.text().await?.contains("months without a listed event"));
        page.open_widget(&server.address("/wide")).await?;
        assert_eq!(page.script::<(bool, bool, usize)>(seen, &[]).await?, (true, true, 60));
        let width: f64 = page
            .script("return document.querySelector('stance-line').shadowRoot.querySelector('[data-drawing] svg').getBoundingClientRect().width;", &[])
            .await?;
        assert!((600.0..700.0).contains(&width), "the drawing is as wide as its container lets it: {width}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn no_titles_or_dates_cover_each_other_as_the_browser_draws_them() -> Result<()> {
    let korean: Vec<_> = (0..24)
        .map(|index| {
            let date = format!("2018-{:02}-{:02}", index / 2 + 1, index % 28 + 1);
            json!({"id": format!("e{index}"), "date": date, "title": "북미 정상회담과 한반도 비핵화 WWWW mmmm", "parties": ["US"], "sources": ["loc-resolution-2356"]})
        })
        .collect();
    let server = with_events(&korean).await?;
    in_browser(async |page| {
        let covered = "
            const root = document.querySelector('stance-line').shadowRoot;
            const found = [];
            for (const kind of ['.title', '.tick:not(.tick--major)', '.tick--major']) {
              const nodes = [...root.querySelectorAll(`[data-drawing] ${kind}`)];
              const boxes = nodes.map((node) => node.getBoundingClientRect());
              boxes.forEach((one, at) => boxes.slice(0, at).forEach((other, before) => {
                const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
                // Rows are 18 px apart; how high the box of a letter is, each engine says for itself.
                const in_one_row = Math.abs((one.top + one.bottom) - (other.top + other.bottom)) < 20;
                if (across > 0 && in_one_row) found.push(`${nodes[at].textContent} | ${nodes[before].textContent}`);
              }));
            }
            return found;";
        for address in ["/", "/host"] {
            for width in [700, 1280] {
                page.resize(width, 800).await?;
                page.open_widget(&server.address(address)).await?;
                for _ in 0..9 {
                    let found: Vec<String> = page.script(covered, &[]).await?;
                    assert!(found.is_empty(), "{address} at {width}: {found:#?}");
                    page.click("[aria-label='Zoom in']").await?;
                }
            }
        }
        Ok(())
    })
    .await
}

/// A server with a page whose dossier has these events.
pub async fn with_events(events: &[serde_json::Value]) -> Result<Server> {
    let mut dossier: serde_json::Value = serde_json::from_str(include_str!("../../seeds/dossier.json"))?;
    dossier["events"] = events.into();
    let server = Server::start().await?;
    server.put("/events.json", Answer::json(dossier.to_string()));
    server.put(
        "/host",
        Answer::html(
            "<!doctype html><meta charset=utf-8><link rel=icon href='data:,'><stance-line src=/events.json view=timeline></stance-line>
             <script type=module src=/stanceline.js></script>",
        ),
    );
    Ok(server)
}
