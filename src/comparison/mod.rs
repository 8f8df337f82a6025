//! Stances as they stood at a date: which one is in force, and what a scale shows of an issue.

mod in_force;
mod spectrum;

pub use in_force::{InForce, in_force};
pub use spectrum::{Mark, Quiet, QuietKind, Spectrum, Step, spectrum};
