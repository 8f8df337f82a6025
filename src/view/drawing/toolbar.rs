//! The buttons of the drawing. Everything that a pointer can do is here too.

use super::board::{Board, Change, Sheet};
use crate::timeline::Command;
use crate::view::controls::{SCALES, choice};
use yew::html::Scope;
use yew::prelude::*;

/// The row of tools.
pub fn toolbar(sheet: &Sheet<'_>, link: &Scope<Board>) -> Html {
    let command = |command: Command, name: &'static str, sign: &'static str, useless: bool| {
        let onclick = link.callback(move |_: MouseEvent| Change::Command(command));
        tool(name, sign, useless, onclick)
    };
    let step = |forward: bool, name: &'static str, sign: &'static str| {
        tool(name, sign, sheet.plan.events.is_empty(), link.callback(move |_: MouseEvent| Change::Step(forward)))
    };
    let whole = sheet.window.is_whole(sheet.plan);
    html! {
        <div class="tools" role="group" aria-label="Drawing of the timeline">
            <span class="tools__group">
                { step(false, "Previous event", "‹") }
                { step(true, "Next event", "›") }
            </span>
            <span class="tools__group">
                { command(Command::ZoomOut, "Zoom out", "−", whole) }
                { command(Command::ZoomIn, "Zoom in", "+", sheet.window.is_finest(sheet.plan)) }
                { command(Command::Pan(-0.5), "Earlier", "←", whole) }
                { command(Command::Pan(0.5), "Later", "→", whole) }
            </span>
            <span class="tools__group">
                { command(Command::Whole, "Fit all events", "all", whole) }
                if sheet.plan.article_span().is_some() {
                    { command(Command::Article, "Fit the events in the article", "article", false) }
                }
            </span>
            <label class="tools__choice">
                <span>{ "Scale" }</span>
                { choice("scale", &SCALES.map(|(scale, value, name)| (value, name, sheet.plan.axis.scale == scale))) }
            </label>
        </div>
    }
}

/// A button with a sign on it. One that would do nothing says so and keeps the focus.
fn tool(name: &'static str, sign: &'static str, useless: bool, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button type="button" class="tool" aria-label={name} title={name} aria-disabled={useless.then_some("true")} {onclick}>
            <span aria-hidden="true">{ sign }</span>
        </button>
    }
}
