//! The component that holds the window on the timeline: what the reader zooms and pans is nobody else's business.

use super::chosen::chosen;
use super::cursor::{cursor, line};
use super::frame::frame;
use super::overview::{Bins, overview};
use super::plot::plot;
use super::toolbar::toolbar;
use crate::dossier::{Date, EventRef};
use crate::state::{Action, Selection};
use crate::timeline::{
    Command, Drawing, Emphasis, GUTTER, Gesture, Grip, MARGIN, Placed, Plan, Scale, Window, command_for, csv, date_at,
    draw, involved, reading_place, stepped, track_of,
};
use crate::view::port::{File, Told};
use crate::view::saves::{save, saves};
use crate::view::scene::{Scene, SceneProps};
use crate::words::Message;
use markup::html;
use std::rc::Rc;
use yew::prelude::*;

/// Width of the drawing until the browser tells another, and where there is no browser.
const WIDTH: f64 = 960.0;

/// The drawing with its tools.
pub struct Board {
    plan: Plan,
    window: Window,
    drawing: Drawing,
    /// The overview of the whole plan.
    bins: Bins,
    /// What the plan was made from.
    events: Rc<Vec<EventRef>>,
    scale: Option<Scale>,
    /// What of the overview's window is held.
    grip: Option<Grip>,
    /// The first event of the mark under the pointer.
    pointed: Option<EventRef>,
    /// The ranks of the events related to the selection, in each of the plan's tracks.
    related: [Vec<usize>; 2],
    /// The last event that was asked to be brought into sight.
    revealed: Option<u32>,
    as_of: Date,
}

/// What changes the drawing.
pub enum Change {
    /// What the pointer did.
    Gesture(Gesture),
    /// What a key or a button asks for.
    Command(Command),
    /// To the next event, or back to the one before.
    Step(bool),
}

/// What the parts of the drawing are made from.
pub struct Sheet<'b> {
    pub scene: &'b Scene,
    pub plan: &'b Plan,
    pub window: &'b Window,
    pub drawing: &'b Drawing,
    pub bins: &'b Bins,
}

impl Component for Board {
    type Message = Change;
    type Properties = SceneProps;

    fn create(ctx: &Context<Self>) -> Self {
        let scene = &ctx.props().scene;
        let plan = Plan::new(scene.dossier(), &scene.events, scene.state.scale);
        let window = Window::whole(&plan, WIDTH - GUTTER - MARGIN);
        let related = plan.ranks_of(&scene.related.events, scene.dossier());
        let drawing = drawn(&plan, &window, scene, None, &related);
        if !scene.is_static() {
            scene.port.draw_to(ctx.link().callback(Change::Gesture));
        }
        Board {
            bins: Bins::new(&plan, window.width),
            plan,
            window,
            drawing,
            events: scene.events.clone(),
            scale: scene.state.scale,
            grip: None,
            pointed: None,
            related,
            revealed: scene.state.reveal.map(|reveal| reveal.turn),
            as_of: scene.state.as_of.clone(),
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, _: &SceneProps) -> bool {
        let scene = &ctx.props().scene;
        if !Rc::ptr_eq(&self.events, &scene.events) || self.scale != scene.state.scale {
            let plan = Plan::new(scene.dossier(), &scene.events, scene.state.scale);
            self.window = match self.window.is_whole(&self.plan) {
                true => Window::whole(&plan, self.window.width),
                false => self.window.moved_to(&self.plan, &plan),
            };
            self.bins = Bins::new(&plan, self.window.width);
            self.plan = plan;
            self.events = scene.events.clone();
            self.scale = scene.state.scale;
        }
        let reveal = scene.state.reveal.filter(|reveal| Some(reveal.turn) != self.revealed);
        if let Some(reveal) = reveal
            && let Selection::Event(event) = reveal.target
        {
            self.revealed = Some(reveal.turn);
            if let Some(place) = self.plan.place_of(event, scene.dossier()) {
                self.window = self.window.showing(place, &self.plan);
            }
        }
        // A date that was set elsewhere, or by keys, comes into sight.
        if self.as_of != scene.state.as_of {
            self.as_of = scene.state.as_of.clone();
            if let Some(place) = reading_place(&self.plan, &self.as_of)
                && !(self.window.start..=self.window.end).contains(&place)
            {
                self.window = self.window.showing(place, &self.plan);
            }
        }
        self.related = self.plan.ranks_of(&scene.related.events, scene.dossier());
        self.draw(scene);
        true
    }

    fn update(&mut self, ctx: &Context<Self>, change: Change) -> bool {
        let scene = &ctx.props().scene;
        let before = (self.window, self.pointed);
        match change {
            Change::Gesture(gesture) => self.follow(gesture, scene),
            Change::Command(command) => {
                self.window = self.window.commanded(command, self.plan.article_span(), &self.plan);
            }
            Change::Step(forward) => self.step(forward, scene),
        }
        let changed = before != (self.window, self.pointed);
        if changed {
            self.draw(scene);
        }
        changed
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let scene = &ctx.props().scene;
        let Board { plan, window, drawing, bins, .. } = self;
        let sheet = Sheet { scene, plan, window, drawing, bins };
        let width = (self.window.width + GUTTER + MARGIN).round() as i32;
        let height = self.drawing.height;
        let picture = html! {
            <svg
                class="drawing__picture"
                width={width.to_string()}
                height={height.to_string()}
                viewBox={format!("0 0 {width} {height}")}
            >
                { frame(&sheet, width) }
                <g transform={format!("translate({} 0)", GUTTER as i32)}>
                    { line(&sheet) }
                    { plot(&sheet) }
                    { overview(&sheet) }
                    { cursor(&sheet) }
                </g>
            </svg>
        };
        if scene.is_static() {
            return html! { <div class="drawing drawing--static" aria-hidden="true">{ picture }</div> };
        }
        html! {
            <>
                { toolbar(&sheet, ctx.link()) }
                <div
                    class={if self.pointed.is_some() { "drawing drawing--pointed" } else { "drawing" }}
                    part="drawing"
                    data-drawing=""
                    role="group"
                    aria-label={scene.say(Message::DrawingHelp)}
                    tabindex="0"
                    onkeydown={keys(ctx.link())}
                >
                    { picture }
                </div>
                { chosen(&sheet) }
                { saves(scene, &[
                    save(scene, Message::DrawingFileSvg, |_| File::Svg),
                    save(scene, Message::DrawingFilePng, |_| File::Png),
                    save(scene, Message::EventsFile, |scene| File::Csv("events", csv(scene.dossier(), &scene.events))),
                ]) }
            </>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if first {
            ctx.props().scene.tell.emit(Told::Drawn);
        }
    }
}

impl Board {
    fn draw(&mut self, scene: &Scene) {
        self.drawing = drawn(&self.plan, &self.window, scene, self.pointed, &self.related);
    }

    fn follow(&mut self, gesture: Gesture, scene: &Scene) {
        let plan = &self.plan;
        match gesture {
            Gesture::Size(width) if width > 0.0 => {
                let whole = self.window.is_whole(plan);
                self.window = if whole { Window::whole(plan, width) } else { self.window.resized(width, plan) };
                self.bins = Bins::new(plan, self.window.width);
            }
            Gesture::Size(_) => {}
            Gesture::Pan(pixels) => self.window = self.window.panned(pixels, plan),
            Gesture::Zoom(factor, x) => self.window = self.window.zoomed(factor, x, plan),
            Gesture::Take(x) => {
                let grip = self.window.grip(x, plan);
                self.grip = Some(grip);
                self.window = self.window.dragged(grip, x, plan);
            }
            Gesture::Drag(x) => {
                if let Some(grip) = self.grip {
                    self.window = self.window.dragged(grip, x, plan);
                }
            }
            Gesture::Cursor(x) => {
                if let Some(date) = date_at(scene.dossier(), plan, &self.window, x) {
                    // The hand is where it wants to be: the window stays.
                    self.as_of = date.clone();
                    scene.act.emit(Action::ReadAsOf(date));
                }
            }
            Gesture::Point(x, y) => {
                let glyph = self.drawing.at(x.round() as i32, y.round() as i32);
                self.pointed = glyph.map(|(glyph, _)| self.drawing.glyphs[glyph].first);
            }
            Gesture::Leave => self.pointed = None,
            Gesture::Tap(x, y) => self.tap(x.round() as i32, y.round() as i32, scene),
        }
    }

    /// A tap on an event selects it or lets go of it. A tap on a cluster opens it: its events get all the width. Where even
    /// that cannot tell them apart, the next of them is selected.
    fn tap(&mut self, x: i32, y: i32, scene: &Scene) {
        let Some((glyph, lane)) = self.drawing.at(x, y) else { return };
        let glyph = &self.drawing.glyphs[glyph];
        let track = &self.plan.tracks[track_of(glyph.layer)];
        let events = &track.placed()[glyph.group.from..glyph.group.to];
        let toggle = |event: EventRef| scene.act.emit(Action::Toggle(Selection::Event(event)));
        let ([first, ..], [.., last]) = (events, events) else { return };
        // The only event of its group in a lane is meant by its mark there, whatever the other lanes have.
        let of_lane = glyph.marks.iter().find(|mark| Some(mark.party) == lane && mark.count == 1);
        let involved = |placed: &&Placed| {
            of_lane.is_some_and(|mark| involved(scene.dossier(), placed.event).contains(&mark.party))
        };
        if let Some(only) = events.iter().find(involved) {
            return toggle(only.event);
        }
        if events.len() == 1 {
            return toggle(first.event);
        }
        let closer = Window::around(&self.plan, (first.at, last.at), self.window.width);
        if closer.scale() > self.window.scale() * 1.01 {
            self.window = closer;
            return scene.act.emit(Action::Reveal(first.event));
        }
        let selected = events.iter().position(|placed| scene.is_selected(Selection::Event(placed.event)));
        toggle(events.get(selected.map_or(0, |at| at + 1)).unwrap_or(first).event);
    }

    fn step(&self, forward: bool, scene: &Scene) {
        let seen = self.plan.seen(self.window.start, self.window.end, scene.dossier());
        if let Some(event) = stepped(&self.plan.events, selected(scene), forward, seen) {
            scene.act.emit(Action::Show(Some(Selection::Event(event))));
        }
    }
}

fn drawn(plan: &Plan, window: &Window, scene: &Scene, pointed: Option<EventRef>, related: &[Vec<usize>; 2]) -> Drawing {
    let selected = selected(scene);
    let shows = |party| scene.state.shows_party(party);
    draw(plan, window, scene.dossier(), &Emphasis { selected, pointed, related, shows: &shows }, scene.words)
}

/// The selected event.
fn selected(scene: &Scene) -> Option<EventRef> {
    match scene.state.selection {
        Some(Selection::Event(event)) => Some(event),
        _ => None,
    }
}

/// The drawing's own keys, while the focus is on it and not on something in it.
fn keys(link: &html::Scope<Board>) -> Callback<KeyboardEvent> {
    let link = link.clone();
    Callback::from(move |event: KeyboardEvent| {
        let modified = event.ctrl_key() || event.alt_key() || event.meta_key();
        if let Some(command) = command_for(&event.key()).filter(|_| !modified && !event.default_prevented()) {
            event.prevent_default();
            link.send_message(Change::Command(command));
        }
    })
}
