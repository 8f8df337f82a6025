//! The timeline as a drawing: an instrument to look at time with. The list beside it says the same in words, so to screen
//! readers the drawing is one named thing with a slider in it.

mod board;
mod chosen;
mod cursor;
mod frame;
mod overview;
mod plot;
mod toolbar;

pub use board::Board;
