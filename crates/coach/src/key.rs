//! The names under which chunks are kept.
//!
//! `kf:<base>:<j|i>:<epoch>:<writer>:<name>`, for example `kf:/knees-forward/:j:0-000000000000:00a1b2c3d4e5:1`.
//!
//! - `base` is the path of the app; other paths of one origin have their own. It may hold colons, so names are read
//!   from their end.
//! - `j` holds what was recorded here, `i` what came with an import: see [`crate::chunk::gather`].
//! - The [`Epoch`] goes up when everything is deleted, and is kept under `kf:<base>:epoch`. Apps of format 1 wrote
//!   `kf:<base>:j:<writer>:<name>`, which is of epoch zero.

use std::fmt;
use std::str::FromStr;

use crate::{COUNTER_MAX, EventId, Writer};

/// How often everything was deleted, and by whom last. Chunks of an epoch before the highest are no longer there:
/// a tab that slept through the deleting may write them, and nobody reads them.
///
/// Its text is that of an [`EventId`]: `0-000000000000` at first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Epoch(EventId);

impl Epoch {
    /// The epoch in which nothing was ever deleted.
    pub const FIRST: Self = Self(EventId {
        counter: 0,
        writer: Writer::ZERO,
    });

    /// The one after this. `bits` are 48 random bits: two tabs that delete at once begin two epochs, of which the
    /// higher one stays.
    #[must_use]
    pub fn next(self, bits: u64) -> Self {
        Self(EventId {
            counter: (self.0.counter + 1).min(COUNTER_MAX),
            writer: Writer::new(bits),
        })
    }

    /// The key under which the epoch of an app is kept.
    #[must_use]
    pub fn key(base: &str) -> String {
        ["kf:", base, ":epoch"].concat()
    }

    /// Whether a key is one that [`Self::key`] gives.
    #[must_use]
    pub fn is_key(key: &str) -> bool {
        key.starts_with("kf:") && key.ends_with(":epoch")
    }
}

impl Default for Epoch {
    fn default() -> Self {
        Self::FIRST
    }
}

impl fmt::Display for Epoch {
    /// `number-writer`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Epoch {
    type Err = ();

    /// Reads exactly what [`fmt::Display`] writes.
    fn from_str(text: &str) -> Result<Self, ()> {
        text.parse().map(Self)
    }
}

/// The name of one chunk.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    text: String,
    base_end: usize,
    epoch: Epoch,
    is_imported: bool,
    writer: Writer,
}

impl Key {
    /// The key of a chunk. `name` is its number, or what [`crate::chunk::Sealing`] calls it; it holds no colon.
    #[must_use]
    pub fn new(base: &str, epoch: Epoch, is_imported: bool, writer: Writer, name: &str) -> Self {
        let kind = if is_imported { ":i:" } else { ":j:" };
        let (era, author) = (epoch.to_string(), writer.to_string());
        Self {
            text: [KF, base, kind, &era, ":", &author, ":", name].concat(),
            base_end: KF.len() + base.len(),
            epoch,
            is_imported,
            writer,
        }
    }

    /// Reads a key, also one of format 1. `None` if no chunk is called so.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (rest, name) = text.rsplit_once(':')?;
        let (rest, writer) = rest.rsplit_once(':')?;
        let (before, last) = rest.rsplit_once(':')?;
        let is_old = last == "j";
        let (base, kind, epoch) = if is_old {
            (before, last, Epoch::FIRST)
        } else {
            let (base, kind) = before.rsplit_once(':')?;
            (base, kind, last.parse().ok()?)
        };
        let is_name = !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        let is_ours = is_name && base.starts_with(KF) && (kind == "j" || kind == "i");
        is_ours.then_some(Self {
            text: text.into(),
            base_end: base.len(),
            epoch,
            is_imported: kind == "i",
            writer: writer.parse().ok()?,
        })
    }

    /// What all keys of one app begin with.
    #[must_use]
    pub fn prefix(base: &str) -> String {
        [KF, base, ":"].concat()
    }

    /// The whole key, as it was read.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The path of the app it belongs to.
    #[must_use]
    pub fn base(&self) -> &str {
        &self.text[KF.len()..self.base_end]
    }

    /// In which epoch it was written.
    #[must_use]
    pub fn epoch(&self) -> Epoch {
        self.epoch
    }

    /// Whether it holds what came with an import.
    #[must_use]
    pub fn is_imported(&self) -> bool {
        self.is_imported
    }

    /// Who wrote it.
    #[must_use]
    pub fn writer(&self) -> Writer {
        self.writer
    }
}

const KF: &str = "kf:";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_read_from_their_end() {
        let epoch = Epoch::FIRST.next(0xa1).next(0xb2);
        assert_eq!(epoch.to_string(), "2-0000000000b2");
        let writer = Writer::new(0xa1_b2c3_d4e5);
        for base in ["/", "/a:j:b/", "/j:0-000000000000:00a1b2c3d4e5:1/", ""] {
            for is_imported in [false, true] {
                let key = Key::new(base, epoch, is_imported, writer, "4sqz-1");
                assert_eq!(Key::parse(key.as_str()), Some(key.clone()));
                let read = (key.base(), key.epoch(), key.is_imported(), key.writer());
                assert_eq!(read, (base, epoch, is_imported, writer));
                assert!(key.as_str().starts_with(&Key::prefix(base)));
            }
        }
        let key = Key::new("/", Epoch::FIRST, false, writer, "1");
        assert_eq!(key.as_str(), "kf:/:j:0-000000000000:00a1b2c3d4e5:1");
    }

    #[test]
    fn keys_of_format_1_are_of_the_first_epoch() {
        let key = Key::parse("kf:/a:b/:j:00a1b2c3d4e5:12").unwrap();
        assert_eq!((key.base(), key.epoch()), ("/a:b/", Epoch::FIRST));
        assert!(!key.is_imported());
        assert_eq!(key.as_str(), "kf:/a:b/:j:00a1b2c3d4e5:12");
    }

    #[test]
    fn other_keys_are_left_alone() {
        for other in [
            "",
            "kf:/:theme",
            "kf:/:epoch",
            "kf:/:j:0-000000000000:00a1b2c3d4e5:",
            "kf:/:j:0-000000000000:00a1b2c3d4e:1",
            "kf:/:j:00-000000000000:00a1b2c3d4e5:1",
            "kf:/:k:0-000000000000:00a1b2c3d4e5:1",
            "kf:/:i:00a1b2c3d4e5:1",
            "kg:/:j:00a1b2c3d4e5:1",
            "kf:j:00a1b2c3d4e5:1",
            "kf:/:j:00a1b2c3d4e5:é",
        ] {
            assert_eq!(Key::parse(other), None, "{other}");
        }
    }

    #[test]
    fn the_epoch_has_a_key_of_its_own() {
        assert_eq!(Epoch::key("/a/"), "kf:/a/:epoch");
        assert!(Epoch::is_key("kf:/a/:epoch"));
        assert!(!Epoch::is_key("kf:/a/:theme"));
        let last = Epoch(EventId {
            counter: COUNTER_MAX,
            writer: Writer::ZERO,
        });
        assert_eq!(last.next(7).to_string().parse(), Ok(last.next(7)));
    }
}
