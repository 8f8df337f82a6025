//! What a picture of the drawing carries when it leaves the page: title, source line and legend. On the page it is not seen,
//! since the page has all of it.

use super::board::Sheet;
use super::plot::{circle, party_class};
use crate::dossier::PartyRef;
use crate::timeline::{AXIS, fitted, small_width_of};
use crate::view::mark::{Fill, SAMPLE, shape_at};
use crate::view::shapes::{path, word};
use crate::words::{Detail, Message};
use markup::html;
use yew::prelude::*;

/// Height of the title and the source line, and of a line of the legend.
const HEAD: i32 = 56;
const LINE: i32 = 20;

/// The frame of a picture so wide. `data-frame` has the height that it adds above, and where it ends below; the overview
/// stays on the page.
pub fn frame(sheet: &Sheet<'_>, width: i32) -> Html {
    let (dossier, words) = (sheet.scene.dossier(), sheet.scene.words);
    let article = &dossier.article;
    let room = f64::from(width - 16);
    let title = fitted(&dossier.title, room / 1.5).0;
    let shown: usize = sheet.drawing.glyphs.iter().map(|glyph| glyph.group.count()).sum();
    let all = dossier.events.len();
    let mut events = words.count(Message::Events, all);
    if shown < all {
        events = words.fill(Message::EventsShown, &[&shown.to_string(), &events]);
    }
    let published = words.date(&article.published, Detail::Full);
    let source = words.fill(Message::PictureSource, &[&article.publisher, &published]);
    let source = [&words.fill(Message::Sentence, &[&events]), words.say(Message::Space), &source].concat();
    let parties = dossier.parties.len();
    let mut entries: Vec<(Html, String)> = Vec::new();
    for (index, party) in dossier.parties.iter().enumerate() {
        let shape = shape_at(PartyRef(index), parties, 8, -4);
        let class = ["lane-mark ", &party_class(PartyRef(index), parties)].concat();
        entries.push((html! { <path {class} d={shape} /> }, format!("{} {}", party.mark, party.name)));
    }
    for (fill, name) in [
        (Fill::Solid, Message::InArticle),
        (Fill::Hollow, Message::OnRecord),
        (Fill::HollowDashed, Message::DateUncertain),
    ] {
        let class = ["lane-mark party-none ", fill.class()].concat();
        entries.push((html! { <path {class} transform="translate(0 -12)" d={SAMPLE} /> }, words.say(name).to_owned()));
    }
    let bottom = sheet.drawing.axis + AXIS;
    let several = html! { <>{ path("cluster cluster--record", circle(9, -4)) }{ word("count", 9, 0, "2") }</> };
    entries.push((html! { <g class="party-none">{ several }</g> }, words.say(Message::SeveralEvents).to_owned()));
    let (mut x, mut line) = (8, 0);
    let mut placed = Vec::new();
    for (shape, words) in entries {
        let words = fitted(&words, room - 20.0).0;
        let wide = 20 + small_width_of(&words);
        if x > 8 && x + wide > width - 8 {
            (x, line) = (8, line + 1);
        }
        let y = bottom + LINE * (line + 1);
        placed.push(html! {
            <g transform={format!("translate({x} {y})")}>{ shape }{ word("frame__text", 20, 0, &words) }</g>
        });
        x += wide + 16;
    }
    html! {
        <g class="frame" aria-hidden="true" data-frame={format!("{HEAD} {}", bottom + LINE * (line + 2))}>
            { word("frame__title", 8, -32, &title) }
            { word("frame__text", 8, -12, &fitted(&source, room).0) }
            { for placed }
        </g>
    }
}
