//! Stanceline: a news article, a timeline and a comparison of the parties' stances, with every claim tied to the exact
//! words it rests on.

#![cfg_attr(not(test), deny(clippy::use_debug))] // what ships prints nothing for `{:?}`

pub mod belonging;
#[cfg(target_arch = "wasm32")]
mod browser;
pub mod comparison;
pub mod dossier;
#[cfg(not(target_arch = "wasm32"))]
pub mod host;
mod order;
pub mod state;
mod table;
pub mod timeline;
pub mod view;
pub mod words;
