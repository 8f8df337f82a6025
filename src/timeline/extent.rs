//! What a date covers: the days that are certain, those that are possible, and how each end is known.

use crate::dossier::{Date, Day, endpoints, known};
use edtf_core::{Date as Part, Edtf, IntervalEndpoint};

/// How one end of a date is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edge {
    /// To the day.
    Sharp,
    /// To the month or year only, or hedged by `~` or `?`.
    Soft,
    /// There is no end yet, or no begin.
    Open,
    /// There is one, and nobody knows when.
    Unknown,
}

/// The days of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Extent {
    /// The first and the last day that are named; an open or unknown end takes the nearest day of the other.
    pub hull: (Day, Day),
    /// The first and the last day that certainly belong to it.
    pub core: Option<(Day, Day)>,
    /// How its begin is known.
    pub start: Edge,
    /// How its end is known.
    pub end: Edge,
}

impl Extent {
    /// The extent of a date; nothing if it names no day at all (`/..`, `XXXX`).
    pub fn of(date: &Date) -> Option<Extent> {
        let (start, end) = endpoints(date.value());
        let first = End::of(start);
        let Some(end) = end else {
            let End { days: Some(hull), edge } = first else { return None };
            let core = (edge == Edge::Sharp).then_some(hull);
            return Some(Extent { hull, core, start: edge, end: edge });
        };
        let last = End::of(end);
        let (earliest, latest) = match (first.days, last.days) {
            (Some(first), Some(last)) => (first, last),
            (Some(only), None) | (None, Some(only)) => (only, only),
            (None, None) => return None,
        };
        let in_doubt = first.is_hedged() || last.is_hedged() || earliest.1 > latest.0;
        let core = (!in_doubt).then_some((earliest.1, latest.0));
        Some(Extent { hull: (earliest.0, latest.1), core, start: first.edge, end: last.edge })
    }

    /// Whether it is one certain day.
    pub fn is_one_day(&self) -> bool {
        self.core == Some(self.hull)
            && self.hull.0 == self.hull.1
            && self.start == Edge::Sharp
            && self.end == Edge::Sharp
    }
}

/// One end of a range, or a plain date.
struct End {
    days: Option<(Day, Day)>,
    edge: Edge,
}

impl End {
    fn of(endpoint: IntervalEndpoint) -> End {
        match endpoint {
            IntervalEndpoint::Date(part) => End::at(part),
            IntervalEndpoint::Open => End { days: None, edge: Edge::Open },
            // The last two are level 2, which no dossier has.
            IntervalEndpoint::Unknown | IntervalEndpoint::OnOrBefore(_) | IntervalEndpoint::OnOrAfter(_) => {
                End { days: None, edge: Edge::Unknown }
            }
        }
    }

    fn at(part: Part) -> End {
        let bounds = Edtf::Date(part).bounds();
        let days = known(bounds.earliest).zip(known(bounds.latest));
        let hedged = part.is_approximate() || part.is_uncertain();
        let exact = days.is_some_and(|(first, last)| first == last) && !hedged;
        End { days, edge: if exact { Edge::Sharp } else { Edge::Soft } }
    }

    /// Whether even the days that it names are in doubt: `~` or `?` on a single day.
    fn is_hedged(&self) -> bool {
        self.edge == Edge::Soft && self.days.is_some_and(|(first, last)| first == last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Edge::{Open, Sharp, Soft, Unknown};

    #[test]
    fn certain_and_possible_days_are_told_apart() {
        let days = |first: &str, last: &str| {
            let day = |text: &str| Date::parse(text).expect(text).counts_from();
            (day(first), day(last))
        };
        for (text, hull, core, start, end) in [
            ("2019-01-10", ("2019-01-10", "2019-01-10"), Some(("2019-01-10", "2019-01-10")), Sharp, Sharp),
            ("2019-01-10~", ("2019-01-10", "2019-01-10"), None, Soft, Soft),
            ("2018-06", ("2018-06-01", "2018-06-30"), None, Soft, Soft),
            ("2017?", ("2017-01-01", "2017-12-31"), None, Soft, Soft),
            ("2019-01-07/2019-01-10", ("2019-01-07", "2019-01-10"), Some(("2019-01-07", "2019-01-10")), Sharp, Sharp),
            ("2018-12/2019-02", ("2018-12-01", "2019-02-28"), Some(("2018-12-31", "2019-02-01")), Soft, Soft),
            ("2018-12/2018-12", ("2018-12-01", "2018-12-31"), None, Soft, Soft),
            ("2018-07-06/..", ("2018-07-06", "2018-07-06"), Some(("2018-07-06", "2018-07-06")), Sharp, Open),
            ("2018-07~/..", ("2018-07-01", "2018-07-31"), None, Soft, Open),
            ("../2018-07-06", ("2018-07-06", "2018-07-06"), Some(("2018-07-06", "2018-07-06")), Open, Sharp),
            ("/2018-07-06", ("2018-07-06", "2018-07-06"), Some(("2018-07-06", "2018-07-06")), Unknown, Sharp),
        ] {
            let extent = Extent::of(&Date::parse(text).expect(text)).expect(text);
            let core = core.map(|(first, last)| days(first, last));
            assert_eq!(extent, Extent { hull: days(hull.0, hull.1), core, start, end }, "{text}");
        }
    }
}
