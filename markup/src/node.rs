//! What stands between tags.

use crate::element::{Element, Name};
use proc_macro2::{TokenStream, TokenTree};
use quote::quote;
use syn::parse::{Parse, ParseStream};
use syn::{Expr, LitStr, Pat, Result, Token, braced, token};

/// All that stands in one `html!`.
pub enum Root {
    /// Markup.
    Node(Node),
    /// Rust.
    Value(TokenStream),
}

/// A piece of markup.
pub enum Node {
    /// `<p>…</p>`
    Element(Element),
    /// `<>…</>`
    Fragment(Vec<Node>),
    /// `"…"`, also in braces.
    Text(LitStr),
    /// `{ … }`
    Value(TokenStream),
    /// `{ for … }`
    Each(Expr),
    /// `for … in … { … }`
    For(Pat, Box<Expr>, Vec<Node>),
    /// `if … { … } else { … }`
    If(Box<Expr>, Vec<Node>, Vec<Node>),
    /// What Yew writes.
    Yews(TokenStream),
}

impl Parse for Root {
    fn parse(input: ParseStream) -> Result<Self> {
        let is_markup = input.peek(Token![<]) || input.peek(Token![for]) || input.peek(Token![if]);
        Ok(if is_markup || input.peek(token::Brace) || input.peek(LitStr) {
            Root::Node(input.parse()?)
        } else {
            Root::Value(input.parse()?)
        })
    }
}

impl Parse for Node {
    fn parse(input: ParseStream) -> Result<Self> {
        if input.peek(token::Brace) {
            return braces(input);
        }
        if input.peek(Token![for]) {
            return each(input);
        }
        if input.peek(Token![if]) {
            return choice(input);
        }
        if input.peek(Token![<]) {
            return tag(input);
        }
        Ok(Node::Text(input.parse()?))
    }
}

/// Nodes up to the end of what is read, or to a closing tag.
pub fn nodes(input: ParseStream) -> Result<Vec<Node>> {
    let mut nodes = Vec::new();
    while !(input.is_empty() || input.peek(Token![<]) && input.peek2(Token![/])) {
        nodes.push(input.parse()?);
    }
    Ok(nodes)
}

fn braces(input: ParseStream) -> Result<Node> {
    let content;
    braced!(content in input);
    if content.peek(Token![for]) {
        content.parse::<Token![for]>()?;
        return Ok(Node::Each(content.parse()?));
    }
    let text = content.fork().parse::<LitStr>();
    let content: TokenStream = content.parse()?;
    match text {
        Ok(text) if content.clone().into_iter().count() == 1 => Ok(Node::Text(text)),
        _ => Ok(Node::Value(content)),
    }
}

fn each(input: ParseStream) -> Result<Node> {
    input.parse::<Token![for]>()?;
    if input.peek(token::Brace) {
        return Err(input.error("a `for` without `in` stands in braces"));
    }
    let pattern = Pat::parse_single(input)?;
    input.parse::<Token![in]>()?;
    let values = Box::new(Expr::parse_without_eager_brace(input)?);
    Ok(Node::For(pattern, values, block(input)?))
}

fn choice(input: ParseStream) -> Result<Node> {
    input.parse::<Token![if]>()?;
    let condition = Box::new(Expr::parse_without_eager_brace(input)?);
    let chosen = block(input)?;
    let mut other = Vec::new();
    if input.peek(Token![else]) {
        input.parse::<Token![else]>()?;
        other = if input.peek(Token![if]) { vec![choice(input)?] } else { block(input)? };
    }
    Ok(Node::If(condition, chosen, other))
}

fn block(input: ParseStream) -> Result<Vec<Node>> {
    let content;
    braced!(content in input);
    let found = nodes(&content)?;
    if content.is_empty() { Ok(found) } else { Err(content.error("this closes nothing")) }
}

fn tag(input: ParseStream) -> Result<Node> {
    if input.peek2(Token![>]) {
        input.parse::<Token![<]>()?;
        input.parse::<Token![>]>()?;
        let inside = nodes(input)?;
        input.parse::<Token![<]>()?;
        input.parse::<Token![/]>()?;
        input.parse::<Token![>]>()?;
        return Ok(Node::Fragment(inside));
    }
    let ahead = input.fork();
    ahead.parse::<Token![<]>()?;
    match ahead.parse()? {
        Name::Fixed(name) if name == "input" || name.starts_with(char::is_uppercase) => yews(input),
        _ => input.parse().map(Node::Element),
    }
}

/// A tag that closes itself, as it stands.
fn yews(input: ParseStream) -> Result<Node> {
    let mut tokens = TokenStream::new();
    while !input.is_empty() {
        if input.peek(Token![/]) && input.peek2(Token![>]) {
            let (slash, end): (Token![/], Token![>]) = (input.parse()?, input.parse()?);
            return Ok(Node::Yews(quote! { #tokens #slash #end }));
        }
        tokens.extend([input.parse::<TokenTree>()?]);
    }
    Err(input.error("components and `<input>` close themselves: `/>` is missing"))
}

#[cfg(test)]
mod tests {
    use super::Root;

    fn fault(markup: &str) -> String {
        syn::parse_str::<Root>(markup).err().unwrap().to_string()
    }

    #[test]
    fn faults_are_named() {
        assert_eq!(fault("<p><b></p>"), "`</b>` is missing before this");
        assert_eq!(fault("if a { </b> }"), "this closes nothing");
        assert!(fault("<input type=\"text\">").ends_with("components and `<input>` close themselves: `/>` is missing"));
        assert_eq!(fault("<p key=\"a\" />"), "this takes an expression in braces");
    }
}
