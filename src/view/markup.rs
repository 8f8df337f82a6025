//! Elements and their content, made by calls: what `markup::html!` writes. Each function is there once in the wasm, so none is
//! put in the place of a call.

use std::rc::Rc;
use yew::prelude::{AttrValue, Html, NodeRef};
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, Listener, Listeners, VList, VNode, VTag, VText};

/// An element that is being made, or a list of nodes.
pub struct Making(Box<Parts>);

struct Parts {
    name: &'static str,
    attributes: Names,
    values: Vec<Option<AttributeOrProperty>>,
    listeners: Vec<Option<Rc<dyn Listener>>>,
    key: Option<Key>,
    place: NodeRef,
    only: Option<VNode>,
    children: Vec<VNode>,
}

enum Names {
    Fixed(&'static [(&'static str, AttributeOrProperty)]),
    Given(&'static [&'static str]),
}

/// What can be the value of an attribute.
pub trait Value {
    /// The value, if the attribute stands there.
    fn value(self) -> Option<AttrValue>;
}

/// What can stand between tags.
pub trait Content {
    /// As one node.
    fn node(self) -> VNode;

    /// Adds it to others.
    fn add_to(self, nodes: &mut Vec<VNode>)
    where
        Self: Sized,
    {
        nodes.push(self.node());
    }
}

/// A node of what is given.
#[inline(never)]
pub fn node(content: impl Content) -> Html {
    content.node()
}

/// Words that are always the same.
#[inline(never)]
pub fn text(words: &'static str) -> Html {
    VNode::VText(VText::new(AttrValue::Static(words)))
}

/// Nodes in a row.
#[inline(never)]
pub fn list() -> Making {
    bare("")
}

/// An element without attributes.
#[inline(never)]
pub fn bare(name: &'static str) -> Making {
    fixed(name, &[])
}

/// An element whose attributes are always the same.
#[inline(never)]
pub fn fixed(name: &'static str, attributes: &'static [(&'static str, AttributeOrProperty)]) -> Making {
    make(name, Names::Fixed(attributes))
}

/// An element with attributes whose values follow, each in its turn.
#[inline(never)]
pub fn open(name: &'static str, names: &'static [&'static str]) -> Making {
    let mut made = make(name, Names::Given(names));
    made.0.values.reserve_exact(names.len());
    made
}

fn make(name: &'static str, attributes: Names) -> Making {
    Making(Box::new(Parts {
        name,
        attributes,
        values: Vec::new(),
        listeners: Vec::new(),
        key: None,
        place: NodeRef::default(),
        only: None,
        children: Vec::new(),
    }))
}

impl Making {
    /// The next attribute's value.
    #[inline(never)]
    pub fn value(mut self, value: impl Value) -> Making {
        self.0.values.push(value.value().map(AttributeOrProperty::Attribute));
        self
    }

    /// The next attribute's value, which is always the same.
    #[inline(never)]
    pub fn fixed_value(self, value: &'static str) -> Making {
        self.value(value)
    }

    /// The next attribute, which stands there on a condition.
    #[inline(never)]
    pub fn condition(self, holds: bool) -> Making {
        let name = match self.0.attributes {
            Names::Given(names) => names.get(self.0.values.len()).copied(),
            Names::Fixed(_) => None,
        };
        self.value(name.filter(|_| holds))
    }

    /// What tells it from the others of a list.
    #[inline(never)]
    pub fn key(mut self, key: Key) -> Making {
        self.0.key = Some(key);
        self
    }

    /// Where it is to be found when it stands in the document.
    #[inline(never)]
    pub fn place(mut self, place: NodeRef) -> Making {
        self.0.place = place;
        self
    }

    /// What listens at it.
    #[inline(never)]
    pub fn listener(mut self, listener: Option<Rc<dyn Listener>>) -> Making {
        self.0.listeners.push(listener);
        self
    }

    /// All that it holds.
    #[inline(never)]
    pub fn only(mut self, content: impl Content) -> Making {
        self.0.only = Some(content.node());
        self
    }

    /// All that it holds, an element.
    #[inline(never)]
    pub fn only_element(self, element: Making) -> Making {
        self.only(element.close())
    }

    /// Adds what it holds.
    #[inline(never)]
    pub fn child(mut self, content: impl Content) -> Making {
        content.add_to(&mut self.0.children);
        self
    }

    /// Adds a node.
    #[inline(never)]
    pub fn node(mut self, node: VNode) -> Making {
        self.0.children.push(node);
        self
    }

    /// Adds an element.
    #[inline(never)]
    pub fn element(self, element: Making) -> Making {
        self.node(element.close())
    }

    /// Adds words that are always the same.
    #[inline(never)]
    pub fn text(self, words: &'static str) -> Making {
        self.node(text(words))
    }

    /// Adds node after node.
    pub fn each(mut self, nodes: impl IntoIterator<Item = VNode>) -> Making {
        for node in nodes {
            self = self.node(node);
        }
        self
    }

    /// The element.
    #[inline(never)]
    pub fn close(self) -> Html {
        let Parts { name, attributes, values, listeners, key, place, only, children } = *self.0;
        let attributes = match attributes {
            Names::Fixed(attributes) => Attributes::Static(attributes),
            Names::Given(keys) => Attributes::Dynamic { keys, values: values.into_boxed_slice() },
        };
        let listeners = match listeners.is_empty() {
            true => Listeners::None,
            false => Listeners::Pending(listeners.into_boxed_slice()),
        };
        let content = only.unwrap_or_else(|| list_of(children));
        VNode::VTag(Rc::new(VTag::__new_other(AttrValue::Static(name), place, key, attributes, listeners, content)))
    }

    /// The list.
    #[inline(never)]
    pub fn all(self) -> Html {
        list_of(self.0.children)
    }
}

fn list_of(nodes: Vec<VNode>) -> VNode {
    VNode::VList(Rc::new(VList::with_children(nodes, None)))
}

impl Value for &'static str {
    fn value(self) -> Option<AttrValue> {
        Some(AttrValue::Static(self))
    }
}

impl Value for String {
    fn value(self) -> Option<AttrValue> {
        Some(self.into())
    }
}

impl Value for &AttrValue {
    fn value(self) -> Option<AttrValue> {
        Some(self.clone())
    }
}

impl Value for AttrValue {
    fn value(self) -> Option<AttrValue> {
        Some(self)
    }
}

impl<V: Value> Value for Option<V> {
    fn value(self) -> Option<AttrValue> {
        self.and_then(V::value)
    }
}

impl Content for VNode {
    fn node(self) -> VNode {
        self
    }
}

impl Content for &str {
    fn node(self) -> VNode {
        VNode::VText(VText::new(AttrValue::Rc(self.into())))
    }
}

impl Content for String {
    fn node(self) -> VNode {
        self.as_str().node()
    }
}

impl Content for &String {
    fn node(self) -> VNode {
        self.as_str().node()
    }
}

impl<C: Content> Content for Option<C> {
    fn node(self) -> VNode {
        self.map_or_else(VNode::default, C::node)
    }

    fn add_to(self, nodes: &mut Vec<VNode>) {
        if let Some(content) = self {
            content.add_to(nodes);
        }
    }
}

impl Content for Vec<VNode> {
    fn node(self) -> VNode {
        list_of(self)
    }

    fn add_to(self, nodes: &mut Vec<VNode>) {
        nodes.extend(self);
    }
}

#[cfg(test)]
mod tests {
    use yew::prelude::*;

    #[derive(Clone, PartialEq, Properties)]
    struct Holding {
        node: Html,
    }

    #[component]
    fn Holder(holding: &Holding) -> Html {
        holding.node.clone()
    }

    fn written(node: Html) -> String {
        let page = yew::LocalServerRenderer::<Holder>::with_props(Holding { node }).hydratable(false);
        futures_executor::block_on(page.render())
    }

    /// What our `html!` makes is what Yew's makes.
    macro_rules! assert_same {
        ($($markup:tt)*) => {
            assert_eq!(written(markup::html! { $($markup)* }), written(yew::html! { $($markup)* }));
        };
    }

    #[test]
    fn elements_and_their_attributes_are_those_of_yew() {
        let (lang, id, none) = ("ko", "a-1".to_owned(), None::<String>);
        assert_same! { <p /> }
        assert_same! { <svg class="b" viewBox="0 0 1 1" data-a-b="c"><path d={"M0 0".to_owned()} /></svg> }
        assert_same! { <p class={"c"} {lang} title={none.clone()} id={Some(id.clone())}>{ "<&>" }</p> }
        assert_same! { <option selected={true} value="1" disabled={false}>{ "one" }</option> }
        assert_same! { <@{"h2"} class="title">{ "words" }</@> }
        assert_same! { <button key={7} ref={NodeRef::default()} onclick={Callback::from(|_: MouseEvent| ())} type="button" /> }
        assert_same! { <label>{ "name" }<input type="search" value={id.clone()} /></label> }
    }

    #[test]
    fn content_is_that_of_yew() {
        let (own, words, nothing) = ("own".to_owned(), ["one", "two"], None::<Html>);
        for shown in [false, true] {
            assert_same! { <>{ &own }{ " " }<b>{ "x" }</b>{ own.clone() }</> }
            assert_same! { <ul>for word in words { <li>{ word }</li>{ "," } }</ul> }
            assert_same! { <ul>{ for words.map(|word| yew::html! { <li>{ word }</li> }) }</ul> }
            assert_same! { <p>if shown { <i /> }{ nothing.clone() }{ vec![yew::html! { "a" }, yew::html! { "b" }] }</p> }
            assert_same! { if shown { <i />{ "and" } } else if own.is_empty() { <b /> } else { { "else" } } }
            assert_same! { <p>if let Some(word) = words.first() { <i>{ *word }</i> }</p> }
        }
        assert_same! { own.as_str() }
    }
}
