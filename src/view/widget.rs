//! The one component: keeps the reader's state, hands it to the views, and tells the host what happened.

use super::page::{document, refused};
use super::port::{Port, Told};
use super::scene::{Material, Reading, Scene, Shown};
use crate::belonging::Related;
use crate::dossier::{Date, EventRef, Problem};
use crate::state::{Action, Focus, Link, Selection, State};
use crate::words::Words;
use std::rc::Rc;
use yew::prelude::*;

/// What the host can set.
#[derive(Clone, PartialEq)]
pub struct Options {
    /// Which views are shown.
    pub shown: Shown,
    /// Level of the widget's own heading, 1 to 6.
    pub level: u8,
    /// The date at which stances are read; the article's, if none.
    pub as_of: Option<Date>,
    /// A link to what is selected at first, and again whenever it changes.
    pub selected: Option<String>,
    /// Who reads.
    pub reading: Reading,
    /// The language of the interface.
    pub words: Words,
    /// Whether other pages can load the widget from where it is.
    pub hosted: bool,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            shown: Shown::All,
            level: 2,
            as_of: None,
            selected: None,
            reading: Reading::Interactive,
            words: Words::ENGLISH,
            hosted: false,
        }
    }
}

/// What the widget shows.
#[derive(Clone)]
pub enum Page {
    /// Nothing yet.
    Empty,
    /// A dossier.
    Dossier(Rc<Material>, Rc<Options>),
    /// Why there is no dossier; of the options the heading's level and the language count.
    Refused(Rc<[Problem]>, Rc<Options>),
}

/// Props of the widget.
#[derive(Clone, Properties)]
pub struct WidgetProps {
    /// What is shown.
    pub page: Page,
    /// Takes what the page around the widget should know.
    #[prop_or_default]
    pub tell: Callback<Told>,
    /// Where the browser hands over what pointers do.
    #[prop_or_default]
    pub port: Port,
}

impl PartialEq for WidgetProps {
    /// The host hands over new props only when something changed; comparing whole dossiers would find out the same.
    fn eq(&self, _: &WidgetProps) -> bool {
        false
    }
}

/// The widget on one element.
pub struct Widget {
    desk: Option<Desk>,
    act: Callback<Action>,
    /// Whether it was told that this page is shown.
    told: bool,
}

/// A dossier and what the reader chose in it.
struct Desk {
    material: Rc<Material>,
    state: Rc<State>,
    related: Rc<Related>,
    events: Rc<Vec<EventRef>>,
    told: Option<Selection>,
    told_date: Date,
    focused: Option<Focus>,
}

impl Desk {
    fn new(material: &Rc<Material>, options: &Options) -> Desk {
        let dossier = &material.dossier;
        let mut state = State::new(dossier);
        let link = options.selected.as_ref().and_then(|link| Link::parse(link, dossier));
        let as_of = link.as_ref().and_then(|link| link.as_of.clone()).or_else(|| options.as_of.clone());
        if let Some(date) = as_of {
            state.as_of = date;
        }
        state.selection = link.map(|link| link.selection).filter(|selection| state.shows(*selection, dossier));
        let (told, told_date, related) = (state.selection, state.as_of.clone(), Rc::new(Related::to(&state, dossier)));
        let events = Rc::new(material.events.clone());
        Desk { material: material.clone(), state: Rc::new(state), related, events, told, told_date, focused: None }
    }

    /// Answers whether anything changed.
    fn act(&mut self, action: &Action) -> bool {
        let Some(next) = self.state.reduce(action, &self.material.dossier) else { return false };
        let dossier = &self.material.dossier;
        let same = |one: &State, other: &State| {
            one.hidden == other.hidden && one.layer == other.layer && one.search == other.search
        };
        if !same(&next, &self.state) {
            let shown = self.material.events.iter().filter(|event| next.shows_event(**event, dossier));
            self.events = Rc::new(shown.copied().collect());
        }
        let known = &self.state;
        if next.selection != known.selection || next.as_of != known.as_of || next.layer != known.layer {
            self.related = Rc::new(Related::to(&next, dossier));
        }
        self.state = Rc::new(next);
        true
    }

    /// Takes over options that the host changed.
    fn take_over(&mut self, before: &Options, now: &Options) {
        if before.as_of != now.as_of {
            let date = now.as_of.clone().unwrap_or_else(|| self.material.dossier.article.published.clone());
            self.act(&Action::ReadAsOf(date));
        }
        if before.selected != now.selected {
            for action in Action::to_show(now.selected.as_deref().unwrap_or_default(), &self.material.dossier) {
                self.act(&action);
            }
        }
    }
}

impl Component for Widget {
    type Message = Action;
    type Properties = WidgetProps;

    fn create(ctx: &Context<Self>) -> Self {
        let desk = match &ctx.props().page {
            Page::Dossier(material, options) => Some(Desk::new(material, options)),
            _ => None,
        };
        Widget { desk, act: ctx.link().callback(|action| action), told: false }
    }

    fn update(&mut self, _: &Context<Self>, action: Action) -> bool {
        self.desk.as_mut().is_some_and(|desk| desk.act(&action))
    }

    fn changed(&mut self, ctx: &Context<Self>, before: &WidgetProps) -> bool {
        match (&ctx.props().page, &before.page, &mut self.desk) {
            (Page::Dossier(material, now), Page::Dossier(known, before), Some(desk)) if Rc::ptr_eq(material, known) => {
                desk.take_over(before, now);
            }
            (Page::Dossier(material, options), ..) => {
                self.desk = Some(Desk::new(material, options));
                self.told = false;
            }
            _ => {
                self.desk = None;
                self.told = false;
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        match (&ctx.props().page, &self.desk) {
            (Page::Dossier(_, options), Some(desk)) => {
                let scene = Scene {
                    material: desk.material.clone(),
                    state: desk.state.clone(),
                    related: desk.related.clone(),
                    events: desk.events.clone(),
                    act: self.act.clone(),
                    tell: ctx.props().tell.clone(),
                    port: ctx.props().port.clone(),
                    level: options.level,
                    shown: options.shown,
                    reading: options.reading,
                    words: options.words,
                    hosted: options.hosted,
                };
                document(&scene)
            }
            (Page::Refused(problems, options), _) => refused(problems, options.level, options.words),
            _ => Html::default(),
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        let props = ctx.props();
        if !std::mem::replace(&mut self.told, true) {
            props.tell.emit(Told::Shown);
        }
        let Some(desk) = &mut self.desk else { return };
        let link = |selection| Link::to(selection, &desk.material.dossier);
        if desk.told != desk.state.selection {
            desk.told = desk.state.selection;
            props.tell.emit(Told::Selected(desk.state.selection.map(link)));
        }
        if desk.told_date != desk.state.as_of {
            desk.told_date = desk.state.as_of.clone();
            props.tell.emit(Told::Read(desk.told_date.clone()));
        }
        if desk.focused != desk.state.focus {
            desk.focused = desk.state.focus;
            if let Some(focus) = desk.state.focus {
                props.tell.emit(Told::Focus(link(focus.target)));
            }
        }
    }
}
