//! Names of events and of those who write them.

use std::fmt;
use std::str::FromStr;

/// Who wrote an event: 48 random bits, made by the platform once for each page load.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Writer(u64);

impl Writer {
    /// Nobody: what several tabs may write, each the same.
    pub const ZERO: Self = Self(0);

    /// Takes the lower 48 bits.
    #[must_use]
    pub fn new(random_bits: u64) -> Self {
        Self(random_bits & 0xffff_ffff_ffff)
    }
}

impl fmt::Display for Writer {
    /// Twelve lower-case hexadecimal digits.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for shift in (0..12).rev() {
            let digit = (self.0 >> (4 * shift)) & 0xf;
            f.write_str(&"0123456789abcdef"[digit as usize..=digit as usize])?;
        }
        Ok(())
    }
}

impl FromStr for Writer {
    type Err = ();

    /// Reads exactly what [`fmt::Display`] writes.
    fn from_str(text: &str) -> Result<Self, ()> {
        let canonical = text.len() == 12
            && text
                .bytes()
                .all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
        if !canonical {
            return Err(());
        }
        u64::from_str_radix(text, 16).map(Self).map_err(drop)
    }
}

/// Counters above this are not believed: they would leave no room for the next ones.
pub const COUNTER_MAX: u64 = 1 << 50;

/// The name of an event, unique for ever. Ordered by counter, then by writer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventId {
    /// One more than the highest counter its writer had seen anywhere.
    pub counter: u64,
    /// Who wrote it.
    pub writer: Writer,
}

impl fmt::Display for EventId {
    /// `counter-writer`, for example `17-00a1b2c3d4e5`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.counter, self.writer)
    }
}

impl FromStr for EventId {
    type Err = ();

    /// Reads exactly what [`fmt::Display`] writes, with a counter of at most [`COUNTER_MAX`].
    fn from_str(text: &str) -> Result<Self, ()> {
        let (counter, writer) = text.split_once('-').ok_or(())?;
        let canonical =
            counter.bytes().all(|b| b.is_ascii_digit()) && (counter == "0" || !counter.starts_with('0'));
        let counter: u64 = counter.parse().map_err(drop)?;
        if !canonical || counter > COUNTER_MAX {
            return Err(());
        }
        let writer = writer.parse()?;
        Ok(Self { counter, writer })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_ordered_by_counter_then_writer() {
        let id = |counter, bits| EventId {
            counter,
            writer: Writer::new(bits),
        };
        assert!(id(2, 0) > id(1, u64::MAX));
        assert!(id(2, 1) > id(2, 0));
    }

    #[test]
    fn writers_read_back_as_they_were_written() {
        let id = EventId {
            counter: 17,
            writer: Writer::new(0xa1_b2c3_d4e5),
        };
        assert_eq!(id.to_string(), "17-00a1b2c3d4e5");
        assert_eq!("00a1b2c3d4e5".parse(), Ok(id.writer));
        assert_eq!("17-00a1b2c3d4e5".parse(), Ok(id));
        for bad in [
            "017-00a1b2c3d4e5",
            "+1-00a1b2c3d4e5",
            "-00a1b2c3d4e5",
            "17",
            "1125899906842625-00a1b2c3d4e5",
        ] {
            assert_eq!(bad.parse::<EventId>(), Err(()), "{bad}");
        }
        for bad in ["", "17", "00A1B2C3D4E5", "+0a1b2c3d4e5", "x0a1b2c3d4e5"] {
            assert_eq!(bad.parse::<Writer>(), Err(()), "{bad}");
        }
    }
}
