//! The drawing of a window: marks, bars, titles and ticks in pixels, as plain data. Views turn it into SVG.
//!
//! The plot begins right of the gutter with the parties' names; all `x` here are counted from the plot's left edge, all `y`
//! from the top of the drawing. From top to bottom: titles, lanes, axis, overview.

use super::bars::{Bar, bars};
use super::captions::{Captions, captions};
use super::groups::{Group, groups};
use super::labels::{Label, ROWS, Wish, place};
use super::plan::{Plan, track_of};
use super::window::Window;
use crate::dossier::{Dossier, EventRef, Layer, PartyRef};
use crate::words::{Detail, Message, Words};

/// Width of the parties' names at the left.
pub const GUTTER: f64 = 52.0;
/// Room at the right for half a mark.
pub const MARGIN: f64 = 12.0;
/// Height of the axis with its two rows of ticks and the row of the cursor.
pub const AXIS: i32 = 62;
/// Height of the overview.
pub const STRIP: i32 = 30;
/// Height of a row of titles, and of a line of marks in a lane.
const ROW: i32 = 18;
/// How far from a mark's middle a pointer still means it: across, and up or down.
const REACH: (i32, i32) = (13, 10);

/// What the reader chose that changes how events are drawn.
pub struct Emphasis<'s> {
    /// The selected event.
    pub selected: Option<EventRef>,
    /// The first event of the mark under the pointer.
    pub pointed: Option<EventRef>,
    /// Ranks of the events related to the selection, in order, for each of [`Plan::tracks`].
    pub related: &'s [Vec<usize>; 2],
    /// Whether a party is shown.
    pub shows: &'s dyn Fn(PartyRef) -> bool,
}

/// A lane.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lane {
    /// Whose; the one after the last party is that of events without parties.
    pub party: PartyRef,
    /// The top edge.
    pub top: i32,
}

/// A mark of a glyph in one lane.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LaneMark {
    /// Whose lane.
    pub party: PartyRef,
    /// The pixel of its middle.
    pub y: i32,
    /// How many of the glyph's events involve the party.
    pub count: u32,
}

/// An event or a cluster as drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Glyph {
    /// Which layer all of its events belong to.
    pub layer: Layer,
    /// Its events, by their ranks in the layer's track.
    pub group: Group,
    /// The first of them.
    pub first: EventRef,
    /// The pixel of its middle.
    pub x: i32,
    /// Its marks from top to bottom, one for each party involved.
    pub marks: Vec<LaneMark>,
    /// Whether the date is hedged.
    pub hedged: bool,
    /// The event's title, or how many events of when.
    pub name: String,
    /// It is the selection, or holds it.
    pub selected: bool,
    /// It is related to the selection, or holds what is.
    pub related: bool,
    /// The pointer is on it.
    pub pointed: bool,
}

impl Glyph {
    /// Whether it stands for several events.
    pub fn is_cluster(&self) -> bool {
        self.group.count() > 1
    }
}

/// Everything that is drawn of a window.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// Height of everything.
    pub height: i32,
    /// Where the axis begins, below the lanes.
    pub axis: i32,
    /// The lanes from top to bottom.
    pub lanes: Vec<Lane>,
    /// Which layers the lanes have lines for, with the middle of the line from the lane's top.
    pub lines: Vec<(Layer, i32)>,
    /// Events and clusters, those on the record first.
    pub glyphs: Vec<Glyph>,
    /// What events cover.
    pub bars: Vec<Bar>,
    /// Titles; each says which glyph it belongs to.
    pub labels: Vec<Label>,
    /// What the axis says.
    pub captions: Captions,
}

impl Drawing {
    /// The top of a row of titles.
    pub fn row_top(row: usize) -> i32 {
        ROW * (ROWS as i32 - 1 - row as i32)
    }

    /// The glyph that a pointer means: the one whose mark is nearest within reach, with the lane of that mark, or the one
    /// whose title it is on.
    pub fn at(&self, x: i32, y: i32) -> Option<(usize, Option<PartyRef>)> {
        let nearest = self.glyphs.iter().enumerate().filter_map(|(index, glyph)| {
            let mark = glyph.marks.iter().min_by_key(|mark| (mark.y - y).abs())?;
            let (across, up) = ((glyph.x - x).abs(), (mark.y - y).abs());
            (across <= REACH.0 && up <= REACH.1).then_some((across + up, index, mark.party))
        });
        let on_title = |label: &&Label| {
            let top = Drawing::row_top(label.row);
            (top..top + ROW).contains(&y) && (label.left..=label.left + label.width).contains(&f64::from(x))
        };
        let mark = nearest.min().map(|(_, index, party)| (index, Some(party)));
        mark.or_else(|| self.labels.iter().find(on_title).map(|label| (label.wish, None)))
    }
}

/// Draws a window of a plan.
pub fn draw(plan: &Plan, window: &Window, dossier: &Dossier, emphasis: &Emphasis<'_>, words: Words) -> Drawing {
    let lines = lines(plan);
    let lanes = lanes(plan, dossier, &lines, emphasis.shows);
    let mut glyphs = Vec::new();
    let mut drawn = Vec::new();
    for (layer, offset) in lines.iter().rev() {
        let track = &plan.tracks[track_of(*layer)];
        let groups = groups(track, window);
        drawn.extend(bars(track, window, &groups, *layer, &|event| {
            let row = |party: PartyRef| lanes.iter().find(|lane| lane.party == party).map(|lane| lane.top + offset);
            let involved = involved(dossier, event);
            involved.into_iter().filter_map(|party| Some((party, row(party)?))).collect()
        }));
        let of_layer = |event: Option<EventRef>| {
            let (on, rank) = plan.rank_of(event?, dossier)?;
            (on == track_of(*layer)).then_some(rank)
        };
        let (selected, pointed) = (of_layer(emphasis.selected), of_layer(emphasis.pointed));
        let related = &emphasis.related[track_of(*layer)];
        for group in groups {
            let marks = lanes.iter().map(|lane| LaneMark {
                party: lane.party,
                y: lane.top + offset,
                count: track.involving(lane.party, group.from, group.to),
            });
            let first = track.placed()[group.from].event;
            let holds = |rank: Option<usize>| rank.is_some_and(|rank| (group.from..group.to).contains(&rank));
            let date = dossier[first].date.value();
            glyphs.push(Glyph {
                layer: *layer,
                first,
                x: group.x.round() as i32,
                marks: marks.filter(|mark| mark.count > 0).collect(),
                hedged: group.count() == 1 && (date.is_approximate() || date.is_uncertain()),
                name: name(plan, &group, *layer, dossier, words),
                selected: holds(selected),
                related: holds(related.get(related.partition_point(|rank| *rank < group.from)).copied()),
                pointed: holds(pointed),
                group,
            });
        }
    }
    let labels = titles(&glyphs, window.width, emphasis, dossier, words);
    let axis = lanes.last().map_or(ROW * ROWS as i32 + 8, |lane| lane.top + lane_height(&lines));
    let captions = captions(plan, window, dossier, words);
    Drawing { height: axis + AXIS + STRIP, axis, lanes, lines, glyphs, bars: drawn, labels, captions }
}

/// The lines of a lane: one for each layer.
fn lines(plan: &Plan) -> Vec<(Layer, i32)> {
    plan.layers.iter().enumerate().map(|(line, layer)| (*layer, ROW * line as i32 + ROW / 2 + 2)).collect()
}

fn lane_height(lines: &[(Layer, i32)]) -> i32 {
    ROW * lines.len().max(1) as i32 + 4
}

fn lanes(plan: &Plan, dossier: &Dossier, lines: &[(Layer, i32)], shows: &dyn Fn(PartyRef) -> bool) -> Vec<Lane> {
    let nobody = plan.has_partyless.then_some(PartyRef(dossier.parties.len()));
    let parties = dossier.party_refs().filter(|party| shows(*party)).chain(nobody);
    let height = lane_height(lines);
    let top = ROW * ROWS as i32 + 8;
    parties.enumerate().map(|(place, party)| Lane { party, top: top + height * place as i32 }).collect()
}

/// Who is involved; an event of nobody is in the lane of nobody.
pub fn involved(dossier: &Dossier, event: EventRef) -> Vec<PartyRef> {
    match dossier[event].parties.as_slice() {
        [] => vec![PartyRef(dossier.parties.len())],
        parties => parties.to_vec(),
    }
}

fn name(plan: &Plan, group: &Group, layer: Layer, dossier: &Dossier, words: Words) -> String {
    let track = &plan.tracks[track_of(layer)];
    let first = &track.placed()[group.from];
    if group.count() > 1 {
        let span = words.span(first.extent.hull.0, track.last_day(group.from, group.to));
        return words.fill(Message::ClusterName, &[&group.count().to_string(), &span]);
    }
    let event = &dossier[first.event];
    match first.extent.is_one_day() {
        true => event.title.clone(),
        false => [&words.date(&event.date, Detail::Short), words.say(Message::Colon), &event.title].concat(),
    }
}

/// The titles: first those in the article, then what most parties share, then single events, then clusters. What is selected
/// or related goes before all of them only where it would have no title otherwise: a choice moves nothing needlessly.
fn titles(glyphs: &[Glyph], width: f64, emphasis: &Emphasis<'_>, dossier: &Dossier, words: Words) -> Vec<Label> {
    let wish = |glyph: &Glyph, emphasised: bool| {
        let rank = match glyph {
            Glyph { selected: true, .. } if emphasised => 0,
            Glyph { related: true, .. } if emphasised => 1,
            Glyph { layer: Layer::InArticle, .. } => 2,
            _ if glyph.is_cluster() => 5,
            _ if glyph.marks.len() * 2 > dossier.parties.len() => 3,
            _ => 4,
        };
        let text = match emphasis.selected.filter(|_| glyph.selected && glyph.is_cluster()) {
            Some(selected) => words.fill(Message::OneOfCluster, &[&dossier[selected].title, &glyph.name]),
            None => glyph.name.clone(),
        };
        let strong = glyph.selected || glyph.layer == Layer::InArticle;
        Wish { x: f64::from(glyph.x), rank, text, strong }
    };
    let placed = |emphasised: bool| {
        let wishes: Vec<Wish> = glyphs.iter().map(|glyph| wish(glyph, emphasised)).collect();
        place(&wishes, width)
    };
    let calm = placed(false);
    let mut chosen = glyphs.iter().enumerate().filter(|(_, glyph)| glyph.selected || glyph.related);
    let all_named = chosen.all(|(index, _)| calm.iter().any(|label| label.wish == index));
    if all_named { calm } else { placed(true) }
}
