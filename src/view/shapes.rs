//! What drawings are made of. Functions and not markup in each place: a drawing has dozens of them, and each
//! `html!` is code of its own in the wasm.

use markup::html;
use yew::prelude::*;

/// Words at a place.
pub fn word(class: &'static str, x: i32, y: i32, words: &str) -> Html {
    html! { <text {class} x={x.to_string()} y={y.to_string()}>{ words }</text> }
}

/// Lines and outlines.
pub fn path(class: &'static str, way: String) -> Html {
    html! { <path {class} d={way} /> }
}

/// The outline of a rectangle.
pub fn rectangle(left: i32, top: i32, width: i32, height: i32) -> String {
    format!("M{left} {top}h{width}v{height}h-{width}z")
}
