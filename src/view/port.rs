//! Between the views and the browser: what the views tell, and what the browser hands to a component without drawing
//! everything anew.

use crate::timeline::Gesture;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::Callback;

/// What the views tell the browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// The page is in the document.
    Shown,
    /// The link of a new selection; nothing when it was let go.
    Selected(Option<String>),
    /// The link of what should have the focus now, or `control:NAME`.
    Focus(String),
    /// How many pixels of the long list should be scrolled away.
    Scroll(usize),
    /// There is a drawing now that wants to know its size.
    Drawn,
    /// A file to keep.
    Save(File),
}

/// What a reader can keep as a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum File {
    /// The drawing in lines.
    Svg,
    /// The drawing in pixels.
    Png,
    /// A table: what it is of, and its text.
    Csv(&'static str, String),
    /// The dossier as it came.
    Dossier,
}

/// How far a list is scrolled, and how much of it is seen; in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scrolled {
    /// Above the first pixel seen.
    pub top: usize,
    /// Pixels seen.
    pub height: usize,
}

/// Where components wait for what only they need to know.
#[derive(Clone, Default)]
pub struct Port {
    drawing: Rc<RefCell<Option<Callback<Gesture>>>>,
    list: Rc<RefCell<Option<Callback<Scrolled>>>>,
}

impl Port {
    /// From now on gestures go there. A component that is gone takes none.
    pub fn draw_to(&self, drawing: Callback<Gesture>) {
        *self.drawing.borrow_mut() = Some(drawing);
    }

    /// From now on the list's scrolling goes there.
    pub fn scroll_to(&self, list: Callback<Scrolled>) {
        *self.list.borrow_mut() = Some(list);
    }

    /// Hands over a gesture.
    pub fn gesture(&self, gesture: Gesture) {
        let drawing = self.drawing.borrow().clone();
        if let Some(drawing) = drawing {
            drawing.emit(gesture);
        }
    }

    /// Hands over how far the list is scrolled.
    pub fn scrolled(&self, scrolled: Scrolled) {
        let list = self.list.borrow().clone();
        if let Some(list) = list {
            list.emit(scrolled);
        }
    }
}
