//! Tests in a real browser, over W3C WebDriver: `cargo xtask test browser [FILTER]`.
//! One file per behaviour; `engine`, `browser`, `hand`, `page`, `server` and `vite_server` are what they stand on.

mod answer;
mod browser;
#[path = "../corpus/mod.rs"]
mod corpus;
mod engine;
mod hand;
mod page;
mod server;
mod vite_server;

mod access;
mod causes;
mod closer;
mod consumers;
mod crash;
mod direction;
mod drawing;
mod events;
mod failure;
mod faults;
mod files;
mod filter;
mod gestures;
mod help;
mod hostile;
mod keyboard;
mod languages;
mod large;
mod layout;
mod lifetimes;
mod loading;
mod long;
mod mounting;
mod page_actions;
mod pages;
mod paper;
mod readme;
mod removal;
mod security;
mod selection;
mod server_answers;
mod share;
mod smoke;
mod soak;
mod stances;
mod takeover;
