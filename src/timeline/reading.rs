//! The cursor of the date at which stances are read: where a date stands, and which date a place means.

use super::extent::Extent;
use super::plan::Plan;
use super::window::{Window, between};
use crate::dossier::{Date, Day, Dossier};

/// A cursor this near to the article's date takes that date, with its hedge; in pixels.
const CATCH: f64 = 6.0;

/// Where a date is read: the middle of its last day, the end of all there is if its end is open.
pub fn reading_place(plan: &Plan, date: &Date) -> Option<f64> {
    if date.reads_to() == Day::LAST {
        return Some(plan.domain.1);
    }
    let day = Extent::of(date)?.hull.1;
    Some(plan.axis.place(day.0 as f64 + 0.5))
}

/// The date at a pixel.
pub fn date_at(dossier: &Dossier, plan: &Plan, window: &Window, x: f64) -> Option<Date> {
    let x = between(x, 0.0, window.width);
    let published = &dossier.article.published;
    if reading_place(plan, published).is_some_and(|place| (window.x(place) - x).abs() <= CATCH) {
        return Some(published.clone());
    }
    Date::of_day(plan.axis.day(window.place(x)))
}
