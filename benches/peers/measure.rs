//! What is measured on one page, in this order: first paint, elements, heap, zooming, dragging.

use std::time::Duration;

use anyhow::{Context, Result};
use serde_json::json;

use crate::exchange::Measured;
use crate::gesture;
use crate::window::Window;

/// Animations of a page that has just appeared have ended after this.
pub const SETTLED: Duration = Duration::from_millis(1_500);

/// Opens the page and measures it; nothing if it shows no event within the limit.
pub async fn measure(window: &Window, address: &str) -> Result<Option<Measured>> {
    let Some(first_paint_ms) = window.first_paint(address).await? else {
        return Ok(None);
    };
    tokio::time::sleep(SETTLED).await;
    let elements = window.script("return bench.elements();").await?;
    let heap_bytes = heap_bytes(window).await?;
    let zoom = gesture::zoom(window).await.context("cannot zoom")?;
    let pan = gesture::pan(window).await.context("cannot pan")?;
    window.print_console().await?;
    Ok(Some(Measured { first_paint_ms, elements, heap_bytes, pan, zoom }))
}

/// What is still held after a collection of garbage.
async fn heap_bytes(window: &Window) -> Result<f64> {
    window.devtools("HeapProfiler.enable", json!({})).await?;
    window.devtools("HeapProfiler.collectGarbage", json!({})).await?;
    window.devtools("HeapProfiler.disable", json!({})).await?;
    let usage = window.devtools("Runtime.getHeapUsage", json!({})).await?;
    let wasm: f64 = window.script("return bench.wasmBytes();").await?;
    let bytes = |name: &str| usage[name].as_f64().unwrap_or(0.0);
    Ok(bytes("usedSize") + bytes("embedderHeapUsedSize") + bytes("backingStorageSize") + wasm)
}

/// What the page's main thread has done since the page began.
#[derive(Clone, Copy)]
pub struct Work {
    /// Seconds of script.
    pub script: f64,
    /// Seconds of script, style and layout.
    pub own: f64,
    /// Seconds of everything, painting too.
    pub all: f64,
}

/// Asks the browser for the work so far.
pub async fn work(window: &Window) -> Result<Work> {
    let answer = window.devtools("Performance.getMetrics", json!({})).await?;
    let metrics = answer["metrics"].as_array().context("the browser has no metrics")?;
    let seconds = |name: &str| metrics.iter().find(|metric| metric["name"] == name)?["value"].as_f64();
    let sum = |names: &[&str]| names.iter().map(|name| seconds(name)).sum::<Option<f64>>();
    Ok(Work {
        script: sum(&["ScriptDuration"]).context("a metric is missing")?,
        own: sum(&["ScriptDuration", "LayoutDuration", "RecalcStyleDuration"]).context("a metric is missing")?,
        all: sum(&["TaskDuration"]).context("a metric is missing")?,
    })
}
