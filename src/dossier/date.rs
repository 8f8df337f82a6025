//! Dates of a dossier: EDTF levels 0 and 1 without times, read by `edtf-core`, with the days they touch.

use super::day::{Civil, Day};
use super::problem::Code;
use edtf_core::{Bound, Edtf, IntervalEndpoint};

/// A date as written, and the first and last day that it may mean. Equality is that of the text.
#[derive(Debug, Clone)]
pub struct Date {
    text: String,
    value: Edtf,
    earliest: Bound,
    latest: Bound,
}

/// Years further than this from year 0 are refused: days are counted in 64 bits and drawn to scale.
const FURTHEST_YEAR: i64 = 999_999;

impl Date {
    /// Reads an EDTF date. The error is the broken rule and a sentence about what was found.
    pub fn parse(text: &str) -> Result<Date, (Code, String)> {
        let value = Edtf::parse(text).map_err(|error| refuse(text, error.message))?;
        if matches!(value, Edtf::DateTime(_)) {
            let day = text.split('T').next().unwrap_or(text);
            let message = format!("“{text}” carries a time of day, and a dossier's dates have none; write “{day}”.");
            return Err((Code::DateTime, message));
        }
        if value.level() > 1 {
            let message = format!(
                "“{text}” is EDTF level 2, and a dossier uses levels 0 and 1: write a plain date, a range such as \
                 2019-01-07/2019-01-10, or put ~ (about) or ? (uncertain) at its end."
            );
            return Err((Code::BadDate, message));
        }
        let bounds = value.bounds();
        for bound in [bounds.earliest, bounds.latest] {
            if matches!(bound, Bound::Date(day) if day.year.abs() > FURTHEST_YEAR) {
                let message = format!("“{text}” is too far away; years go from -{FURTHEST_YEAR} to {FURTHEST_YEAR}.");
                return Err((Code::BadDate, message));
            }
        }
        let date = Date { text: text.to_owned(), value, earliest: bounds.earliest, latest: bounds.latest };
        match (date.known_start(), date.known_end()) {
            (Some(start), Some(end)) if start > end => {
                let message = format!("“{text}” ends before it starts; write the earlier date first.");
                Err((Code::ReversedRange, message))
            }
            _ => Ok(date),
        }
    }

    /// The date of one day; of its year, where EDTF writes no days (after the year 9999 and before -9999).
    pub fn of_day(day: Day) -> Option<Date> {
        let Civil { year, month, day } = day.civil();
        let sign = if year < 0 { "-" } else { "" };
        let text = match year.abs() {
            known @ 0..=9999 => format!("{sign}{known:04}-{month:02}-{day:02}"),
            far => format!("Y{sign}{far}"),
        };
        Date::parse(&text).ok()
    }

    /// The date as it stands in the dossier.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The parsed expression, for words and drawings that need its parts.
    pub fn value(&self) -> &Edtf {
        &self.value
    }

    /// The first day it may mean, if it has one.
    pub fn known_start(&self) -> Option<Day> {
        known(self.earliest)
    }

    /// The last day it may mean, if it has one.
    pub fn known_end(&self) -> Option<Day> {
        known(self.latest)
    }

    /// The day from which a stance of this date counts: its earliest; an open start has always counted, an unknown
    /// start counts from the end.
    pub fn counts_from(&self) -> Day {
        match self.earliest {
            Bound::Date(day) => day_of(day),
            Bound::Unknown => self.known_end().unwrap_or(Day::FIRST),
            Bound::NegativeInfinity | Bound::PositiveInfinity => Day::FIRST,
        }
    }

    /// The day up to which an “as of” of this date reads: its latest; an open end reads all there is, an unknown end
    /// reads up to the start.
    pub fn reads_to(&self) -> Day {
        match self.latest {
            Bound::Date(day) => day_of(day),
            Bound::Unknown => self.known_start().unwrap_or(Day::LAST),
            Bound::NegativeInfinity | Bound::PositiveInfinity => Day::LAST,
        }
    }

    /// What events are ordered by: the earliest day known, then the latest.
    pub fn order(&self) -> (Day, Day) {
        let start = self.known_start().or(self.known_end());
        (start.unwrap_or(Day::FIRST), self.reads_to())
    }
}

impl PartialEq for Date {
    fn eq(&self, other: &Date) -> bool {
        self.text == other.text
    }
}

impl Eq for Date {}

/// The day of a bound, if it is one.
pub fn known(bound: Bound) -> Option<Day> {
    match bound {
        Bound::Date(day) => Some(day_of(day)),
        _ => None,
    }
}

fn day_of(day: edtf_core::BoundDate) -> Day {
    Day::from_civil(Civil { year: day.year, month: day.month, day: day.day })
}

/// Says why `text` is no date; a range whose two ends are dates is told apart, because `edtf-core` refuses both alike.
fn refuse(text: &str, reason: &str) -> (Code, String) {
    if let Some((start, end)) = text.split_once('/')
        && let (Ok(start), Ok(end)) = (Date::parse(start), Date::parse(end))
        && start.order() > end.order()
    {
        return (Code::ReversedRange, format!("“{text}” ends before it starts; write the earlier date first."));
    }
    let message = format!(
        "“{text}” is not a date ({reason}); write it like 2019-01-10, 2019-01, 2019, 2019-01-10~ (about) or \
         2019-01-07/2019-01-10."
    );
    (Code::BadDate, message)
}

/// The parts of a date in the order in which they are said: one for a plain date, two for a range.
pub fn endpoints(value: &Edtf) -> (IntervalEndpoint, Option<IntervalEndpoint>) {
    match value {
        Edtf::Date(date) => (IntervalEndpoint::Date(*date), None),
        Edtf::DateTime(moment) => (IntervalEndpoint::Date(moment.date), None),
        Edtf::Interval(range) => (range.start, Some(range.end)),
        Edtf::Set(_) => (IntervalEndpoint::Unknown, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> Option<Code> {
        Date::parse(text).err().map(|(code, _)| code)
    }

    #[test]
    fn levels_0_and_1_are_dates_and_nothing_else_is() {
        for good in ["2019-01-10", "2019-01-10~", "2018", "2018-06", "2019-01-07/2019-01-10", "2018-11/..", "2017?"] {
            assert_eq!(code(good), None, "{good}");
        }
        for good in ["/2019", "2019/", "../2019", "201X", "2018-21", "-0500", "Y12000", "1984%"] {
            assert_eq!(code(good), None, "{good}");
        }
        for bad in ["2019-02-30", "10 January", "", "2019-1-1", "2019-13", "[2018,2019]", "2019-?01", "Y99999999"] {
            assert_eq!(code(bad), Some(Code::BadDate), "{bad}");
        }
        assert_eq!(code("2019-01-10T09:00:00Z"), Some(Code::DateTime));
        assert_eq!(code("2019-01-10/2019-01-07"), Some(Code::ReversedRange));
    }

    #[test]
    fn a_date_counts_from_its_first_day_and_reads_to_its_last() {
        let day = |year, month, day| Day::from_civil(Civil { year, month, day });
        for (text, from, to) in [
            ("2019-01-10~", day(2019, 1, 10), day(2019, 1, 10)),
            ("2018-02", day(2018, 2, 1), day(2018, 2, 28)),
            ("2018", day(2018, 1, 1), day(2018, 12, 31)),
            ("2019-01-07/2019-01-10", day(2019, 1, 7), day(2019, 1, 10)),
            ("2018-11/..", day(2018, 11, 1), Day::LAST),
            ("../2018", Day::FIRST, day(2018, 12, 31)),
            ("/2018", day(2018, 12, 31), day(2018, 12, 31)),
        ] {
            let date = Date::parse(text).expect(text);
            assert_eq!((date.counts_from(), date.reads_to()), (from, to), "{text}");
        }
    }
}
