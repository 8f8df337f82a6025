//! Measures timelines in a browser as a plan tells; `cargo xtask bench` writes the plan and reads the outcome.
//! What serves the pages and starts the browser is shared with the browser tests.

#[path = "../../tests/browser/answer.rs"]
#[allow(dead_code, reason = "the tests use more of it")]
mod answer;
mod dates;
#[path = "../../tests/browser/engine/mod.rs"]
#[allow(dead_code, unused_imports, reason = "the tests use more of it")]
mod engine;
#[path = "../../xtask/src/bench/exchange.rs"]
mod exchange;
mod gesture;
mod measure;
mod reading;
#[path = "../../tests/browser/server.rs"]
#[allow(dead_code, reason = "the tests use more of it")]
mod server;
mod several;
mod window;

use std::collections::HashSet;
use std::fs;

use anyhow::{Context, Result};

use answer::Answer;
use exchange::{Outcome, Plan, Run, Sample};
use server::Server;
use window::Window;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    // Cargo adds `--bench`.
    let path = std::env::args().skip(1).find(|argument| !argument.starts_with("--"));
    let path = path.context("no plan is named: run `cargo xtask bench`")?;
    let plan: Plan = serde_json::from_slice(&fs::read(path).context("cannot read the plan")?)?;
    let server = Server::start().await?;
    for (address, file) in &plan.files {
        let bytes = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
        server.put(address, Answer::new(media_type(address), bytes.into()));
    }
    let mut window = Window::open(plan.limit_ms).await?;
    let browser = window.browser().await?;
    let measured = all(&plan, &server, &mut window).await;
    let dates = match &plan.dates {
        Some(address) => Some(dates::measure(&window, &server.address(address)).await),
        None => None,
    };
    let several = match &plan.several {
        Some(address) => Some(several::measure(&window, &server.address(address)).await),
        None => None,
    };
    let reading = match &plan.reading {
        Some(pages) => Some(reading::measure(&window, pages, plan.repetitions).await),
        None => None,
    };
    window.close().await?;
    let outcome = Outcome {
        browser,
        samples: measured?,
        dates: dates.transpose()?,
        several: several.transpose()?,
        reading: reading.transpose()?,
    };
    fs::write(&plan.outcome, serde_json::to_string(&outcome)?).context("cannot write the outcome")
}

/// Goes through each round, peer by peer, as often as the plan tells. Who took too long once is not tried again.
async fn all(plan: &Plan, server: &Server, window: &mut Window) -> Result<Vec<Sample>> {
    let mut samples = Vec::new();
    let mut given_up = HashSet::new();
    for round in &plan.rounds {
        for turn in 0..plan.repetitions {
            // Nobody is always the first.
            for run in round.iter().cycle().skip(turn).take(round.len()) {
                if given_up.contains(&run.peer) {
                    continue;
                }
                let sample = one(run, server, window).await.with_context(|| described(run))?;
                if sample.measured.is_none() {
                    given_up.insert(run.peer.clone());
                    window.replace().await?;
                }
                samples.push(sample);
            }
        }
    }
    Ok(samples)
}

async fn one(run: &Run, server: &Server, window: &mut Window) -> Result<Sample> {
    eprint!("{}: ", described(run));
    window.fresh_tab().await?;
    let measured = measure::measure(window, &server.address(&run.address)).await?;
    match &measured {
        Some(measured) => eprintln!("first paint {:.0} ms, {} elements", measured.first_paint_ms, measured.elements),
        None => eprintln!("nothing within the limit"),
    }
    Ok(Sample { peer: run.peer.clone(), events: run.events, measured })
}

fn described(run: &Run) -> String {
    format!("{} with {} events", run.peer, run.events)
}

fn media_type(address: &str) -> &'static str {
    match address.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("json") => "application/json; charset=utf-8",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    }
}
