//! A mounted widget, as JavaScript holds it.

use super::{document, options};
use crate::dossier::{Checked, Code, Problem, Severity};
use crate::view::{Material, Options, Page, Root, RootProps, WidgetProps};
use js_sys::{Array, Function, Object, Reflect};
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
    handle: AppHandle<Root>,
    host: Element,
    tell: Function,
    page: Page,
    shown: u32,
}

#[wasm_bindgen]
impl Widget {
    /// Mounts an empty widget. What the element holds is removed.
    #[wasm_bindgen(constructor)]
    pub fn new(host: Element, tell: Function) -> Widget {
        let page = Page::Waiting;
        let props = RootProps { page: page.clone(), on_shown: Callback::noop() };
        let handle = yew::Renderer::<Root>::with_root_and_props(host.clone(), props).render();
        Widget { handle, host, tell, page, shown: 0 }
    }

    /// Checks and shows a document: JSON text, or an object.
    pub fn show(&mut self, document: JsValue, options: &JsValue) {
        let Checked { dossier, problems } = document::read(document);
        self.shown += 1;
        match dossier {
            Some(dossier) => {
                let counts = (dossier.quotations_found(), dossier.quotations.len());
                let props = WidgetProps {
                    material: Rc::new(Material::new(dossier)),
                    options: options::read(options),
                    on_select: self.on_select(),
                    on_focus: self.on_focus(),
                };
                let detail = ready_detail(counts, &problems);
                self.turn_to(Page::Dossier(self.shown, props), "ready", detail);
            }
            None => self.refuse(problems),
        }
    }

    /// Shows why there is no document.
    #[wasm_bindgen(js_name = showFailure)]
    pub fn show_failure(&mut self, message: String) {
        self.refuse(Checked::unreadable(Code::NotLoaded, message).problems);
    }

    /// Takes over changed attributes.
    pub fn update(&mut self, options: &JsValue) {
        self.change_options(options::read(options));
    }

    /// Selects what a link names; an empty link lets go.
    pub fn select(&mut self, link: String) {
        let Page::Dossier(_, props) = &self.page else { return };
        self.change_options(Options { selected: Some(link.into()), ..props.options.clone() });
    }

    /// Takes the widget out of its element.
    pub fn destroy(self) {
        self.handle.destroy();
    }
}

impl Widget {
    fn refuse(&mut self, problems: Vec<Problem>) {
        let detail = error_detail(&problems);
        self.turn_to(Page::Refused(problems.into()), "error", detail);
    }

    /// Shows a page, and tells of it when it is in the document.
    fn turn_to(&mut self, page: Page, event: &'static str, detail: Object) {
        self.page = page.clone();
        let tell = self.tell.clone();
        let on_shown = Callback::from(move |()| call(&tell, event, &detail));
        self.handle.update(RootProps { page, on_shown });
    }

    fn change_options(&mut self, options: Options) {
        if let Page::Dossier(_, props) = &mut self.page {
            props.options = options;
            self.handle.update(RootProps { page: self.page.clone(), on_shown: Callback::noop() });
        }
    }

    fn on_select(&self) -> Callback<Option<String>> {
        let tell = self.tell.clone();
        Callback::from(move |link: Option<String>| {
            let detail = Object::new();
            set(&detail, "selected", &link.map_or(JsValue::NULL, JsValue::from));
            call(&tell, "select", &detail);
        })
    }

    fn on_focus(&self) -> Callback<String> {
        let host = self.host.clone();
        Callback::from(move |link: String| focus(&host, &link))
    }
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

fn ready_detail((found, all): (usize, usize), problems: &[Problem]) -> Object {
    let detail = Object::new();
    set(&detail, "quotationsFound", &(found as u32).into());
    set(&detail, "quotations", &(all as u32).into());
    set(&detail, "problems", &problem_list(problems));
    detail
}

fn error_detail(problems: &[Problem]) -> Object {
    let detail = Object::new();
    let first = problems.iter().find(|problem| problem.severity() > Severity::Warning);
    set(&detail, "code", &first.map_or(JsValue::NULL, |problem| problem.code.name().into()));
    set(&detail, "message", &first.map_or(JsValue::NULL, |problem| problem.message.as_str().into()));
    set(&detail, "problems", &problem_list(problems));
    detail
}

fn problem_list(problems: &[Problem]) -> JsValue {
    let list = Array::new();
    for problem in problems {
        let entry = Object::new();
        let severity = if problem.severity() == Severity::Warning { "warning" } else { "error" };
        set(&entry, "code", &problem.code.name().into());
        set(&entry, "severity", &severity.into());
        set(&entry, "path", &problem.path.to_string().into());
        set(&entry, "message", &problem.message.as_str().into());
        list.push(&entry);
    }
    list.into()
}

fn set(object: &Object, name: &str, value: &JsValue) {
    // Setting a property of a fresh object cannot fail.
    let _ = Reflect::set(object, &name.into(), value);
}

fn call(tell: &Function, name: &str, detail: &Object) {
    // A listener that throws reports its own error; the widget goes on.
    let _ = tell.call2(&JsValue::NULL, &name.into(), detail);
}
