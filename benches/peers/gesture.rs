//! The reader's hand: drags the drawing, turns the wheel, presses buttons, by real input events about 60 times a second.

use std::f64::consts::TAU;
use std::time::{Duration, Instant};

use anyhow::Result;
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::time::{MissedTickBehavior, interval, sleep};

use crate::exchange::Gesture;
use crate::measure::{Work, work};
use crate::window::Window;

/// How long each gesture lasts; it may last longer where the page is slow to take an event.
const DURATION: Duration = Duration::from_secs(2);

/// How often a hand's movement is told.
const STEP: Duration = Duration::from_micros(16_667);

/// How far a drag goes to either side, in CSS pixels.
const REACH: f64 = 300.0;

/// A place on the page.
#[derive(Clone, Copy, Deserialize)]
struct Point {
    x: f64,
    y: f64,
}

/// How a page is zoomed.
#[derive(Deserialize)]
#[serde(untagged)]
enum Zoom {
    /// By the wheel over a place, with or without the control key.
    Wheel { wheel: Point, ctrl: bool },
    /// By a button that goes closer and one that goes farther away.
    Buttons { buttons: [Point; 2] },
}

/// Zooms in and out in turn, half a second each way.
pub async fn zoom(window: &Window) -> Result<Option<Gesture>> {
    let Some(how) = window.script::<Option<Zoom>>("return bench.page.zoom();").await? else {
        return Ok(None);
    };
    let recording = Recording::start(window).await?;
    let start = Instant::now();
    let pause = if matches!(how, Zoom::Wheel { .. }) { STEP } else { Duration::from_millis(250) };
    let mut steps = interval(pause);
    steps.set_missed_tick_behavior(MissedTickBehavior::Delay);
    while start.elapsed() < DURATION {
        steps.tick().await;
        let closer = (start.elapsed().as_millis() / 500).is_multiple_of(2);
        match &how {
            Zoom::Wheel { wheel, ctrl } => turn(window, *wheel, *ctrl, if closer { -30.0 } else { 30.0 }).await?,
            Zoom::Buttons { buttons } => press(window, buttons[usize::from(!closer)]).await?,
        }
    }
    recording.stop(window).await.map(Some)
}

/// Goes closer, as readers do before they drag, and drags from side to side.
pub async fn pan(window: &Window) -> Result<Option<Gesture>> {
    if let Some(Zoom::Wheel { wheel, ctrl }) = window.script("return bench.page.zoom();").await? {
        for _ in 0..6 {
            turn(window, wheel, ctrl, -120.0).await?;
        }
    }
    sleep(Duration::from_millis(500)).await;
    let Some(grip) = window.script::<Option<Point>>("return bench.page.grip();").await? else {
        return Ok(None);
    };
    mouse(window, "mouseMoved", grip, json!({})).await?;
    mouse(window, "mousePressed", grip, json!({ "button": "left", "buttons": 1, "clickCount": 1 })).await?;
    let recording = Recording::start(window).await?;
    let start = Instant::now();
    let mut steps = interval(STEP);
    steps.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut at = grip;
    while start.elapsed() < DURATION {
        steps.tick().await;
        let turns = start.elapsed().as_secs_f64() / DURATION.as_secs_f64();
        at.x = grip.x + REACH * (TAU * turns).sin();
        mouse(window, "mouseMoved", at, json!({ "button": "left", "buttons": 1 })).await?;
    }
    let recorded = recording.stop(window).await?;
    mouse(window, "mouseReleased", at, json!({ "button": "left", "clickCount": 1 })).await?;
    Ok(Some(recorded))
}

/// The frames and the work from its start on.
struct Recording {
    before: Work,
}

impl Recording {
    async fn start(window: &Window) -> Result<Self> {
        let before = work(window).await?;
        window.script::<Value>("bench.startFrames();").await?;
        Ok(Self { before })
    }

    async fn stop(self, window: &Window) -> Result<Gesture> {
        let gaps_ms: Vec<f64> = window.script("return bench.stopFrames();").await?;
        let after = work(window).await?;
        let per_frame = |seconds: f64| 1000.0 * seconds / gaps_ms.len().max(1) as f64;
        let work_ms = per_frame(after.own - self.before.own);
        let main_thread_ms = per_frame(after.all - self.before.all);
        Ok(Gesture { gaps_ms, work_ms, main_thread_ms })
    }
}

async fn turn(window: &Window, at: Point, ctrl: bool, delta: f64) -> Result<()> {
    let modifiers = if ctrl { 2 } else { 0 };
    mouse(window, "mouseWheel", at, json!({ "deltaX": 0, "deltaY": delta, "modifiers": modifiers })).await
}

async fn press(window: &Window, at: Point) -> Result<()> {
    mouse(window, "mousePressed", at, json!({ "button": "left", "buttons": 1, "clickCount": 1 })).await?;
    mouse(window, "mouseReleased", at, json!({ "button": "left", "clickCount": 1 })).await
}

async fn mouse(window: &Window, kind: &str, at: Point, mut more: Value) -> Result<()> {
    more["type"] = json!(kind);
    more["x"] = json!(at.x);
    more["y"] = json!(at.y);
    window.devtools("Input.dispatchMouseEvent", more).await.map(drop)
}
