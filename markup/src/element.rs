//! Elements and what stands in their tags.

use crate::node::{Node, nodes};
use proc_macro2::TokenStream;
use quote::quote;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Error, Ident, LitStr, Result, Token, braced, token};

/// Attributes that stand there or do not, by a condition.
const CONDITIONS: [&str; 4] = ["disabled", "hidden", "open", "selected"];

/// An element.
pub struct Element {
    /// Its name.
    pub name: Name,
    /// Its attributes, in the order in which Yew writes them: conditions after values, the class last.
    pub attributes: Vec<Attribute>,
    /// Its listeners: what they hear, and a callback.
    pub listeners: Vec<(Ident, TokenStream)>,
    /// What tells it from the others of a list.
    pub key: Option<TokenStream>,
    /// Where it is to be found when it stands in the document.
    pub place: Option<TokenStream>,
    /// What it holds.
    pub content: Vec<Node>,
}

/// The name of an element.
pub enum Name {
    /// Always the same.
    Fixed(String),
    /// What an expression gives: `<@{ … }>`, closed by `</@>`.
    Given(TokenStream),
}

impl Parse for Name {
    fn parse(input: ParseStream) -> Result<Self> {
        if !input.peek(Token![@]) {
            return Ok(Name::Fixed(Ident::parse_any(input)?.to_string()));
        }
        input.parse::<Token![@]>()?;
        let content;
        braced!(content in input);
        content.parse().map(Name::Given)
    }
}

/// An attribute.
pub struct Attribute {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: Value,
}

/// The value of an attribute.
pub enum Value {
    /// Always the same.
    Fixed(LitStr),
    /// What an expression gives.
    Given(TokenStream),
    /// The attribute's own name, if an expression gives `true`.
    Condition(TokenStream),
}

impl Parse for Element {
    fn parse(input: ParseStream) -> Result<Self> {
        input.parse::<Token![<]>()?;
        let mut element = Element {
            name: input.parse()?,
            attributes: Vec::new(),
            listeners: Vec::new(),
            key: None,
            place: None,
            content: Vec::new(),
        };
        while !input.peek(Token![>]) && !input.peek(Token![/]) {
            element.add(input)?;
        }
        element.attributes.sort_by_key(|attribute| match attribute.value {
            _ if attribute.name == "class" => 2,
            Value::Condition(_) => 1,
            _ => 0,
        });
        if input.peek(Token![/]) {
            input.parse::<Token![/]>()?;
            input.parse::<Token![>]>()?;
            return Ok(element);
        }
        input.parse::<Token![>]>()?;
        element.content = nodes(input)?;
        element.close(input)?;
        Ok(element)
    }
}

impl Element {
    /// Reads an attribute or what looks like one.
    fn add(&mut self, input: ParseStream) -> Result<()> {
        if input.peek(token::Brace) {
            let content;
            braced!(content in input);
            let name: Ident = content.parse()?;
            return self.take(&name, name.to_string(), Value::Given(quote! { #name }));
        }
        let first = Ident::parse_any(input)?;
        let mut name = first.unraw().to_string();
        while input.peek(Token![-]) {
            input.parse::<Token![-]>()?;
            name = format!("{name}-{}", Ident::parse_any(input)?);
        }
        input.parse::<Token![=]>()?;
        if input.peek(LitStr) {
            return self.take(&first, name, Value::Fixed(input.parse()?));
        }
        let content;
        braced!(content in input);
        self.take(&first, name, Value::Given(content.parse()?))
    }

    fn take(&mut self, first: &Ident, name: String, value: Value) -> Result<()> {
        match (name.as_str(), value) {
            ("key", Value::Given(value)) => self.key = Some(value),
            ("ref", Value::Given(value)) => self.place = Some(value),
            (heard, Value::Given(value)) if heard.starts_with("on") => self.listeners.push((first.clone(), value)),
            (known, Value::Given(value)) if CONDITIONS.contains(&known) => {
                self.attributes.push(Attribute { name, value: Value::Condition(value) });
            }
            ("key" | "ref", _) => return Err(Error::new(first.span(), "this takes an expression in braces")),
            (_, value) => self.attributes.push(Attribute { name, value }),
        }
        Ok(())
    }

    fn close(&self, input: ParseStream) -> Result<()> {
        input.parse::<Token![<]>()?;
        input.parse::<Token![/]>()?;
        match &self.name {
            Name::Given(_) => {
                input.parse::<Token![@]>()?;
            }
            Name::Fixed(name) => {
                let closed = Ident::parse_any(input)?;
                if closed != name {
                    return Err(Error::new(closed.span(), format!("`</{name}>` is missing before this")));
                }
            }
        }
        input.parse::<Token![>]>()?;
        Ok(())
    }
}
