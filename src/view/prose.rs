//! Plain words in their elements. Functions and not markup in each place, because each `html!` is code of its own in the wasm.

use markup::html;
use yew::prelude::*;

/// A paragraph.
pub fn paragraph(class: &'static str, words: &str) -> Html {
    html! { <p {class}>{ words }</p> }
}

/// Words in a line.
pub fn span(class: &'static str, words: &str) -> Html {
    html! { <span {class}>{ words }</span> }
}

/// Words in a line that are only seen: what they say is said elsewhere too.
pub fn seen(class: &'static str, words: &str) -> Html {
    html! { <span {class} aria-hidden="true">{ words }</span> }
}

/// Words that only screen readers get.
pub fn hidden(words: &str) -> Html {
    span("hidden-text", words)
}
