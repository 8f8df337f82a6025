//! Looking closer at the stances: as a table, two parties side by side, over time, and how much there is of each party.

use super::balance::balance;
use super::pair::pair;
use super::prose::seen;
use super::scene::Scene;
use super::series::Series;
use super::stance_table::stance_table;
use crate::state::{Action, Panel};
use crate::words::Message;
use markup::html;
use yew::prelude::*;

/// The section.
pub fn closer(scene: &Scene) -> Html {
    if scene.dossier().issues.is_empty() {
        return Html::default();
    }
    html! {
        <section class="closer" part="closer" aria-label={scene.say(Message::StancesInDetail)}>
            { scene.title("closer", Message::StancesInDetail) }
            { fold(scene, Panel::Table, Message::StanceTable, stance_table) }
            { fold(scene, Panel::Pair, Message::TwoParties, pair) }
            { fold(scene, Panel::Series, Message::OverTime, |scene| html! { <Series scene={scene.clone()} /> }) }
            { fold(scene, Panel::Balance, Message::Balance, balance) }
        </section>
    }
}

/// One way, open or not; where nobody can open it, open.
fn fold(scene: &Scene, way: Panel, name: Message, content: fn(&Scene) -> Html) -> Html {
    let is_open = scene.is_all_open() || scene.state.open.contains(&way);
    let name = scene.say(name);
    let title = match scene.is_static() {
        true => html! { name },
        false => fold_button(scene, way, is_open, name),
    };
    html! {
        <div class="fold">
            { scene.heading(2, "fold__title", title) }
            if is_open {
                { content(scene) }
            }
        </div>
    }
}

/// What opens something in place, and closes it.
pub fn fold_button(scene: &Scene, way: Panel, is_open: bool, name: &'static str) -> Html {
    html! {
        <button
            class="fold__button"
            data-control={(way == Panel::Keys).then_some("help")}
            aria-expanded={is_open.to_string()}
            onclick={scene.on(Action::Unfold(way))}
        >
            { seen("fold__sign", if is_open { "▾" } else { "▸" }) }
            { name }
        </button>
    }
}
