//! One selection, three views: what is chosen in one lights up what is related in the others.

use anyhow::Result;
use serde_json::json;
use thirtyfour::Key;

use crate::browser::in_browser;
use crate::page::Page;
use crate::server::Server;

/// The hooks of all elements that bear an attribute, sorted and without repetition.
async fn hooks(page: &Page, attribute: &str, marker: &str) -> Result<Vec<String>> {
    let script = "
        const [attribute, marker] = arguments;
        const root = document.querySelector('stance-line').shadowRoot;
        const found = [...root.querySelectorAll(`[${attribute}]${marker}`)];
        return [...new Set(found.map((node) => node.getAttribute(attribute)))].sort();";
    page.script(script, &[json!(attribute), json!(marker)]).await
}

/// The hook of the element that has the focus, or of the element around it.
async fn focused(page: &Page) -> Result<Option<String>> {
    let script = "
        const node = document.querySelector('stance-line').shadowRoot.activeElement;
        const hooked = node?.closest('[data-event], [data-stance], [data-quotation], [data-party]');
        return hooked ? Object.values(hooked.dataset)[0] : null;";
    page.script(script, &[]).await
}

/// What a screen reader was told last.
async fn announced(page: &Page) -> Result<String> {
    page.script(
        "return document.querySelector('stance-line').shadowRoot.querySelector('.stanceline > [role=status]').textContent;",
        &[],
    )
    .await
}

async fn current(page: &Page) -> Result<u32> {
    page.script(
        "return document.querySelector('stance-line').shadowRoot.querySelectorAll('[aria-current=true]').length;",
        &[],
    )
    .await
}

#[tokio::test]
async fn choosing_words_marks_the_events_and_stances_that_rest_on_them() -> Result<()> {
    let server = Server::start().await?;
    in_browser(async |page| {
        page.open_widget(&server.address("/")).await?;
        page.click("[data-quotation~=press-us-to-compromise] a").await?;
        page.find("mark[aria-current=true][data-quotation~=press-us-to-compromise]").await?;
        assert_eq!(hooks(page, "data-event", "[data-related]").await?, ["kim-xi-4-beijing"]);
        assert_eq!(hooks(page, "data-stance", "[data-related]").await?, ["CN.concessions", "KP.concessions"]);
        assert_eq!(current(page).await?, 1);
        let told = announced(page).await?;
        assert!(told.contains("to press the U.S. to compromise") && told.contains("1 event, 2 stances"), "{told}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn choosing_an_event_opens_it_in_place_and_marks_its_words_and_stances() -> Result<()> {
    let server = Server::start().await?;
    in_browser(async |page| {
        page.open_widget(&server.address("/")).await?;
        page.click("[data-event=moon-press-conference] button").await?;
        let detail =
            page.find("[data-event=moon-press-conference][aria-current=true] [part=detail]").await?.text().await?;
        assert!(detail.contains("reciprocal concessions were needed"), "{detail}");
        assert!(detail.contains("Moon Jae-in, as quoted in the article"), "{detail}");
        page.find("mark[data-related][data-quotation~=on-thursday]").await?;
        let stances = hooks(page, "data-stance", "[data-related]").await?;
        assert!(stances.contains(&"KR.sequence".to_owned()), "{stances:?}");
        assert_eq!(current(page).await?, 1);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn choosing_a_stance_shows_both_layers_apart_and_marks_its_words_and_events() -> Result<()> {
    let server = Server::start().await?;
    in_browser(async |page| {
        page.open_widget(&server.address("/")).await?;
        page.click("[data-stance='CN.sanctions']").await?;
        page.find("[data-stance='CN.sanctions'][aria-current=true][aria-expanded=true]").await?;
        let detail = page.find(".issue__detail").await?.text().await?;
        let layers = (detail.find("in the article, inferred"), detail.find("on the record, documented"));
        assert!(matches!(layers, (Some(article), Some(record)) if article < record), "{detail}");
        page.find("mark[data-related][data-quotation~=phased-approach-concessions]").await?;
        assert_eq!(current(page).await?, 1);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_silence_is_said_in_words_and_opens_without_a_position() -> Result<()> {
    let server = Server::start().await?;
    in_browser(async |page| {
        page.open_widget(&server.address("/")).await?;
        let quiet: String = page
            .script(
                "return document.querySelector('stance-line').shadowRoot
                    .querySelector(\"[data-stance='KR.china-role']\").closest('li').textContent;",
                &[],
            )
            .await?;
        assert!(quiet.starts_with("Not stated in the article:"), "{quiet}");
        page.click("[data-stance='KR.china-role']").await?;
        let detail = page.find(".issue__detail .stance--article").await?.text().await?;
        assert!(detail.starts_with("not stated"), "{detail}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn following_a_link_moves_the_focus_and_offers_the_way_back() -> Result<()> {
    let server = Server::start().await?;
    in_browser(async |page| {
        page.open_widget(&server.address("/")).await?;
        page.click("[data-stance='KP.sanctions']").await?;
        page.click(".issue__detail .words figcaption button").await?;
        page.find("mark[aria-current=true][data-quotation~=sanctions-relief-calls]").await?;
        assert_eq!(focused(page).await?.as_deref(), Some("sanctions-relief-calls"));
        page.click(".detail__back").await?;
        page.find("[data-stance='KP.sanctions'][aria-current=true]").await?;
        assert_eq!(focused(page).await?.as_deref(), Some("KP.sanctions"));
        assert_eq!(page.find_all(".detail__back").await?.len(), 0, "the way back is gone once taken");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn escape_lets_go_of_the_selection_and_leaves_the_focus_at_its_control() -> Result<()> {
    let server = Server::start().await?;
    in_browser(async |page| {
        page.open_widget(&server.address("/")).await?;
        page.script::<()>(
            "window.unhandled = 0;
             document.addEventListener('keydown', (event) => { if (!event.defaultPrevented) window.unhandled += 1; });",
            &[],
        )
        .await?;
        page.click("[data-event=kim-xi-4-beijing] button").await?;
        page.find("[data-event=kim-xi-4-beijing][aria-current=true]").await?;
        page.press(Key::Escape).await?;
        page.until(
            "nothing is selected",
            "return !document.querySelector('stance-line').shadowRoot.querySelector('[aria-current], [data-related]');",
            &[],
        )
        .await?;
        assert_eq!(focused(page).await?.as_deref(), Some("kim-xi-4-beijing"));
        assert_eq!(page.script::<u32>("return window.unhandled;", &[]).await?, 0, "this Escape was the widget's");
        page.press(Key::Escape).await?;
        assert_eq!(
            page.script::<u32>("return window.unhandled;", &[]).await?,
            1,
            "with nothing selected it is the page's"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn overlapping_quotations_are_each_reachable() -> Result<()> {
    let server = Server::start().await?;
    in_browser(async |page| {
        page.open_widget(&server.address("/")).await?;
        page.click("mark[data-quotation~=this-week] a").await?;
        page.find("mark[aria-current=true][data-quotation~=this-week]").await?;
        let others = page.find(".article__detail .links").await?.text().await?;
        assert!(others.contains("“a summit this week”") && others.contains("“The leaders of China"), "{others}");
        page.click(".article__detail .links button").await?;
        page.find("mark[aria-current=true][data-quotation~=summit-this-week]").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn every_quotation_that_can_be_selected_by_itself_has_one_tab_stop() -> Result<()> {
    let server = Server::start().await?;
    in_browser(async |page| {
        page.open_widget(&server.address("/")).await?;
        let (stops, shortest): (Vec<String>, Vec<String>) = page
            .script(
                "const marks = [...document.querySelector('stance-line').shadowRoot.querySelectorAll('mark')];
                 const own = (mark) => mark.dataset.quotation.split(' ')[0];
                 const stops = marks.filter((mark) => mark.firstElementChild?.tabIndex === 0).map(own);
                 return [stops.sort(), [...new Set(marks.map(own))].sort()];",
                &[],
            )
            .await?;
        assert_eq!(stops, shortest);
        let all: usize = page
            .script(
                "const marks = [...document.querySelector('stance-line').shadowRoot.querySelectorAll('mark')];
                 return new Set(marks.flatMap((mark) => mark.dataset.quotation.split(' '))).size;",
                &[],
            )
            .await?;
        assert_eq!(all, 45, "the others are listed with those in the same place");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn escape_returns_to_the_quotation_s_own_stop_also_where_a_shorter_one_begins_with_it() -> Result<()> {
    let server = Server::start().await?;
    in_browser(async |page| {
        page.open_widget(&server.address("/")).await?;
        for id in ["moon-pressed-both", "needs-cooperation"] {
            let stop = format!("mark a[tabindex='0'][href='#quotation:{id}']");
            page.focus(&stop).await?;
            page.press(Key::Enter).await?;
            page.find(&format!("mark[data-quotation~='{id}'][aria-current=true]")).await?;
            page.press(Key::Escape).await?;
            let back = "
                const { activeElement } = document.querySelector('stance-line').shadowRoot;
                return activeElement?.getAttribute('href') === `#quotation:${arguments[0]}`;";
            page.until(&format!("{id} has the focus again"), back, &[json!(id)]).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_host_selects_without_taking_the_focus_and_other_attributes_leave_the_selection_alone() -> Result<()> {
    let server = Server::start().await?;
    in_browser(async |page| {
        page.open_widget(&server.address("/")).await?;
        page.script::<()>(
            "document.body.append(document.createElement('input')); document.querySelector('input').focus();",
            &[],
        )
        .await?;
        let select = "document.querySelector('stance-line').select('event:moon-press-conference');";
        page.script::<()>(select, &[]).await?;
        page.find("[data-event=moon-press-conference][aria-current=true]").await?;
        assert_eq!(page.script::<String>("return document.activeElement.localName;", &[]).await?, "input");
        page.script::<()>("document.querySelector('stance-line').setAttribute('heading-level', '3');", &[]).await?;
        page.find("h3.masthead__title").await?;
        page.find("[data-event=moon-press-conference][aria-current=true]").await?;

        page.click("[data-event=moon-press-conference] button").await?;
        page.until(
            "it is closed",
            "return !document.querySelector('stance-line').shadowRoot.querySelector('[aria-current]');",
            &[],
        )
        .await?;
        page.script::<()>(select, &[]).await?;
        page.find("[data-event=moon-press-conference][aria-current=true]").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_view_alone_offers_no_link_into_views_that_are_not_there() -> Result<()> {
    let server = Server::start().await?;
    in_browser(async |page| {
        page.open_widget(&server.address("/")).await?;
        page.script::<()>("document.querySelector('stance-line').setAttribute('view', 'timeline');", &[]).await?;
        page.click("[data-event=kim-xi-4-beijing] button").await?;
        let detail = page.find("[part=detail]").await?.text().await?;
        assert!(detail.contains("“a summit this week”") && !detail.contains("see in the text"), "{detail}");
        assert_eq!(page.find_all("[part=article], [part=stances]").await?.len(), 0);
        Ok(())
    })
    .await
}
