//! What `cargo xtask bench` and `benches/peers`, which drives the browser, tell each other by JSON files.
//! Both compile this file.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

/// What is to be measured.
#[derive(Serialize, Deserialize)]
pub struct Plan {
    /// Where the outcome is to be written.
    pub outcome: PathBuf,
    /// How often each round is gone through.
    pub repetitions: usize,
    /// A page that shows nothing within this time is given up.
    pub limit_ms: u64,
    /// Addresses and the files that stand there.
    pub files: Vec<(String, PathBuf)>,
    /// Pages to be measured in turn.
    pub rounds: Vec<Vec<Run>>,
    /// Where the page with many stances is, if the date is to be measured.
    pub dates: Option<String>,
    /// Where the page with several widgets is, if they are to be measured; the address is to end with how many.
    pub several: Option<String>,
    /// The pages as sites serve them, if reading is to be measured.
    pub reading: Option<Reading>,
}

/// Pages as sites serve them.
#[derive(Serialize, Deserialize)]
pub struct Reading {
    /// Addresses and the files that stand there, compressed by gzip.
    pub files: Vec<(String, PathBuf)>,
    /// Titles and addresses.
    pub pages: Vec<(String, String)>,
}

/// A page to be measured.
#[derive(Serialize, Deserialize)]
pub struct Run {
    /// The peer's name.
    pub peer: String,
    /// How many events it is given.
    pub events: usize,
    /// Where its page is, on the measuring program's server.
    pub address: String,
}

/// What was measured.
#[derive(Serialize, Deserialize)]
pub struct Outcome {
    /// The browser and its version.
    pub browser: String,
    /// In the order in which they were taken.
    pub samples: Vec<Sample>,
    /// The date, if it was measured.
    pub dates: Option<Dates>,
    /// Several widgets on one page, if they were measured.
    pub several: Option<Several>,
    /// Reading, each time that a page was opened, if it was measured.
    pub reading: Option<Vec<Read>>,
}

/// When a reader saw something, once.
#[derive(Serialize, Deserialize)]
pub struct Read {
    /// The page's title.
    pub title: String,
    /// Whether processor and line were slow.
    pub slow: bool,
    /// From the start of the navigation to the first content, as browsers measure it.
    pub contentful_ms: f64,
    /// Until an event could be chosen.
    pub interactive_ms: f64,
}

/// One page, once.
#[derive(Serialize, Deserialize)]
pub struct Sample {
    /// The peer's name.
    pub peer: String,
    /// How many events it was given.
    pub events: usize,
    /// Nothing if no event was shown within the limit.
    pub measured: Option<Measured>,
}

/// The figures of one page.
#[derive(Serialize, Deserialize)]
pub struct Measured {
    /// From the start of the navigation until events have been painted.
    pub first_paint_ms: f64,
    /// In the document and all open shadow roots.
    pub elements: f64,
    /// After a collection of garbage: what scripts, the document and WebAssembly hold.
    pub heap_bytes: f64,
    /// Dragging the drawing, where there is something to drag.
    pub pan: Option<Gesture>,
    /// Zooming in and out, where the page can.
    pub zoom: Option<Gesture>,
}

/// What happened while the reader's hand moved.
#[derive(Serialize, Deserialize)]
pub struct Gesture {
    /// From each animation frame to the next.
    pub gaps_ms: Vec<f64>,
    /// Script, style and layout, for each frame.
    pub work_ms: f64,
    /// All that the main thread did, painting too, for each frame.
    pub main_thread_ms: f64,
}

/// What widgets cost until all of them are shown: script, each time that their page was opened.
#[derive(Serialize, Deserialize)]
pub struct Several {
    /// One on its page.
    pub one_ms: Vec<f64>,
    /// Ten on one page.
    pub ten_ms: Vec<f64>,
}

/// What it costs to read the stances at another date.
#[derive(Serialize, Deserialize)]
pub struct Dates {
    /// In the document and all open shadow roots.
    pub elements: f64,
    /// Script until the new date is shown, for each change.
    pub script_ms: Vec<f64>,
    /// Script, style and layout, for each change.
    pub work_ms: Vec<f64>,
    /// Dragging the handle of the date.
    pub drag: Gesture,
}
