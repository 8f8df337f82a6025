//! The list of events: one tab stop, arrow keys inside. A long list stands in the document only where it is seen.

use super::event::{Place, event, year};
use super::port::{Scrolled, Told};
use super::scene::{Scene, SceneProps};
use crate::dossier::EventRef;
use crate::state::{Link, Selection};
use crate::timeline::{Entry, ROW_HEIGHT, Rows, WHOLE, Year, chronicle, moved};
use markup::html;
use std::rc::Rc;
use yew::prelude::*;

/// The list.
pub struct Events {
    years: Vec<Year>,
    entries: Vec<Entry>,
    rows: Rows,
    /// What the list was made from.
    events: Rc<Vec<EventRef>>,
    scrolled: Scrolled,
    /// The entry that the tab key leads to.
    active: usize,
    /// The last event that was asked to be brought into sight.
    revealed: Option<u32>,
    /// What to do once the list is drawn.
    then: Option<Then>,
}

enum Then {
    Focus(EventRef),
    Scroll(usize),
}

/// What changes the list.
pub enum Change {
    /// A key was pressed on an entry.
    Move(usize),
    /// The list was scrolled.
    Scrolled(Scrolled),
}

impl Component for Events {
    type Message = Change;
    type Properties = SceneProps;

    fn create(ctx: &Context<Self>) -> Self {
        let scene = &ctx.props().scene;
        let scrolled = Scrolled { top: 0, height: 15 * ROW_HEIGHT };
        let mut list = Events {
            years: Vec::new(),
            entries: Vec::new(),
            rows: Rows::default(),
            events: scene.events.clone(),
            scrolled,
            active: 0,
            revealed: scene.state.reveal.map(|reveal| reveal.turn),
            then: None,
        };
        list.fill(scene);
        if let Some(at) = list.selected(scene) {
            list.show(at);
            list.then = Some(Then::Scroll(list.scrolled.top));
        }
        if !scene.is_static() {
            scene.port.scroll_to(ctx.link().callback(Change::Scrolled));
        }
        list
    }

    fn changed(&mut self, ctx: &Context<Self>, _: &SceneProps) -> bool {
        let scene = &ctx.props().scene;
        if !Rc::ptr_eq(&self.events, &scene.events) {
            self.events = scene.events.clone();
            self.fill(scene);
            self.scrolled.top = 0;
            self.then = Some(Then::Scroll(0));
        }
        self.rows = self.rows.with_open(self.selected(scene));
        let reveal = scene.state.reveal.filter(|reveal| Some(reveal.turn) != self.revealed);
        if let Some(reveal) = reveal {
            self.revealed = Some(reveal.turn);
            let at = self.events.iter().position(|event| Selection::Event(*event) == reveal.target);
            if let Some(at) = at
                && self.show(at)
            {
                self.then = Some(Then::Scroll(self.scrolled.top));
            }
        }
        true
    }

    fn update(&mut self, _: &Context<Self>, change: Change) -> bool {
        match change {
            Change::Move(to) => {
                let Some(event) = self.events.get(to) else { return false };
                self.then = Some(Then::Focus(*event));
                self.show(to);
                true
            }
            Change::Scrolled(scrolled) => {
                let before = self.range();
                self.scrolled = scrolled;
                before != self.range()
            }
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let scene = &ctx.props().scene;
        if self.is_whole(scene) { self.whole(ctx, scene) } else { self.stretch(ctx, scene) }
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        let scene = &ctx.props().scene;
        match self.then.take() {
            Some(Then::Focus(event)) => {
                scene.tell.emit(Told::Focus(Link::to(Selection::Event(event), scene.dossier())));
            }
            Some(Then::Scroll(top)) if !self.is_whole(scene) => scene.tell.emit(Told::Scroll(top)),
            _ => {}
        }
    }
}

impl Events {
    fn fill(&mut self, scene: &Scene) {
        self.years = chronicle(scene.dossier(), &self.events);
        self.entries = self.years.iter().flat_map(|year| year.entries.iter().copied()).collect();
        self.rows = Rows::new(&self.years).with_open(self.selected(scene));
        self.active = self.active.min(self.entries.len().saturating_sub(1));
    }

    fn is_whole(&self, scene: &Scene) -> bool {
        self.entries.len() <= WHOLE || scene.is_all_open()
    }

    fn selected(&self, scene: &Scene) -> Option<usize> {
        self.events.iter().position(|event| scene.is_selected(Selection::Event(*event)))
    }

    /// Makes an entry the tab stop, and brings it into the stretch that is drawn. Answers whether the list has to scroll.
    fn show(&mut self, at: usize) -> bool {
        self.active = at;
        let (above, height) = (self.rows.above(at), self.scrolled.height);
        let seen = self.scrolled.top..(self.scrolled.top + height).saturating_sub(2 * ROW_HEIGHT);
        let scrolls = !seen.contains(&above);
        if scrolls {
            self.scrolled.top = above.saturating_sub(ROW_HEIGHT);
        }
        scrolls
    }

    fn range(&self) -> (usize, usize) {
        self.rows.range(self.scrolled.top, self.scrolled.height)
    }

    fn whole(&self, ctx: &Context<Self>, scene: &Scene) -> Html {
        let mut index = 0;
        let mut next = |entry: &Entry| {
            let place = self.place(ctx, index, index == self.active);
            index += 1;
            (*entry, place)
        };
        html! {
            <ol class={lanes_class(scene, "years")} part="events">
                for known in &self.years {
                    { year(scene, known, known.entries.iter().map(&mut next).collect()) }
                }
            </ol>
        }
    }

    /// The entries in sight, and empty rows as high as those that are not. The entry that has the focus and the open one stay,
    /// wherever they are: a focus whose element went away would be lost.
    fn stretch(&self, ctx: &Context<Self>, scene: &Scene) -> Html {
        let (first, last) = self.range();
        let selected = self.selected(scene).unwrap_or(self.active);
        let (one, other) = (self.active.min(selected), self.active.max(selected));
        let mut rows = Vec::new();
        let mut next = 0;
        let before = [one, other].into_iter().filter(|index| *index < first);
        let after = [one, other].into_iter().filter(|index| *index >= last);
        for index in before.chain(first..last).chain(after) {
            if index < next {
                continue;
            }
            if index > next {
                rows.push(self.filler(next, index));
            }
            rows.push(event(scene, &self.entries[index], None, &self.place(ctx, index, index == self.active)));
            next = index + 1;
        }
        rows.push(self.filler(next, self.entries.len()));
        html! {
            <div class="events-box" data-list="">
                <ol class={lanes_class(scene, "events events--long")} part="events">{ for rows }</ol>
            </div>
        }
    }

    /// An empty row in the place of some entries. Its key has a sign that no id has.
    fn filler(&self, from: usize, to: usize) -> Html {
        let height = self.rows.above(to) - self.rows.above(from);
        html! {
            <li class="filler" key={format!("·{to}")} role="presentation" aria-hidden="true">
                <svg width="1" height={height.to_string()} />
            </li>
        }
    }

    fn place(&self, ctx: &Context<Self>, index: usize, is_active: bool) -> Place {
        let count = self.entries.len();
        let link = ctx.link().clone();
        let on_key = Callback::from(move |pressed: KeyboardEvent| {
            let modified = pressed.ctrl_key() || pressed.alt_key() || pressed.meta_key() || pressed.shift_key();
            if let Some(to) = moved(&pressed.key(), index, count).filter(|_| !modified) {
                pressed.prevent_default();
                link.send_message(Change::Move(to));
            }
        });
        Place { index, count, is_active, is_in_stretch: !self.is_whole(&ctx.props().scene), on_key }
    }
}

fn lanes_class(scene: &Scene, class: &'static str) -> String {
    format!("{class} lanes--{}", scene.dossier().parties.len())
}
