//! Made-up events, the same on every machine and in every run.

use super::calendar;

/// The ids and names of the parties; each event belongs to one.
pub const PARTIES: [(&str, &str); 4] =
    [("north", "Northern League"), ("east", "Eastern Union"), ("south", "Southern Pact"), ("west", "Western Council")];

/// 1 January 2007, in days since 1970.
const FIRST_DAY: u64 = 13_514;

/// The events lie in twelve years.
const DAYS: f64 = 4_383.0;

const WORDS: [&str; 40] = [
    "talks",
    "border",
    "tariff",
    "envoy",
    "summit",
    "council",
    "treaty",
    "harbour",
    "protest",
    "vote",
    "budget",
    "minister",
    "railway",
    "inquiry",
    "ceasefire",
    "sanctions",
    "fishery",
    "pipeline",
    "statement",
    "visit",
    "opens",
    "rejects",
    "signs",
    "delays",
    "calls",
    "for",
    "after",
    "before",
    "over",
    "against",
    "new",
    "second",
    "joint",
    "long",
    "northern",
    "southern",
    "and",
    "with",
    "early",
    "late",
];

/// Something that happened.
#[derive(Debug, PartialEq, Eq)]
pub struct Event {
    /// As `YYYY-MM-DD`.
    pub date: String,
    /// Four to nine words.
    pub title: String,
    /// An index into `PARTIES`.
    pub party: usize,
}

/// So many events in the order of their dates, denser towards the end.
pub fn events(count: usize) -> Vec<Event> {
    let mut chance = Chance(2_019);
    let mut made: Vec<(u64, Event)> = (0..count).map(|_| event(&mut chance)).collect();
    made.sort_by_key(|(day, _)| *day);
    made.into_iter().map(|(_, event)| event).collect()
}

fn event(chance: &mut Chance) -> (u64, Event) {
    // The root of an even distribution: the last year has 23 times the events of the first.
    let day = (DAYS * chance.fraction().sqrt()) as u64;
    let words: Vec<&str> = (0..4 + chance.below(6)).map(|_| WORDS[chance.below(WORDS.len())]).collect();
    let event =
        Event { date: calendar::date(FIRST_DAY + day), title: words.join(" "), party: chance.below(PARTIES.len()) };
    (day, event)
}

/// A linear congruential generator: all that is asked of it is to be short and the same everywhere.
struct Chance(u64);

impl Chance {
    /// From 0 up to, but not, 1.
    fn fraction(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 32) as f64 / 4_294_967_296.0
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.fraction() * limit as f64) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn events_are_the_same_twice_and_in_order() {
        let made = events(500);
        assert_eq!(made, events(500));
        assert!(made.is_sorted_by(|a, b| a.date <= b.date));
        assert!(made[0].date.as_str() >= "2007-01-01" && made[499].date.as_str() <= "2018-12-31");
    }

    #[test]
    fn events_are_denser_at_the_end() {
        let made = events(1_000);
        let early = made.iter().filter(|event| event.date.as_str() < "2013").count();
        assert!((200..300).contains(&early), "{early} of 1000 in the first half");
    }

    #[test]
    fn titles_have_four_to_nine_words() {
        assert!(events(500).iter().all(|event| (4..=9).contains(&event.title.split(' ').count())));
    }
}
