//! What a reader's hand does, as W3C actions: mouse, wheel and fingers, at places of the window in CSS pixels.

use anyhow::Result;
use serde_json::{Value, json};

use crate::page::Page;

/// A place in the window.
pub type Place = (f64, f64);

/// Clicks with the mouse.
pub async fn click(page: &Page, at: Place) -> Result<()> {
    mouse(page, vec![moved(at), down(), up()]).await
}

/// Presses the mouse at the first place, moves over the others, and lets go at the last.
pub async fn drag(page: &Page, way: &[Place]) -> Result<()> {
    let mut steps = Vec::new();
    for (number, at) in way.iter().enumerate() {
        steps.push(moved(*at));
        // WebKit tells the page of a move a moment later, and of the last one alone.
        steps.push(json!({ "type": "pause", "duration": 60 }));
        if number == 0 {
            steps.push(down());
        }
    }
    steps.push(up());
    mouse(page, steps).await
}

/// Moves the mouse over places with no button pressed.
pub async fn hover(page: &Page, way: &[Place]) -> Result<()> {
    mouse(page, way.iter().map(|at| moved(*at)).collect()).await
}

/// Turns the wheel, with the Control key held or not.
pub async fn wheel(page: &Page, at: Place, delta: i32, control: bool) -> Result<()> {
    let (x, y) = rounded(at);
    let mut sources = vec![json!({
        "type": "wheel", "id": "wheel",
        "actions": [{ "type": "pause" }, { "type": "scroll", "x": x, "y": y, "deltaX": 0, "deltaY": delta }, { "type": "pause" }]
    })];
    if control {
        let key = "\u{e009}";
        sources.push(json!({
            "type": "key", "id": "keys",
            "actions": [{ "type": "keyDown", "value": key }, { "type": "pause" }, { "type": "keyUp", "value": key }]
        }));
    }
    page.perform(sources.into()).await
}

/// Puts two fingers down beside a place and moves both away from it, or toward it.
pub async fn pinch(page: &Page, at: Place, from: f64, to: f64) -> Result<()> {
    let finger = |id: &str, side: f64| {
        let place = |distance: f64| moved((at.0 + side * distance, at.1));
        json!({
            "type": "pointer", "id": id, "parameters": { "pointerType": "touch" },
            "actions": [place(from), down(), place((from + to) / 2.0), place(to), up()]
        })
    };
    page.perform(json!([finger("left", -1.0), finger("right", 1.0)])).await
}

async fn mouse(page: &Page, steps: Vec<Value>) -> Result<()> {
    let source =
        json!({ "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" }, "actions": steps });
    page.perform(json!([source])).await?;
    // The widget is told once a frame.
    page.script::<Value>("return new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20)));", &[])
        .await?;
    Ok(())
}

fn moved(at: Place) -> Value {
    let (x, y) = rounded(at);
    json!({ "type": "pointerMove", "x": x, "y": y, "duration": 40 })
}

fn down() -> Value {
    json!({ "type": "pointerDown", "button": 0 })
}

fn up() -> Value {
    json!({ "type": "pointerUp", "button": 0 })
}

fn rounded((x, y): Place) -> (i64, i64) {
    (x.round() as i64, y.round() as i64)
}
