//! What stands at one place of the drawing: an event, or a cluster of events too close to be told apart.
//!
//! The rule: the axis is divided into cells, counted from place 0, of a size that changes by steps of √2 and is at least
//! [`CELL`] pixels wide. The events of one layer in one cell are one group. Cells belong to the axis and not to the
//! window, so panning never regroups anything, and finding the groups costs a search for each of them, however many
//! events they hold.

use super::track::Track;
use super::window::Window;

/// The least width of a cell, in pixels: a mark and some air; at least [`APART`].
pub const CELL: f64 = 20.0;

/// The least distance of two marks of one layer, in pixels.
pub const APART: f64 = 18.0;

/// The events of a track from one rank to another, and where their mark stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Group {
    /// The rank of the first.
    pub from: usize,
    /// One more than the rank of the last.
    pub to: usize,
    /// The middle of its mark, in pixels from the left edge of the window. It is at most half of [`APART`] from its true place,
    /// and only where there is a neighbour.
    pub x: f64,
}

impl Group {
    /// How many events it holds.
    pub fn count(&self) -> usize {
        self.to - self.from
    }
}

/// The groups whose marks are in the window, from left to right.
pub fn groups(track: &Track, window: &Window) -> Vec<Group> {
    let cell = cell(window.scale());
    let (first, last) = ((window.start / cell).floor() - 1.0, (window.end / cell).ceil() + 1.0);
    let mut found: Vec<(Group, f64)> = Vec::new();
    let mut from = track.rank(first * cell);
    while let Some(entry) = track.placed().get(from) {
        let number = (entry.at / cell).floor();
        if number >= last {
            break;
        }
        let to = track.rank((number + 1.0) * cell).max(from + 1);
        let middle = (entry.at + track.placed()[to - 1].at) / 2.0;
        found.push((Group { from, to, x: window.x(middle) }, number));
        from = to;
    }
    // Neighbours keep clear of the border between their cells, each on its side.
    for right in 1..found.len() {
        let border = window.x(found[right].1 * cell);
        if found[right].1 - found[right - 1].1 < 1.5 {
            found[right - 1].0.x = found[right - 1].0.x.min(border - APART / 2.0);
            found[right].0.x = found[right].0.x.max(border + APART / 2.0);
        }
    }
    let seen = |group: &Group| -APART / 2.0 <= group.x && group.x <= window.width + APART / 2.0;
    found.into_iter().map(|(group, _)| group).filter(seen).collect()
}

/// The size of a cell on the axis: a power of √2, the smallest that is wide enough.
fn cell(scale: f64) -> f64 {
    let mut size = 1.0;
    while size * scale < CELL {
        size *= std::f64::consts::SQRT_2;
    }
    while size * scale >= CELL * std::f64::consts::SQRT_2 {
        size /= std::f64::consts::SQRT_2;
    }
    size
}
