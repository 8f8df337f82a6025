//! The line at the date at which stances are read, with its handle, and the mark of the article's date.

use super::board::Sheet;
use crate::dossier::Date;
use crate::timeline::{reading_place, small_width_of};
use crate::view::as_of::turning_keys;
use crate::view::shapes::{path, rectangle, word};
use crate::words::Message;
use markup::html;
use yew::prelude::*;

/// The pixel of a date, if it is in the window.
fn pixel(sheet: &Sheet<'_>, date: &Date) -> Option<i32> {
    let x = sheet.window.x(reading_place(sheet.plan, date)?);
    (0.0..=sheet.window.width).contains(&x).then_some(x.round() as i32)
}

/// Where the handle stands.
fn height(sheet: &Sheet<'_>) -> i32 {
    sheet.drawing.axis + 46
}

/// The line through all lanes.
pub fn line(sheet: &Sheet<'_>) -> Html {
    let top = sheet.drawing.lanes.first().map_or(0, |lane| lane.top) - 4;
    let line = pixel(sheet, &sheet.scene.state.as_of).map(|x| format!("M{x} {top}V{}", height(sheet)));
    html! { <path class="cursor__line" aria-hidden="true" d={line} /> }
}

/// The handle with its date, and the article's date where it is another.
pub fn cursor(sheet: &Sheet<'_>) -> Html {
    let as_of = &sheet.scene.state.as_of;
    let published = &sheet.scene.dossier().article.published;
    let same = as_of == published;
    let words = sheet.scene.words.day(as_of.reads_to(), as_of);
    let width = sheet.window.width as i32;
    let place = reading_place(sheet.plan, as_of).map_or(-1.0, |place| sheet.window.x(place));
    // A date out of sight leaves the handle at the edge, where it can be taken back.
    let x = place.max(0.0).min(sheet.window.width).round() as i32;
    let as_of = sheet.scene.fill(Message::AsOf, &[&words]);
    let text = match place {
        _ if place < 0.0 => format!("← {as_of}"),
        _ if place > sheet.window.width => format!("{as_of} →"),
        _ if same => sheet.scene.fill(Message::AsOfArticle, &[&words]),
        _ => as_of,
    };
    let y = height(sheet);
    let wide = small_width_of(&text) + 12;
    // The date stands on the side where there is room.
    let on_left = x + wide > width;
    let (from, to) = if on_left { (x - wide, x + 12) } else { (x - 12, x + wide) };
    let article = pixel(sheet, published).filter(|_| !same);
    let clear = |article: i32| article + 50 < from || article - 4 > to;
    html! {
        <>
            if let Some(x) = article {
                <g class="published" aria-hidden="true">
                    { path("published__sign", format!("M{x} {}l5 8h-10z", y - 10)) }
                    if clear(x) {
                        { word("published__name", x + 8, y + 4, sheet.scene.say(Message::ArticleLayer)) }
                    }
                </g>
            }
            <g class="cursor">
                { handle(sheet, x, y, words) }
                <text
                    class="cursor__date"
                    aria-hidden="true"
                    x={if on_left { x - 12 } else { x + 12 }.to_string()}
                    y={(y + 4).to_string()}
                    text-anchor={if on_left { "end" } else { "start" }}
                >
                    { text }
                </text>
            </g>
        </>
    }
}

/// The handle: a slider over the days on which stances change.
fn handle(sheet: &Sheet<'_>, x: i32, y: i32, words: String) -> Html {
    let scene = sheet.scene;
    let shape = html! { <circle cx={x.to_string()} cy={y.to_string()} r="7" /> };
    if scene.is_static() {
        return html! { <g class="cursor__handle">{ shape }</g> };
    }
    let days = &scene.material.days;
    let at = days.partition_point(|day| *day <= scene.state.as_of.reads_to());
    html! {
        <g
            class="cursor__handle"
            data-cursor=""
            role="slider"
            tabindex="0"
            aria-label={scene.say(Message::StancesAsOf)}
            aria-valuemin="0"
            aria-valuemax={days.len().to_string()}
            aria-valuenow={at.to_string()}
            aria-valuetext={words}
            onkeydown={turning_keys(scene)}
        >
            { path("cursor__reach", rectangle(x - 12, y - 12, 24, 24)) }
            { shape }
        </g>
    }
}
