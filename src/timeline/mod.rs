//! Events in time: the axis, what stands where on it, what a window of it shows, and the same events as a list.

mod axis;
mod bars;
mod captions;
mod chronicle;
mod csv;
mod density;
mod drawing;
mod extent;
mod gesture;
mod groups;
mod labels;
mod plan;
mod roving;
mod rows;
mod search;
mod ticks;
mod track;
mod window;

pub use axis::{Axis, Cut, Scale};
pub use bars::Bar;
pub use captions::{Caption, Captions};
pub use chronicle::{Entry, Year, chronicle};
pub use csv::csv;
pub use density::{BIN, density};
pub use drawing::{AXIS, Drawing, Emphasis, GUTTER, Glyph, MARGIN, STRIP, draw, involved};
pub use extent::{Edge, Extent};
pub use gesture::{Command, Gesture, Grip, command_for};
pub use labels::{Label, fitted, small_width_of};
pub use plan::{Plan, in_order, track_of};
pub use roving::{moved, stepped};
pub use rows::{DETAIL_HEIGHT, ROW_HEIGHT, Rows, WHOLE};
pub use search::{Fold, Search, SearchText};
pub use ticks::Step;
pub use track::Placed;
pub use window::Window;
