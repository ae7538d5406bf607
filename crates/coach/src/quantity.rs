//! Numbers as people type them, read kindly: decimal commas, units, fractions of an inch.
//!
//! All arithmetic is in whole numbers. What is not clearly meant is refused with a reason, never guessed.

/// Why a text was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misread {
    /// Nothing was typed.
    Empty,
    /// It is not a number, or has a unit that does not fit.
    NotANumber,
    /// It is a number, but outside what is sensible.
    OutOfRange,
}

/// What a length is meant in when no unit is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LengthUnit {
    /// Centimetres.
    Cm,
    /// Inches of 25.4 mm.
    Inch,
}

/// What a load is meant in when no unit is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoadUnit {
    /// Kilograms.
    Kg,
    /// International pounds of 453.59237 g.
    Lb,
}

/// How an amount is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// Repetitions.
    Reps,
    /// Seconds.
    Seconds,
}

/// Longest knee-to-wall distance that is taken, millimetres: longer than any foot.
pub const MOST_MM: u16 = 300;
/// Heaviest load that is taken, grams.
pub const MOST_LOAD_G: u32 = 500_000;
/// Most repetitions of one set.
pub const MOST_REPS: u16 = 200;
/// Longest set, seconds.
pub const MOST_SECONDS: u16 = 3_600;

/// Reads a length in millimetres, 0 to [`MOST_MM`].
///
/// # Errors
/// See [`Misread`].
pub fn length_mm(text: &str, unit: LengthUnit) -> Result<u16, Misread> {
    let (milli, typed) = number_and_unit(text)?;
    let milli_mm = match typed.as_str() {
        "" if unit == LengthUnit::Cm => milli * 10,
        "cm" | "centimetre" | "centimetres" | "centimeter" | "centimeters" => milli * 10,
        "mm" | "millimetre" | "millimetres" | "millimeter" | "millimeters" => milli,
        "" | "in" | "in." | "inch" | "inches" | "\"" | "″" | "”" | "''" => milli * 254 / 10,
        _ => return Err(Misread::NotANumber),
    };
    in_range(rounded(milli_mm), 0, MOST_MM)
}

/// Reads a load in grams, 0 to [`MOST_LOAD_G`].
///
/// # Errors
/// See [`Misread`].
pub fn load_g(text: &str, unit: LoadUnit) -> Result<u32, Misread> {
    let (milli, typed) = number_and_unit(text)?;
    let grams = match typed.as_str() {
        "" if unit == LoadUnit::Kg => milli,
        "kg" | "kgs" | "kilo" | "kilos" | "kilogram" | "kilograms" => milli,
        "" | "lb" | "lbs" | "lb." | "lbs." | "pound" | "pounds" | "#" => rounded(milli * 45_359 / 100),
        "g" | "gram" | "grams" => rounded(milli),
        _ => return Err(Misread::NotANumber),
    };
    in_range(grams, 0, MOST_LOAD_G)
}

/// Reads repetitions or seconds, at least 1. Seconds may be written as `1:30` or in minutes.
///
/// # Errors
/// See [`Misread`].
pub fn amount(text: &str, counted: Counted) -> Result<u16, Misread> {
    if counted == Counted::Seconds
        && let Some((minutes, seconds)) = text.trim().split_once(':')
    {
        let (minutes, seconds) = (number(minutes)?, number(seconds)?);
        let is_whole = minutes % 1000 == 0 && seconds % 1000 == 0 && seconds < 60_000;
        if !is_whole {
            return Err(Misread::NotANumber);
        }
        return in_range((minutes * 60 + seconds) / 1000, 1, MOST_SECONDS);
    }
    let (milli, unit) = number_and_unit(text)?;
    let (milli, most) = match (counted, unit.as_str()) {
        (Counted::Reps, "" | "x" | "×" | "rep" | "reps" | "repetition" | "repetitions" | "times") => {
            (milli, MOST_REPS)
        }
        (Counted::Seconds, "" | "s" | "s." | "sec" | "secs" | "second" | "seconds") => (milli, MOST_SECONDS),
        (Counted::Seconds, "m" | "min" | "mins" | "minute" | "minutes") => (milli * 60, MOST_SECONDS),
        _ => return Err(Misread::NotANumber),
    };
    // Half a repetition is no repetition.
    if milli % 1000 != 0 {
        return Err(Misread::NotANumber);
    }
    in_range(milli / 1000, 1, most)
}

/// A length in tenths of a centimetre or of an inch, to be shown with one decimal.
#[must_use]
pub fn length_tenths(mm: u16, unit: LengthUnit) -> u32 {
    match unit {
        LengthUnit::Cm => u32::from(mm),
        LengthUnit::Inch => (u32::from(mm) * 100 + 127) / 254,
    }
}

/// A load in hundredths of a kilogram or of a pound, to be shown with two decimals.
#[must_use]
pub fn load_hundredths(grams: u32, unit: LoadUnit) -> u32 {
    match unit {
        LoadUnit::Kg => grams.saturating_add(5) / 10,
        LoadUnit::Lb => u32::try_from((u64::from(grams) * 10_000 + 22_680) / 45_359).unwrap_or(u32::MAX),
    }
}

fn in_range<T: Copy + TryFrom<u64> + PartialOrd + From<u8>>(
    value: u64,
    least: u8,
    most: T,
) -> Result<T, Misread> {
    match T::try_from(value) {
        Ok(value) if value >= T::from(least) && value <= most => Ok(value),
        _ => Err(Misread::OutOfRange),
    }
}

/// Thousandths to the nearest whole.
fn rounded(milli: u64) -> u64 {
    (milli + 500) / 1000
}

/// Thousandths and the unit typed after them, in small letters.
fn number_and_unit(text: &str) -> Result<(u64, String), Misread> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Misread::Empty);
    }
    if text.starts_with(['-', '−', '–']) && text.contains(|c: char| c.is_ascii_digit()) {
        return Err(Misread::OutOfRange);
    }
    let is_part =
        |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '/' | ' ' | '\u{a0}' | '½' | '¼' | '¾');
    let end = text.find(|c: char| !is_part(c)).unwrap_or(text.len());
    // "4 1/2" and "12,5", then the unit.
    Ok((number(&text[..end])?, text[end..].trim().to_ascii_lowercase()))
}

/// A number in thousandths: `12`, `12.5`, `12,5`, `4 1/2`, `4½`.
fn number(text: &str) -> Result<u64, Misread> {
    let text = text.trim_matches([' ', '\u{a0}']);
    for (sign, milli) in [('½', 500), ('¼', 250), ('¾', 750)] {
        if let Some(whole) = text.strip_suffix(sign) {
            let whole = whole.trim_end();
            return Ok(milli
                + if whole.is_empty() {
                    0
                } else {
                    digits(whole)? * 1000
                });
        }
    }
    if let Some((whole, fraction)) = text.rsplit_once([' ', '\u{a0}']) {
        return Ok(digits(whole.trim_end())? * 1000 + share(fraction).ok_or(Misread::NotANumber)?);
    }
    if text.contains('/') {
        return share(text).ok_or(Misread::NotANumber);
    }
    let Some((whole, decimals)) = text.split_once(['.', ',']) else {
        return Ok(digits(text)? * 1000);
    };
    // "1,000" is a thousand to some and one to others: neither is guessed.
    let is_unclear = decimals.len() == 3 && text.contains(',');
    if decimals.is_empty() || decimals.len() > 9 || is_unclear {
        return Err(Misread::NotANumber);
    }
    let after: u64 = digits(decimals)?;
    let milli = after * 1000 / 10_u64.pow(u32::try_from(decimals.len()).unwrap_or(9));
    Ok(milli
        + if whole.is_empty() {
            0
        } else {
            digits(whole)? * 1000
        })
}

/// `1/2` in thousandths; no more than one whole.
fn share(text: &str) -> Option<u64> {
    let (above, below) = text.split_once('/')?;
    let (above, below) = (digits(above).ok()?, digits(below).ok()?);
    (below > 0 && above < below).then(|| above * 1000 / below)
}

/// Digits and nothing else. What is too long to count is out of range.
fn digits(text: &str) -> Result<u64, Misread> {
    if text.is_empty() || !text.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Misread::NotANumber);
    }
    // Leaves room for every multiplication in this module.
    text.parse()
        .ok()
        .filter(|number| *number < 1_000_000_000)
        .ok_or(Misread::OutOfRange)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_read_kindly() {
        for (text, mm) in [
            ("11.5", 115),
            ("11,5", 115),
            (" 11.5 cm ", 115),
            ("115 mm", 115),
            ("11,5CM", 115),
            ("0", 0),
            (".5", 5),
            ("4 in", 102),
            ("4 1/2 inches", 114),
            ("4½\"", 114),
            ("1/2\"", 13),
            ("11\u{a0}cm", 110),
            ("30", 300),
        ] {
            assert_eq!(length_mm(text, LengthUnit::Cm), Ok(mm), "{text:?}");
        }
        assert_eq!(length_mm("4.5", LengthUnit::Inch), Ok(114));
        assert_eq!(length_mm("11 cm", LengthUnit::Inch), Ok(110));
    }

    #[test]
    fn what_is_no_length_is_refused_with_a_reason() {
        use Misread::{Empty, NotANumber, OutOfRange};
        for (text, why) in [
            ("", Empty),
            ("  ", Empty),
            ("abc", NotANumber),
            ("12 kg", NotANumber),
            ("1.2.3", NotANumber),
            ("12.", NotANumber),
            ("1e3", NotANumber),
            ("NaN", NotANumber),
            ("1/0", NotANumber),
            ("3/2", NotANumber),
            ("1 2", NotANumber),
            ("-5", OutOfRange),
            ("−5 cm", OutOfRange),
            ("31", OutOfRange),
            ("99999999999999999999", OutOfRange),
            ("cm", NotANumber),
            ("½½", NotANumber),
            ("1,000", NotANumber),
            ("4 1", NotANumber),
        ] {
            assert_eq!(length_mm(text, LengthUnit::Cm), Err(why), "{text:?}");
        }
    }

    #[test]
    fn loads_keep_their_unit() {
        assert_eq!(load_g("12,5", LoadUnit::Kg), Ok(12_500));
        assert_eq!(load_g("25 lb", LoadUnit::Kg), Ok(11_340));
        assert_eq!(load_g("25", LoadUnit::Lb), Ok(11_340));
        assert_eq!(load_g("500 kg", LoadUnit::Lb), Ok(500_000));
        assert_eq!(load_g("501", LoadUnit::Kg), Err(Misread::OutOfRange));
        assert_eq!(load_g("10 cm", LoadUnit::Kg), Err(Misread::NotANumber));
        for huge in [
            "999999999 lb",
            "999999999999 lb",
            "99999999999999999999 kg",
            "999999999.999999999",
        ] {
            assert_eq!(load_g(huge, LoadUnit::Lb), Err(Misread::OutOfRange), "{huge}");
        }
        for quarter in ["12.25", "0.75", "7.05"] {
            let grams = load_g(quarter, LoadUnit::Kg).unwrap();
            assert_eq!(
                load_hundredths(grams, LoadUnit::Kg) * 10,
                grams,
                "{quarter} kg stay as they are"
            );
        }
        for lb in 1..=1000 {
            let grams = load_g(&lb.to_string(), LoadUnit::Lb).unwrap();
            assert_eq!(
                load_hundredths(grams, LoadUnit::Lb),
                lb * 100,
                "{lb} lb come back as they were typed"
            );
        }
    }

    #[test]
    fn amounts_are_whole() {
        assert_eq!(amount("12", Counted::Reps), Ok(12));
        assert_eq!(amount("12 reps", Counted::Reps), Ok(12));
        assert_eq!(amount("12,0", Counted::Reps), Ok(12));
        assert_eq!(amount("1:30", Counted::Seconds), Ok(90));
        assert_eq!(amount("1,5 min", Counted::Seconds), Ok(90));
        assert_eq!(amount("45 s", Counted::Seconds), Ok(45));
        assert_eq!(amount("0", Counted::Reps), Err(Misread::OutOfRange));
        assert_eq!(amount("201", Counted::Reps), Err(Misread::OutOfRange));
        assert_eq!(amount("7.5", Counted::Reps), Err(Misread::NotANumber));
        assert_eq!(amount("1:75", Counted::Seconds), Err(Misread::NotANumber));
        assert_eq!(amount("30 s", Counted::Reps), Err(Misread::NotANumber));
        assert_eq!(amount("twelve", Counted::Reps), Err(Misread::NotANumber));
    }

    #[test]
    fn a_length_is_shown_as_it_was_typed() {
        for tenths in 0..=118 {
            let text = [(tenths / 10).to_string(), ".".into(), (tenths % 10).to_string()].concat();
            let mm = length_mm(&text, LengthUnit::Inch).unwrap();
            assert_eq!(length_tenths(mm, LengthUnit::Inch), tenths, "{text} in");
        }
    }
}
