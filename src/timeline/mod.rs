//! Events in order of time: years, and the gaps between events.

mod chronicle;

pub use chronicle::{Entry, Year, chronicle};
