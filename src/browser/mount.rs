//! A mounted widget, as JavaScript holds it.

use super::{detail, document, options};
use crate::dossier::{Checked, Problem};
use crate::state::Action;
use crate::timeline::Gesture;
use crate::view::{File, Material, Options, Page, Port, Scrolled, Share, Told, Widget as View, WidgetProps, action_of};
use js_sys::{Array, Function, JsString};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};
use yew::{AppHandle, Callback};

/// The dossier that was built in, as JSON text; nothing if none was.
#[wasm_bindgen(js_name = embeddedDossier)]
pub fn embedded_dossier() -> Option<String> {
    #[cfg(feature = "embedded")]
    return Some(include_str!("../../seeds/dossier.json").to_owned());
    #[cfg(not(feature = "embedded"))]
    None
}

/// A widget in an element. `tell(name, detail)` is called with `ready`, `error` and `select`, which listeners should hear
/// of, and with `drawn`, `part`, `owing`, `read`, `save` and `share`, which are the element's own.
#[wasm_bindgen]
pub struct Widget {
    handle: AppHandle<View>,
    props: WidgetProps,
    /// What to tell once the page is in the document.
    due: Due,
    /// The document as it came.
    source: Source,
    tell: Listener,
}

type Source = Rc<RefCell<JsValue>>;
type Listener = Rc<RefCell<Function>>;
type Due = Rc<RefCell<Option<(&'static str, JsValue)>>>;

#[wasm_bindgen]
impl Widget {
    /// Mounts an empty widget. What the element holds is removed. Yew never lets go of an element that it was mounted in, so
    /// a widget that is not needed any more is not thrown away: it rests until the next one is needed.
    #[wasm_bindgen(constructor)]
    pub fn new(host: Element, tell: Function) -> Widget {
        let listener = Rc::new(RefCell::new(tell));
        let due = Due::default();
        let source = Rc::new(RefCell::new(JsValue::NULL));
        let tell = teller(host.clone(), listener.clone(), due.clone(), source.clone());
        let props = WidgetProps { page: Page::Empty, tell, port: Port::default() };
        let handle = yew::Renderer::<View>::with_root_and_props(host, props.clone()).render();
        Widget { handle, props, due, source, tell: listener }
    }

    /// Checks and shows a document: JSON text, or an object.
    pub fn show(&mut self, document: JsValue, options: &JsValue) {
        *self.source.borrow_mut() = document.clone();
        let Checked { dossier, problems } = document::read(document);
        let options = Rc::new(options::read(options));
        let Some(dossier) = dossier else { return self.refuse(problems, options) };
        let detail = detail::ready(&dossier, &problems);
        let page = Page::Dossier(Rc::new(Material::new(dossier, fold)), options);
        self.turn_to(page, "ready", detail);
    }

    /// Takes over changed attributes.
    pub fn update(&mut self, options: &JsValue) {
        if let Page::Dossier(_, known) | Page::Refused(_, known) = &mut self.props.page {
            *known = Rc::new(options::read(options));
            self.handle.update(self.props.clone());
        }
    }

    /// Selects what a link names; an empty link lets go.
    pub fn select(&self, link: &str) {
        if let Page::Dossier(material, _) = &self.props.page {
            self.handle.send_message_batch(Action::to_show(link, &material.dossier));
        }
    }

    /// Takes the new value of a native control.
    pub fn control(&self, name: &str, value: &str) {
        if let Page::Dossier(material, _) = &self.props.page
            && let Some(action) = action_of(name, value, material)
        {
            self.handle.send_message(action);
        }
    }

    /// Takes what a pointer did in the drawing.
    pub fn gesture(&self, name: &str, x: f64, y: f64) {
        if let Some(gesture) = Gesture::named(name, x, y) {
            self.props.port.gesture(gesture);
        }
    }

    /// Opens everything for paper, or goes back to what stood open.
    pub fn print(&self, printing: bool) {
        self.handle.send_message(Action::Print(printing));
    }

    /// Takes how far the long list is scrolled.
    pub fn scrolled(&self, top: f64, height: f64) {
        self.props.port.scrolled(Scrolled { top: top as usize, height: height as usize });
    }

    /// Takes whether a part is in sight.
    pub fn sight(&self, part: f64, in_sight: bool) {
        self.props.port.sight(part as usize, in_sight);
    }

    /// Draws the next part that waits for it; answers whether others still wait.
    pub fn turn(&self) -> bool {
        self.props.port.turn()
    }

    /// Lets go of the document, and of whoever listened.
    pub fn rest(&mut self) {
        *self.source.borrow_mut() = JsValue::NULL;
        *self.due.borrow_mut() = None;
        self.listen(Function::default());
        // Whoever waited there for a turn is gone.
        self.props.port = Port::default();
        self.props.page = Page::Empty;
        self.handle.update(self.props.clone());
    }

    /// Tells another listener from now on.
    pub fn listen(&self, tell: Function) {
        *self.tell.borrow_mut() = tell;
    }
}

impl Widget {
    fn refuse(&mut self, problems: Vec<Problem>, options: Rc<Options>) {
        let detail = detail::failed(&problems);
        self.turn_to(Page::Refused(problems.into(), options), "error", detail);
    }

    /// Shows a page, and tells of it when it is in the document.
    fn turn_to(&mut self, page: Page, event: &'static str, detail: JsValue) {
        self.props.page = page;
        *self.due.borrow_mut() = Some((event, detail));
        self.handle.update(self.props.clone());
    }
}

/// Does what the views ask of the page around them.
fn teller(host: Element, tell: Listener, due: Due, source: Source) -> Callback<Told> {
    let call = move |name: &str, detail: &JsValue| {
        // Taken out first: a listener may make the widget rest.
        let tell = tell.borrow().clone();
        // One that throws reports its own error; the widget goes on.
        let _ = tell.call2(&JsValue::NULL, &name.into(), detail);
    };
    Callback::from(move |told| match told {
        Told::Shown => {
            let due = due.borrow_mut().take();
            if let Some((event, detail)) = due {
                call(event, &detail);
            }
        }
        Told::Read(date) => call("read", &date.text().into()),
        Told::Selected(selected) => call("select", &detail::selected(selected)),
        Told::Focus(link) => focus(&host, &link),
        Told::Scroll(top) => {
            if let Ok(Some(list)) = host.query_selector("[data-list]") {
                list.set_scroll_top(top as i32);
            }
        }
        Told::Drawn => call("drawn", &JsValue::NULL),
        Told::Part(node, number) => {
            if let Some(element) = node.get() {
                call("part", &Array::of2(&element, &(number as f64).into()));
            }
        }
        Told::Owing => call("owing", &JsValue::NULL),
        Told::Save(file) => {
            let (kind, text) = match file {
                File::Svg => ("svg", String::new()),
                File::Png => ("png", String::new()),
                File::Csv(name, text) => (name, text),
                File::Dossier => ("dossier", text_of(&source.borrow())),
            };
            call("save", &detail::saved(kind, &text));
        }
        Told::Share(share, link) => {
            let (kind, text) = match share {
                Share::Link => ("link", String::new()),
                Share::Citation(text) => ("citation", text),
                Share::Element => ("element", text_of(&source.borrow())),
                Share::Frame => ("frame", String::new()),
                Share::Whole => ("whole", text_of(&source.borrow())),
                Share::Print => ("print", String::new()),
            };
            call("share", &detail::shared(kind, &text, link));
        }
    })
}

/// A document's text; an object's JSON.
fn text_of(document: &JsValue) -> String {
    let json = || js_sys::JSON::stringify(document).ok().map(String::from);
    document.as_string().or_else(json).unwrap_or_default()
}

/// Unicode form KC in small letters, as the browser has both built in.
fn fold(text: &str) -> String {
    String::from(JsString::from(text).normalize("NFKC").to_lower_case())
}

/// Gives the focus to what a link names, by its hook; `control:NAME` is a native control.
fn focus(host: &Element, link: &str) {
    let Some((kind, id)) = link.split_once(':') else { return };
    let selectors = match kind {
        // Its own stop; where it has none, for others begin with it, that of one of them.
        "quotation" => vec![
            format!("mark[data-quotation~=\"{id}\"][aria-current] a"),
            format!("mark a[tabindex=\"0\"][href$=\"{link}\"]"),
            format!("mark[data-quotation~=\"{id}\"] a[tabindex=\"0\"]"),
        ],
        "event" => vec![format!("[data-event=\"{id}\"] button")],
        "control" => vec![format!("[data-control=\"{id}\"]")],
        _ => vec![format!("[data-stance=\"{id}\"]")],
    };
    let control = selectors.iter().find_map(|selector| host.query_selector(selector).ok().flatten());
    if let Some(control) = control.and_then(|control| control.dyn_into::<HtmlElement>().ok()) {
        // A control that cannot take the focus leaves it where it is: nothing is lost.
        let _ = control.focus();
    }
}
