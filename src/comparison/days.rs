//! The days at which the comparison changes, and moving among them.

use crate::dossier::{Date, Day, Dossier};
use crate::order::sorted;

/// The days from which a stance counts, and the article's, each once and in order. Between two of them nothing changes.
pub fn reading_days(dossier: &Dossier) -> Vec<Day> {
    let stances = dossier.stances.iter().map(|stance| stance.as_of.counts_from());
    let days: Vec<Day> = stances.chain([dossier.article.published.reads_to()]).collect();
    let mut ordered: Vec<Day> =
        sorted(days.len(), &|index| (days[index].0, 0)).into_iter().map(|at| days[at]).collect();
    ordered.dedup();
    ordered.retain(|day| *day != Day::FIRST && *day != Day::LAST);
    ordered
}

/// A day as a date to read stances at: the article's own, with its hedge, if it is that day.
pub fn reading_date(dossier: &Dossier, day: Day) -> Date {
    let published = &dossier.article.published;
    match Date::of_day(day) {
        Some(date) if published.reads_to() != day => date,
        _ => published.clone(),
    }
}

/// The day that a slider's key leads to from a day, at an end the same day; nothing for keys that do not move it.
pub fn turned(key: &str, now: Day, days: &[Day]) -> Option<Day> {
    let (before, after) = (days.partition_point(|day| *day < now), days.partition_point(|day| *day <= now));
    let last = days.len().checked_sub(1)?;
    Some(match key {
        "ArrowRight" | "ArrowUp" => days.get(after).copied().unwrap_or(now),
        "ArrowLeft" | "ArrowDown" => before.checked_sub(1).map_or(now, |at| days[at]),
        "PageUp" => days[(after + 4).min(last)].max(now),
        "PageDown" => days[before.saturating_sub(5)].min(now),
        "Home" => days[0],
        "End" => days[last],
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_lead_to_the_next_day_of_change_and_stop_at_the_ends() {
        let days: Vec<Day> = [10, 20, 30].map(Day).into();
        for (key, now, to) in [
            ("ArrowRight", 10, Some(20)),
            ("ArrowRight", 15, Some(20)),
            ("ArrowRight", 30, Some(30)),
            ("ArrowLeft", 20, Some(10)),
            ("ArrowLeft", 25, Some(20)),
            ("ArrowLeft", 5, Some(5)),
            ("PageUp", 10, Some(30)),
            ("PageDown", 30, Some(10)),
            ("Home", 25, Some(10)),
            ("End", 25, Some(30)),
            ("x", 25, None),
        ] {
            assert_eq!(turned(key, Day(now), &days).map(|day| day.0), to, "{key} from {now}");
        }
        assert_eq!(turned("End", Day(1), &[]), None);
    }
}
