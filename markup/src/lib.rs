//! Yew's notation for markup, in less code.
//!
//! What Yew's own `html!` makes of an element fills its fields in place, and turns each piece of content into a sequence of
//! its own. Ours becomes a chain of calls of the few functions in `src/view/markup.rs`, which hold that code once. It knows the
//! part of the notation that the views use: elements, attributes, `{name}` for `name={name}`, listeners, `key` and `ref`, text,
//! `{ … }`, `{ for … }`, `for`, `if` with `else`, and fragments. Components and `<input>` are left to Yew's.

mod element;
mod node;
mod write;

use proc_macro::TokenStream;
use syn::parse_macro_input;

/// Markup as Yew's `html!` takes it, as a node.
#[proc_macro]
pub fn html(input: TokenStream) -> TokenStream {
    let root = parse_macro_input!(input as node::Root);
    write::root(&root).into()
}
