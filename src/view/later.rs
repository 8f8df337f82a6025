//! Parts of the document that may come a moment later than the rest: when nothing changed but the date at which stances are
//! read, what is out of sight is drawn anew after the frame in which the date changed. What is in sight is drawn in it. So
//! a reader who drags the date is followed however many parties, issues and dates there are.

use super::port::Told;
use super::scene::Scene;
use markup::html;
use std::rc::Rc;
use yew::prelude::*;

/// What draws a part: the scene, the part's number, and the place for its element.
pub type Draw = fn(&Scene, usize, NodeRef) -> Html;

/// The part of a number.
pub fn later(scene: &Scene, number: usize, draw: Draw) -> Html {
    if scene.is_static() {
        return draw(scene, number, NodeRef::default());
    }
    html! { <Later key={number} scene={scene.clone()} {number} {draw} /> }
}

/// What a part is drawn from.
#[derive(Clone, Properties)]
pub struct LaterProps {
    scene: Scene,
    number: usize,
    draw: Draw,
}

impl PartialEq for LaterProps {
    fn eq(&self, other: &LaterProps) -> bool {
        self.scene == other.scene && self.number == other.number
    }
}

/// What a part is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// It came into sight, or went out of it.
    Sight(bool),
    /// It is its turn to be drawn.
    Draw,
}

/// A part. Until it is told otherwise it takes itself to be in sight.
pub struct Later {
    node: NodeRef,
    /// Under which the port knows it.
    watched: Option<usize>,
    in_sight: bool,
    is_due: bool,
}

impl Component for Later {
    type Message = Turn;
    type Properties = LaterProps;

    fn create(_: &Context<Self>) -> Self {
        Later { node: NodeRef::default(), watched: None, in_sight: true, is_due: false }
    }

    fn update(&mut self, _: &Context<Self>, turn: Turn) -> bool {
        if let Turn::Sight(in_sight) = turn {
            self.in_sight = in_sight;
        }
        self.is_due && (self.in_sight || turn == Turn::Draw)
    }

    fn changed(&mut self, ctx: &Context<Self>, before: &LaterProps) -> bool {
        let LaterProps { scene, .. } = ctx.props();
        let is_same = Rc::ptr_eq(&scene.material, &before.scene.material);
        if self.in_sight || !is_same || !scene.state.differs_in_date_only(&before.scene.state) {
            return true;
        }
        if !std::mem::replace(&mut self.is_due, true) && scene.port.owe(ctx.link().callback(|()| Turn::Draw)) {
            scene.tell.emit(Told::Owing);
        }
        false
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let LaterProps { scene, number, draw } = ctx.props();
        draw(scene, *number, self.node.clone())
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        self.is_due = false;
        if first {
            let sight = ctx.link().callback(Turn::Sight);
            let LaterProps { scene, .. } = ctx.props();
            let number = scene.port.watch(sight);
            self.watched = Some(number);
            scene.tell.emit(Told::Part(self.node.clone(), number));
        }
    }

    fn destroy(&mut self, ctx: &Context<Self>) {
        if let Some(number) = self.watched {
            ctx.props().scene.port.forget(number);
        }
    }
}
