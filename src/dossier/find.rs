//! Finds many needles in a text at once, in time that grows with the text plus the needles and not with their product
//! (A. V. Aho and M. J. Corasick, “Efficient string matching”, 1975).

use std::collections::VecDeque;
use std::ops::Range;

/// Where a needle stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Match {
    /// Which of the texts.
    pub(super) block: usize,
    /// Its bytes.
    pub(super) range: Range<usize>,
}

/// The first two places of a needle, overlapping ones included; more are not looked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Places {
    pub(super) first: Option<Match>,
    pub(super) second: Option<Match>,
}

const ROOT: u32 = 0;
const NONE: u32 = u32::MAX;

/// A state: the needles' common beginning that ends here. Its children are a linked list, because most have one.
struct State {
    byte: u8,
    first_child: u32,
    sibling: u32,
    /// The state of the longest proper ending of this one.
    fallback: u32,
    /// The nearest state, from this one along the fallbacks, that ends a needle still wanted; shortened as it is used.
    report: u32,
    /// Which needles' places to fill, if one ends here.
    needle: u32,
}

struct Automaton {
    states: Vec<State>,
    root_children: [u32; 256],
}

/// The places of each needle. An empty needle is nowhere.
pub(super) fn find_all(texts: &[&str], needles: &[String]) -> Vec<Places> {
    let mut automaton = Automaton::empty();
    let ends: Vec<u32> = needles.iter().enumerate().map(|(index, needle)| automaton.insert(needle, index)).collect();
    automaton.link();
    let mut places = vec![Places::default(); needles.len()];
    for (block, text) in texts.iter().enumerate() {
        let mut state = ROOT;
        for (at, byte) in text.bytes().enumerate() {
            state = automaton.step(state, byte);
            let mut report = automaton.wanted_from(state);
            while report != ROOT {
                let needle = automaton.states[report as usize].needle as usize;
                let found = Match { block, range: at + 1 - needles[needle].len()..at + 1 };
                if places[needle].first.is_none() {
                    places[needle].first = Some(found);
                } else {
                    places[needle].second = Some(found);
                    automaton.states[report as usize].needle = NONE;
                }
                report = automaton.wanted_from(automaton.states[report as usize].fallback);
            }
        }
    }
    // Equal needles share a state, which fills the places of the first of them.
    let mut owner = vec![NONE; automaton.states.len()];
    for (needle, end) in ends.iter().enumerate() {
        match owner[*end as usize] {
            NONE => owner[*end as usize] = needle as u32,
            first => places[needle] = places[first as usize].clone(),
        }
    }
    places
}

impl Automaton {
    fn empty() -> Automaton {
        let root = State { byte: 0, first_child: NONE, sibling: NONE, fallback: ROOT, report: ROOT, needle: NONE };
        Automaton { states: vec![root], root_children: [NONE; 256] }
    }

    fn child(&self, state: u32, byte: u8) -> Option<u32> {
        if state == ROOT {
            return Some(self.root_children[byte as usize]).filter(|child| *child != NONE);
        }
        let mut child = self.states[state as usize].first_child;
        while child != NONE && self.states[child as usize].byte != byte {
            child = self.states[child as usize].sibling;
        }
        Some(child).filter(|child| *child != NONE)
    }

    /// Adds a needle; answers the state that it ends in.
    fn insert(&mut self, needle: &str, index: usize) -> u32 {
        let mut state = ROOT;
        for byte in needle.bytes() {
            state = self.child(state, byte).unwrap_or_else(|| self.add(state, byte));
        }
        let end = &mut self.states[state as usize];
        if state != ROOT && end.needle == NONE {
            end.needle = index as u32;
        }
        state
    }

    fn add(&mut self, parent: u32, byte: u8) -> u32 {
        let child = self.states.len() as u32;
        let sibling = self.states[parent as usize].first_child;
        self.states.push(State { byte, first_child: NONE, sibling, fallback: ROOT, report: ROOT, needle: NONE });
        self.states[parent as usize].first_child = child;
        if parent == ROOT {
            self.root_children[byte as usize] = child;
        }
        child
    }

    /// Sets fallbacks and reports, breadth first.
    fn link(&mut self) {
        let mut queue = VecDeque::from([ROOT]);
        while let Some(parent) = queue.pop_front() {
            let mut child = self.states[parent as usize].first_child;
            while child != NONE {
                let State { byte, sibling, needle, .. } = self.states[child as usize];
                let fallback =
                    if parent == ROOT { ROOT } else { self.step(self.states[parent as usize].fallback, byte) };
                let report = if needle == NONE { self.states[fallback as usize].report } else { child };
                let state = &mut self.states[child as usize];
                state.fallback = fallback;
                state.report = report;
                queue.push_back(child);
                child = sibling;
            }
        }
    }

    fn step(&self, mut state: u32, byte: u8) -> u32 {
        loop {
            if let Some(child) = self.child(state, byte) {
                return child;
            }
            if state == ROOT {
                return ROOT;
            }
            state = self.states[state as usize].fallback;
        }
    }

    /// The nearest state along the fallbacks that still wants to report, or the root. Needles found twice are passed
    /// over and the way around them is kept, so that a thousand nested needles cost no more than one.
    fn wanted_from(&mut self, state: u32) -> u32 {
        let mut target = self.states[state as usize].report;
        while target != ROOT && self.states[target as usize].needle == NONE {
            let fallback = self.states[target as usize].fallback;
            target = self.states[fallback as usize].report;
        }
        let mut passed = state;
        while passed != ROOT && passed != target {
            let report = self.states[passed as usize].report;
            self.states[passed as usize].report = target;
            if report == target {
                break;
            }
            passed = if report == passed { self.states[passed as usize].fallback } else { report };
        }
        target
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The same by trying every place.
    fn by_hand(texts: &[&str], needle: &str) -> Vec<Match> {
        let mut all = Vec::new();
        for (block, text) in texts.iter().enumerate() {
            for at in 0..text.len() {
                if !needle.is_empty() && text.as_bytes()[at..].starts_with(needle.as_bytes()) {
                    all.push(Match { block, range: at..at + needle.len() });
                }
            }
        }
        all
    }

    proptest! {
        #[test]
        fn finds_what_trying_every_place_finds(
            texts in proptest::collection::vec("[ab한]{0,30}", 0..4),
            needles in proptest::collection::vec("[ab한]{0,5}", 0..12),
        ) {
            let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
            for (needle, places) in needles.iter().zip(find_all(&texts, &needles)) {
                let mut expected = by_hand(&texts, needle).into_iter();
                prop_assert_eq!(places, Places { first: expected.next(), second: expected.next() }, "{}", needle);
            }
        }
    }

    #[test]
    fn nested_needles_in_a_long_run_of_one_letter_end_soon() {
        let needles: Vec<String> = (1..2_000).map(|length| "a".repeat(length)).collect();
        let text = "a".repeat(1_000_000);
        let places = find_all(&[&text], &needles);
        assert!(places.iter().all(|places| places.second.is_some()));
    }
}
