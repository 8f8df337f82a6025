//! The root: keeps the reader's state, hands it to the views, and tells the host what was selected.

use super::page::views;
use super::scene::{Material, Reading, Scene, Shown};
use crate::belonging::Related;
use crate::dossier::Dossier;
use crate::state::{Action, Link, State};
use std::rc::Rc;
use yew::prelude::*;

/// What the host can set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// Which views are shown.
    pub shown: Shown,
    /// Level of the widget's own heading, 1 to 6.
    pub level: u8,
    /// The date at which stances are read; the article's, if none.
    pub as_of: Option<crate::dossier::Date>,
    /// A link to what is selected at first, and again whenever it changes.
    pub selected: Option<AttrValue>,
    /// Who reads.
    pub reading: Reading,
}

impl Default for Options {
    fn default() -> Self {
        Options { shown: Shown::All, level: 2, as_of: None, selected: None, reading: Reading::Interactive }
    }
}

/// Props of the root.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct WidgetProps {
    /// The dossier and its runs.
    pub material: Rc<Material>,
    /// What the host set.
    pub options: Options,
    /// Told the link of a new selection; nothing when it is cleared.
    #[prop_or_default]
    pub on_select: Callback<Option<String>>,
    /// Told the link of what should have the focus now.
    #[prop_or_default]
    pub on_focus: Callback<String>,
}

impl WidgetProps {
    /// The props of a dossier.
    pub fn new(dossier: Dossier, options: Options) -> Self {
        let material = Rc::new(Material::new(dossier));
        WidgetProps { material, options, on_select: Callback::noop(), on_focus: Callback::noop() }
    }
}

/// The state with the dossier it is about.
#[derive(Clone, PartialEq)]
struct Desk {
    material: Rc<Material>,
    state: Rc<State>,
}

impl Reducible for Desk {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        match self.state.reduce(&action, &self.material.dossier) {
            Some(state) => Rc::new(Desk { material: self.material.clone(), state: Rc::new(state) }),
            None => self,
        }
    }
}

fn first_state(material: &Material, options: &Options) -> State {
    let dossier = &material.dossier;
    let mut state = State::new(dossier);
    let link = options.selected.as_ref().and_then(|link| Link::parse(link, dossier));
    let as_of = link.as_ref().and_then(|link| link.as_of.clone()).or_else(|| options.as_of.clone());
    if let Some(date) = as_of {
        state.as_of = date;
    }
    state.selection = link.map(|link| link.selection);
    state
}

/// The widget on one dossier. Another dossier is another widget: give it another `key`.
#[component]
pub fn Widget(props: &WidgetProps) -> Html {
    let WidgetProps { material, options, on_select, on_focus } = props.clone();
    let desk = {
        let (material, options) = (material.clone(), options.clone());
        use_reducer(move || Desk { state: Rc::new(first_state(&material, &options)), material })
    };
    let dossier = &material.dossier;
    let state = desk.state.clone();
    let related =
        use_memo((material.clone(), state.clone()), |(material, state)| Related::to(state, &material.dossier));
    let act = {
        let dispatcher = desk.dispatcher();
        use_callback((), move |action: Action, ()| dispatcher.dispatch(action))
    };

    {
        let (material, dispatcher) = (material.clone(), desk.dispatcher());
        let set = (options.selected.clone(), options.as_of.clone());
        let before = use_mut_ref(|| set.clone());
        use_effect_with(set, move |set| {
            let (selected, as_of) = before.replace(set.clone());
            if as_of != set.1 {
                let date = set.1.clone().unwrap_or_else(|| material.dossier.article.published.clone());
                dispatcher.dispatch(Action::ReadAsOf(date));
            }
            if selected != set.0 {
                let link = set.0.as_ref().and_then(|link| Link::parse(link, &material.dossier));
                if let Some(date) = link.as_ref().and_then(|link| link.as_of.clone()) {
                    dispatcher.dispatch(Action::ReadAsOf(date));
                }
                dispatcher.dispatch(link.map_or(Action::Clear, |link| Action::Follow(link.selection)));
            }
        });
    }

    let link = state.selection.map(|selection| Link::to(selection, dossier));
    let told = use_mut_ref(|| link.clone());
    use_effect_with(link, move |link| {
        if told.replace(link.clone()) != *link {
            on_select.emit(link.clone());
        }
    });
    let focus = state.focus.map(|focus| (focus.turn, Link::to(focus.target, dossier)));
    use_effect_with(focus, move |focus| {
        if let Some((_, link)) = focus {
            on_focus.emit(link.clone());
        }
    });

    let scene =
        Scene { material: material.clone(), state, related, act, level: options.level, reading: options.reading };
    views(&scene, options.shown)
}
