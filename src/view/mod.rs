//! Yew components: a checked dossier and the reader's state in, actions out. They render the same on the host and in
//! the browser, and never touch the browser themselves.

mod article;
mod as_of;
mod balance;
#[cfg(not(target_arch = "wasm32"))]
mod brief;
mod chart;
mod citations;
mod cite;
mod closer;
mod controls;
mod detail;
mod drawing;
mod event;
mod events;
mod finder;
mod grid;
mod help;
mod issue;
mod key;
mod later;
mod mark;
mod markup;
mod masthead;
mod movement;
mod names;
mod notes;
mod page;
mod pair;
mod port;
mod problems;
mod prose;
mod saves;
mod scene;
mod series;
mod shapes;
mod share;
mod stance_table;
mod standings;
mod timeline;
mod widget;

pub use cite::citation;
pub use controls::action_of;
pub use port::{File, Port, Scrolled, Share, Told};
pub use scene::{Material, Reading, Scene, Shown};
pub use widget::{Options, Page, Widget, WidgetProps};
