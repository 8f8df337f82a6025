//! Yew components: a checked dossier and the reader's state in, actions out. They render the same on the host and in
//! the browser, and never touch the browser themselves.

mod article;
mod citations;
mod detail;
mod issue;
mod key;
mod mark;
mod masthead;
mod names;
mod notes;
mod page;
mod problems;
mod scene;
mod standings;
mod timeline;
mod widget;

pub use scene::{Material, Reading, Scene, Shown};
pub use widget::{Options, Page, Widget, WidgetProps};
