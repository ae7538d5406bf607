//! A few events as the fragment of an address, for carrying them to another device.
//!
//! It is the text of [`crate::codec`] and a CRC-24 over it as a last line, so that a link that was cut is known, in letters, digits and `-._~`, which no program
//! changes in an address (RFC 3986, section 2.3): `_` is a blank, `~` the end of a line, and `X` with two hexadecimal
//! digits any other character but `a` to `z`, `0` to `9`, `-` and `.`.

use crate::Event;
use crate::codec::{decode, encode};
use crate::crc::Crc;

/// The longest fragment. Some programs cut addresses that are longer than about this.
pub const LONGEST: usize = 2_000;

const HEX: &[u8; 16] = b"0123456789abcdef";

/// Events as a fragment, without its `#`; `None` if it would be too long.
#[must_use]
pub fn to_fragment(events: &[Event]) -> Option<String> {
    let mut fragment = String::new();
    let mut text = encode(events);
    let check = Crc::of(&text).text();
    text.push_str(&check);
    for byte in text.bytes() {
        match byte {
            b' ' => fragment.push('_'),
            b'\n' => fragment.push('~'),
            b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' => fragment.push(char::from(byte)),
            _ => {
                let digits = [byte >> 4, byte & 15].map(|digit| char::from(HEX[usize::from(digit)]));
                fragment.push('X');
                fragment.extend(digits);
            }
        }
        if fragment.len() > LONGEST {
            return None;
        }
    }
    Some(fragment)
}

/// The events of a fragment, without its `#`; `None` if it is anything else, or any of it is damaged.
#[must_use]
pub fn from_fragment(fragment: &str) -> Option<Vec<Event>> {
    if fragment.len() > LONGEST {
        return None;
    }
    let mut text = String::new();
    let mut bytes = fragment.bytes();
    while let Some(byte) = bytes.next() {
        text.push(match byte {
            b'_' => ' ',
            b'~' => '\n',
            b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' => char::from(byte),
            b'X' => {
                let mut digit = || {
                    let digit = bytes.next()?;
                    HEX.iter().zip(0_u8..).find(|(known, _)| **known == digit)
                };
                let (_, high) = digit()?;
                let (_, low) = digit()?;
                char::from(high * 16 + low)
            }
            _ => return None,
        });
    }
    let (_, check) = text.rsplit_once('\n')?;
    let text = text.strip_suffix(check)?;
    let decoded = decode(text).ok().filter(|_| Crc::of(text).is(check))?;
    (decoded.damaged == 0).then_some(decoded.events)
}
