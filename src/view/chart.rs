//! One issue over time: a line of steps for each party and layer, with gaps where there is no position, and the same as text.

use super::mark::{Fill, shape_at, short_mark};
use super::movement::held_label;
use super::scene::Scene;
use super::series::Axis;
use super::shapes::{path, word};
use crate::comparison::{Point, reading_date, series};
use crate::dossier::{Day, IssueRef, Layer, PartyRef};
use crate::state::{Action, Selection};
use crate::timeline::fitted;
use crate::words::{Detail, Message};
use markup::html;
use std::rc::Rc;
use yew::prelude::*;

/// Width of the chart in its own pixels; it is scaled to the page.
pub const WIDTH: i32 = 480;
/// Room above the highest step; below the lowest there is room for the words along the axis too.
pub const AIR: i32 = 18;
/// Least distance of two steps.
const STEP: i32 = 22;
/// Distance of two lines on one step: equal values are told apart.
const BESIDE: i32 = 3;

/// A chart's picture or its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece {
    /// The lines.
    Picture,
    /// The same data as text; each point is a link.
    Words,
}

/// What a piece of a chart is made from.
#[derive(Clone, Properties)]
pub struct ChartProps {
    pub scene: Scene,
    pub axis: Rc<Axis>,
    pub issue: IssueRef,
    pub piece: Piece,
}

impl PartialEq for ChartProps {
    /// A chart shows all of time: at which date stances are read, and what is selected, changes nothing in it.
    fn eq(&self, other: &ChartProps) -> bool {
        let (state, known) = (&self.scene.state, &other.scene.state);
        Rc::ptr_eq(&self.axis, &other.axis)
            && (self.issue, self.piece) == (other.issue, other.piece)
            && (&state.hidden, state.layer) == (&known.hidden, known.layer)
            && self.scene.words == other.scene.words
    }
}

/// A piece of a chart.
pub struct Chart;

impl Component for Chart {
    type Message = ();
    type Properties = ChartProps;

    fn create(_: &Context<Self>) -> Self {
        Chart
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let ChartProps { scene, axis, issue, piece } = ctx.props();
        let lines = lines(scene, *issue);
        match piece {
            Piece::Picture => picture(scene, axis, *issue, &lines),
            Piece::Words => html! {
                <ul class="chart__words">
                    for line in &lines {
                        { words(scene, *issue, line) }
                    }
                </ul>
            },
        }
    }
}

/// A line of the chart: a party in a layer.
struct Line {
    party: PartyRef,
    layer: Layer,
    points: Vec<Point>,
}

fn lines(scene: &Scene, issue: IssueRef) -> Vec<Line> {
    let mut lines = Vec::new();
    for party in scene.parties() {
        for layer in scene.layers() {
            let points = series(scene.dossier(), party, issue, layer);
            if !points.is_empty() {
                lines.push(Line { party, layer, points });
            }
        }
    }
    lines
}

/// Distance of two steps, so that all lines have room on each.
fn step(scene: &Scene) -> i32 {
    let most = scene.parties().len() * scene.layers().len();
    STEP.max(BESIDE * (most as i32 + 2))
}

/// Height of a chart, with the words along its axis.
pub fn height(scene: &Scene, issue: IssueRef) -> i32 {
    let steps = scene.dossier()[issue].scale.len() as i32;
    3 * AIR + (steps - 1) * step(scene)
}

fn picture(scene: &Scene, axis: &Axis, issue: IssueRef, lines: &[Line]) -> Html {
    let height = height(scene, issue);
    let (left, right) = axis.ends();
    let step = step(scene);
    let rows: Vec<(i32, &String)> = scene.dossier()[issue]
        .scale
        .iter()
        .rev()
        .enumerate()
        .map(|(at, label)| (AIR + at as i32 * step, label))
        .collect();
    let grid: String = rows.iter().map(|(y, _)| format!("M{left} {y}H{right}")).collect();
    let bottom = height - AIR;
    let cuts = axis.captions.cuts.iter();
    let cuts: String = cuts.map(|cut| format!("M{} 0V{bottom}H{}V0z", cut.x + left, cut.end + left)).collect();
    let years = if axis.captions.majors.iter().all(|major| major.text.is_empty()) {
        &axis.captions.ticks
    } else {
        &axis.captions.majors
    };
    html! {
        <svg viewBox={format!("0 0 {WIDTH} {height}")} aria-hidden="true">
            { path("cut", cuts) }
            { path("lane-line", grid) }
            for (y, label) in rows {
                { word("tick", 0, y + 3, &fitted(label, f64::from(left)).0) }
            }
            for year in years {
                { word("tick", year.x + left, height - 4, &year.text) }
            }
            for (at, line) in lines.iter().enumerate() {
                { drawn(scene, axis, issue, line, 2 * at as i32 + 1 - lines.len() as i32) }
            }
        </svg>
    }
}

/// A party's line in a layer, half steps of lines away from the middle of a step. It holds from each point to the next, and
/// stops where there is no position.
fn drawn(scene: &Scene, axis: &Axis, issue: IssueRef, line: &Line, aside: i32) -> Html {
    let parties = scene.dossier().parties.len();
    let highest = scene.dossier()[issue].scale.len() as i32 - 1;
    let y = |held: usize| AIR + (highest - held as i32) * step(scene) + aside * BESIDE / 2;
    let (mut sure, mut inferred) = (String::new(), String::new());
    let mut marks = Vec::new();
    for (index, point) in line.points.iter().enumerate() {
        let Some(held) = point.step else { continue };
        let next = line.points.get(index + 1);
        let (from, to) = (axis.x(point.day), next.map_or(axis.ends().1, |next| axis.x(next.day)));
        let way = if point.inferred { &mut inferred } else { &mut sure };
        way.push_str(&format!("M{from} {}H{to}", y(held)));
        if let Some(then) = next.and_then(|next| next.step) {
            way.push_str(&format!("V{}", y(then)));
        }
        let class = ["lane-mark ", Fill::of(line.layer, !point.inferred).class()].concat();
        let shape = shape_at(line.party, parties, from, y(held));
        marks.push(html! { <path {class} d={shape} onclick={there(scene, issue, line.party, point)} /> });
    }
    let class = match line.layer {
        Layer::InArticle => "chart__line",
        Layer::OnRecord => "chart__line chart__line--record",
    };
    html! {
        <g class={format!("party-{}", line.party.0)}>
            { path(class, sure) }
            if !inferred.is_empty() {
                { path("chart__line chart__line--inferred", inferred) }
            }
            { marks }
        </g>
    }
}

/// The way from a point to its words: the stance, read at the point's date.
fn there(scene: &Scene, issue: IssueRef, party: PartyRef, point: &Point) -> Option<Callback<MouseEvent>> {
    let first = point.stances.first()?;
    // Its own date would be read to its last day, when another stance may hold already.
    let date = match point.day {
        Day::FIRST => scene.dossier()[*first].as_of.clone(),
        day => reading_date(scene.dossier(), day),
    };
    let act = scene.act.clone();
    Some(Callback::from(move |_: MouseEvent| {
        act.emit(Action::ReadAsOf(date.clone()));
        act.emit(Action::Follow(Selection::Stance(party, issue)));
    }))
}

/// A line as text: what was held, and each date at which it was said again, as the way to its words.
fn words(scene: &Scene, issue: IssueRef, line: &Line) -> Html {
    let dossier = scene.dossier();
    let label = |point: &Point| {
        let mut labels: Vec<&str> = point.stances.iter().map(|stance| held_label(scene, *stance)).collect();
        labels.dedup();
        match labels.len() {
            0 => scene.say(Message::WordsWithdrawn).to_owned(),
            1 if point.inferred => scene.fill(Message::OnlyInferred, &[labels[0]]),
            1 => labels[0].to_owned(),
            _ => scene.fill(Message::ContradictingLabels, &[&labels.join(scene.say(Message::AndLabels))]),
        }
    };
    let date = |point: &Point| {
        let Some(first) = point.stances.first() else { return Html::default() };
        let date = scene.words.date(&dossier[*first].as_of, Detail::Full);
        if scene.is_static() {
            return html! { <li>{ date }</li> };
        }
        let onclick = there(scene, issue, line.party, point);
        html! { <li><button class="link" {onclick}>{ date }</button></li> }
    };
    let holds = line.points.chunk_by(|one, next| label(one) == label(next));
    html! {
        <li>
            { short_mark(scene, line.party, Fill::of(line.layer, true)) }
            { " " }{ scene.words.layer(line.layer) }{ scene.say(Message::Colon) }
            <ol class="holds">
                for hold in holds {
                    <li>
                        <strong>{ hold.first().map(label) }</strong>
                        <ol class="dates">
                            for point in hold {
                                { date(point) }
                            }
                        </ol>
                    </li>
                }
            </ol>
        </li>
    }
}
