//! A mounted widget, as JavaScript holds it.

use super::detail::{Failed, Ready, Selected, plain};
use super::{document, options};
use crate::dossier::{Checked, Code, Problem};
use crate::state::Action;
use crate::view::{Material, Page, Widget as View, WidgetProps};
use js_sys::Function;
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

/// A widget in an element. `tell(name, detail)` is called with `ready`, `error` and `select`.
#[wasm_bindgen]
pub struct Widget {
    handle: AppHandle<View>,
    host: Element,
    tell: Function,
    page: Page,
}

#[wasm_bindgen]
impl Widget {
    /// Mounts an empty widget. What the element holds is removed.
    #[wasm_bindgen(constructor)]
    pub fn new(host: Element, tell: Function) -> Widget {
        let props = props(Page::Empty, Callback::noop(), &host, &tell);
        let handle = yew::Renderer::<View>::with_root_and_props(host.clone(), props).render();
        Widget { handle, host, tell, page: Page::Empty }
    }

    /// Checks and shows a document: JSON text, or an object.
    pub fn show(&mut self, document: JsValue, options: &JsValue) {
        let Checked { dossier, problems } = document::read(document);
        let Some(dossier) = dossier else { return self.refuse(problems) };
        let detail = plain(&Ready::new(&dossier, &problems));
        self.turn_to(Page::Dossier(Rc::new(Material::new(dossier)), Rc::new(options::read(options))), "ready", detail);
    }

    /// Shows why there is no document.
    #[wasm_bindgen(js_name = showFailure)]
    pub fn show_failure(&mut self, message: String) {
        self.refuse(Checked::unreadable(Code::NotLoaded, message).problems);
    }

    /// Takes over changed attributes.
    pub fn update(&mut self, options: &JsValue) {
        if let Page::Dossier(_, known) = &mut self.page {
            *known = Rc::new(options::read(options));
            self.render(Callback::noop());
        }
    }

    /// Selects what a link names; an empty link lets go.
    pub fn select(&self, link: &str) {
        if let Page::Dossier(material, _) = &self.page {
            self.handle.send_message_batch(Action::to_show(link, &material.dossier));
        }
    }

    /// Takes the widget out of its element.
    pub fn destroy(self) {
        self.handle.destroy();
    }
}

impl Widget {
    fn refuse(&mut self, problems: Vec<Problem>) {
        let detail = plain(&Failed::new(&problems));
        self.turn_to(Page::Refused(problems.into()), "error", detail);
    }

    /// Shows a page, and tells of it when it is in the document.
    fn turn_to(&mut self, page: Page, event: &'static str, detail: JsValue) {
        self.page = page;
        let tell = self.tell.clone();
        self.render(Callback::from(move |()| call(&tell, event, &detail)));
    }

    fn render(&mut self, on_shown: Callback<()>) {
        self.handle.update(props(self.page.clone(), on_shown, &self.host, &self.tell));
    }
}

fn props(page: Page, on_shown: Callback<()>, host: &Element, tell: &Function) -> WidgetProps {
    let tell = tell.clone();
    let on_select = Callback::from(move |selected| call(&tell, "select", &plain(&Selected { selected })));
    let host = host.clone();
    WidgetProps { page, on_shown, on_select, on_focus: Callback::from(move |link: String| focus(&host, &link)) }
}

/// Gives the focus to the control that a link names, by its hook.
fn focus(host: &Element, link: &str) {
    let Some((kind, id)) = link.split_once(':') else { return };
    let selector = match kind {
        "quotation" => {
            format!("mark[data-quotation~=\"{id}\"][aria-current] a, mark[data-quotation~=\"{id}\"] a[tabindex=\"0\"]")
        }
        "event" => format!("[data-event=\"{id}\"] button"),
        _ => format!("[data-stance=\"{id}\"]"),
    };
    let control = host.query_selector(&selector).ok().flatten();
    if let Some(control) = control.and_then(|control| control.dyn_into::<HtmlElement>().ok()) {
        // A control that cannot take the focus leaves it where it is: nothing is lost.
        let _ = control.focus();
    }
}

fn call(tell: &Function, name: &str, detail: &JsValue) {
    // A listener that throws reports its own error; the widget goes on.
    let _ = tell.call2(&JsValue::NULL, &name.into(), detail);
}
