//! The stances at a date: the list, the slider and the cursor; the layers; what changed; files.

use anyhow::Result;
use serde_json::json;
use thirtyfour::Key;

use crate::browser::in_browser;
use crate::drawing::place_of;
use crate::files::saved;
use crate::hand::drag;
use crate::page::Page;
use crate::server::Server;

/// The date that the list shows as chosen.
pub async fn chosen(page: &Page) -> Result<String> {
    let script = "return document.querySelector('stance-line').shadowRoot.querySelector('[data-control=as-of]').selectedOptions[0].textContent;";
    page.script(script, &[]).await
}

/// Chooses in a list as a reader does.
pub async fn choose(page: &Page, control: &str, value: &str) -> Result<()> {
    page.find(&format!("[data-control={control}]")).await?;
    let script = "
        const select = document.querySelector('stance-line').shadowRoot.querySelector(`[data-control=${arguments[0]}]`);
        select.value = arguments[1];
        select.dispatchEvent(new Event('input', { bubbles: true }));
        select.dispatchEvent(new Event('change', { bubbles: true }));";
    page.script(script, &[json!(control), json!(value)]).await
}

pub async fn text(page: &Page, selector: &str) -> Result<String> {
    page.find(selector).await?;
    page.script(
        "return document.querySelector('stance-line').shadowRoot.querySelector(arguments[0]).textContent;",
        &[json!(selector)],
    )
    .await
}

#[tokio::test]
async fn the_list_the_slider_and_the_cursor_set_one_date() -> Result<()> {
    let server = Server::start().await?;
    in_browser(async |page| {
        page.open_widget(&server.address("/")).await?;
        assert_eq!(chosen(page).await?, "about 10 January 2019 (the article)");
        page.focus("input[type=range]").await?;
        page.press(Key::Left).await?;
        page.until("the list follows", "return !document.querySelector('stance-line').shadowRoot.querySelector('[data-control=as-of]').selectedOptions[0].textContent.includes('article');", &[]).await?;
        let before = chosen(page).await?;
        assert_eq!(page.find("[role=slider]").await?.attr("aria-valuetext").await?.as_deref(), Some(before.as_str()));

        let dates: Vec<String> = page
            .script("return [...document.querySelector('stance-line').shadowRoot.querySelectorAll('[data-control=as-of] option')].map((option) => option.value);", &[])
            .await?;
        choose(page, "as-of", &dates[3]).await?;
        page.until(
            "the slider follows",
            "return document.querySelector('stance-line').shadowRoot.querySelector('input[type=range]').value === '3';",
            &[],
        )
        .await?;
        let handle = place_of(page, "[data-cursor]", "").await?;
        drag(page, &[handle, (handle.0 + 40.0, handle.1), (handle.0 + 90.0, handle.1)]).await?;
        page.until(
            "the list follows the cursor",
            "return document.querySelector('stance-line').shadowRoot.querySelector('[data-control=as-of]').value !== arguments[0];",
            &[json!(dates[3])],
        )
        .await?;
        assert_eq!(page.find("[role=slider]").await?.attr("aria-valuetext").await?, Some(chosen(page).await?));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn one_layer_is_shown_alone_everywhere_and_both_again() -> Result<()> {
    let server = Server::start().await?;
    in_browser(async |page| {
        page.open_widget(&server.address("/")).await?;
        page.find(".step__marks--article").await?;
        page.find(".step__marks--record").await?;
        choose(page, "layer", "article").await?;
        page.until("the record is gone", "return !document.querySelector('stance-line').shadowRoot.querySelector('.step__marks--record, .event--record');", &[]).await?;
        choose(page, "layer", "record").await?;
        page.until("the article's is gone", "return !document.querySelector('stance-line').shadowRoot.querySelector('.step__marks--article, .event--article');", &[]).await?;
        choose(page, "layer", "both").await?;
        page.find(".step__marks--article").await?;
        page.find(".step__marks--record").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_mark_that_moved_says_so_and_opens_both_stances_side_by_side() -> Result<()> {
    let server = Server::start().await?;
    in_browser(async |page| {
        page.open_widget(&server.address("/")).await?;
        let moved = text(page, ".cell:has(.cell__moved) .hidden-text").await?;
        assert!(moved.contains("changed from “"), "{moved}");
        page.click(".cell:has(.cell__moved)").await?;
        let change = page.find(".issue__detail .change").await?.text().await?;
        assert!(change.contains("Before") && change.contains("Since"), "{change}");
        assert!(page.find_all(".issue__detail .change .stance").await?.len() >= 2);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn how_positions_are_placed_is_reached_from_each_row() -> Result<()> {
    let server = Server::start().await?;
    in_browser(async |page| {
        page.open_widget(&server.address("/")).await?;
        assert_eq!(page.find_all(".issue__method").await?.len(), 6);
        page.click(".issue__method").await?;
        let focused = "return document.querySelector('stance-line').shadowRoot.activeElement?.textContent ?? '';";
        assert!(page.script::<String>(focused, &[]).await?.contains("How positions are placed"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_stances_are_kept_as_a_table_and_the_dossier_as_it_came() -> Result<()> {
    let server = Server::start().await?;
    in_browser(async |page| {
        page.open_widget(&server.address("/")).await?;
        let (name, kind, table) = saved(page, "stances (CSV)").await?;
        assert_eq!((name.as_str(), kind.as_str()), ("stanceline-stances.csv", "text/csv"));
        assert!(table.lines().count() > 24 + 100, "{}", table.lines().count());
        let (name, kind, json) = saved(page, "dossier (JSON)").await?;
        assert_eq!((name.as_str(), kind.as_str()), ("stanceline-dossier.json", "application/json"));
        assert_eq!(json, include_str!("../../seeds/dossier.json"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_related_follows_the_layer_and_a_party_with_nothing_in_it_is_named() -> Result<()> {
    let server = Server::start().await?;
    in_browser(async |page| {
        page.open_widget(&server.address("/")).await?;
        page.click("[data-stance='KP.sanctions']").await?;
        page.find("mark[data-related]").await?;
        choose(page, "layer", "record").await?;
        page.until(
            "the article's words are related no more",
            "const root = document.querySelector('stance-line').shadowRoot;
             return root.querySelector('[aria-current]') != null && root.querySelector('mark[data-related]') == null;",
            &[],
        )
        .await?;
        let quiet: String = page
            .script(
                "return document.querySelector('stance-line').shadowRoot.querySelector(\"[data-stance='KR.trade-link']\").closest('li').textContent;",
                &[],
            )
            .await?;
        assert!(quiet.starts_with("Nothing on the record:"), "{quiet}");
        Ok(())
    })
    .await
}
