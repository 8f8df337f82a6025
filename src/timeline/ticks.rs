//! Ticks: the days at which the axis carries a label, from decades to days as the zoom allows.

use super::axis::{Axis, Scale};
use super::window::Window;
use crate::dossier::{Civil, Day};

/// What lies between two ticks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// So many days, counted within each month; 0 where the days are those of events.
    Days(i64),
    /// So many months.
    Months(i64),
    /// So many years.
    Years(i64),
}

/// A labelled day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tick {
    /// The day.
    pub day: Day,
    /// Where it stands, in pixels.
    pub x: f64,
}

/// The least distance of two labels, in pixels.
const ROOM: f64 = 54.0;

/// The steps up to a year; longer ones are 2, 5 and 10 times a power of 10.
const STEPS: [(Step, f64); 7] = [
    (Step::Days(1), 1.0),
    (Step::Days(2), 2.0),
    (Step::Days(5), 5.0),
    (Step::Days(10), 10.0),
    (Step::Months(1), 30.4),
    (Step::Months(3), 91.3),
    (Step::Years(1), 365.25),
];

/// The step of a window in which a day has that many pixels.
pub fn step(pixels_of_a_day: f64) -> Step {
    if let Some((step, _)) = STEPS.iter().find(|(_, days)| days * pixels_of_a_day >= ROOM) {
        return *step;
    }
    let mut years = 1;
    loop {
        for factor in [2, 5, 10] {
            if (years * factor) as f64 * 365.25 * pixels_of_a_day >= ROOM || years > 1_000_000 {
                return Step::Years(years * factor);
            }
        }
        years *= 10;
    }
}

/// The ticks of a window, and their step. On a sequence the ticks are at events, whose days `starts` tells by rank.
pub fn ticks(axis: &Axis, window: &Window, starts: &dyn Fn(usize) -> Option<Day>) -> (Vec<Tick>, Step) {
    if axis.scale == Scale::Sequence {
        return (event_ticks(window, starts), Step::Days(0));
    }
    let step = step(window.scale());
    let mut found: Vec<Tick> = Vec::new();
    let mut day = floor(axis.day(window.start), step);
    let last = axis.day(window.end);
    while day <= last {
        let x = window.x(axis.place(day.0 as f64));
        let cut = axis.cuts.iter().find(|cut| cut.from < day && day < cut.to);
        let clear = found.last().is_none_or(|known| x - known.x >= ROOM * 0.6);
        if cut.is_none() && x >= 0.0 && clear {
            found.push(Tick { day, x });
        }
        // What was cut out is passed in one step, however long it was.
        day = match cut {
            Some(cut) => floor(Day(cut.to.0), step).max(next(day, step)),
            None => next(day, step),
        };
    }
    (found, step)
}

fn event_ticks(window: &Window, starts: &dyn Fn(usize) -> Option<Day>) -> Vec<Tick> {
    let stride = ((ROOM * 1.5) / window.scale()).ceil().max(1.0);
    let mut rank = (window.start / stride).floor().max(0.0) * stride;
    let mut found = Vec::new();
    while rank <= window.end {
        let x = window.x(rank + 0.5);
        if let Some(day) = starts(rank as usize)
            && x >= 0.0
        {
            found.push(Tick { day, x });
        }
        rank += stride;
    }
    found
}

/// The last day of a step that is not after the day.
pub fn floor(day: Day, step: Step) -> Day {
    let Civil { year, month, day: of_month } = day.civil();
    Day::from_civil(match step {
        Step::Days(days) => {
            let place = (i64::from(of_month) - 1) / days * days;
            // The last days of a month are not a step of their own.
            let place = if place + days / 2 > 30 { place - days } else { place };
            Civil { year, month, day: place.max(0) as u8 + 1 }
        }
        Step::Months(months) => {
            let place = (i64::from(month) - 1) / months * months;
            Civil { year, month: place as u8 + 1, day: 1 }
        }
        Step::Years(years) => Civil { year: round_year(year, years), month: 1, day: 1 },
    })
}

/// The next day of a step after one of its days.
fn next(day: Day, step: Step) -> Day {
    let Civil { year, month, .. } = day.civil();
    match step {
        Step::Days(days) => floor(Day(day.0 + days), step).max(Day(day.0 + 1)).min(next(day, Step::Months(1))),
        Step::Months(months) => {
            let month = i64::from(month) - 1 + months;
            let year = year + month.div_euclid(12);
            Day::from_civil(Civil { year, month: month.rem_euclid(12) as u8 + 1, day: 1 })
        }
        Step::Years(years) => Day::from_civil(Civil { year: next_year(year, years), month: 1, day: 1 }),
    }
}

/// The last year of a step that is not after the year. Years are counted astronomically, and named: a round one before the
/// common era is 400 BCE, which is -399, and the era's first is 1.
fn round_year(year: i64, years: i64) -> i64 {
    match year {
        ..1 => 1 - (-year).div_euclid(years) * years - years,
        _ if year < years => 1,
        _ => year / years * years,
    }
}

/// The next year of a step after one of its years.
fn next_year(year: i64, years: i64) -> i64 {
    match year {
        ..1 => (year + years).min(1),
        1 if years > 1 => years,
        _ => year + years,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Words;

    #[test]
    fn years_are_round_as_they_are_named_on_both_sides_of_the_era() {
        let mut year = round_year(-499, 200);
        let mut names = Vec::new();
        while year < 500 {
            names.push(Words::ENGLISH.year(year));
            year = next_year(year, 200);
        }
        assert_eq!(names, ["600 BCE", "400 BCE", "200 BCE", "1", "200", "400"]);
        for year in -12..12 {
            assert_eq!((round_year(year, 1), next_year(year, 1)), (year, year + 1), "{year}");
            for years in [2, 5, 10] {
                let begin = round_year(year, years);
                assert!(begin <= year && year < next_year(begin, years), "{year} by {years}: {begin}");
            }
        }
    }

    #[test]
    fn the_step_suits_the_zoom_from_decades_to_days() {
        for (pixels_of_a_day, expected) in [
            (0.002, Step::Years(100)),
            (0.02, Step::Years(10)),
            (0.2, Step::Years(1)),
            (2.0, Step::Months(1)),
            (20.0, Step::Days(5)),
            (60.0, Step::Days(1)),
        ] {
            assert_eq!(step(pixels_of_a_day), expected, "{pixels_of_a_day}");
        }
    }
}
