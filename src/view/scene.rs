//! What every view is given: the dossier, what the reader chose, and how to say what the reader does.

use crate::belonging::Related;
use crate::dossier::{Dossier, QuotationRef, Run, runs};
use crate::state::{Action, Link, Selection, State};
use std::rc::Rc;
use yew::prelude::{Callback, Html, MouseEvent, html};

/// Who reads: someone with the widget, or someone with the document alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Reading {
    /// Details open on activation, and the views are linked by the selection.
    #[default]
    Interactive,
    /// Everything stands open, and links lead to places in the page.
    Static,
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
#[derive(Debug, PartialEq, Eq)]
pub struct Material {
    /// The dossier.
    pub dossier: Dossier,
    /// The runs of each block of the article.
    pub blocks: Vec<Vec<Run>>,
}

impl Material {
    /// Cuts the article into runs.
    pub fn new(dossier: Dossier) -> Material {
        let mut anchored = vec![Vec::new(); dossier.article.paragraphs.len() + 1];
        for (index, quotation) in dossier.quotations.iter().enumerate() {
            if let Ok(anchor) = &quotation.anchor {
                anchored[anchor.block].push((QuotationRef(index), anchor.range.clone()));
            }
        }
        let blocks =
            dossier.article.blocks().zip(&anchored).map(|(text, anchored)| runs(text.len(), anchored)).collect();
        Material { dossier, blocks }
    }
}

/// What every view draws from.
pub struct Scene {
    /// The dossier and its runs.
    pub material: Rc<Material>,
    /// What the reader chose.
    pub state: Rc<State>,
    /// What is related to the selection.
    pub related: Rc<Related>,
    /// Takes what the reader does.
    pub act: Callback<Action>,
    /// Level of the widget's own heading, 1 to 6.
    pub level: u8,
    /// Which views are shown.
    pub shown: Shown,
    /// Who reads.
    pub reading: Reading,
}

impl Scene {
    /// The dossier.
    pub fn dossier(&self) -> &Dossier {
        &self.material.dossier
    }

    /// Whether something is selected.
    pub fn is_selected(&self, selection: Selection) -> bool {
        self.state.selection == Some(selection)
    }

    /// Whether the details of something stand open.
    pub fn is_open(&self, selection: Selection) -> bool {
        self.reading == Reading::Static || self.is_selected(selection)
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
        let tag = format!("h{}", (self.level + depth).clamp(1, 6));
        html! { <@{tag} {class}>{ content }</@> }
    }

    /// The id of a place in the page, where the reading is static. In the widget there are none: a page may hold several.
    pub fn place(&self, selection: Selection) -> Option<String> {
        (self.reading == Reading::Static).then(|| Link::to(selection, self.dossier()))
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
        match self.reading {
            Reading::Static => html! { <a href={link}>{ content }</a> },
            Reading::Interactive => {
                html! { <button type="button" class="link" onclick={self.on(Action::Follow(selection))}>{ content }</button> }
            }
        }
    }
}
