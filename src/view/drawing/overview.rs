//! The strip under the axis: how many events there are along the whole time, and which part of it is drawn above.

use super::board::Sheet;
use crate::dossier::Layer;
use crate::timeline::{AXIS, BIN, Plan, STRIP, density, track_of};
use crate::view::shapes::{path, rectangle};
use markup::html;
use yew::prelude::*;

/// Height of the largest bin, in pixels.
const HIGHEST: usize = 24;

/// The outlines of the bins of both layers; they follow from the plan and the width alone.
#[derive(Clone)]
pub struct Bins {
    article: AttrValue,
    record: AttrValue,
}

impl Bins {
    /// Counts the events in each bin. The outlines hang from height 0 upward.
    pub fn new(plan: &Plan, width: f64) -> Bins {
        let counts =
            [Layer::InArticle, Layer::OnRecord].map(|layer| density(plan, &plan.tracks[track_of(layer)], width));
        let most = counts[0].iter().zip(&counts[1]).map(|(article, record)| article + record).max().unwrap_or(0);
        let (mut article, mut record) = (String::new(), String::new());
        for (bin, (in_article, on_record)) in counts[0].iter().zip(&counts[1]).enumerate() {
            let x = bin * BIN;
            let below = height(*in_article, most);
            let all = height(in_article + on_record, most);
            if *in_article > 0 {
                article.push_str(&format!("M{x} 0h3v-{below}h-3z"));
            }
            if *on_record > 0 {
                record.push_str(&format!("M{x} -{below}h3v-{}h-3z", (all - below).max(1)));
            }
        }
        Bins { article: article.into(), record: record.into() }
    }
}

/// The strip.
pub fn overview(sheet: &Sheet<'_>) -> Html {
    if sheet.scene.is_static() {
        return Html::default();
    }
    let top = sheet.drawing.axis + AXIS;
    let bottom = top + STRIP - 2;
    let width = sheet.window.width.round() as i32;
    let (from, to) = sheet.window.on_strip(sheet.plan);
    let (from, to) = (from.round() as i32, (to.round() as i32).max(from.round() as i32 + 4));
    let place = format!("translate(0 {bottom})");
    html! {
        <g class="overview" data-overview="" aria-hidden="true">
            { path("overview__ground", rectangle(0, top, width, STRIP - 2)) }
            <path class="overview__article" transform={place.clone()} d={&sheet.bins.article} />
            <path class="overview__record" transform={place} d={&sheet.bins.record} />
            { path("overview__shade", format!("M0 {top}H{from}V{bottom}H0zM{to} {top}H{width}V{bottom}H{to}z")) }
            { path("overview__window", rectangle(from, top, to - from, STRIP - 2)) }
            { path("overview__grip", format!("M{from} {0}v12M{to} {0}v12", top + 8)) }
        </g>
    }
}

/// A bin's height: one event is seen beside thousands.
fn height(count: usize, most: usize) -> usize {
    if count == 0 { 0 } else { (count * HIGHEST / most.max(1)).max(3) }
}
