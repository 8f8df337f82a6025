//! The time axis: where a day stands. Places are numbers of their own unit; the window turns them into pixels.

use crate::dossier::Day;

/// How time becomes length; the reader's choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scale {
    /// True to time.
    Time,
    /// True to time, long quiet times cut out and named.
    Cut,
    /// One event after the other, at equal distances.
    Sequence,
}

/// A quiet time that is cut out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cut {
    /// The last day before it.
    pub from: Day,
    /// The first day after it.
    pub to: Day,
    /// How long it is quiet in all, in days: a little of it stays on both sides.
    pub quiet: i64,
}

impl Cut {
    /// How many days are cut out.
    pub fn days(&self) -> i64 {
        self.to.0 - self.from.0
    }
}

/// Where days stand: straight lines between knots, rising everywhere, so that every place has its day.
#[derive(Debug, Clone, PartialEq)]
pub struct Axis {
    /// Which kind of axis it is.
    pub scale: Scale,
    /// What is cut out of it, in order.
    pub cuts: Vec<Cut>,
    /// Days (as numbers, so that parts of a day have a place) and their places, both rising; never empty.
    knots: Vec<(f64, f64)>,
}

/// Quiet times at least this long, in days, may be cut; shorter ones are what a reader expects to see.
const SHORTEST_CUT: i64 = 60;
/// A quiet time is cut when it is longer than this part of the whole time.
const CUT_PART: i64 = 20;
/// What remains of all cuts together is at most this part of the rest, and of each at most [`ONE_CUT`].
const ALL_CUTS: f64 = 0.5;
/// What is left in a sequence for the time between two days with events, in units.
const BETWEEN: f64 = 0.02;
const ONE_CUT: f64 = 0.14;

impl Axis {
    /// True to time: one unit is a day.
    pub fn time() -> Axis {
        Axis { scale: Scale::Time, cuts: Vec::new(), knots: vec![(0.0, 0.0)] }
    }

    /// True to time but for cuts.
    pub fn cut(cuts: Vec<Cut>, span: (Day, Day)) -> Axis {
        let whole = (span.1.0 - span.0.0) as f64;
        let quiet: f64 = cuts.iter().map(|cut| cut.days() as f64).sum();
        let busy = (whole - quiet).max(1.0);
        let each = busy * (ALL_CUTS / cuts.len().max(1) as f64).min(ONE_CUT);
        let mut knots = vec![(span.0.0 as f64, 0.0)];
        let mut removed = span.0.0 as f64;
        for cut in &cuts {
            let (from, to) = (cut.from.0 as f64, cut.to.0 as f64);
            let left = each.min(to - from);
            knots.push((from, from - removed));
            removed += to - from - left;
            knots.push((to, to - removed));
        }
        knots.dedup_by(|next, known| next.0 <= known.0);
        Axis { scale: Scale::Cut, cuts, knots }
    }

    /// One unit for each event. `starts` are the events' days in order; the events of a day share its place, and what lies
    /// between two such days has next to none. `also` is a day that has a place even before or after all events.
    pub fn sequence(starts: impl Iterator<Item = Day>, also: Option<Day>) -> Axis {
        let mut knots: Vec<(f64, f64)> = Vec::new();
        let mut rank = 0.0;
        for day in starts {
            let day = day.0 as f64;
            match knots.as_mut_slice() {
                [.., begin, end] if begin.0 == day => end.1 += 1.0,
                _ => {
                    match knots.last_mut() {
                        Some(known) if known.0 == day => known.1 = rank,
                        _ => knots.push((day, rank)),
                    }
                    knots.push((day + 1.0, rank + 1.0 - BETWEEN));
                }
            }
            rank += 1.0;
        }
        if let Some(day) = also.map(|day| day.0 as f64) {
            if knots.last().is_none_or(|last| last.0 <= day) {
                knots.push((day + 0.5, rank + 0.5));
            } else if knots.first().is_some_and(|first| day + 1.0 <= first.0) {
                knots.insert(0, (day + 0.5, -0.5));
            }
        }
        if knots.is_empty() {
            knots.push((0.0, 0.0));
        }
        Axis { scale: Scale::Sequence, cuts: Vec::new(), knots }
    }

    /// Where a moment stands: a day's number, and the part of the day.
    pub fn place(&self, moment: f64) -> f64 {
        line(&self.knots, moment, |knot| knot.0, |knot| knot.1)
    }

    /// Which moment stands at a place: the inverse of [`Axis::place`].
    pub fn moment(&self, place: f64) -> f64 {
        line(&self.knots, place, |knot| knot.1, |knot| knot.0)
    }

    /// Which day stands at a place.
    pub fn day(&self, place: f64) -> Day {
        // The smallest error of the division must not turn the begin of a day into the day before.
        Day((self.moment(place) + 1e-6).floor() as i64)
    }
}

type Knot = (f64, f64);

/// Straight lines between the knots, and lines of slope 1 before the first and after the last.
fn line(knots: &[Knot], at: f64, from: fn(&Knot) -> f64, to: fn(&Knot) -> f64) -> f64 {
    let after = knots.partition_point(|knot| from(knot) <= at);
    match (after.checked_sub(1).and_then(|before| knots.get(before)), knots.get(after)) {
        (Some(left), Some(right)) => to(left) + (at - from(left)) / (from(right) - from(left)) * (to(right) - to(left)),
        (Some(end), None) | (None, Some(end)) => to(end) + at - from(end),
        (None, None) => at,
    }
}

/// The quiet times that are worth cutting. `busy` are the first and last days of what happens, by their first days.
pub fn cuts(busy: impl Iterator<Item = (Day, Day)>, span: (Day, Day)) -> Vec<Cut> {
    let longest = ((span.1.0 - span.0.0) / CUT_PART).max(SHORTEST_CUT);
    let mut cuts = Vec::new();
    let mut until: Option<Day> = None;
    for (first, last) in busy {
        if let Some(from) = until
            && first.0 - from.0 > longest
        {
            // A little air stays on both sides, so that no mark stands in the cut.
            let air = longest / 8 + 1;
            cuts.push(Cut { from: Day(from.0 + air), to: Day(first.0 - air), quiet: first.0 - from.0 });
        }
        until = until.max(Some(last));
    }
    cuts
}

/// The scale to begin with: cut, if more than a third of the time is quiet.
pub fn fitting_scale(cuts: &[Cut], span: (Day, Day)) -> Scale {
    let quiet: i64 = cuts.iter().map(Cut::days).sum();
    if quiet * 3 > span.1.0 - span.0.0 { Scale::Cut } else { Scale::Time }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn axes(mut days: Vec<i64>) -> Vec<Axis> {
        days.sort_unstable();
        let span = (Day(days[0] - 1), Day(days[days.len() - 1] + 1));
        let cuts = cuts(days.iter().map(|day| (Day(*day), Day(*day))), span);
        vec![
            Axis::time(),
            Axis::cut(cuts, span),
            Axis::sequence(days.iter().map(|day| Day(*day)), Some(Day(days[0] + 77))),
        ]
    }

    proptest! {
        #[test]
        fn a_place_has_a_day_and_the_day_that_place(
            days in prop::collection::vec(-200_000_i64..200_000, 1..60),
            at in -210_000_i64..210_000,
        ) {
            for axis in axes(days) {
                let place = axis.place(at as f64);
                prop_assert!((axis.moment(place) - at as f64).abs() < 1e-3, "{axis:?}");
                prop_assert!((axis.place(axis.moment(place)) - place).abs() < 1e-6, "{axis:?}");
                prop_assert_eq!(axis.day(place), Day(at));
            }
        }

        #[test]
        fn later_is_further(days in prop::collection::vec(-200_000_i64..200_000, 1..60), at in -210_000_i64..210_000) {
            for axis in axes(days) {
                prop_assert!(axis.place(at as f64) < axis.place(at as f64 + 1.0), "{axis:?}");
            }
        }

        #[test]
        fn no_event_stands_in_a_cut(days in prop::collection::vec(-200_000_i64..200_000, 1..60)) {
            let cut = axes(days.clone()).remove(1);
            for day in days {
                prop_assert!(!cut.cuts.iter().any(|cut| cut.from.0 < day && day < cut.to.0));
            }
        }
    }

    #[test]
    fn a_long_quiet_time_is_cut_and_a_short_one_is_not() {
        let day = |number| (Day(number), Day(number));
        let found = cuts([day(0), day(10), day(400), day(450)].into_iter(), (Day(0), Day(450)));
        assert_eq!(found.len(), 1);
        assert!(found[0].from.0 > 10 && found[0].to.0 < 400, "{found:?}");
        assert_eq!(fitting_scale(&found, (Day(0), Day(450))), Scale::Cut);
        assert_eq!(fitting_scale(&[], (Day(0), Day(450))), Scale::Time);
    }
}
