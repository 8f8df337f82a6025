//! Dates in words. Each language has its own order of day, month and year, and its own hedges; both stand in the table of
//! messages.

use super::{Message, Words};
use crate::dossier::{Civil, Date, Day, endpoints};
use crate::timeline::Step;
use edtf_core::{Date as Part, IntervalEndpoint, YearKind};

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

/// The words of a day, a month and a year, as far as they are said.
#[derive(Default)]
struct Pieces {
    day: Option<String>,
    month: Option<String>,
    year: Option<String>,
}

impl Words {
    /// A date in words, with its hedges: “about”, “perhaps”, “since”, “until”.
    pub fn date(self, date: &Date, detail: Detail) -> String {
        match endpoints(date.value()) {
            (IntervalEndpoint::Date(part), None) => self.part(&part, detail),
            (start, Some(end)) => self.range(&start, &end, detail),
            _ => date.text().to_owned(),
        }
    }

    fn range(self, start: &IntervalEndpoint, end: &IntervalEndpoint, detail: Detail) -> String {
        use IntervalEndpoint::{Date as At, Open, Unknown};
        let (message, part) = match (start, end) {
            (At(start), At(end)) => return self.closed_range(start, end, detail),
            (At(start), Open) => (Message::Since, start),
            (At(start), Unknown) => (Message::ToUnknown, start),
            (Open, At(end)) => (Message::Until, end),
            (Unknown, At(end)) => (Message::FromUnknown, end),
            _ => return self.say(Message::UnknownTime).to_owned(),
        };
        self.fill(message, &[&self.part(part, detail)])
    }

    /// The day at which a date is read: its own words if it is one day, month or year, otherwise those of the day.
    pub fn day(self, day: Day, date: &Date) -> String {
        if let (IntervalEndpoint::Date(_), None) = endpoints(date.value()) {
            return self.date(date, Detail::Full);
        }
        if day == Day::FIRST || day == Day::LAST {
            return self.say(Message::LatestDate).to_owned();
        }
        self.civil(day, Detail::Full)
    }

    fn civil(self, day: Day, detail: Detail) -> String {
        let Civil { year, month, day } = day.civil();
        self.joined(Pieces {
            day: Some(self.day_of_month(day)),
            month: Some(self.month(Some(month), detail)),
            year: Some(self.year(year)),
        })
    }

    fn closed_range(self, start: &Part, end: &Part, detail: Detail) -> String {
        let plain = |part: &Part| !part.is_uncertain() && !part.is_approximate() && !part.has_unspecified();
        let month = |part: &Part| part.month.and_then(|month| month.value());
        let day = |part: &Part| part.day.and_then(|day| day.value());
        if start == end {
            return self.part(end, detail);
        }
        let (whole_start, whole_end) = (self.part(start, detail), self.part(end, detail));
        if start.year != end.year || !plain(start) || !plain(end) {
            return self.fill(Message::WideRange, &[&whole_start, &whole_end, &whole_start, &whole_end]);
        }
        if month(start) == month(end)
            && let (Some(first), Some(last)) = (day(start), day(end))
        {
            return self
                .fill(Message::CloseRange, &[&first.to_string(), &whole_end, &whole_start, &self.day_of_month(last)]);
        }
        let within = |part: &Part| self.pieces(part, detail, true);
        self.fill(Message::WideRange, &[&within(start), &whole_end, &whole_start, &within(end)])
    }

    fn part(self, part: &Part, detail: Detail) -> String {
        self.pieces(part, detail, names_no_year(part, detail))
    }

    fn pieces(self, part: &Part, detail: Detail, without_year: bool) -> String {
        let month_known = part.month.is_some_and(|month| month.value().is_some());
        let day = part.day.filter(|day| month_known || day.value().is_some());
        let some_day = || self.say(Message::SomeDay).to_owned();
        let mut text = self.joined(Pieces {
            day: day.map(|day| day.value().map_or_else(some_day, |day| self.day_of_month(day))),
            month: part.month.map(|month| self.month(month.value(), detail)),
            year: (!without_year || part.month.is_none()).then(|| self.year_of(part)),
        });
        for (holds, hedge) in [(part.is_approximate(), Message::About), (part.is_uncertain(), Message::Perhaps)] {
            if holds {
                text = self.fill(hedge, &[&text]);
            }
        }
        text
    }

    /// In the language's order: d, m and y, with spaces between them if it has any.
    fn joined(self, mut pieces: Pieces) -> String {
        let order = self.say(Message::DateOrder);
        let separator = if order.contains(' ') { " " } else { "" };
        let mut text = String::new();
        for letter in order.bytes() {
            let piece = match letter {
                b'd' => pieces.day.take(),
                b'm' => pieces.month.take(),
                b'y' => pieces.year.take(),
                _ => None,
            };
            if let Some(piece) = piece {
                if !text.is_empty() {
                    text.push_str(separator);
                }
                text.push_str(&piece);
            }
        }
        text
    }

    fn day_of_month(self, day: u8) -> String {
        self.fill(Message::DayOfMonth, &[&day.to_string()])
    }

    fn month(self, month: Option<u8>, detail: Detail) -> String {
        let Some(number) = month else { return self.say(Message::SomeMonth).to_owned() };
        let (names, first) = match number {
            21.. => (Message::Seasons, 21),
            _ if detail == Detail::Full => (Message::Months, 1),
            _ => (Message::ShortMonths, 1),
        };
        let name = number.checked_sub(first).and_then(|place| self.say(names).split(' ').nth(place.into()));
        name.map_or_else(|| number.to_string(), str::to_owned)
    }

    fn year_of(self, part: &Part) -> String {
        match (part.year.value(), part.year.kind) {
            (Some(year), _) => self.year(year),
            (None, YearKind::Standard { digits, .. }) => {
                let known: String = digits.iter().map_while(|digit| digit.map(|d| char::from(b'0' + d))).collect();
                match known.len() {
                    3 => self.fill(Message::Decade, &[&known]),
                    2 => self.fill(Message::Century, &[&known]),
                    _ => self.say(Message::UnknownYear).to_owned(),
                }
            }
            _ => self.say(Message::UnknownYear).to_owned(),
        }
    }

    /// A year, astronomically counted: “2019”, “501 BCE”.
    pub fn year(self, year: i64) -> String {
        let (message, number) = if year <= 0 { (Message::YearBefore, 1 - year) } else { (Message::Year, year) };
        self.fill(message, &[&number.to_string()])
    }

    /// The time from one day to another, no finer than need be: “12 Jun 2018”, “May 2018”, “2018”, “2017–2019”.
    pub fn span(self, first: Day, last: Day) -> String {
        let (from, to) = (first.civil(), last.civil());
        if first == last {
            return self.civil(first, Detail::Short);
        }
        let month = |civil: &Civil| self.month(Some(civil.month), Detail::Short);
        let of_year = |civil: &Civil| {
            self.joined(Pieces { month: Some(month(civil)), year: Some(self.year(civil.year)), ..Pieces::default() })
        };
        let (a, b, c, d) = match from.year == to.year {
            true if from.month == to.month => return of_year(&to),
            true => (month(&from), of_year(&to), of_year(&from), month(&to)),
            false => (self.year(from.year), self.year(to.year), self.year(from.year), self.year(to.year)),
        };
        self.fill(Message::CloseRange, &[&a, &b, &c, &d])
    }

    /// The labels of a tick on the axis: the finer one and the coarser one, which may be empty.
    pub fn tick(self, day: Day, step: Step) -> (String, String) {
        let Civil { year, month, day } = day.civil();
        let (day, month, year) = (self.day_of_month(day), self.month(Some(month), Detail::Short), self.year(year));
        match step {
            Step::Days(0) => (self.joined(Pieces { day: Some(day), month: Some(month), ..Pieces::default() }), year),
            Step::Days(_) => (day, self.joined(Pieces { month: Some(month), year: Some(year), ..Pieces::default() })),
            Step::Months(_) => (month, year),
            Step::Years(_) => (year, String::new()),
        }
    }

    /// A quiet time in words: “3 months”, “2 years”.
    pub fn duration(self, days: i64) -> String {
        let (count, unit) = match days {
            ..60 => (days, Message::Days),
            60..730 => ((days as f64 / 30.44).round() as i64, Message::MonthsLong),
            _ => ((days as f64 / 365.25).round() as i64, Message::Years),
        };
        self.count(unit, count as usize)
    }
}

/// Whether a heading above already names the year.
fn names_no_year(part: &Part, detail: Detail) -> bool {
    matches!(detail, Detail::Within(named) if part.year.value() == Some(named)) && !part.has_unspecified()
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
            assert_eq!(Words::ENGLISH.date(&date, Detail::Full), full, "{text}");
            assert_eq!(Words::ENGLISH.date(&date, Detail::Short), short, "{text}");
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
            assert_eq!(Words::ENGLISH.date(&Date::parse(text).expect(text), Detail::Within(2018)), words, "{text}");
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

    #[test]
    fn chinese_and_korean_have_their_own_order_and_hedges() {
        for (text, chinese, korean) in [
            ("2019-01-10", "2019年1月10日", "2019년 1월 10일"),
            ("2019-01-10~", "约2019年1月10日", "2019년 1월 10일경"),
            ("2018-06%", "约2018年6月（存疑）", "2018년 6월경(추정)"),
            ("2019-01-07/2019-01-10", "2019年1月7日至10日", "2019년 1월 7일~10일"),
            ("2018-03-25/2018-04-02", "2018年3月25日至4月2日", "2018년 3월 25일 ~ 4월 2일"),
            ("2018-12/2019-01", "2018年12月至2019年1月", "2018년 12월 ~ 2019년 1월"),
            ("2018-07~/..", "自约2018年7月起", "2018년 7월경부터"),
            ("../2018", "至2018年止", "2018년까지"),
            ("201X", "2010年代", "2010년대"),
            ("20XX", "2000年至2099年间", "2000~2099년 사이"),
            ("2018-21", "2018年春季", "2018년 봄"),
            ("-0500", "公元前501年", "기원전 501년"),
            ("2019-XX-XX", "2019年某月", "2019년 어느 달"),
            ("2019-01-XX", "2019年1月某日", "2019년 1월 어느 날"),
        ] {
            let date = Date::parse(text).expect(text);
            assert_eq!(Words::CHINESE.date(&date, Detail::Full), chinese, "{text}");
            assert_eq!(Words::KOREAN.date(&date, Detail::Full), korean, "{text}");
        }
        let date = Date::parse("2018-12-20/2018-12-22").expect("a date");
        assert_eq!(Words::KOREAN.date(&date, Detail::Within(2018)), "12월 20일~22일");
    }

    #[test]
    fn spans_and_ticks_are_no_finer_than_need_be() {
        let day = |text: &str| Date::parse(text).expect(text).counts_from();
        for (first, last, english, korean) in [
            ("2018-06-12", "2018-06-12", "12 Jun 2018", "2018년 6월 12일"),
            ("2018-05-02", "2018-05-22", "May 2018", "2018년 5월"),
            ("2018-05-02", "2018-06-12", "May–Jun 2018", "2018년 5월~6월"),
            ("2017-01-01", "2019-06-12", "2017–2019", "2017년~2019년"),
        ] {
            assert_eq!(Words::ENGLISH.span(day(first), day(last)), english);
            assert_eq!(Words::KOREAN.span(day(first), day(last)), korean);
        }
        let tick = |words: Words, step| words.tick(day("2018-06-12"), step);
        assert_eq!(tick(Words::ENGLISH, Step::Days(1)), ("12".into(), "Jun 2018".into()));
        assert_eq!(tick(Words::CHINESE, Step::Days(1)), ("12日".into(), "2018年6月".into()));
        assert_eq!(tick(Words::CHINESE, Step::Days(0)), ("6月12日".into(), "2018年".into()));
        assert_eq!(tick(Words::KOREAN, Step::Years(1)), ("2018년".into(), String::new()));
        assert_eq!((Words::ENGLISH.duration(59), Words::ENGLISH.duration(1)), ("59 days".into(), "1 day".into()));
        assert_eq!((Words::KOREAN.duration(100), Words::CHINESE.duration(900)), ("3개월".into(), "2年".into()));
    }
}
