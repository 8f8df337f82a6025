//! What the axis of a drawing says: two rows of dates, and what was cut out.

use super::axis::Scale;
use super::drawing::MARGIN;
use super::labels::small_width_of;
use super::plan::Plan;
use super::ticks::{Step, ticks};
use super::window::{Window, between};
use crate::dossier::{Day, Dossier};
use crate::words::{Detail, Words};

/// The words along an axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Captions {
    /// The finer dates, each at its tick.
    pub ticks: Vec<Caption>,
    /// The coarser ones, each at the first tick that it is true of.
    pub majors: Vec<Caption>,
    /// The times cut out, from edge to edge.
    pub cuts: Vec<Caption>,
}

/// A word on the axis, or a quiet time with its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caption {
    /// Where it begins.
    pub x: i32,
    /// Where it ends.
    pub end: i32,
    /// What it says.
    pub text: String,
}

/// Room between two words of a row, in pixels.
const SPACE: i32 = 8;

/// The captions of a window.
pub fn captions(plan: &Plan, window: &Window, dossier: &Dossier, words: Words) -> Captions {
    let start = |rank: usize| plan.events.get(rank).map(|event| dossier[*event].date.order().0);
    let (found, step) = ticks(&plan.axis, window, &start);
    let mut captions = Captions { ticks: Vec::new(), majors: Vec::new(), cuts: cuts(plan, window, words) };
    // What is true of the left edge stays there until a word of its own comes near.
    if plan.axis.scale != Scale::Sequence && found.first().is_some_and(|first| first.x > 0.0) {
        let day = plan.axis.day(window.start.max(plan.domain.0));
        captions.majors.push(caption(0.0, words.tick(day, step).1));
    }
    for tick in found {
        let (mut minor, major) = words.tick(tick.day, step);
        // In a sequence each tick is an event, and says no more of its date than is known.
        let event = plan.events.get(window.place(tick.x).max(0.0) as usize).filter(|_| step == Step::Days(0));
        if let Some(event) = event {
            minor = words.date(&dossier[*event].date, Detail::Within(tick.day.civil().year));
        }
        let minor = caption(tick.x, minor);
        let meets = |other: &Caption| minor.x < other.end + SPACE / 2 && other.x < minor.end + SPACE / 2;
        if f64::from(minor.end) > window.width + MARGIN
            || captions.ticks.last().is_some_and(meets)
            || captions.cuts.iter().any(meets)
        {
            continue;
        }
        captions.ticks.push(minor);
        let next = caption(tick.x, major);
        if f64::from(next.end) > window.width + MARGIN {
            continue;
        }
        let known = captions.majors.last();
        if known.is_some_and(|known| known.text == next.text) {
            continue;
        }
        if known.is_none_or(|known| known.end + SPACE <= next.x) {
            captions.majors.push(next);
        } else if captions.majors.len() == 1 {
            captions.majors = vec![next];
        }
    }
    captions
}

fn caption(x: f64, text: String) -> Caption {
    let x = x.round() as i32;
    Caption { x, end: x + small_width_of(&text), text }
}

fn cuts(plan: &Plan, window: &Window, words: Words) -> Vec<Caption> {
    let x = |day: Day| between(window.x(plan.axis.place(day.0 as f64)), 0.0, window.width).round() as i32;
    let cuts = plan.axis.cuts.iter().map(|cut| (x(cut.from), x(cut.to), words.duration(cut.quiet)));
    let seen = cuts.filter(|(from, to, _)| from < to);
    seen.map(|(from, to, words)| {
        let ways = [format!("⋯ {words} ⋯"), words];
        let text = ways.into_iter().find(|text| small_width_of(text) <= to - from);
        Caption { x: from, end: to, text: text.unwrap_or_else(|| "⋯".to_owned()) }
    })
    .collect()
}
