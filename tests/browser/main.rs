//! Tests in a real browser, over W3C WebDriver: `cargo xtask test browser [FILTER]`.
//! One file per behaviour; `engine`, `browser`, `page` and `server` are what they stand on.

mod answer;
mod browser;
mod engine;
mod page;
mod server;

mod failure;
mod filter;
mod layout;
mod page_actions;
mod selection;
mod server_answers;
mod smoke;
