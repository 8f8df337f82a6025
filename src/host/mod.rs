//! What only the command line needs: reading files with line and column, the schema, new dossiers, static pages.

pub mod format;
pub mod json;
pub mod language;
mod linked_data;
pub mod page;
pub mod scaffold;
pub mod standalone;
