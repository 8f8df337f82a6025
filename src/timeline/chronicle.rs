//! The timeline as a list: events by year, long quiet times between them named.

use crate::dossier::{Day, Dossier, EventRef, endpoints};

/// Quiet times of at least this many days are named.
const GAP_DAYS: i64 = 60;

/// The events that begin in one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Year {
    /// Astronomical (0 is 1 BCE); nothing for events whose begin is open.
    pub year: Option<i64>,
    /// In order of time.
    pub entries: Vec<Entry>,
}

/// One event, and how long it was quiet before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// Which event.
    pub event: EventRef,
    /// Days between the end of all earlier events listed and the begin of this one, if that is long. Events that are
    /// still going on count with their begin alone.
    pub quiet_days: Option<i64>,
}

/// Events that stand in order of time, by year.
pub fn chronicle(dossier: &Dossier, events: &[EventRef]) -> Vec<Year> {
    let mut years: Vec<Year> = Vec::new();
    let mut busy_until: Option<Day> = None;
    for event in events.iter().copied() {
        let date = &dossier[event].date;
        let start = date.known_start().or(date.known_end());
        let year = start.map(|day| day.civil().year);
        let quiet_days = match (busy_until, start) {
            (Some(busy), Some(start)) => Some(start.0 - busy.0).filter(|days| *days >= GAP_DAYS),
            _ => None,
        };
        // “1841/1844” goes on from begin to end; “1841” may be any of its days.
        let goes_on = endpoints(date.value()).1.is_some();
        let is_brief = |end: &Day| start.is_some_and(|start| end.0 - start.0 < GAP_DAYS);
        let end = date.known_end().filter(|end| goes_on || is_brief(end)).or(start);
        busy_until = busy_until.max(end);
        match years.last_mut() {
            Some(last) if last.year == year => last.entries.push(Entry { event, quiet_days }),
            _ => years.push(Year { year, entries: vec![Entry { event, quiet_days }] }),
        }
    }
    years
}
