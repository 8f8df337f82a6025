//! Dates in words. English; the interface's other languages will stand beside it.

use crate::dossier::{Civil, Date, Day, endpoints};
use crate::timeline::Step;
use edtf_core::{Date as Part, IntervalEndpoint, YearKind};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const SEASONS: [&str; 4] = ["spring", "summer", "autumn", "winter"];

/// How much of a date is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// “7–10 January 2019”
    Full,
    /// “7–10 Jan 2019”
    Short,
    /// “7–10 Jan”, under a heading that names the year; other years are still named.
    Within(i64),
}

/// A date in words, with its hedges: “about”, “perhaps”, “since”, “until”.
pub fn date_words(date: &Date, detail: Detail) -> String {
    match endpoints(date.value()) {
        (IntervalEndpoint::Date(part), None) => part_words(&part, detail),
        (start, Some(end)) => range_words(&start, &end, detail),
        _ => date.text().to_owned(),
    }
}

fn range_words(start: &IntervalEndpoint, end: &IntervalEndpoint, detail: Detail) -> String {
    use IntervalEndpoint::{Date as At, Open, Unknown};
    match (start, end) {
        (At(start), At(end)) => closed_range(start, end, detail),
        (At(start), Open) => format!("since {}", part_words(start, detail)),
        (At(start), Unknown) => format!("{} to an unknown date", part_words(start, detail)),
        (Open, At(end)) => format!("until {}", part_words(end, detail)),
        (Unknown, At(end)) => format!("an unknown date to {}", part_words(end, detail)),
        _ => "at an unknown time".to_owned(),
    }
}

/// The day at which a date is read: its own words if it is one day, month or year, otherwise those of the day.
pub fn day_words(day: Day, date: &Date) -> String {
    if let (IntervalEndpoint::Date(_), None) = endpoints(date.value()) {
        return date_words(date, Detail::Full);
    }
    if day == Day::FIRST || day == Day::LAST {
        return "the latest date".to_owned();
    }
    let Civil { year, month, day } = day.civil();
    format!("{day} {} {}", month_words(Some(month), Detail::Full), year_name(year))
}

fn closed_range(start: &Part, end: &Part, detail: Detail) -> String {
    let plain = |part: &Part| !part.is_uncertain() && !part.is_approximate() && !part.has_unspecified();
    let month = |part: &Part| part.month.and_then(|month| month.value());
    let day = |part: &Part| part.day.and_then(|day| day.value());
    if start == end {
        return part_words(end, detail);
    }
    let same_year = start.year == end.year && plain(start) && plain(end);
    if same_year
        && month(start) == month(end)
        && let (Some(first), Some(_)) = (day(start), day(end))
    {
        return format!("{first}–{}", part_words(end, detail));
    }
    let first = pieces(start, detail, same_year || names_no_year(start, detail));
    format!("{first} – {}", part_words(end, detail))
}

fn part_words(part: &Part, detail: Detail) -> String {
    pieces(part, detail, names_no_year(part, detail))
}

/// Whether a heading above already names the year.
fn names_no_year(part: &Part, detail: Detail) -> bool {
    matches!(detail, Detail::Within(named) if part.year.value() == Some(named)) && !part.has_unspecified()
}

fn pieces(part: &Part, detail: Detail, without_year: bool) -> String {
    let uncertain = part.is_uncertain().then(|| "perhaps".to_owned());
    let approximate = part.is_approximate().then(|| "about".to_owned());
    let month_known = part.month.is_some_and(|month| month.value().is_some());
    let day = part.day.filter(|day| month_known || day.value().is_some());
    let day = day.map(|day| day.value().map_or_else(|| "some day in".to_owned(), |day| day.to_string()));
    let month = part.month.map(|month| month_words(month.value(), detail));
    let year = (!without_year || part.month.is_none()).then(|| year_words(part));
    let pieces: Vec<String> = [uncertain, approximate, day, month, year].into_iter().flatten().collect();
    pieces.join(" ")
}

fn month_words(month: Option<u8>, detail: Detail) -> String {
    let Some(number) = month else { return "some month in".to_owned() };
    let index = usize::from(number);
    match MONTHS.get(index.wrapping_sub(1)) {
        Some(name) if detail == Detail::Full => (*name).to_owned(),
        Some(name) => name.chars().take(3).collect(),
        None => SEASONS.get(index.wrapping_sub(21)).map_or_else(|| number.to_string(), |name| (*name).to_owned()),
    }
}

fn year_words(part: &Part) -> String {
    match (part.year.value(), part.year.kind) {
        (Some(year), _) => year_name(year),
        (None, YearKind::Standard { digits, .. }) => {
            let known: String = digits.iter().map_while(|digit| digit.map(|d| char::from(b'0' + d))).collect();
            match known.len() {
                3 => format!("the {known}0s"),
                2 => format!("the years {known}00–{known}99"),
                _ => "an unknown year".to_owned(),
            }
        }
        _ => "an unknown year".to_owned(),
    }
}

/// A year, astronomically counted: “2019”, “501 BCE”.
pub fn year_name(year: i64) -> String {
    if year <= 0 { format!("{} BCE", 1 - year) } else { year.to_string() }
}

/// The time from one day to another, no finer than need be: “12 Jun 2018”, “May 2018”, “2018”, “2017–2019”.
pub fn span_words(first: Day, last: Day) -> String {
    let (from, to) = (first.civil(), last.civil());
    let (month, year) = (month_words(Some(to.month), Detail::Short), year_name(to.year));
    if first == last {
        format!("{} {month} {year}", to.day)
    } else if (from.year, from.month) == (to.year, to.month) {
        format!("{month} {year}")
    } else if from.year == to.year {
        format!("{}–{month} {year}", month_words(Some(from.month), Detail::Short))
    } else {
        format!("{}–{year}", year_name(from.year))
    }
}

/// The labels of a tick on the axis: the finer one and the coarser one, which may be empty.
pub fn tick_words(day: Day, step: Step) -> (String, String) {
    let Civil { year, month, day } = day.civil();
    let (month, year) = (month_words(Some(month), Detail::Short), year_name(year));
    match step {
        Step::Days(0) => (format!("{day} {month}"), year),
        Step::Days(_) => (day.to_string(), format!("{month} {year}")),
        Step::Months(_) => (month, year),
        Step::Years(_) => (year, String::new()),
    }
}

/// The value for `<time datetime>`: the begin of the date as HTML knows dates, if it has one.
pub fn machine_date(date: &Date) -> Option<String> {
    let (IntervalEndpoint::Date(part), _) = endpoints(date.value()) else { return None };
    let year = part.year.value().filter(|year| (1..=9999).contains(year))?;
    let month = part.month.and_then(|month| month.value()).filter(|month| *month <= 12);
    let day = part.day.and_then(|day| day.value());
    Some(match (month, day) {
        (Some(month), Some(day)) => format!("{year:04}-{month:02}-{day:02}"),
        (Some(month), None) => format!("{year:04}-{month:02}"),
        _ => format!("{year:04}"),
    })
}

/// A quiet time in words: “3 months”, “2 years”.
pub fn duration_words(days: i64) -> String {
    let (count, unit) = match days {
        ..60 => (days, "day"),
        60..730 => ((days as f64 / 30.44).round() as i64, "month"),
        _ => ((days as f64 / 365.25).round() as i64, "year"),
    };
    if count == 1 { format!("1 {unit}") } else { format!("{count} {unit}s") }
}

/// “1 quotation”, “2 quotations”.
pub fn counted(count: usize, one: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {one}s") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_said_with_their_hedges() {
        for (text, full, short) in [
            ("2019-01-10", "10 January 2019", "10 Jan 2019"),
            ("2019-01-10~", "about 10 January 2019", "about 10 Jan 2019"),
            ("2017?", "perhaps 2017", "perhaps 2017"),
            ("2018-06%", "perhaps about June 2018", "perhaps about Jun 2018"),
            ("2019-01-07/2019-01-10", "7–10 January 2019", "7–10 Jan 2019"),
            ("2018-03-25/2018-04-02", "25 March – 2 April 2018", "25 Mar – 2 Apr 2018"),
            ("2018-12/2019-01", "December 2018 – January 2019", "Dec 2018 – Jan 2019"),
            ("2018-07~/..", "since about July 2018", "since about Jul 2018"),
            ("../2018", "until 2018", "until 2018"),
            ("2018/", "2018 to an unknown date", "2018 to an unknown date"),
            ("201X", "the 2010s", "the 2010s"),
            ("2018-21", "spring 2018", "spring 2018"),
            ("-0500", "501 BCE", "501 BCE"),
            ("2019-XX-XX", "some month in 2019", "some month in 2019"),
            ("2019-01-XX", "some day in January 2019", "some day in Jan 2019"),
            ("2019-01-10/2019-01-10", "10 January 2019", "10 Jan 2019"),
        ] {
            let date = Date::parse(text).expect(text);
            assert_eq!(date_words(&date, Detail::Full), full, "{text}");
            assert_eq!(date_words(&date, Detail::Short), short, "{text}");
        }
    }

    #[test]
    fn under_a_year_s_heading_the_year_is_left_out_and_other_years_are_not() {
        for (text, words) in [
            ("2018-12-20", "20 Dec"),
            ("2018", "2018"),
            ("2018-12-30/2019-01-02", "30 Dec – 2 Jan 2019"),
            ("2018-07-06/..", "since 6 Jul"),
        ] {
            assert_eq!(date_words(&Date::parse(text).expect(text), Detail::Within(2018)), words, "{text}");
        }
    }

    #[test]
    fn machines_get_the_begin_of_a_date() {
        for (text, value) in
            [("2019-01-07/2019-01-10", Some("2019-01-07")), ("2018-06~", Some("2018-06")), ("../2018", None)]
        {
            assert_eq!(machine_date(&Date::parse(text).expect(text)).as_deref(), value);
        }
    }
}
