//! What a hand, a key or a button does to the window.

use super::drawing::{GUTTER, MARGIN};
use super::plan::Plan;
use super::window::{Window, ZOOM_STEP, between};

/// What the pointer did, in pixels from the plot's left edge and the drawing's top.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Gesture {
    /// The plot has this width now; 0 while the drawing is not shown.
    Size(f64),
    /// It was dragged that far to the right.
    Pan(f64),
    /// It was zoomed by a factor, around a pixel.
    Zoom(f64, f64),
    /// The overview's window was taken at a pixel.
    Take(f64),
    /// The overview's window was dragged to a pixel.
    Drag(f64),
    /// The cursor of the stances' date was dragged to a pixel.
    Cursor(f64),
    /// The pointer rests at a place.
    Point(f64, f64),
    /// The pointer has left.
    Leave,
    /// A place was clicked or tapped.
    Tap(f64, f64),
}

impl Gesture {
    /// The gesture of that name, with numbers as the browser has them: places from the left edge of the whole drawing.
    pub fn named(name: &str, one: f64, other: f64) -> Option<Gesture> {
        let x = one - GUTTER;
        Some(match name {
            "size" => Gesture::Size((one - GUTTER - MARGIN).max(0.0)),
            "pan" => Gesture::Pan(one),
            "zoom" => Gesture::Zoom(one, other - GUTTER),
            "take" => Gesture::Take(x),
            "drag" => Gesture::Drag(x),
            "cursor" => Gesture::Cursor(x),
            "point" => Gesture::Point(x, other),
            "leave" => Gesture::Leave,
            "tap" => Gesture::Tap(x, other),
            _ => return None,
        })
    }
}

/// What a button or a key asks for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Command {
    /// Look closer.
    ZoomIn,
    /// Look from further away.
    ZoomOut,
    /// Show all events.
    Whole,
    /// Show the article's own events.
    Article,
    /// Move by a part of the width, to later times if positive.
    Pan(f64),
}

/// The command of a key that was pressed in the drawing.
pub fn command_for(key: &str) -> Option<Command> {
    Some(match key {
        "ArrowLeft" => Command::Pan(-0.15),
        "ArrowRight" => Command::Pan(0.15),
        "Home" => Command::Pan(f64::NEG_INFINITY),
        "End" => Command::Pan(f64::INFINITY),
        "+" | "=" => Command::ZoomIn,
        "-" => Command::ZoomOut,
        "0" => Command::Whole,
        _ => return None,
    })
}

/// Which part of the overview's window is held.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Grip {
    /// Its left edge.
    Start,
    /// Its right edge.
    End,
    /// All of it, at that many pixels from its middle.
    Whole(f64),
}

/// How near an edge must be to be taken, in pixels.
const REACH: f64 = 10.0;

impl Window {
    /// The pixels of the window's edges in the overview.
    pub fn on_strip(&self, plan: &Plan) -> (f64, f64) {
        let (first, last) = plan.domain;
        let x = |place: f64| between((place - first) / (last - first) * self.width, 0.0, self.width);
        (x(self.start), x(self.end))
    }

    /// What is taken at a pixel of the overview. Outside the window it is the middle: the window comes there.
    pub fn grip(&self, x: f64, plan: &Plan) -> Grip {
        let (left, right) = self.on_strip(plan);
        let reach = REACH.min((right - left) / 3.0);
        if (x - left).abs() <= reach || (x < left && left - x <= REACH) {
            Grip::Start
        } else if (x - right).abs() <= reach || (x > right && x - right <= REACH) {
            Grip::End
        } else if (left..=right).contains(&x) {
            Grip::Whole(x - (left + right) / 2.0)
        } else {
            Grip::Whole(0.0)
        }
    }

    /// The window after what is held was dragged to a pixel of the overview.
    pub fn dragged(&self, grip: Grip, x: f64, plan: &Plan) -> Window {
        let (first, last) = plan.domain;
        let place = |x: f64| first + (last - first) * between(x / self.width, 0.0, 1.0);
        let shortest = self.width / plan.finest();
        match grip {
            Grip::Start => Window { start: place(x).min(self.end - shortest), ..*self },
            Grip::End => Window { end: place(x).max(self.start + shortest), ..*self },
            Grip::Whole(offset) => {
                let shift = place(x - offset) - (self.start + self.end) / 2.0;
                self.panned(-shift * self.scale(), plan)
            }
        }
    }

    /// The window after a command that moves it. `article` are the places of the article's first and last event.
    pub fn commanded(&self, command: Command, article: Option<(f64, f64)>, plan: &Plan) -> Window {
        match command {
            Command::ZoomIn => self.zoomed(ZOOM_STEP, self.width / 2.0, plan),
            Command::ZoomOut => self.zoomed(1.0 / ZOOM_STEP, self.width / 2.0, plan),
            Command::Whole => Window::whole(plan, self.width),
            Command::Article => article.map_or(*self, |span| Window::around(plan, span, self.width)),
            Command::Pan(part) if part.is_finite() => self.panned(-part * self.width, plan),
            Command::Pan(part) => {
                let edge = if part < 0.0 { plan.domain.0 } else { plan.domain.1 };
                self.panned((self.start - edge) * self.scale(), plan)
            }
        }
    }
}
