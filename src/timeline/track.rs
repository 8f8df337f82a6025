//! The events of one layer on the axis, so that what lies in a window is found without looking at all of them.

use super::extent::Extent;
use crate::dossier::{Day, EventRef, PartyRef};

/// An event with a place on the axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Placed {
    /// Which event.
    pub event: EventRef,
    /// Where its mark stands.
    pub at: f64,
    /// Where what it covers begins; at most `at`.
    pub since: f64,
    /// Where what it covers ends; at least `at`.
    pub until: f64,
    /// What it covers.
    pub extent: Extent,
}

/// Events by their places. A window with `k` of `n` events costs `O(k log n)`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Track {
    placed: Vec<Placed>,
    /// For each party, how many of the events before a rank involve it.
    involved: Vec<Vec<u32>>,
    /// The greatest `until`, as a [`tree`].
    reach: Vec<f64>,
    /// The last day, as a [`tree`].
    last_days: Vec<Day>,
}

/// The greatest of ever larger groups of neighbours: a tree in an array, the root at 1, leaves in the second half.
fn tree<T: Copy + PartialOrd>(leaves: impl ExactSizeIterator<Item = T>, least: T) -> Vec<T> {
    let first = leaves.len().next_power_of_two();
    let mut tree = vec![least; 2 * first];
    for (known, leaf) in tree[first..].iter_mut().zip(leaves) {
        *known = leaf;
    }
    for node in (1..first).rev() {
        let (left, right) = (tree[2 * node], tree[2 * node + 1]);
        tree[node] = if left < right { right } else { left };
    }
    tree
}

impl Track {
    /// A track of events in order of their places; `parties` tells who is involved.
    pub fn new(placed: Vec<Placed>, count: usize, parties: &dyn Fn(EventRef) -> Vec<PartyRef>) -> Track {
        let mut involved = vec![vec![0; placed.len() + 1]; count];
        for (rank, entry) in placed.iter().enumerate() {
            for known in &mut involved {
                known[rank + 1] = known[rank];
            }
            for party in parties(entry.event) {
                if let Some(known) = involved.get_mut(party.0) {
                    known[rank + 1] = known[rank] + 1;
                }
            }
        }
        let reach = tree(placed.iter().map(|entry| entry.until), f64::NEG_INFINITY);
        let last_days = tree(placed.iter().map(|entry| entry.extent.hull.1), Day::FIRST);
        Track { placed, involved, reach, last_days }
    }

    /// The events in order.
    pub fn placed(&self) -> &[Placed] {
        &self.placed
    }

    /// How many of the events stand before a place.
    pub fn rank(&self, place: f64) -> usize {
        self.placed.partition_point(|entry| entry.at < place)
    }

    /// How many of the events of some ranks involve a party.
    pub fn involving(&self, party: PartyRef, from: usize, to: usize) -> u32 {
        self.involved[party.0][to] - self.involved[party.0][from]
    }

    /// The last day that the events of some ranks cover.
    pub fn last_day(&self, from: usize, to: usize) -> Day {
        let leaves = self.last_days.len() / 2;
        let (mut from, mut to, mut last) = (leaves + from, leaves + to, Day::FIRST);
        while from < to {
            if from % 2 == 1 {
                last = last.max(self.last_days[from]);
                from += 1;
            }
            if to % 2 == 1 {
                to -= 1;
                last = last.max(self.last_days[to]);
            }
            (from, to) = (from / 2, to / 2);
        }
        last
    }

    /// The ranks of the last events that begin before a place and reach it, at most `most`, latest first.
    pub fn reaching(&self, place: f64, most: usize) -> Vec<usize> {
        let mut found = Vec::new();
        self.search(1, self.reach.len() / 2, 0, self.rank(place), place, most, &mut found);
        found
    }

    #[expect(clippy::too_many_arguments, reason = "a node of the tree, the question, and the answer")]
    fn search(
        &self,
        node: usize,
        size: usize,
        start: usize,
        before: usize,
        place: f64,
        most: usize,
        found: &mut Vec<usize>,
    ) {
        if start >= before || found.len() >= most || self.reach[node] < place {
            return;
        }
        if size == 1 {
            found.push(start);
            return;
        }
        let half = size / 2;
        self.search(2 * node + 1, half, start + half, before, place, most, found);
        self.search(2 * node, half, start, before, place, most, found);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::Date;
    use proptest::prelude::*;

    fn track(mut spans: Vec<(u16, u16)>) -> Track {
        spans.sort_unstable();
        let date = Date::parse("2019").expect("a date");
        let extent = Extent::of(&date).expect("an extent");
        let placed = spans.iter().enumerate().map(|(index, (at, length))| {
            let at = f64::from(*at);
            Placed { event: EventRef(index), at, since: at, until: at + f64::from(*length), extent }
        });
        Track::new(placed.collect(), 3, &|event| vec![PartyRef(event.0 % 3)])
    }

    proptest! {
        #[test]
        fn what_reaches_a_place_is_what_a_look_at_all_finds(
            spans in prop::collection::vec((0_u16..500, 0_u16..300), 0..80),
            place in 0_u16..900,
        ) {
            let track = track(spans);
            let place = f64::from(place);
            let all = track.placed().iter().enumerate().rev();
            let expected: Vec<usize> =
                all.filter(|(_, entry)| entry.at < place && entry.until >= place).map(|(rank, _)| rank).collect();
            prop_assert_eq!(track.reaching(place, 5), &expected[..expected.len().min(5)]);
        }

        #[test]
        fn the_involved_are_counted(
            spans in prop::collection::vec((0_u16..500, 0_u16..300), 1..80),
            from in 0_usize..80,
            to in 0_usize..80,
        ) {
            let track = track(spans);
            let (from, to) = (from.min(to).min(track.placed().len()), to.max(from).min(track.placed().len()));
            for party in 0..3 {
                let expected = track.placed()[from..to].iter().filter(|entry| entry.event.0 % 3 == party).count();
                prop_assert_eq!(track.involving(PartyRef(party), from, to) as usize, expected);
            }
        }
    }
}
