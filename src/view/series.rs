//! Each issue over time: a chart on the timeline's own axis, and the same in words.
//!
//! The charts do not know the date at which stances are read. It is drawn over them, so that choosing another one draws
//! a line anew for each chart, and no chart.

use super::chart::{AIR, Chart, Piece, WIDTH, height};
use super::scene::{Scene, SceneProps};
use super::shapes::path;
use crate::dossier::{Day, IssueRef};
use crate::timeline::{Captions, Plan, Scale, Window, captions};
use markup::html;
use std::rc::Rc;
use yew::prelude::*;

/// Room at the left, for the labels of the steps.
const LEFT: i32 = 140;
/// Room at the right, for half a mark.
const RIGHT: i32 = 8;

/// The charts of all issues.
pub struct Series {
    axis: Rc<Axis>,
    /// What the axis was made from.
    scene: Scene,
}

/// The timeline's axis over all of the dossier's time.
pub struct Axis {
    plan: Plan,
    window: Window,
    /// The words along it.
    pub captions: Captions,
}

impl Axis {
    fn new(scene: &Scene) -> Axis {
        // One event after another has no place for what happens between them.
        let scale = scene.state.scale.filter(|scale| *scale != Scale::Sequence);
        let dossier = scene.dossier();
        let mut plan = Plan::new(dossier, &scene.material.events, scale);
        let days = dossier.stances.iter().map(|stance| stance.as_of.counts_from());
        for place in days.filter(|day| *day != Day::FIRST).map(|day| plan.axis.place(day.0 as f64)) {
            plan.domain = (plan.domain.0.min(place), plan.domain.1.max(place + 1.0));
        }
        let window = Window::whole(&plan, f64::from(WIDTH - LEFT - RIGHT));
        let captions = captions(&plan, &window, dossier, scene.words);
        Axis { plan, window, captions }
    }

    /// Where a day lies, in the chart's pixels; those off the axis at its ends.
    pub fn x(&self, day: Day) -> i32 {
        let place = match day {
            Day::FIRST => self.plan.domain.0,
            Day::LAST => self.plan.domain.1,
            day => self.plan.axis.place(day.0 as f64 + 0.5),
        };
        self.window.x(place).max(0.0).min(self.window.width).round() as i32 + LEFT
    }

    /// Both ends.
    pub fn ends(&self) -> (i32, i32) {
        (LEFT, WIDTH - RIGHT)
    }
}

impl Component for Series {
    type Message = ();
    type Properties = SceneProps;

    fn create(ctx: &Context<Self>) -> Self {
        let scene = ctx.props().scene.clone();
        Series { axis: Rc::new(Axis::new(&scene)), scene }
    }

    fn changed(&mut self, ctx: &Context<Self>, _: &SceneProps) -> bool {
        let scene = &ctx.props().scene;
        let drawn = &self.scene;
        if !Rc::ptr_eq(&drawn.material, &scene.material)
            || (drawn.state.scale, drawn.words) != (scene.state.scale, scene.words)
        {
            *self = Component::create(ctx);
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let scene = &ctx.props().scene;
        html! {
            <ul class="charts">
                for issue in scene.dossier().issue_refs() {
                    { self.chart(scene, issue) }
                }
            </ul>
        }
    }
}

impl Series {
    fn chart(&self, scene: &Scene, issue: IssueRef) -> Html {
        let known = &scene.dossier()[issue];
        let as_of = self.axis.x(scene.state.as_of.reads_to());
        let bottom = height(scene, issue) - AIR;
        let piece = |piece| html! { <Chart scene={scene.clone()} axis={self.axis.clone()} {issue} {piece} /> };
        html! {
            <li class="chart" key={known.id.clone()}>
                { scene.heading(3, "chart__title", scene.own(&known.question)) }
                <div class="chart__picture">
                    { piece(Piece::Picture) }
                    <svg class="chart__now" viewBox={format!("0 0 {WIDTH} {}", height(scene, issue))} aria-hidden="true">
                        { path("chart__later", format!("M{as_of} 0H{WIDTH}V{bottom}H{as_of}z")) }
                        { path("cursor__line", format!("M{as_of} 0V{bottom}")) }
                    </svg>
                </div>
                { piece(Piece::Words) }
            </li>
        }
    }
}
