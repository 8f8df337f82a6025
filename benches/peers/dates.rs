//! What it costs to read the stances at another date, with everything open that shows them.

use anyhow::{Context, Result};
use serde_json::Value;

use crate::exchange::Dates;
use crate::gesture;
use crate::measure::{SETTLED, work};
use crate::window::Window;

/// How many times another date is chosen.
const CHANGES: usize = 60;

/// Opens the page and measures it.
pub async fn measure(window: &Window, address: &str) -> Result<Dates> {
    window.fresh_tab().await?;
    window.first_paint(address).await?.context("the stances were not shown in time")?;
    window.script::<Value>("bench.unfold();").await?;
    tokio::time::sleep(2 * SETTLED).await;
    let elements = window.script("return bench.elements();").await?;
    let dates: Vec<String> = window.script("return bench.dates();").await?;
    let (mut script_ms, mut work_ms) = (Vec::new(), Vec::new());
    for change in 0..CHANGES {
        // By sevens: each date in turn, and never the next one.
        let date = dates.get(7 * change % dates.len().max(1)).context("there are no dates")?;
        let before = work(window).await?;
        window.script::<Value>(&format!("return bench.choose('{date}');")).await?;
        let after = work(window).await?;
        script_ms.push(1000.0 * (after.script - before.script));
        work_ms.push(1000.0 * (after.own - before.own));
    }
    let drag = gesture::pan(window).await?.context("there is no handle to drag")?;
    window.print_console().await?;
    Ok(Dates { elements, script_ms, work_ms, drag })
}
