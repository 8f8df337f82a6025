//! Stances as they stood at a date: which one is in force, what a scale shows of an issue, how two parties compare, how much
//! there is of each, and how all of it changed.

mod agreement;
mod balance;
mod change;
mod csv;
mod days;
mod in_force;
mod series;
mod spectrum;

pub use agreement::{Relation, Side, Sides, Tally};
pub use balance::{Balance, balance, quotations_about};
pub use change::{Change, change};
pub use csv::csv;
pub use days::{reading_date, reading_days, turned};
pub use in_force::{InForce, in_force, superseded};
pub use series::{Point, series};
pub use spectrum::{Mark, Quiet, QuietKind, Spectrum, Step, spectrum};
