//! What every view is given: the dossier, what the reader chose, and how to say what the reader does.

use super::port::{Port, Told};
use crate::belonging::Related;
use crate::comparison::reading_days;
use crate::dossier::{Day, Dossier, EventRef, Layer, PartyRef, QuotationRef, Run, runs};
use crate::state::{Action, Link, Selection, State};
use crate::timeline::{Fold, Search, SearchText, in_order};
use crate::words::{Message, Words, direction_of};
use markup::html;
use std::cell::OnceCell;
use std::rc::Rc;
use yew::prelude::{AttrValue, Callback, Html, MouseEvent, Properties};

/// The headings of HTML, from the highest.
const HEADINGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];

/// Who reads: someone with the widget, or someone with the document alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Reading {
    /// Details open on activation, and the views are linked by the selection.
    #[default]
    Interactive,
    /// Everything stands open, and links lead to places in the page.
    Static,
    /// The same in short: links lead from a claim to its words and sources.
    Brief,
}

/// Which views are shown; the `view` attribute.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Shown {
    /// All three.
    #[default]
    All,
    /// The article alone.
    Article,
    /// The timeline alone.
    Timeline,
    /// The stances alone.
    Stances,
}

/// The dossier with what follows from it alone.
#[derive(Debug)]
pub struct Material {
    /// The dossier.
    pub dossier: Dossier,
    /// The runs of each block of the article.
    pub blocks: Vec<Vec<Run>>,
    /// The events in order of time.
    pub events: Vec<EventRef>,
    /// The days at which the stances change.
    pub days: Vec<Day>,
    fold: Fold,
    texts: OnceCell<SearchText>,
}

impl Material {
    /// Cuts the article into runs, and sorts the events. `fold` brings texts to the form in which they are searched.
    pub fn new(dossier: Dossier, fold: Fold) -> Material {
        let mut anchored = vec![Vec::new(); dossier.article.paragraphs.len() + 1];
        for (index, quotation) in dossier.quotations.iter().enumerate() {
            if let Ok(anchor) = &quotation.anchor {
                anchored[anchor.block].push((QuotationRef(index), anchor.range.clone()));
            }
        }
        let blocks =
            dossier.article.blocks().zip(&anchored).map(|(text, anchored)| runs(text.len(), anchored)).collect();
        Material {
            events: in_order(&dossier),
            days: reading_days(&dossier),
            dossier,
            blocks,
            fold,
            texts: OnceCell::new(),
        }
    }

    /// Finds the events with all the words of a text; nothing if it has none.
    pub fn search(&self, text: &str) -> Option<Search> {
        self.texts.get_or_init(|| SearchText::new(&self.dossier, self.fold)).find(text, self.fold)
    }
}

/// What every view draws from.
#[derive(Clone)]
pub struct Scene {
    /// The dossier and its runs.
    pub material: Rc<Material>,
    /// What the reader chose.
    pub state: Rc<State>,
    /// What is related to the selection.
    pub related: Rc<Related>,
    /// The events that the filters let through, in order of time.
    pub events: Rc<Vec<EventRef>>,
    /// Takes what the reader does.
    pub act: Callback<Action>,
    /// Takes what the page around the views should know.
    pub tell: Callback<Told>,
    /// Where the browser hands over what pointers do.
    pub port: Port,
    /// Level of the widget's own heading, 1 to 6.
    pub level: u8,
    /// Which views are shown.
    pub shown: Shown,
    /// Who reads.
    pub reading: Reading,
    /// The language of the interface.
    pub words: Words,
    /// Whether other pages can load the widget from where it is.
    pub hosted: bool,
}

impl PartialEq for Scene {
    /// Scenes of one widget are equal when none of what they share was made anew.
    fn eq(&self, other: &Scene) -> bool {
        Rc::ptr_eq(&self.material, &other.material)
            && Rc::ptr_eq(&self.state, &other.state)
            && (self.level, self.shown, self.reading, self.hosted, self.words)
                == (other.level, other.shown, other.reading, other.hosted, other.words)
    }
}

/// Props of the components that keep something of their own between two scenes.
#[derive(Clone, PartialEq, Properties)]
pub struct SceneProps {
    /// What they draw from.
    pub scene: Scene,
}

impl Scene {
    /// The dossier.
    pub fn dossier(&self) -> &Dossier {
        &self.material.dossier
    }

    /// Whether someone reads the document alone. The widget is never read so: what only the static reading needs is left out
    /// of the wasm.
    pub fn is_static(&self) -> bool {
        cfg!(not(target_arch = "wasm32")) && self.reading != Reading::Interactive
    }

    /// A paragraph of such words.
    pub fn own_paragraph(&self, class: &'static str, words: &str) -> Html {
        html! { <p {class}>{ self.own(words) }</p> }
    }

    /// A message of the interface.
    pub fn say(&self, message: Message) -> &'static str {
        self.words.say(message)
    }

    /// A message with values in its places.
    pub fn fill(&self, message: Message, values: &[&str]) -> String {
        self.words.fill(message, values)
    }

    /// The language of the dossier's own words, where it is not that of the interface around them.
    pub fn own_lang(&self) -> Option<AttrValue> {
        let lang = &self.dossier().lang;
        (!self.words.covers(lang)).then(|| lang.clone().into())
    }

    /// Points to where its scales and times go on, as its words are read, or back.
    pub fn arrow(&self, onward: bool) -> &'static str {
        if onward == (direction_of(&self.dossier().lang) == "ltr") { "→" } else { "←" }
    }

    /// Words of the dossier, which tell their language where it is not that of the interface.
    pub fn own(&self, words: &str) -> Html {
        match self.own_lang() {
            None => html! { words },
            Some(lang) => html! { <span dir={direction_of(&lang)} {lang}>{ words }</span> },
        }
    }

    /// The parties that the filter lets through.
    pub fn parties(&self) -> Vec<PartyRef> {
        self.dossier().party_refs().filter(|party| self.state.shows_party(*party)).collect()
    }

    /// The two parties that are compared: those chosen, or the first two if the filter leaves one of them out; none if fewer
    /// than two are left.
    pub fn pair(&self) -> Option<(PartyRef, PartyRef)> {
        let (one, other) = self.state.pair;
        if self.state.shows_party(one) && self.state.shows_party(other) {
            return Some((one, other));
        }
        match *self.parties() {
            [one, other, ..] => Some((one, other)),
            _ => None,
        }
    }

    /// The layers in which stances are compared: those shown of which the dossier has stances, the article's first. Where it
    /// has none in what is shown, one layer still says so.
    pub fn layers(&self) -> Vec<Layer> {
        let mut layers = self.state.layers();
        let is_known = |layer: &Layer| self.dossier().stances.iter().any(|stance| stance.evidence.layer == *layer);
        match layers.iter().any(is_known) {
            true => layers.retain(is_known),
            false => layers.truncate(1),
        }
        layers
    }

    /// Whether something is selected.
    pub fn is_selected(&self, selection: Selection) -> bool {
        self.state.selection == Some(selection)
    }

    /// Whether the details of something stand open.
    pub fn is_open(&self, selection: Selection) -> bool {
        self.is_all_open() || self.is_selected(selection)
    }

    /// Whether everything stands open: in the document alone, and on paper.
    pub fn is_all_open(&self) -> bool {
        self.is_static() || self.state.printing
    }

    /// The value of `aria-current` for something.
    pub fn current(&self, selection: Selection) -> Option<&'static str> {
        self.is_selected(selection).then_some("true")
    }

    /// A callback for an action, for buttons.
    pub fn on<E>(&self, action: Action) -> Callback<E> {
        self.act.reform(move |_| action.clone())
    }

    /// A callback for an action, for links: the page does not follow them.
    pub fn on_link(&self, action: Action) -> Callback<MouseEvent> {
        self.act.reform(move |event: MouseEvent| {
            event.prevent_default();
            action.clone()
        })
    }

    /// A heading, `depth` levels below the widget's own.
    pub fn heading(&self, depth: u8, class: &'static str, content: Html) -> Html {
        self.heading_of(depth, class, None, content)
    }

    fn heading_of(&self, depth: u8, class: &'static str, name: Option<&'static str>, content: Html) -> Html {
        let tag = HEADINGS[usize::from(self.level + depth).clamp(1, HEADINGS.len()) - 1];
        let id = name.filter(|_| self.is_static()).map(|name| format!("view:{name}"));
        html! { <@{tag} {class} {id} tabindex={name.map(|_| "-1")} data-control={name}>{ content }</@> }
    }

    /// The title of a section, which the focus can be given to by that name.
    pub fn title(&self, name: &'static str, message: Message) -> Html {
        self.heading_of(1, "section-title", Some(name), html! { self.say(message) })
    }

    /// The id of a place in the page, where the reading is static. In the widget there are none: a page may hold several.
    pub fn place(&self, selection: Selection) -> Option<String> {
        self.is_static().then(|| Link::to(selection, self.dossier()))
    }

    /// Whether a view is shown.
    pub fn shows(&self, view: Shown) -> bool {
        self.shown == Shown::All || self.shown == view
    }

    /// Whether the view that holds something is shown.
    pub fn holds(&self, selection: Selection) -> bool {
        self.shows(match selection {
            Selection::Quotation(_) => Shown::Article,
            Selection::Event(_) => Shown::Timeline,
            Selection::Stance(..) => Shown::Stances,
        })
    }

    /// Text or button that leads to something in another view; nothing where that view is not shown.
    pub fn follow(&self, selection: Selection, content: Html) -> Html {
        if !self.holds(selection) {
            return Html::default();
        }
        let link = format!("#{}", Link::to(selection, self.dossier()));
        match self.is_static() {
            true => html! { <a href={link}>{ content }</a> },
            false => {
                html! { <button class="link" onclick={self.on(Action::Follow(selection))}>{ content }</button> }
            }
        }
    }
}
