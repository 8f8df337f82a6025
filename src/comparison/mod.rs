//! Stances as they stood at a date: which one is in force, what a scale shows of an issue, and when that changes.

mod days;
mod in_force;
mod spectrum;

pub use days::{reading_days, turned};
pub use in_force::{InForce, in_force};
pub use spectrum::{Mark, Quiet, QuietKind, Spectrum, Step, spectrum};
