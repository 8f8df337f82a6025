//! Between the views and the browser: what the views tell, and what the browser hands to a component without drawing
//! everything anew.

use crate::dossier::Date;
use crate::timeline::Gesture;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::{Callback, NodeRef};

/// What the views tell the browser.
#[derive(Debug, Clone, PartialEq)]
pub enum Told {
    /// The page is in the document.
    Shown,
    /// The link of a new selection; nothing when it was let go.
    Selected(Option<String>),
    /// The date at which stances are read now.
    Read(Date),
    /// The link of what should have the focus now, or `control:NAME`.
    Focus(String),
    /// How many pixels of the long list should be scrolled away.
    Scroll(usize),
    /// There is a drawing now that wants to know its size.
    Drawn,
    /// A part's element, and the number under which the port is to be told whether it is in sight.
    Part(NodeRef, usize),
    /// From now on parts wait for their turn to be drawn.
    Owing,
    /// A file to keep.
    Save(File),
    /// Something to take along, and the link of what is selected.
    Share(Share, Option<String>),
}

/// What a reader can take along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Share {
    /// The address.
    Link,
    /// A citation in plain text.
    Citation(String),
    /// The code that puts the widget on a page.
    Element,
    /// The code that puts it there in a frame.
    Frame,
    /// One file with everything in it.
    Whole,
    /// Paper.
    Print,
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
    parts: Rc<RefCell<Vec<Option<Callback<bool>>>>>,
    owed: Rc<RefCell<Vec<Callback<()>>>>,
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

    /// Takes whom to tell that it is in sight or not, and answers its number.
    pub fn watch(&self, part: Callback<bool>) -> usize {
        let mut parts = self.parts.borrow_mut();
        let free = parts.iter().position(Option::is_none).unwrap_or(parts.len());
        match parts.get_mut(free) {
            Some(place) => *place = Some(part),
            None => parts.push(Some(part)),
        }
        free
    }

    /// Forgets who has that number.
    pub fn forget(&self, part: usize) {
        if let Some(place) = self.parts.borrow_mut().get_mut(part) {
            *place = None;
        }
    }

    /// Takes who waits for a turn. Answers whether nobody waited before.
    pub fn owe(&self, part: Callback<()>) -> bool {
        let mut owed = self.owed.borrow_mut();
        owed.push(part);
        owed.len() == 1
    }

    /// Hands over whether a part is in sight.
    pub fn sight(&self, part: usize, in_sight: bool) {
        let part = self.parts.borrow().get(part).cloned().flatten();
        if let Some(part) = part {
            part.emit(in_sight);
        }
    }

    /// Gives the next one its turn. Answers whether others still wait.
    pub fn turn(&self) -> bool {
        if self.owed.borrow().is_empty() {
            return false;
        }
        // Those above are drawn first, as they are read.
        let next = self.owed.borrow_mut().remove(0);
        next.emit(());
        !self.owed.borrow().is_empty()
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
