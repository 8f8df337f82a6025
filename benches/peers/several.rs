//! What several widgets on one page cost, and what one does.

use anyhow::{Context, Result};

use crate::exchange::Several;
use crate::measure::work;
use crate::window::Window;

/// How often each page is opened.
const TURNS: usize = 5;

/// Opens the pages in turn and measures them.
pub async fn measure(window: &Window, address: &str) -> Result<Several> {
    let mut several = Several { one_ms: Vec::new(), ten_ms: Vec::new() };
    for _ in 0..TURNS {
        several.one_ms.push(script_ms(window, &format!("{address}#1")).await?);
        several.ten_ms.push(script_ms(window, &format!("{address}#10")).await?);
    }
    Ok(several)
}

async fn script_ms(window: &Window, address: &str) -> Result<f64> {
    window.fresh_tab().await?;
    window.first_paint(address).await?.context("the widgets were not shown in time")?;
    let spent = 1000.0 * work(window).await?.script;
    window.print_console().await?;
    Ok(spent)
}
