//! Drag, pinch and wheel on the drawing; and what stays the page's.

use anyhow::Result;

use crate::browser::{in_browser, in_browser_with};
use crate::drawing::{place_of, texts};
use crate::engine::Ability;
use crate::hand::{click, drag, hover, pinch, wheel};
use crate::page::Page;
use crate::server::Server;

/// How far the page is scrolled.
async fn scrolled(page: &Page) -> Result<f64> {
    page.script("return document.scrollingElement.scrollTop;", &[]).await
}

async fn zoomed_in(page: &Page) -> Result<bool> {
    Ok(page.find_all("[aria-label='Zoom out']:not([aria-disabled])").await?.len() == 1)
}

#[tokio::test]
async fn dragging_takes_the_time_along_and_selects_nothing() -> Result<()> {
    let server = Server::start().await?;
    in_browser(async |page| {
        page.open_widget(&server.address("/")).await?;
        page.click("[aria-label='Fit the events in the article']").await?;
        let (x, y) = place_of(page, ".tick--major", "2019").await?;
        let lanes = y - 100.0;
        drag(page, &[(x, lanes), (x - 40.0, lanes), (x - 120.0, lanes)]).await?;
        let moved = place_of(page, ".tick--major", "2019").await?.0;
        assert!((moved - x + 120.0).abs() <= 2.0, "{moved} from {x}");
        assert_eq!(page.find_all("[aria-current=true]").await?.len(), 0);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_drawing_that_was_taken_away_and_came_back_can_be_dragged() -> Result<()> {
    let server = Server::start().await?;
    in_browser(async |page| {
        page.open_widget(&server.address("/")).await?;
        let view = async |name: &str| {
            let script = "document.querySelector('stance-line').setAttribute('view', arguments[0]);";
            page.script::<()>(script, &[name.into()]).await
        };
        view("article").await?;
        page.until(
            "there is no drawing",
            "return !document.querySelector('stance-line').shadowRoot.querySelector('[data-drawing]');",
            &[],
        )
        .await?;
        view("timeline").await?;
        page.find("[data-drawing]").await?;
        page.script::<()>("const home = document.querySelector('stance-line'); document.body.append(home);", &[])
            .await?;
        page.click("[aria-label='Fit the events in the article']").await?;
        let (x, y) = place_of(page, ".tick--major", "2019").await?;
        drag(page, &[(x, y - 100.0), (x - 40.0, y - 100.0), (x - 120.0, y - 100.0)]).await?;
        let moved = place_of(page, ".tick--major", "2019").await?.0;
        assert!((moved - x + 120.0).abs() <= 2.0, "{moved} from {x}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_plain_wheel_scrolls_the_page_and_one_with_control_zooms() -> Result<()> {
    let server = Server::start().await?;
    in_browser_with(&[Ability::WheelAndTouch], async |page| {
        page.open_widget(&server.address("/")).await?;
        let at = place_of(page, ".lane-name", "KP").await?;
        let at = (at.0 + 200.0, at.1);
        click(page, (at.0, place_of(page, ".tick--major", "").await?.1 + 4.0)).await?;
        let before = scrolled(page).await?;
        wheel(page, at, 120, false).await?;
        page.until(
            "the page has scrolled",
            "return document.scrollingElement.scrollTop > arguments[0];",
            &[before.into()],
        )
        .await?;
        assert!(!zoomed_in(page).await?, "a plain wheel is the page's, after a click too");

        let at = place_of(page, ".lane-name", "KP").await?;
        let before = scrolled(page).await?;
        wheel(page, (at.0 + 200.0, at.1), -240, true).await?;
        page.find("[aria-label='Zoom out']:not([aria-disabled])").await?;
        assert_eq!(scrolled(page).await?, before, "what zooms does not scroll");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_drawing_that_was_reached_by_keyboard_takes_the_plain_wheel() -> Result<()> {
    let server = Server::start().await?;
    in_browser_with(&[Ability::WheelAndTouch], async |page| {
        page.open_widget(&server.address("/")).await?;
        let at = place_of(page, ".lane-name", "KP").await?;
        page.focus("[data-control=scale]").await?;
        page.press(thirtyfour::Key::Tab).await?;
        page.find("[data-drawing]:focus-visible").await?;
        wheel(page, (at.0 + 200.0, at.1), -240, false).await?;
        page.find("[aria-label='Zoom out']:not([aria-disabled])").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn two_fingers_zoom_where_they_are() -> Result<()> {
    let server = Server::start().await?;
    in_browser_with(&[Ability::WheelAndTouch], async |page| {
        page.open_widget(&server.address("/")).await?;
        let (x, y) = place_of(page, ".tick--major", "2018").await?;
        let all = texts(page, ".tick").await?;
        // The tick is a little to the left of its word.
        let tick = x - 17.0;
        pinch(page, (tick, y - 100.0), 30.0, 110.0).await?;
        page.find("[aria-label='Zoom out']:not([aria-disabled])").await?;
        assert_ne!(texts(page, ".tick").await?, all);
        let after = place_of(page, ".tick--major", "2018").await?.0;
        assert!((after - x).abs() < 8.0, "2018 stays between the fingers: {x} to {after}");
        pinch(page, (tick, y - 100.0), 110.0, 20.0).await?;
        page.find("[aria-label='Zoom out'][aria-disabled=true]").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_overview_s_window_can_be_dragged_and_resized() -> Result<()> {
    let server = Server::start().await?;
    in_browser(async |page| {
        page.open_widget(&server.address("/")).await?;
        let edges = "
            const box = document.querySelector('stance-line').shadowRoot.querySelector('.overview__window').getBoundingClientRect();
            return [box.left, box.right, box.top + box.height / 2];";
        place_of(page, ".overview", "").await?;
        let (left, right, y): (f64, f64, f64) = page.script(edges, &[]).await?;
        drag(page, &[(left + 1.0, y), (left + 60.0, y), (left + 300.0, y)]).await?;
        let (narrowed, same, _): (f64, f64, f64) = page.script(edges, &[]).await?;
        assert!((narrowed - left - 300.0).abs() < 4.0 && (same - right).abs() < 2.0, "{narrowed} {same}");
        let middle = (narrowed + same) / 2.0;
        drag(page, &[(middle, y), (middle - 30.0, y), (middle - 100.0, y)]).await?;
        let (moved, also, _): (f64, f64, f64) = page.script(edges, &[]).await?;
        assert!((moved - narrowed + 100.0).abs() < 4.0 && (also - same + 100.0).abs() < 4.0, "{moved} {also}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_pointer_that_is_let_go_outside_holds_nothing_any_more() -> Result<()> {
    let server = Server::start().await?;
    in_browser(async |page| {
        page.open_widget(&server.address("/")).await?;
        // The page's own room beside the widget.
        page.script::<()>("document.body.style.paddingLeft = '90px';", &[]).await?;
        page.click("[aria-label='Fit the events in the article']").await?;
        let (x, y) = place_of(page, ".tick--major", "2019").await?;
        let before = texts(page, ".tick").await?;
        drag(page, &[(x - 80.0, y - 100.0), (20.0, y - 100.0)]).await?;
        let left = texts(page, ".tick").await?;
        assert_ne!(left, before, "with a button it is");
        hover(page, &[(x - 60.0, y - 100.0), (x - 160.0, y - 100.0), (x - 200.0, y - 100.0)]).await?;
        assert_eq!(texts(page, ".tick").await?, left, "without a button nothing is dragged");
        Ok(())
    })
    .await
}
