//! The buttons of the drawing. Everything that a pointer can do is here too.

use super::board::{Board, Change, Sheet};
use crate::timeline::Command;
use crate::view::controls::{SCALES, choice};
use crate::words::Message;
use markup::html;
use yew::html::Scope;
use yew::prelude::*;

/// The row of tools.
pub fn toolbar(sheet: &Sheet<'_>, link: &Scope<Board>) -> Html {
    let say = |message: Message| sheet.scene.say(message);
    let command = |command: Command, name: Message, sign: &'static str, useless: bool| {
        let onclick = link.callback(move |_: MouseEvent| Change::Command(command));
        tool(say(name), sign, useless, onclick)
    };
    let step = |forward: bool, name: Message, sign: &'static str| {
        tool(say(name), sign, sheet.plan.events.is_empty(), link.callback(move |_: MouseEvent| Change::Step(forward)))
    };
    let whole = sheet.window.is_whole(sheet.plan);
    html! {
        <div class="tools" role="group" aria-label={say(Message::DrawingTools)}>
            <span class="tools__group">
                { step(false, Message::PreviousEvent, "‹") }
                { step(true, Message::NextEvent, "›") }
            </span>
            <span class="tools__group">
                { command(Command::ZoomOut, Message::ZoomOut, "−", whole) }
                { command(Command::ZoomIn, Message::ZoomIn, "+", sheet.window.is_finest(sheet.plan)) }
                { command(Command::Pan(-0.5), Message::Earlier, "←", whole) }
                { command(Command::Pan(0.5), Message::Later, "→", whole) }
            </span>
            <span class="tools__group">
                { command(Command::Whole, Message::FitAll, say(Message::FitAllShort), whole) }
                if sheet.plan.article_span().is_some() {
                    { command(Command::Article, Message::FitArticle, say(Message::ArticleLayer), false) }
                }
            </span>
            <label class="tools__choice">
                <span>{ say(Message::Scale) }</span>
                { choice(sheet.scene, "scale", &SCALES.map(|(scale, value, name)| (value, name, sheet.plan.axis.scale == scale))) }
            </label>
        </div>
    }
}

/// A button with a sign on it. One that would do nothing says so and keeps the focus.
fn tool(name: &'static str, sign: &'static str, useless: bool, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button class="tool" aria-label={name} title={name} aria-disabled={useless.then_some("true")} {onclick}>
            <span aria-hidden="true">{ sign }</span>
        </button>
    }
}
