//! When a reader sees something, and when something can be chosen: on this machine, and on a slow one on a slow line.

use std::fs;

use anyhow::{Context, Result};
use serde_json::json;

use crate::answer::Answer;
use crate::exchange::{Read, Reading};
use crate::media_type;
use crate::server::Server;
use crate::window::Window;

/// How much slower the processor is.
const SLOWNESS: u32 = 4;

/// The slow line: bytes a second (1.6 Mbit), and milliseconds there and back.
const LINE: (u32, u32) = (200_000, 150);

/// The browser tells it when it comes to it.
const CONTENTFUL: &str = "return new Promise((done) => {
  const told = (list) => list.getEntriesByName('first-contentful-paint').forEach(({ startTime }) => done(startTime));
  new PerformanceObserver(told).observe({ type: 'paint', buffered: true });
});";

/// Opens each page so often, in turn, in both circumstances.
pub async fn measure(window: &Window, plan: &Reading, repetitions: usize) -> Result<Vec<Read>> {
    let server = Server::start().await?;
    for (address, file) in &plan.files {
        let bytes = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
        server.put(address, Answer::new(media_type(address), bytes.into()).header("content-encoding", "gzip"));
    }
    let mut taken = Vec::new();
    for slow in [false, true] {
        for turn in 0..repetitions {
            // Nobody is always the first.
            for (title, address) in plan.pages.iter().cycle().skip(turn).take(plan.pages.len()) {
                taken.push(one(window, title, &server.address(address), slow).await.with_context(|| title.clone())?);
            }
        }
    }
    Ok(taken)
}

async fn one(window: &Window, title: &str, address: &str, slow: bool) -> Result<Read> {
    window.fresh_tab().await?;
    // A first visit: nothing is there from earlier, and what is asked for twice comes once.
    window.devtools("Network.clearBrowserCache", json!({})).await?;
    window.devtools("Network.setCacheDisabled", json!({ "cacheDisabled": false })).await?;
    if slow {
        let (bytes, latency) = LINE;
        let line =
            json!({"offline": false, "latency": latency, "downloadThroughput": bytes, "uploadThroughput": bytes});
        window.devtools("Network.emulateNetworkConditions", line).await?;
        window.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWNESS })).await?;
    }
    let interactive_ms = window.first_paint(address).await?.context("it was not shown in time")?;
    let contentful_ms = window.script(CONTENTFUL).await?;
    window.print_console().await?;
    eprintln!(
        "{title}{}: content {contentful_ms:.0} ms, interactive {interactive_ms:.0}",
        if slow { ", slow" } else { "" }
    );
    Ok(Read { title: title.to_owned(), slow, contentful_ms, interactive_ms })
}
