//! Markup as calls of the functions in `src/view/markup.rs`.

use crate::element::{Element, Name, Value};
use crate::node::{Node, Root};
use proc_macro2::TokenStream;
use quote::quote;

/// All that stands in one `html!`.
pub fn root(root: &Root) -> TokenStream {
    match root {
        Root::Node(found) => node(found),
        Root::Value(value) => quote! { crate::view::markup::node(#value) },
    }
}

/// A node.
fn node(found: &Node) -> TokenStream {
    match found {
        Node::Element(found) => {
            let element = element(found);
            quote! { #element.close() }
        }
        Node::Fragment(inside) => list(inside),
        Node::Text(text) => quote! { crate::view::markup::text(#text) },
        Node::Value(value) => quote! { crate::view::markup::node({ #value }) },
        Node::Each(values) => quote! { crate::view::markup::list().each(#values).all() },
        Node::For(pattern, values, inside) => {
            let inside = inside.iter().map(child);
            quote! {{
                let mut list = crate::view::markup::list();
                for #pattern in #values {
                    list = list #(#inside)*;
                }
                list.all()
            }}
        }
        Node::If(condition, chosen, other) => {
            let (chosen, other) = (branch(chosen), branch(other));
            quote! { if #condition { #chosen } else { #other } }
        }
        Node::Yews(tokens) => quote! { ::yew::html! { #tokens } },
    }
}

fn branch(inside: &[Node]) -> TokenStream {
    match inside {
        [only] => node(only),
        _ => list(inside),
    }
}

fn list(inside: &[Node]) -> TokenStream {
    let inside = inside.iter().map(child);
    quote! { crate::view::markup::list() #(#inside)* .all() }
}

/// An element that is not closed yet.
fn element(found: &Element) -> TokenStream {
    let Element { name, attributes, listeners, key, place, content } = found;
    let name = match name {
        Name::Fixed(name) => quote! { #name },
        Name::Given(name) => name.clone(),
    };
    let names = attributes.iter().map(|attribute| attribute.name.as_str());
    let fixed: Option<Vec<TokenStream>> = attributes
        .iter()
        .map(|attribute| match &attribute.value {
            Value::Fixed(text) => Some(quote! { ::yew::virtual_dom::AttributeOrProperty::Static(#text) }),
            _ => None,
        })
        .collect();
    let head = match fixed {
        Some(texts) if texts.is_empty() => quote! { crate::view::markup::bare(#name) },
        Some(texts) => quote! { crate::view::markup::fixed(#name, &[#((#names, #texts)),*]) },
        None => {
            let values = attributes.iter().map(|attribute| match &attribute.value {
                Value::Fixed(text) => quote! { .fixed_value(#text) },
                Value::Given(value) => quote! { .value(#value) },
                Value::Condition(condition) => quote! { .condition(#condition) },
            });
            quote! { crate::view::markup::open(#name, &[#(#names),*]) #(#values)* }
        }
    };
    let key = key.iter().map(|key| quote! { .key(::yew::virtual_dom::Key::from(#key)) });
    let place = place.iter().map(|place| quote! { .place(#place) });
    let listeners = listeners.iter().map(|(heard, callback)| {
        quote! { .listener(::yew::html::#heard::Wrapper::__macro_new(#callback)) }
    });
    let content = match content.as_slice() {
        [only] => alone(only),
        several => several.iter().map(child).collect(),
    };
    quote! { #head #(#key)* #(#place)* #(#listeners)* #content }
}

/// The call that adds a node to others.
fn child(found: &Node) -> TokenStream {
    match found {
        Node::Element(found) => {
            let element = element(found);
            quote! { .element(#element) }
        }
        Node::Text(text) => quote! { .text(#text) },
        Node::Value(value) => quote! { .child({ #value }) },
        Node::Each(values) => quote! { .each(#values) },
        _ => {
            let node = node(found);
            quote! { .node(#node) }
        }
    }
}

/// The call that makes a node all that an element holds.
fn alone(found: &Node) -> TokenStream {
    match found {
        Node::Element(found) => {
            let element = element(found);
            quote! { .only_element(#element) }
        }
        Node::Value(value) => quote! { .only({ #value }) },
        _ => {
            let node = node(found);
            quote! { .only(#node) }
        }
    }
}
