//! A 24-bit cyclic redundancy check.

use std::sync::LazyLock;

use crate::base36::{base36, number};

/// CRC-24 as in RFC 4880 section 6.1, of a text that comes in parts. It detects all damage within 24 bits, and any
/// other but one in 16.7 million.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Crc(u32);

/// What each byte does. It is computed when it is first needed: written down it would be 1 KB in the wasm that no
/// compression makes smaller.
static TABLE: LazyLock<[u32; 256]> = LazyLock::new(|| {
    let mut table = [0; 256];
    for (crc, byte) in table.iter_mut().zip(0_u32..) {
        *crc = byte << 16;
        for _ in 0..8 {
            *crc <<= 1;
            if *crc & 0x0100_0000 != 0 {
                *crc ^= 0x0186_4cfb;
            }
        }
    }
    table
});

impl Crc {
    pub(crate) fn of(text: &str) -> Self {
        Self(0x00b7_04ce).and(text)
    }

    #[must_use]
    pub(crate) fn and(self, text: &str) -> Self {
        let table = &*TABLE;
        let mut crc = self.0;
        for byte in text.bytes() {
            let place = ((crc >> 16) ^ u32::from(byte)) & 0xff;
            crc = ((crc << 8) & 0x00ff_ffff) ^ table[place as usize];
        }
        Self(crc)
    }

    /// Five digits in base 36.
    pub(crate) fn text(self) -> String {
        let check = base36(u64::from(self.0));
        [&"00000"[check.len()..], &check].concat()
    }

    /// Whether this is its [`Self::text`].
    pub(crate) fn is(self, text: &str) -> bool {
        text.len() == 5 && number(text) == Some(self.0)
    }

    pub(crate) fn number(self) -> u32 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::Crc;

    #[test]
    fn it_gives_the_published_check_value() {
        // The check value of CRC-24/OPENPGP in Greg Cook's catalogue of parametrised CRC algorithms.
        let crc = Crc::of("1234").and("56789");
        assert_eq!(crc.number(), 0x0021_cf02);
        assert_eq!(crc.text(), "1bhmq");
        assert!(crc.is(&crc.text()));
        assert!(!crc.is("bhmq"));
    }
}
