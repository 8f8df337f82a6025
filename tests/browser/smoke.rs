//! The page that ships: it loads, and the widget takes over; where a driver has the whole console, it stays empty.

use anyhow::Result;

use crate::browser::{in_browser, in_browser_with};
use crate::engine::Ability;
use crate::server::Server;

#[tokio::test]
async fn the_index_page_shows_the_widget() -> Result<()> {
    let server = Server::start().await?;
    in_browser(async |page| {
        page.open_widget(&server.address("/")).await?;
        assert!(!page.find_all("*").await?.is_empty());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_console_stays_empty_from_the_first_byte_on() -> Result<()> {
    let server = Server::start().await?;
    in_browser_with(&[Ability::Console], async |page| page.open_widget(&server.address("/")).await).await
}
