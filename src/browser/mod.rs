//! The only code that touches JavaScript: what `element.js` calls, and what it is told.

mod detail;
mod document;
mod languages;
mod mount;
mod options;
