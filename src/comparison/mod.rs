//! Stances as they stood at a date: which one is in force, what a scale shows of an issue, what changed, and when.

mod change;
mod csv;
mod days;
mod in_force;
mod spectrum;

pub use change::{Change, change};
pub use csv::csv;
pub use days::{reading_date, reading_days, turned};
pub use in_force::{InForce, in_force, superseded};
pub use spectrum::{Mark, Quiet, QuietKind, Spectrum, Step, spectrum};
