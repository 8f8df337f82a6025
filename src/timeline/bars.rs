//! What an event covers besides its mark: certain days solid, possible ones dashed, open ends with an arrow.

use super::extent::{Edge, Extent};
use super::groups::Group;
use super::track::Track;
use super::window::{Window, between};
use crate::dossier::{EventRef, Layer, PartyRef};

/// What an event covers, in one lane; in pixels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// Whose lane.
    pub party: PartyRef,
    /// Which layer the event belongs to.
    pub layer: Layer,
    /// The middle.
    pub y: i32,
    /// From the first possible day to the last, tails included: drawn dashed.
    pub hull: (i32, i32),
    /// From the first certain day to the last: drawn solid.
    pub core: Option<(i32, i32)>,
    /// An arrow at the left: it has no begin.
    pub arrow_left: bool,
    /// An arrow at the right: it has no end.
    pub arrow_right: bool,
}

/// How far a hedged end fades out, an unknown one, and an open one.
const FADE: i32 = 14;
const UNKNOWN: i32 = 24;
const OPEN: i32 = 40;

/// The most bars that come in from the left, of events whose marks are further left.
const INCOMING: usize = 16;

/// The vertical places of bars that overlap in a lane.
const OFFSETS: [i32; 3] = [0, 5, -5];

/// The bars of a track's events: those drawn alone, and those that began left of the window and reach into it.
pub fn bars(
    track: &Track,
    window: &Window,
    groups: &[Group],
    layer: Layer,
    lanes: &dyn Fn(EventRef) -> Vec<(PartyRef, i32)>,
) -> Vec<Bar> {
    let alone = groups.iter().filter(|group| group.count() == 1).map(|group| group.from);
    let incoming = track.reaching(window.start, INCOMING);
    let mut bars: Vec<Bar> = Vec::new();
    let own = |rank: &usize| groups.iter().any(|group| group.count() == 1 && group.from == *rank);
    for rank in incoming.into_iter().rev().filter(|rank| !own(rank)).chain(alone) {
        let placed = &track.placed()[rank];
        if placed.extent.is_one_day() {
            continue;
        }
        let from = window.x(placed.since);
        let Some((hull, core)) = pixels(&placed.extent, from, window.x(placed.until), window) else { continue };
        for (party, y) in lanes(placed.event) {
            let beside = |bar: &&Bar| bar.party == party && bar.hull.1 > hull.0 && hull.1 > bar.hull.0;
            let taken: Vec<i32> = bars.iter().filter(beside).map(|bar| bar.y).collect();
            let free = OFFSETS.iter().find(|offset| !taken.contains(&(y + **offset)));
            bars.push(Bar {
                party,
                layer,
                y: y + free.unwrap_or(&OFFSETS[0]),
                hull,
                core,
                arrow_left: placed.extent.start == Edge::Open && hull.0 > 0,
                arrow_right: placed.extent.end == Edge::Open && f64::from(hull.1) < window.width,
            });
        }
    }
    bars
}

/// Pixels from left to right.
type Span = (i32, i32);

/// Hull and core in pixels, cut off at the window's edges; nothing if nothing of it is seen.
fn pixels(extent: &Extent, from: f64, to: f64, window: &Window) -> Option<(Span, Option<Span>)> {
    let cut = |x: f64| between(x, 0.0, window.width).round() as i32;
    let tail = |edge| match edge {
        Edge::Sharp => 0,
        // A month or a year is itself the fade; a hedged day has none.
        Edge::Soft if extent.hull.0 == extent.hull.1 => FADE,
        Edge::Soft => 0,
        Edge::Unknown => UNKNOWN,
        Edge::Open => OPEN,
    };
    let hull = (cut(from - f64::from(tail(extent.start))), cut(to + f64::from(tail(extent.end))));
    if hull.0 >= hull.1 {
        return None;
    }
    // The core's days stand within the hull's as they do in time; where the axis is not even, at least in order.
    let core = extent.core.and_then(|(first, last)| {
        let days = (extent.hull.1.0 - extent.hull.0.0 + 1) as f64;
        let at = |day: i64| from + (to - from) * (day - extent.hull.0.0) as f64 / days;
        let core = (cut(at(first.0)), cut(at(last.0 + 1)));
        (core.0 < core.1).then_some(core)
    });
    Some((hull, core))
}
