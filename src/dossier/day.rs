//! A calendar day as a number, so that dates can be compared, subtracted and drawn to scale.

/// Days since 1970-01-01 in the proleptic Gregorian calendar; zone-free.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i64);

/// A day's year (astronomical: 0 is 1 BCE), month 1–12 and day of the month 1–31.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Civil {
    /// Astronomical year.
    pub year: i64,
    /// 1–12.
    pub month: u8,
    /// 1–31.
    pub day: u8,
}

/// Days in the 400 years after which the Gregorian calendar repeats.
const ERA: i64 = 146_097;
/// Days from 0000-03-01 to 1970-01-01.
const EPOCH: i64 = 719_468;

impl Day {
    /// Before every date.
    pub const FIRST: Day = Day(i64::MIN);
    /// After every date.
    pub const LAST: Day = Day(i64::MAX);

    /// The number of a calendar day. Rule: H. Hinnant, “chrono-compatible low-level date algorithms”
    /// (`days_from_civil`): years start in March, so that the leap day is the last of its year.
    pub fn from_civil(date: Civil) -> Day {
        let month = i64::from(date.month);
        let year = if month <= 2 { date.year - 1 } else { date.year };
        let year_of_era = year.rem_euclid(400);
        let month_from_march = (month + 9) % 12;
        let day_of_year = (153 * month_from_march + 2) / 5 + i64::from(date.day) - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Day(year.div_euclid(400) * ERA + day_of_era - EPOCH)
    }

    /// The calendar day of a number; the inverse of [`Day::from_civil`] (the same source, `civil_from_days`).
    pub fn civil(self) -> Civil {
        let days = self.0.saturating_add(EPOCH);
        let day_of_era = days.rem_euclid(ERA);
        let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
        let year = year_of_era + days.div_euclid(ERA) * 400 + i64::from(month <= 2);
        Civil { year, month: month as u8, day: (day_of_year - (153 * month_from_march + 2) / 5 + 1) as u8 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn known_days_have_their_known_numbers() {
        for (year, month, day, number) in
            [(1970, 1, 1, 0), (2000, 3, 1, 11_017), (2019, 1, 10, 17_906), (0, 3, 1, -719_468), (-1, 12, 31, -719_529)]
        {
            assert_eq!(Day::from_civil(Civil { year, month, day }), Day(number), "{year}-{month}-{day}");
        }
    }

    proptest! {
        #[test]
        fn a_day_becomes_a_date_and_the_same_day_again(number in -4_000_000_000_i64..4_000_000_000) {
            prop_assert_eq!(Day::from_civil(Day(number).civil()), Day(number));
        }

        #[test]
        fn the_next_day_is_the_next_date(number in -1_000_000_i64..1_000_000) {
            let (today, next) = (Day(number).civil(), Day(number + 1).civil());
            prop_assert!((today.year, today.month, today.day) < (next.year, next.month, next.day));
        }
    }
}
