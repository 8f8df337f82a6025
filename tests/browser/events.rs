//! The list of events: keys, filters and words, and lists too long to stand in the document whole.

use anyhow::Result;
use serde_json::json;
use thirtyfour::Key;

use crate::browser::in_browser;
use crate::drawing::with_events;
use crate::page::Page;
use crate::server::Server;
use crate::stances::choose;

/// The event whose button has the focus.
async fn focused(page: &Page) -> Result<String> {
    let script = "
        const node = document.querySelector('stance-line').shadowRoot.activeElement;
        return node?.matches('.event__button') ? node.closest('[data-event]').dataset.event : (node?.dataset.control ?? '');";
    page.script(script, &[]).await
}

async fn until_focused(page: &Page, id: &str) -> Result<()> {
    let script = "
        const node = document.querySelector('stance-line').shadowRoot.activeElement;
        return node?.closest('[data-event]')?.dataset.event === arguments[0];";
    page.until(&format!("{id} has the focus"), script, &[json!(id)]).await
}

#[tokio::test]
async fn arrow_keys_walk_the_events_enter_opens_and_the_position_is_said() -> Result<()> {
    let server = Server::start().await?;
    in_browser(async |page| {
        page.open_widget(&server.address("/")).await?;
        page.focus(".event__button[tabindex='0']").await?;
        page.press(Key::Down).await?;
        until_focused(page, "un-resolution-2356").await?;
        page.press(Key::Down).await?;
        until_focused(page, "hwasong-14-first").await?;
        let name: String = page
            .script("return document.querySelector('stance-line').shadowRoot.activeElement.textContent;", &[])
            .await?;
        assert!(name.contains("Event 3 of 60, 4 July 2017: First Hwasong-14"), "{name}");
        page.press(Key::Enter).await?;
        page.find("[data-event=hwasong-14-first][aria-current=true] [part=detail]").await?;
        let told: String = page
            .script("return document.querySelector('stance-line').shadowRoot.querySelector('.stanceline > [role=status]').textContent;", &[])
            .await?;
        assert!(told.contains("event 3 of 60, 4 July 2017: First Hwasong-14 missile test"), "{told}");
        page.press(Key::End).await?;
        page.press(Key::Home).await?;
        until_focused(page, "trump-xi-mar-a-lago").await?;
        page.press(Key::Up).await?;
        assert_eq!(focused(page).await?, "trump-xi-mar-a-lago");
        assert_eq!(page.find_all(".event__button[tabindex='0']").await?.len(), 1);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn words_and_layers_filter_the_events_and_no_match_says_what_to_loosen() -> Result<()> {
    let server = Server::start().await?;
    in_browser(async |page| {
        page.open_widget(&server.address("/")).await?;
        page.click("[data-control=search]").await?;
        page.press("SUMMIT").await?;
        page.until(
            "eight events are left",
            "return document.querySelector('stance-line').shadowRoot.querySelectorAll('[data-event]').length === 8;",
            &[],
        )
        .await?;
        assert_eq!(
            page.find(".timeline__count").await?.text().await?,
            "0 of 5 events in the article, 8 of 55 events on the record, with “SUMMIT”"
        );
        assert_eq!(focused(page).await?, "search", "the reader goes on typing");
        page.press("xyz").await?;
        let empty = page.find(".timeline .empty").await?.text().await?;
        assert!(
            empty.contains("No event matches") && empty.contains("Show events whatever their words: 60 events"),
            "{empty}"
        );
        page.click(".timeline .empty button").await?;
        page.find("[data-event]").await?;
        assert_eq!(page.find_all("[data-event]").await?.len(), 60);
        assert_eq!(focused(page).await?, "search", "the focus goes on to where the reader may search again");
        let text: String = page
            .script(
                "return document.querySelector('stance-line').shadowRoot.querySelector('[data-control=search]').value;",
                &[],
            )
            .await?;
        assert_eq!(text, "");
        choose(page, "layer", "article").await?;
        page.until(
            "only the article's events are left",
            "return document.querySelector('stance-line').shadowRoot.querySelectorAll('[data-event]').length === 5;",
            &[],
        )
        .await?;
        assert_eq!(
            page.find(".timeline__count").await?.text().await?,
            "5 of 5 events in the article, 0 of 55 events on the record"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn ten_thousand_events_are_few_elements_and_each_can_be_reached() -> Result<()> {
    let events: Vec<_> = (0..10_000)
        .map(|index| {
            let party = ["US", "CN", "KP", "KR"][index % 4];
            let date = format!("{}-{:02}-{:02}", 2000 + index / 500, index / 42 % 12 + 1, index % 28 + 1);
            json!({"id": format!("e{index}"), "date": date, "title": format!("Number {index}"), "parties": [party], "sources": ["loc-resolution-2356"]})
        })
        .collect();
    let server = with_events(&events).await?;
    in_browser(async |page| {
        page.resize(1280, 800).await?;
        page.open_widget(&server.address("/host")).await?;
        let nodes = page.find_all("[part=timeline] *").await?.len();
        assert!(nodes <= 1_500, "{nodes} elements");
        let last = "return [...document.querySelector('stance-line').shadowRoot.querySelectorAll('[aria-posinset]')].some((node) => node.getAttribute('aria-posinset') === arguments[0]);";
        page.script::<()>(
            "const list = document.querySelector('stance-line').shadowRoot.querySelector('[data-list]');
             list.scrollTop = list.scrollHeight / 2;",
            &[],
        )
        .await?;
        page.until("the middle is there", last, &[json!("5000")]).await?;
        page.focus(".event__button[tabindex='0']").await?;
        page.press(Key::End).await?;
        page.until("the last event is there", last, &[json!("10000")]).await?;
        page.until(
            "it has the focus and is in sight",
            "const root = document.querySelector('stance-line').shadowRoot;
             const node = root.activeElement;
             const box = node?.getBoundingClientRect();
             const list = root.querySelector('[data-list]').getBoundingClientRect();
             return node?.textContent.startsWith('Event 10000 of 10000') && box.top >= list.top && box.bottom <= list.bottom;",
            &[],
        )
        .await?;
        page.press(Key::Enter).await?;
        page.find("[aria-current=true] [part=detail]").await?;
        page.script::<()>("document.querySelector('stance-line').select('event:e77');", &[]).await?;
        page.find("[data-event=e77][aria-current=true]").await?;
        page.until(
            "the list has scrolled to it",
            "const root = document.querySelector('stance-line').shadowRoot;
             const box = root.querySelector('[data-event=e77]').getBoundingClientRect();
             const list = root.querySelector('[data-list]').getBoundingClientRect();
             return box.top >= list.top && box.top <= list.bottom;",
            &[],
        )
        .await?;
        let nodes = page.find_all("[part=timeline] *").await?.len();
        assert!(nodes <= 1_500, "{nodes} elements");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_long_list_is_there_again_after_a_search_and_a_reload_begins_anew() -> Result<()> {
    let events: Vec<_> = (0..2_000)
        .map(|index| {
            let date = format!("{}-{:02}", 1800 + index / 12, index % 12 + 1);
            json!({"id": format!("e{index}"), "date": date, "title": format!("Number {index}"), "parties": ["US"], "sources": ["loc-resolution-2356"]})
        })
        .collect();
    let server = with_events(&events).await?;
    in_browser(async |page| {
        let in_sight = "
            const root = document.querySelector('stance-line').shadowRoot;
            const list = root.querySelector('[data-list]')?.getBoundingClientRect();
            return list != null && [...root.querySelectorAll('[data-event]')].filter((node) => {
              const box = node.getBoundingClientRect();
              return box.top >= list.top && box.bottom <= list.bottom;
            }).length > 8;";
        page.open_widget(&server.address("/host")).await?;
        page.script::<()>(
            "document.querySelector('stance-line').shadowRoot.querySelector('[data-list]').scrollTop = 30000;",
            &[],
        )
        .await?;
        page.until("the middle is there", in_sight, &[]).await?;
        page.click("[data-control=search]").await?;
        page.press("number 77").await?;
        page.until(
            "few are left",
            "return !document.querySelector('stance-line').shadowRoot.querySelector('[data-list]');",
            &[],
        )
        .await?;
        page.press(Key::Escape).await?;
        page.until("all are back, and some in sight", in_sight, &[]).await?;
        assert_eq!(focused(page).await?, "search", "Escape in the field is the field's");

        page.click("[aria-label='Zoom in']").await?;
        page.script::<()>("document.querySelector('stance-line').select('event:e1500');", &[]).await?;
        page.find("[data-event=e1500][aria-current=true]").await?;
        page.script::<()>("document.querySelector('stance-line').reload();", &[]).await?;
        page.until(
            "nothing is selected",
            "return !document.querySelector('stance-line').shadowRoot.querySelector('[aria-current]');",
            &[],
        )
        .await?;
        page.find("[aria-label='Zoom out'][aria-disabled=true]").await?;
        page.script::<()>("document.querySelector('stance-line').select('event:e1900');", &[]).await?;
        page.find("[data-event=e1900][aria-current=true]").await?;
        // Its details take most of the list's height, so it is looked for by itself.
        page.until(
            "it is in sight after the reload too",
            "const root = document.querySelector('stance-line').shadowRoot;
             const box = root.querySelector('[data-event=e1900]').getBoundingClientRect();
             const list = root.querySelector('[data-list]').getBoundingClientRect();
             return box.top >= list.top && box.top < list.bottom;",
            &[],
        )
        .await?;
        page.click("[aria-label='Zoom in']").await?;
        page.find("[aria-label='Zoom out']:not([aria-disabled])").await?;
        Ok(())
    })
    .await
}
