//! JSON as far as events and backups need it.
//!
//! Everything here reads JSON through the trait [`Json`], so that any library will do. [`Value`] is the crate's own.

use std::borrow::Cow;
use std::rc::Rc;

/// A JSON value, as any JSON library can show it.
pub trait Json: Sized {
    /// A member of an object. Of two of one name the last counts.
    fn get(&self, name: &str) -> Option<Self>;
    /// The text, if it is a string.
    fn text(&self) -> Option<String>;
    /// The number, if it is a whole one from 0 to 2^53.
    fn number(&self) -> Option<u64>;
    /// The flag, if it is `true` or `false`.
    fn flag(&self) -> Option<bool>;
    /// The items, if it is an array.
    fn items(&self) -> Option<Vec<Self>>;
    /// The members, if it is an object; each name once, in the order of the names.
    fn entries(&self) -> Option<Vec<(String, Self)>>;
    /// The value as compact JSON. Only asked of numbers and of `null`.
    fn written(&self) -> String;

    /// How many members an object has.
    fn size(&self) -> usize {
        self.entries().map_or(0, |entries| entries.len())
    }
}

/// What JSON says, borrowed from its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value<'a> {
    /// A string. An escape that stands for no character, half of a pair, is U+FFFD.
    Text(Cow<'a, str>),
    /// `true` or `false`.
    Flag(bool),
    /// A number or `null`, as it is written.
    Bare(&'a str),
    /// An array.
    List(Rc<[Self]>),
    /// An object, by name; of two members of one name the last.
    Object(Rc<[(Cow<'a, str>, Self)]>),
}

/// Arrays and objects may stand in each other this often.
pub(crate) const DEEPEST: usize = 16;

impl<'a> Value<'a> {
    /// Reads a text, RFC 8259. `None` if it is no JSON, or nested deeper than 16.
    #[must_use]
    pub fn parse(text: &'a str) -> Option<Self> {
        let mut reader = Reader { text, at: 0 };
        let value = reader.value(DEEPEST)?;
        reader.next().is_none().then_some(value)
    }
}

impl Json for Value<'_> {
    fn get(&self, name: &str) -> Option<Self> {
        let Self::Object(entries) = self else { return None };
        let place = entries.binary_search_by(|(known, _)| (**known).cmp(name)).ok()?;
        entries.get(place).map(|(_, value)| value.clone())
    }

    fn text(&self) -> Option<String> {
        match self {
            Self::Text(text) => Some(text.as_ref().into()),
            _ => None,
        }
    }

    fn number(&self) -> Option<u64> {
        match self {
            Self::Bare(digits) => digits.parse().ok().filter(|number| *number <= 1 << 53),
            _ => None,
        }
    }

    fn flag(&self) -> Option<bool> {
        match self {
            Self::Flag(flag) => Some(*flag),
            _ => None,
        }
    }

    fn items(&self) -> Option<Vec<Self>> {
        match self {
            Self::List(items) => Some(items.to_vec()),
            _ => None,
        }
    }

    fn entries(&self) -> Option<Vec<(String, Self)>> {
        let Self::Object(entries) = self else { return None };
        let owned = entries
            .iter()
            .map(|(name, value)| (name.as_ref().into(), value.clone()));
        Some(owned.collect())
    }

    fn written(&self) -> String {
        match self {
            Self::Bare(text) => (*text).into(),
            _ => String::new(),
        }
    }

    fn size(&self) -> usize {
        match self {
            Self::Object(entries) => entries.len(),
            _ => 0,
        }
    }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The next byte that is no blank.
    fn next(&mut self) -> Option<u8> {
        while matches!(self.byte(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
        self.byte()
    }

    /// Passes a byte, after blanks.
    fn pass(&mut self, wanted: u8) -> Option<()> {
        (self.next()? == wanted).then(|| self.at += 1)
    }

    fn value(&mut self, depth: usize) -> Option<Value<'a>> {
        Some(match self.next()? {
            b'"' => Value::Text(self.string()?),
            b'[' => {
                let mut items = Vec::new();
                self.list(b']', depth, |reader, depth| {
                    items.push(reader.value(depth)?);
                    Some(())
                })?;
                Value::List(items.into())
            }
            b'{' => {
                let mut entries = Vec::new();
                self.list(b'}', depth, |reader, depth| {
                    reader.next().filter(|byte| *byte == b'"')?;
                    let name = reader.string()?;
                    reader.pass(b':')?;
                    entries.push((name, reader.value(depth)?));
                    Some(())
                })?;
                // The sort is stable; of equal names the first is kept, so the last has to come first.
                entries.reverse();
                entries.sort_by(|(a, _): &(Cow<str>, _), (b, _)| a.cmp(b));
                entries.dedup_by(|(a, _), (b, _)| a == b);
                Value::Object(entries.into())
            }
            _ => match self.word() {
                "true" => Value::Flag(true),
                "false" => Value::Flag(false),
                word if word == "null" || is_number(word) => Value::Bare(word),
                _ => return None,
            },
        })
    }

    /// What stands between brackets, divided by commas.
    fn list(
        &mut self,
        end: u8,
        depth: usize,
        mut item: impl FnMut(&mut Self, usize) -> Option<()>,
    ) -> Option<()> {
        let depth = depth.checked_sub(1)?;
        self.at += 1;
        if self.next()? == end {
            self.at += 1;
            return Some(());
        }
        loop {
            item(self, depth)?;
            let after = self.next()?;
            self.at += 1;
            if after == end {
                return Some(());
            }
            if after != b',' {
                return None;
            }
        }
    }

    /// Letters, digits and what else a number has.
    fn word(&mut self) -> &'a str {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let is_part = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.');
        let length = rest.bytes().take_while(|b| is_part(*b)).count();
        self.at += length;
        rest.get(..length).unwrap_or_default()
    }

    /// The string that begins here.
    fn string(&mut self) -> Option<Cow<'a, str>> {
        self.at += 1;
        let mut read = Cow::Borrowed("");
        let mut units: Vec<u16> = Vec::new();
        loop {
            let rest = self.text.get(self.at..)?;
            let length = rest
                .bytes()
                .take_while(|b| *b >= b' ' && *b != b'"' && *b != b'\\')
                .count();
            let plain = rest.get(..length)?;
            let after = *rest.as_bytes().get(length)?;
            self.at += length + 1;
            if !plain.is_empty() || after == b'"' {
                let escaped = char::decode_utf16(units.drain(..));
                let escaped = escaped.map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER));
                for character in escaped {
                    read.to_mut().push(character);
                }
                if read.is_empty() {
                    read = Cow::Borrowed(plain);
                } else {
                    read.to_mut().push_str(plain);
                }
            }
            match after {
                b'"' => return Some(read),
                b'\\' => units.push(self.escape()?),
                _ => return None,
            }
        }
    }

    /// What stands after a backslash, as a unit of UTF-16.
    fn escape(&mut self) -> Option<u16> {
        let byte = self.byte()?;
        self.at += 1;
        Some(match byte {
            b'"' | b'\\' | b'/' => u16::from(byte),
            b'b' => 8,
            b't' => 9,
            b'n' => 10,
            b'f' => 12,
            b'r' => 13,
            b'u' => {
                let digits = self.text.get(self.at..self.at + 4)?;
                self.at += 4;
                digits.bytes().try_fold(0_u16, |unit, digit| {
                    let digit = char::from(digit).to_digit(16)?;
                    Some(unit * 16 + u16::try_from(digit).ok()?)
                })?
            }
            _ => return None,
        })
    }
}

/// Whether a word is a number as JSON writes it.
fn is_number(word: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let (mantissa, power) = word.split_once(['e', 'E']).unwrap_or((word, "0"));
    let (whole, decimals) = mantissa.split_once('.').unwrap_or((mantissa, "0"));
    let whole = whole.strip_prefix('-').unwrap_or(whole);
    let power = power.strip_prefix(['+', '-']).unwrap_or(power);
    let is_whole = digits(whole) && (whole == "0" || !whole.starts_with('0'));
    is_whole && digits(decimals) && digits(power)
}

/// Adds a string with its quotes, in ASCII. `blank` is written for a space.
pub(crate) fn push_quoted(text: &mut String, string: &str, blank: &str) {
    text.push('"');
    for character in string.chars() {
        match character {
            ' ' => text.push_str(blank),
            '"' | '\\' => {
                text.push('\\');
                text.push(character);
            }
            '!'..='~' => text.push(character),
            _ => {
                for unit in character.encode_utf16(&mut [0; 2]) {
                    text.push_str("\\u");
                    for shift in [12, 8, 4, 0] {
                        let digit = u32::from(*unit >> shift) & 0xf;
                        text.extend(char::from_digit(digit, 16));
                    }
                }
            }
        }
    }
    text.push('"');
}

/// A blank that no word ends at.
pub(crate) const ESCAPED_BLANK: &str = "\\u0020";

/// Adds a value in the one way that all who say the same agree on: names in order, printable ASCII, no blank.
/// `None` if it is nested too deep, or has a number that programs write in several ways.
pub(crate) fn push_canonical<J: Json>(text: &mut String, value: &J, depth: usize) -> Option<()> {
    if let Some(string) = value.text() {
        push_quoted(text, &string, ESCAPED_BLANK);
    } else if let Some(number) = value.number() {
        text.push_str(&number.to_string());
    } else if let Some(flag) = value.flag() {
        text.push_str(if flag { "true" } else { "false" });
    } else if let Some(items) = value.items() {
        let depth = depth.checked_sub(1)?;
        text.push('[');
        for (place, item) in items.iter().enumerate() {
            text.push_str(if place > 0 { "," } else { "" });
            push_canonical(text, item, depth)?;
        }
        text.push(']');
    } else if let Some(entries) = value.entries() {
        push_members(text, &entries, "{", depth.checked_sub(1)?)?;
    } else {
        let bare = value.written();
        if bare != "null" && !is_plain(&bare) {
            return None;
        }
        text.push_str(&bare);
    }
    Some(())
}

/// Adds members, after `before`, and the bracket after them.
pub(crate) fn push_members<J: Json>(
    text: &mut String,
    entries: &[(String, J)],
    before: &str,
    depth: usize,
) -> Option<()> {
    let mut before = before;
    for (name, value) in entries {
        text.push_str(before);
        push_quoted(text, name, ESCAPED_BLANK);
        text.push(':');
        push_canonical(text, value, depth)?;
        before = ",";
    }
    text.push_str(if before == "{" { "{}" } else { "}" });
    Some(())
}

/// Whether every program writes this number in this one way: 15 digits come back from a binary64 as they were (IEEE 754),
/// and none of the powers of ten begins there that some write with an exponent.
fn is_plain(number: &str) -> bool {
    let digits = number.strip_prefix('-').unwrap_or(number);
    let count = digits.bytes().filter(u8::is_ascii_digit).count();
    let is_short = digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') && count <= 15;
    let is_padded = digits.contains('.') && (digits.ends_with('0') || digits.starts_with("0.000"));
    is_short && !is_padded && digits != "0"
}
