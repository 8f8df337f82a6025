//! The date at which stances are read: a list of the days on which they change, and a slider over the same days.

use super::scene::Scene;
use crate::comparison::{reading_date, turned};
use crate::dossier::Date;
use crate::state::Action;
use crate::words::Message;
use markup::html;
use yew::prelude::*;

/// The control; where nobody can choose, the words alone.
pub fn as_of(scene: &Scene) -> Html {
    let dossier = scene.dossier();
    let now = &scene.state.as_of;
    if scene.is_static() {
        return html! { <span>{ scene.fill(Message::StancesAsOfDate, &[&date_name(scene, now)]) }</span> };
    }
    let days = &scene.material.days;
    let at = days.partition_point(|day| *day <= now.reads_to()).saturating_sub(1);
    let mut dates: Vec<Date> = days.iter().map(|day| reading_date(dossier, *day)).collect();
    // A day that was set elsewhere and on which nothing changes has its place in the list too.
    if !dates.contains(now) {
        dates.insert(days.partition_point(|day| *day <= now.reads_to()), now.clone());
    }
    html! {
        <span class="as-of" part="as-of">
            <label>
                { scene.say(Message::StancesAsOf) }
                { " " }
                <select data-control="as-of" data-value={now.text().to_owned()}>
                    for date in dates {
                        <option value={date.text().to_owned()} selected={date == *now}>{ date_name(scene, &date) }</option>
                    }
                </select>
            </label>
            <input
                type="range"
                data-control="as-of-step"
                aria-label={scene.say(Message::StancesAsOf)}
                aria-valuetext={date_name(scene, now)}
                min="0"
                max={days.len().saturating_sub(1).to_string()}
                value={at.to_string()}
                onkeydown={turning_keys(scene)}
            />
        </span>
    }
}

/// The keys of both sliders of the date: to the next day of change, also from a day between two of them.
pub fn turning_keys(scene: &Scene) -> Callback<KeyboardEvent> {
    let known = scene.clone();
    Callback::from(move |event: KeyboardEvent| {
        let now = known.state.as_of.reads_to();
        let modified = event.ctrl_key() || event.alt_key() || event.meta_key();
        if let Some(day) = turned(&event.key(), now, &known.material.days).filter(|_| !modified) {
            event.prevent_default();
            if day != now {
                known.act.emit(Action::ReadAsOf(reading_date(known.dossier(), day)));
            }
        }
    })
}

fn date_name(scene: &Scene, date: &Date) -> String {
    let words = scene.words.day(date.reads_to(), date);
    let is_article = *date == scene.dossier().article.published;
    if is_article { scene.fill(Message::DateOfArticle, &[&words]) } else { words }
}
