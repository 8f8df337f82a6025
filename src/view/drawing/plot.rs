//! The marks in their lanes, the titles above them, the axis below. Marks that look alike are one path: the browser has few
//! elements to keep, however many events there are.

use super::board::Sheet;
use crate::dossier::{Layer, PartyRef};
use crate::timeline::{Bar, Drawing, Glyph};
use crate::view::mark::{Fill, shape_at};
use crate::view::shapes::{path, rectangle, word};
use markup::html;
use yew::prelude::*;

/// Half of a cluster's circle.
const RADIUS: i32 = 9;
/// Room of an outline around a mark.
const AROUND: i32 = 12;
/// Counts from here on are not written in full; the cluster's title has them.
const MANY: u32 = 100;

const FILLS: [Fill; 4] = [Fill::Solid, Fill::Hollow, Fill::Dashed, Fill::HollowDashed];

/// All of the plot.
pub fn plot(sheet: &Sheet<'_>) -> Html {
    let Sheet { drawing, window, .. } = sheet;
    let width = window.width.round() as i32;
    html! {
        <g aria-hidden="true">
            { lanes(sheet, width) }
            { cuts(drawing) }
            { outlines(&drawing.glyphs, "outline outline--related", |glyph| glyph.related) }
            { outlines(&drawing.glyphs, "outline outline--pointed", |glyph| glyph.pointed) }
            { outlines(&drawing.glyphs, "outline outline--selected", |glyph| glyph.selected) }
            { path("leader", leaders(drawing)) }
            { path("lane-join", joins(&drawing.glyphs)) }
            { bars(sheet) }
            { marks(sheet) }
            { titles(drawing) }
            { axis(drawing, width) }
        </g>
    }
}

fn lanes(sheet: &Sheet<'_>, width: i32) -> Html {
    let dossier = sheet.scene.dossier();
    let mut lines = String::new();
    for lane in &sheet.drawing.lanes {
        for (_, offset) in &sheet.drawing.lines {
            lines.push_str(&format!("M0 {}H{width}", lane.top + offset));
        }
    }
    let parties = dossier.parties.len();
    let names = sheet.drawing.lanes.iter().map(|lane| {
        let mark = dossier.parties.get(lane.party.0).map_or("–", |party| party.mark.as_str());
        let y = lane.top + sheet.drawing.lines.first().map_or(0, |line| line.1);
        html! {
            <g>
                <path class={["lane-mark ", &party_class(lane.party, parties)].concat()} d={shape_at(lane.party, parties, -43, y)} />
                { word("lane-name", -32, y + 4, mark) }
            </g>
        }
    });
    html! { <>{ path("lane-line", lines) }{ for names }</> }
}

/// The class that gives a party's hue.
pub fn party_class(party: PartyRef, parties: usize) -> String {
    if party.0 < parties { format!("party-{}", party.0) } else { "party-none".to_owned() }
}

fn cuts(drawing: &Drawing) -> Html {
    let top = drawing.lanes.first().map_or(0, |lane| lane.top);
    html! {
        for cut in &drawing.captions.cuts {
            <g class="cut">
                { path("cut__band", rectangle(cut.x, top, cut.end - cut.x, drawing.axis - top)) }
                { word("cut__name", (cut.x + cut.end) / 2, drawing.axis + 14, &cut.text) }
            </g>
        }
    }
}

fn outlines(glyphs: &[Glyph], class: &'static str, which: fn(&Glyph) -> bool) -> Html {
    let mut path = String::new();
    for glyph in glyphs.iter().filter(|glyph| which(glyph)) {
        if let ([first, ..], [.., last]) = (glyph.marks.as_slice(), glyph.marks.as_slice()) {
            let height = last.y - first.y + 2 * AROUND;
            let (left, top) = (glyph.x - AROUND, first.y - AROUND);
            path.push_str(&rectangle(left, top, 2 * AROUND, height));
        }
    }
    self::path(class, path)
}

/// A line from each title down to its first mark.
fn leaders(drawing: &Drawing) -> String {
    let mut path = String::new();
    for label in &drawing.labels {
        let glyph = &drawing.glyphs[label.wish];
        if let Some(mark) = glyph.marks.first() {
            path.push_str(&format!("M{} {}V{}", glyph.x, Drawing::row_top(label.row) + 17, mark.y));
        }
    }
    path
}

/// A line through the marks of one event: who met whom.
fn joins(glyphs: &[Glyph]) -> String {
    let mut path = String::new();
    for glyph in glyphs.iter().filter(|glyph| !glyph.is_cluster()) {
        if let [first, .., last] = glyph.marks.as_slice() {
            path.push_str(&format!("M{} {}V{}", glyph.x, first.y, last.y));
        }
    }
    path
}

fn bars(sheet: &Sheet<'_>) -> Html {
    let parties = sheet.scene.dossier().parties.len();
    let bar = |bar: &Bar| {
        let layer = match bar.layer {
            Layer::InArticle => "bar bar--article",
            Layer::OnRecord => "bar bar--record",
        };
        let (from, to) = bar.hull;
        let mut arrows = String::new();
        if bar.arrow_left {
            arrows.push_str(&format!("M{} {}l-6 4l6 4", from + 7, bar.y - 4));
        }
        if bar.arrow_right {
            arrows.push_str(&format!("M{} {}l6 4l-6 4", to - 7, bar.y - 4));
        }
        html! {
            <g class={[layer, " ", &party_class(bar.party, parties)].concat()}>
                if bar.core != Some(bar.hull) {
                    { path("bar__hull", format!("M{from} {}H{to}", bar.y)) }
                }
                if let Some((from, to)) = bar.core {
                    { path("bar__core", format!("M{from} {}H{to}", bar.y)) }
                }
                { path("bar__arrow", arrows) }
            </g>
        }
    };
    html! { for bar_of in &sheet.drawing.bars { { bar(bar_of) } } }
}

fn marks(sheet: &Sheet<'_>) -> Html {
    let parties = sheet.scene.dossier().parties.len();
    let glyphs = &sheet.drawing.glyphs;
    let lane = |party: PartyRef| {
        let mut paths: [String; FILLS.len()] = Default::default();
        let (mut solid, mut hollow) = (String::new(), String::new());
        let mut counts = Vec::new();
        for glyph in glyphs {
            let Some(mark) = glyph.marks.iter().find(|mark| mark.party == party) else { continue };
            if mark.count > 1 {
                let circles = if glyph.layer == Layer::InArticle { &mut solid } else { &mut hollow };
                circles.push_str(&circle(glyph.x, mark.y));
                counts.push((glyph.x, mark.y, mark.count, glyph.layer));
            } else {
                let fill = Fill::of(glyph.layer, !glyph.hedged);
                if let Some(at) = FILLS.iter().position(|known| *known == fill) {
                    paths[at].push_str(&shape_at(party, parties, glyph.x, mark.y));
                }
            }
        }
        html! {
            <g class={party_class(party, parties)}>
                for (path, fill) in paths.into_iter().zip(FILLS) {
                    <path class={["lane-mark ", fill.class()].concat()} d={path} />
                }
                { path("cluster cluster--article", solid) }
                { path("cluster cluster--record", hollow) }
                for (x, y, count, layer) in counts {
                    { number(x, y, count, layer) }
                }
            </g>
        }
    };
    html! { for shown in &sheet.drawing.lanes { { lane(shown.party) } } }
}

/// A cluster's outline around a point.
pub fn circle(x: i32, y: i32) -> String {
    format!("M{} {y}a{RADIUS} {RADIUS} 0 1 0 {d} 0a{RADIUS} {RADIUS} 0 1 0-{d} 0z", x - RADIUS, d = 2 * RADIUS)
}

fn number(x: i32, y: i32, count: u32, layer: Layer) -> Html {
    let class = if layer == Layer::InArticle { "count count--article" } else { "count" };
    let text = if count < MANY { count.to_string() } else { "99+".to_owned() };
    word(class, x, y + 4, &text)
}

fn titles(drawing: &Drawing) -> Html {
    html! {
        for label in &drawing.labels {
            { word(
                title_class(&drawing.glyphs[label.wish]),
                label.left.round() as i32,
                Drawing::row_top(label.row) + 13,
                &label.text,
            ) }
        }
    }
}

fn title_class(glyph: &Glyph) -> &'static str {
    match glyph {
        Glyph { selected: true, .. } => "title title--selected",
        Glyph { layer: Layer::InArticle, .. } => "title title--article",
        _ if glyph.is_cluster() => "title title--cluster",
        _ => "title",
    }
}

fn axis(drawing: &Drawing, width: i32) -> Html {
    let y = drawing.axis;
    let mut ticks = format!("M0 {y}H{width}");
    for tick in &drawing.captions.ticks {
        ticks.push_str(&format!("M{} {y}v5", tick.x));
    }
    html! {
        <>
            { path("axis", ticks) }
            for tick in &drawing.captions.ticks {
                { word("tick", tick.x + 3, y + 14, &tick.text) }
            }
            for major in &drawing.captions.majors {
                { word("tick tick--major", major.x + 3, y + 29, &major.text) }
            }
        </>
    }
}
