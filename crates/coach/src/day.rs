//! Local days.

use std::fmt;
use std::str::FromStr;

const MS_PER_MINUTE: i64 = 60_000;
const MS_PER_DAY: i64 = 24 * 60 * MS_PER_MINUTE;
/// A day turns at 04:00, so that a late evening session is one day (design decision of this project).
const DAY_TURNS_AT_MS: i64 = 4 * 60 * MS_PER_MINUTE;

/// A local calendar day, as days since 1970-01-01. It is fixed when an event is made and never recomputed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

impl Day {
    /// The local day of the instant `at_ms` (UTC, milliseconds since 1970) where local time is
    /// `utc_offset_min` minutes ahead of UTC. Instants far outside history are clamped.
    #[must_use]
    pub fn of(at_ms: u64, utc_offset_min: i32) -> Self {
        let local_ms = since_turn_ms(at_ms, utc_offset_min);
        Self(i32::try_from(local_ms.div_euclid(MS_PER_DAY)).unwrap_or(i32::MAX))
    }

    /// How long, in milliseconds, the local day of an instant still lasts; the arguments are those of [`Self::of`]. At
    /// least 1. Where clocks change in between, it is another hour more or less.
    #[must_use]
    pub fn lasts_ms(at_ms: u64, utc_offset_min: i32) -> u32 {
        let local_ms = since_turn_ms(at_ms, utc_offset_min);
        u32::try_from(MS_PER_DAY - local_ms.rem_euclid(MS_PER_DAY)).unwrap_or(1)
    }

    /// Year, month 1 to 12 and day of the month 1 to 31 in the Gregorian calendar.
    ///
    /// Source: Howard Hinnant, *chrono-Compatible Low-Level Date Algorithms*, `civil_from_days`.
    #[must_use]
    pub fn civil(self) -> (i32, u32, u32) {
        let z = i64::from(self.0) + 719_468;
        let era = z.div_euclid(146_097);
        let day_of_era = z.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = if month_from_march < 10 {
            month_from_march + 3
        } else {
            month_from_march - 9
        };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        (
            i32::try_from(year).unwrap_or(i32::MAX),
            u32::try_from(month).unwrap_or(1),
            u32::try_from(day).unwrap_or(1),
        )
    }
}

/// Local milliseconds since the first day turned.
fn since_turn_ms(at_ms: u64, utc_offset_min: i32) -> i64 {
    let at_ms = i64::try_from(at_ms).unwrap_or(i64::MAX / 2).min(i64::MAX / 2);
    at_ms + i64::from(utc_offset_min) * MS_PER_MINUTE - DAY_TURNS_AT_MS
}

impl FromStr for Day {
    type Err = ();

    /// Reads exactly what [`fmt::Display`] writes.
    ///
    /// Source: Howard Hinnant, *chrono-Compatible Low-Level Date Algorithms*, `days_from_civil`.
    fn from_str(text: &str) -> Result<Self, ()> {
        let (rest, day) = text.rsplit_once('-').ok_or(())?;
        let (year, month) = rest.rsplit_once('-').ok_or(())?;
        let number = |digits: &str| digits.parse::<i32>().map(i64::from).map_err(drop);
        let (year, month, day) = (number(year)?, number(month)?, number(day)?);
        let year_from_march = year - i64::from(month <= 2);
        let era = year_from_march.div_euclid(400);
        let year_of_era = year_from_march.rem_euclid(400);
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        let read = Self(i32::try_from(era * 146_097 + day_of_era - 719_468).map_err(drop)?);
        // What is no date, or written another way, does not come out as it went in.
        if read.to_string() == text {
            Ok(read)
        } else {
            Err(())
        }
    }
}

impl fmt::Display for Day {
    /// `YYYY-MM-DD`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.civil();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON_2026_11_23_UTC: u64 = 1_795_435_200_000;

    #[test]
    fn a_day_is_written_as_a_calendar_date() {
        assert_eq!(Day(0).to_string(), "1970-01-01");
        assert_eq!(Day::of(NOON_2026_11_23_UTC, 0).to_string(), "2026-11-23");
        assert_eq!(Day(11_016).to_string(), "2000-02-29");
        assert_eq!(Day(-1).to_string(), "1969-12-31");
        for day in (-700_000..2_900_000).step_by(97).map(Day) {
            assert_eq!(day.to_string().parse(), Ok(day), "{day}");
        }
        for far in [i32::MIN, -719_529, -719_528, i32::MAX].map(Day) {
            assert_eq!(far.to_string().parse(), Ok(far), "{far}");
        }
        for bad in [
            "2147483647-12-31",
            "-2147483648-01-01",
            "2026-2147483647-2147483647",
            "+2026-11-24",
            "2026-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-11-31",
            "26-11-24",
            "2026-11-24 ",
            "2026/11/24",
            "é026-11-24",
            "",
        ] {
            assert_eq!(bad.parse::<Day>(), Err(()), "{bad}");
        }
    }

    #[test]
    fn a_day_turns_at_four_in_the_morning_local_time() {
        let hours = |h: u64| h * 3_600_000;
        let midnight = NOON_2026_11_23_UTC - hours(12);
        assert_eq!(Day::of(midnight + hours(4) - 1, 0).to_string(), "2026-11-22");
        assert_eq!(Day::of(midnight + hours(4), 0).to_string(), "2026-11-23");
        assert_eq!(
            Day::of(midnight + hours(3), 60).to_string(),
            "2026-11-23",
            "an hour ahead of UTC"
        );
        assert_eq!(
            Day::of(midnight + hours(4), -1).to_string(),
            "2026-11-22",
            "a minute behind UTC"
        );
    }

    #[test]
    fn a_day_lasts_until_it_turns() {
        let hours = |h: u64| h * 3_600_000;
        let turn = NOON_2026_11_23_UTC - hours(8);
        assert_eq!(Day::lasts_ms(turn, 0), 86_400_000);
        assert_eq!(Day::lasts_ms(turn - 1, 0), 1);
        assert_eq!(Day::lasts_ms(NOON_2026_11_23_UTC, 60), 15 * 3_600_000);
        for (at, offset) in [
            (0, 0),
            (turn + 7, 330),
            (NOON_2026_11_23_UTC, -720),
            (u64::MAX, i32::MAX),
        ] {
            let left = u64::from(Day::lasts_ms(at, offset));
            let day = Day::of(at, offset);
            assert_eq!(Day::of(at.saturating_add(left - 1), offset), day);
        }
    }

    #[test]
    fn absurd_instants_do_not_panic() {
        assert!(Day::of(u64::MAX, i32::MAX).0 > 0);
        assert_eq!(Day::of(0, i32::MIN).0, -1_491_309);
        let _ = Day(i32::MAX).to_string();
        let _ = Day(i32::MIN).to_string();
    }
}
