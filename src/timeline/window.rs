//! The part of the axis that is seen, and what zooming and panning do to it.

use super::plan::Plan;

/// A stretch of the axis on a drawing of some width.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Window {
    /// The place at the left edge.
    pub start: f64,
    /// The place at the right edge.
    pub end: f64,
    /// Pixels between the edges.
    pub width: f64,
}

/// How much one step of a button or key zooms.
pub const ZOOM_STEP: f64 = 1.5;

impl Window {
    /// All of a plan.
    pub fn whole(plan: &Plan, width: f64) -> Window {
        Window { start: plan.domain.0, end: plan.domain.1, width: width.max(1.0) }.within(plan)
    }

    /// A stretch with some air around it.
    pub fn around(plan: &Plan, (start, end): (f64, f64), width: f64) -> Window {
        let air = ((end - start) * 0.08).max(24.0 / plan.finest());
        Window { start: start - air, end: end + air, width: width.max(1.0) }.within(plan)
    }

    /// Pixels of one unit of the axis.
    pub fn scale(&self) -> f64 {
        self.width / (self.end - self.start)
    }

    /// The pixel of a place.
    pub fn x(&self, place: f64) -> f64 {
        (place - self.start) * self.scale()
    }

    /// The place at a pixel: the inverse of [`Window::x`].
    pub fn place(&self, x: f64) -> f64 {
        self.start + x / self.scale()
    }

    /// Moved so that what was at one pixel is that many pixels further right.
    pub fn panned(&self, pixels: f64, plan: &Plan) -> Window {
        let shift = pixels / self.scale();
        Window { start: self.start - shift, end: self.end - shift, ..*self }.within(plan)
    }

    /// Zoomed by a factor, the place at a pixel staying where it is.
    pub fn zoomed(&self, factor: f64, x: f64, plan: &Plan) -> Window {
        let length = (self.end - self.start) / factor;
        let length = between(length, self.width / plan.finest(), longest(plan, self.width));
        let start = self.place(x) - x / self.width * length;
        Window { start, end: start + length, ..*self }.within(plan)
    }

    /// Moved so that a place is in the middle, unless it is well inside already.
    pub fn showing(&self, place: f64, plan: &Plan) -> Window {
        let margin = (self.end - self.start) * 0.06;
        if (self.start + margin..=self.end - margin).contains(&place) {
            return *self;
        }
        self.panned(self.width / 2.0 - self.x(place), plan)
    }

    /// The same stretch on a drawing of another width.
    pub fn resized(&self, width: f64, plan: &Plan) -> Window {
        Window { width: width.max(1.0), ..*self }.within(plan)
    }

    /// The same time on another plan.
    pub fn moved_to(&self, from: &Plan, to: &Plan) -> Window {
        let over = |place| to.axis.place(from.axis.moment(place));
        Window { start: over(self.start), end: over(self.end), ..*self }.within(to)
    }

    /// Whether it shows all there is.
    pub fn is_whole(&self, plan: &Plan) -> bool {
        self.end - self.start >= longest(plan, self.width) * 0.999
    }

    /// Whether it cannot be zoomed further in.
    pub fn is_finest(&self, plan: &Plan) -> bool {
        self.scale() >= plan.finest() * 0.999
    }

    /// Kept inside the plan: no longer than all of it, no finer than makes sense.
    fn within(self, plan: &Plan) -> Window {
        let shortest = self.width / plan.finest();
        let longest = longest(plan, self.width);
        let length = between(self.end - self.start, shortest.min(longest), longest);
        let (first, last) = plan.domain;
        let spare = (last - first - length).max(0.0);
        let middle = (self.start + self.end) / 2.0;
        // What is shorter than the window stands in its middle.
        let start = if last - first <= length {
            (first + last - length) / 2.0
        } else {
            between(middle - length / 2.0, first, first + spare)
        };
        Window { start, end: start + length, ..self }
    }
}

/// A number, or the nearer of the bounds that it lies outside of. `f64::clamp` panics on bad bounds with a message that prints
/// numbers: ten kilobytes of the compressed widget.
pub fn between(number: f64, least: f64, most: f64) -> f64 {
    number.max(least).min(most)
}

/// The longest stretch of a plan that a window may show.
fn longest(plan: &Plan, width: f64) -> f64 {
    (plan.domain.1 - plan.domain.0).max(width / plan.finest())
}
