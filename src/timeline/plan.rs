//! The events that the filter lets through, laid out on an axis: what a drawing of any window is made from.

use super::axis::{Axis, Scale, cuts, fitting_scale};
use super::drawing::involved;
use super::extent::Extent;
use super::track::{Placed, Track};
use super::window::between;
use crate::dossier::{Day, Dossier, EventRef, Layer};
use crate::order::sorted;

/// A layout of events along the axis, before any window is chosen.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// Where days stand.
    pub axis: Axis,
    /// The first and last place worth seeing.
    pub domain: (f64, f64),
    /// The events in the article, and those on the record.
    pub tracks: [Track; 2],
    /// The events in order of time.
    pub events: Vec<EventRef>,
    /// The most events that begin on one day, at least 1.
    pub densest_day: usize,
    /// The layers that the dossier has events in, whatever the filter lets through.
    pub layers: Vec<Layer>,
    /// Whether the dossier has events of no party.
    pub has_partyless: bool,
    /// The rank of each of the dossier's events in its track; none for those that are left out.
    ranks: Vec<Option<u32>>,
}

/// All events in order of time: by their earliest day, then their latest; equal dates keep the dossier's order.
pub fn in_order(dossier: &Dossier) -> Vec<EventRef> {
    let order = sorted(dossier.events.len(), &|event| {
        let (start, end) = dossier.events[event].date.order();
        (start.0, end.0)
    });
    order.into_iter().map(EventRef).collect()
}

/// The index of a layer in [`Plan::tracks`].
pub fn track_of(layer: Layer) -> usize {
    match layer {
        Layer::InArticle => 0,
        Layer::OnRecord => 1,
    }
}

impl Plan {
    /// Lays out events that stand in order of time, on the scale that was chosen or else on the one that suits them. Those
    /// whose words were withdrawn are not drawn.
    pub fn new(dossier: &Dossier, events: &[EventRef], scale: Option<Scale>) -> Plan {
        let claimed = events.iter().filter(|event| !dossier[**event].evidence.withdrawn);
        let dated: Vec<(EventRef, Extent)> =
            claimed.filter_map(|event| Some((*event, Extent::of(&dossier[*event].date)?))).collect();
        // “Until 2018” is listed by its end and drawn over its year.
        let order = sorted(dated.len(), &|index| (dated[index].1.hull.0.0, index as i64));
        let extents: Vec<(EventRef, Extent)> = order.into_iter().map(|index| dated[index]).collect();
        let span = span(&extents, dossier);
        let long = (span.1.0 - span.0.0) / 20;
        let busy = extents.iter().map(|(_, extent)| {
            let (first, last) = extent.hull;
            // What goes on for long does not fill the time: nothing more is known to happen in it.
            (first, if last.0 - first.0 > long { first } else { last })
        });
        let mut busy: Vec<(Day, Day)> = busy.collect();
        let published = Extent::of(&dossier.article.published).map(|extent| extent.hull);
        if let Some(hull) = published {
            busy.insert(busy.partition_point(|known| known.0 <= hull.0), hull);
        }
        let cuts = cuts(busy.into_iter(), span);
        let axis = match scale.unwrap_or_else(|| fitting_scale(&cuts, span)) {
            Scale::Time => Axis::time(),
            Scale::Cut => Axis::cut(cuts, span),
            Scale::Sequence => {
                Axis::sequence(extents.iter().map(|(_, extent)| extent.hull.0), published.map(|hull| hull.1))
            }
        };
        let has = |layer| dossier.events.iter().any(|event| event.evidence.layer == layer);
        let mut plan = Plan {
            domain: domain(&axis, span, extents.len()),
            axis,
            tracks: Default::default(),
            events: extents.iter().map(|(event, _)| *event).collect(),
            densest_day: 1,
            layers: [Layer::InArticle, Layer::OnRecord].into_iter().filter(|layer| has(*layer)).collect(),
            has_partyless: dossier.events.iter().any(|event| event.parties.is_empty()),
            ranks: vec![None; dossier.events.len()],
        };
        plan.fill(dossier, &extents);
        plan
    }

    fn fill(&mut self, dossier: &Dossier, extents: &[(EventRef, Extent)]) {
        let mut layers = [Vec::new(), Vec::new()];
        let mut from = 0;
        while let Some((_, first)) = extents.get(from) {
            let day = first.hull.0;
            let same = extents[from..].iter().take_while(|(_, extent)| extent.hull.0 == day).count();
            self.densest_day = self.densest_day.max(same);
            for (number, (event, extent)) in extents[from..from + same].iter().enumerate() {
                let at = match self.axis.scale {
                    Scale::Sequence => (from + number) as f64 + 0.5,
                    // Events of one day share the day between them: nothing finer is known of their time.
                    _ => self.axis.place(day.0 as f64 + (number as f64 + 0.5) / same as f64),
                };
                let since = match self.axis.scale {
                    Scale::Sequence => at,
                    _ => self.axis.place(day.0 as f64).min(at),
                };
                let until = self.axis.place(extent.hull.1.0 as f64 + 1.0).max(at);
                let layer = &mut layers[track_of(dossier[*event].evidence.layer)];
                self.ranks[event.0] = Some(layer.len() as u32);
                layer.push(Placed { event: *event, at, since, until, extent: *extent });
            }
            from += same;
        }
        let lanes = dossier.parties.len() + 1;
        self.tracks = layers.map(|placed| Track::new(placed, lanes, &|event| involved(dossier, event)));
    }

    /// The track of an event and its rank there, if the filter lets it through.
    pub fn rank_of(&self, event: EventRef, dossier: &Dossier) -> Option<(usize, usize)> {
        let rank = (*self.ranks.get(event.0)?)?;
        Some((track_of(dossier[event].evidence.layer), rank as usize))
    }

    /// The ranks of events in each of the tracks, in order.
    pub fn ranks_of(&self, events: &[EventRef], dossier: &Dossier) -> [Vec<usize>; 2] {
        let places: Vec<(usize, usize)> = events.iter().filter_map(|event| self.rank_of(*event, dossier)).collect();
        let mut ranks = [Vec::new(), Vec::new()];
        for index in sorted(places.len(), &|index| (places[index].1 as i64, 0)) {
            let (track, rank) = places[index];
            ranks[track].push(rank);
        }
        ranks
    }

    /// The place of an event, if the filter lets it through.
    pub fn place_of(&self, event: EventRef, dossier: &Dossier) -> Option<f64> {
        let (track, rank) = self.rank_of(event, dossier)?;
        Some(self.tracks[track].placed()[rank].at)
    }

    /// The indices in [`Plan::events`] of the first event at or after a place, and of the last one before another.
    pub fn seen(&self, from: f64, to: f64, dossier: &Dossier) -> (usize, usize) {
        let before = |place: f64| {
            self.events.partition_point(|event| self.place_of(*event, dossier).is_some_and(|at| at < place))
        };
        (before(from), before(to).saturating_sub(1))
    }

    /// The places of the first and the last event in the article.
    pub fn article_span(&self) -> Option<(f64, f64)> {
        let placed = self.tracks[track_of(Layer::InArticle)].placed();
        Some((placed.first()?.at, placed.last()?.at))
    }

    /// The most pixels that a unit may have: enough to tell all events of a day apart, and no more than numbers carry.
    pub fn finest(&self) -> f64 {
        match self.axis.scale {
            Scale::Sequence => 160.0,
            _ => between(self.densest_day as f64 * 36.0, 160.0, 60_000.0),
        }
    }
}

/// From the first day to the last, with the article's, and at least two weeks.
fn span(extents: &[(EventRef, Extent)], dossier: &Dossier) -> (Day, Day) {
    let published = Extent::of(&dossier.article.published).map(|extent| extent.hull);
    let hulls = extents.iter().map(|(_, extent)| extent.hull).chain(published);
    let whole = hulls.reduce(|known, next| (known.0.min(next.0), known.1.max(next.1))).unwrap_or((Day(0), Day(0)));
    let air = ((whole.1.0 - whole.0.0) / 50).max(4);
    (Day(whole.0.0 - air), Day(whole.1.0 + air + 1))
}

fn domain(axis: &Axis, span: (Day, Day), events: usize) -> (f64, f64) {
    match axis.scale {
        Scale::Sequence => (-1.5, events as f64 + 1.5),
        _ => (axis.place(span.0.0 as f64), axis.place(span.1.0 as f64)),
    }
}
