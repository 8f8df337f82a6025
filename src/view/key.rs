//! The key: each party's mark and name, which is also the filter, and what the marks' fills mean.

use super::mark::{Fill, mark, sample};
use super::scene::Scene;
use crate::dossier::PartyRef;
use crate::state::Action;
use crate::words::Message;
use markup::html;
use yew::prelude::*;

/// The key of the parties and of the fills.
pub fn key(scene: &Scene) -> Html {
    let hidden = scene.state.hidden.len();
    html! {
        <div class="key" part="key">
            <div class="key__parties" role="group" aria-label={scene.say(Message::PartiesShown)}>
                for party in scene.dossier().party_refs() {
                    { party_control(scene, party) }
                }
                if !scene.is_static() {
                    // Always there: a button that went away would take the focus with it.
                    <button
                        class="link key__all"
                        aria-disabled={(hidden == 0).to_string()}
                        onclick={scene.on(Action::ShowAllParties)}
                    >
                        { scene.say(Message::ShowAll) }
                    </button>
                }
            </div>
            <p class="key__fills">
                <span>{ sample(Fill::Solid) }{ scene.say(Message::InArticle) }</span>
                <span>{ sample(Fill::Dashed) }{ scene.say(Message::InferredOrUncertain) }</span>
                <span>{ sample(Fill::Hollow) }{ scene.say(Message::OnRecord) }</span>
            </p>
        </div>
    }
}

fn party_control(scene: &Scene, party: PartyRef) -> Html {
    let known = &scene.dossier()[party];
    let label = html! {
        <>{ mark(party, Fill::Solid) }<span class="key__mark">{ &known.mark }</span>{ " " }{ scene.own(&known.name) }</>
    };
    if scene.is_static() {
        return html! { <span class="key__party" data-party={known.id.clone()}>{ label }</span> };
    }
    let shown = scene.state.shows_party(party);
    html! {
        <button
            class="key__party"
            data-party={known.id.clone()}
            aria-pressed={shown.to_string()}
            onclick={scene.on(Action::ToggleParty(party))}
        >
            { label }
        </button>
    }
}
