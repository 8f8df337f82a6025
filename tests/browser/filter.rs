//! The key is the filter: parties that are left out are left out everywhere, and the counts say so.

use anyhow::Result;

use crate::browser::in_browser;
use crate::server::Server;

#[tokio::test]
async fn leaving_parties_out_takes_their_marks_events_and_words_away_and_says_how_many_are_left() -> Result<()> {
    let server = Server::start().await?;
    in_browser(async |page| {
        page.open_widget(&server.address("/")).await?;
        let all = page.find_all("[data-event]").await?.len();
        for party in ["US", "CN", "KP"] {
            page.click(&format!("[data-party={party}][aria-pressed=true]")).await?;
            page.find(&format!("[data-party={party}][aria-pressed=false]")).await?;
        }
        let shown = page.find_all("[data-event]").await?.len();
        assert!(0 < shown && shown < all, "{shown} of {all}");
        let count = page.find(".timeline__count").await?.text().await?;
        assert!(count.ends_with(", of the parties shown") && count.contains(" of 55 events on the record"), "{count}");
        assert_eq!(page.find_all("[data-stance^='US.'], [data-stance^='CN.'], [data-stance^='KP.']").await?.len(), 0);
        assert!(!page.find_all("[data-stance^='KR.']").await?.is_empty());
        assert_eq!(page.find_all("[data-quotation~=sanctions-relief-calls]").await?.len(), 0);

        page.click("[data-party=KR]").await?;
        assert!(page.find("[part=stances] .empty").await?.text().await?.starts_with("No party is shown"));
        page.click(".key .link").await?;
        page.find("[data-party=US][aria-pressed=true]").await?;
        assert_eq!(page.find_all("[data-event]").await?.len(), all);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn leaving_out_the_party_of_the_selection_lets_go_of_it() -> Result<()> {
    let server = Server::start().await?;
    in_browser(async |page| {
        page.open_widget(&server.address("/")).await?;
        page.click("[data-stance='US.sanctions']").await?;
        page.find("[aria-current=true]").await?;
        page.click("[data-party=US]").await?;
        page.find("[data-party=US][aria-pressed=false]").await?;
        assert_eq!(page.find_all("[aria-current=true], [data-related], [part=detail]").await?.len(), 0);
        Ok(())
    })
    .await
}
