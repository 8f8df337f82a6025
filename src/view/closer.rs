//! Looking closer at the stances: as a table, two parties side by side, over time, and how much there is of each party.

use super::balance::balance;
use super::pair::pair;
use super::prose::seen;
use super::scene::Scene;
use super::series::Series;
use super::stance_table::stance_table;
use crate::state::{Action, Closer};
use yew::prelude::*;

/// The section.
pub fn closer(scene: &Scene) -> Html {
    if scene.dossier().issues.is_empty() {
        return Html::default();
    }
    html! {
        <section class="closer" part="closer" aria-label="Stances in detail">
            { scene.heading(1, "section-title", html! { "Stances in detail" }) }
            { fold(scene, Closer::Table, "Table of stances", stance_table) }
            { fold(scene, Closer::Pair, "Two parties", pair) }
            { fold(scene, Closer::Series, "Over time", |scene| html! { <Series scene={scene.clone()} /> }) }
            { fold(scene, Closer::Balance, "Balance", balance) }
        </section>
    }
}

/// One way, open or not; where nobody can open it, open.
fn fold(scene: &Scene, way: Closer, name: &'static str, content: fn(&Scene) -> Html) -> Html {
    let is_open = scene.is_all_open() || scene.state.open.contains(&way);
    let title = match scene.is_static() {
        true => html! { name },
        false => html! {
            <button
                type="button"
                class="fold__button"
                aria-expanded={is_open.to_string()}
                onclick={scene.on(Action::Unfold(way))}
            >
                { seen("fold__sign", if is_open { "▾" } else { "▸" }) }
                { name }
            </button>
        },
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
