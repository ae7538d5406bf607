//! Reads a TOML table key by key. Whatever is missing, misspelt or of the wrong kind is noted with its line,
//! and a harmless value stands in for it, so that reading goes on.

use crate::mistake::{Snippet, did_you_mean};
use crate::pain;
use crate::text::{is_date, is_kebab, smart, strong_word};
use std::cell::RefCell;
use std::fmt::Display;
use std::ops::{Range, RangeInclusive};
use std::str::FromStr;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Text and the line it starts on.
#[derive(Clone, Debug, Default)]
pub(crate) struct Text {
    pub(crate) value: String,
    pub(crate) line: usize,
}

/// Parses TOML; notes every error of its grammar.
pub(crate) fn parse(at: Snippet<'_>) -> Option<Spanned<DeTable<'_>>> {
    let (document, errors) = DeTable::parse_recoverable(at.text);
    for error in &errors {
        let line = at.line(error.span().map_or(0, |span| span.start));
        at.say(line, format!("this is not TOML: {}.", error.message()));
    }
    errors.is_empty().then_some(document)
}

pub(crate) struct Table<'a> {
    pub(crate) at: Snippet<'a>,
    pub(crate) line: usize,
    map: &'a DeTable<'a>,
    asked: RefCell<Vec<&'static str>>,
}

impl<'a> Table<'a> {
    pub(crate) fn new(at: Snippet<'a>, map: &'a DeTable<'a>, line: usize) -> Self {
        Self {
            at,
            line,
            map,
            asked: RefCell::default(),
        }
    }

    pub(crate) fn root(at: Snippet<'a>, document: &'a Spanned<DeTable<'a>>) -> Self {
        Self::new(at, document.get_ref(), at.first_line)
    }

    /// Notes every key that nobody asked for.
    pub(crate) fn finish(self) {
        let asked = self.asked.borrow();
        for key in self
            .map
            .keys()
            .filter(|key| !asked.iter().any(|name| name == key.get_ref()))
        {
            let name = key.get_ref();
            let hint = did_you_mean(name, asked.iter().copied());
            self.say(key.span(), format!("nothing reads `{name}` here.{hint}"));
        }
    }

    fn say(&self, span: Range<usize>, text: String) {
        self.at.say(self.at.line(span.start), text);
    }

    fn find(&self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.asked.borrow_mut().push(key);
        self.map.get(key)
    }

    fn need(&self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        let found = self.find(key);
        if found.is_none() {
            self.at.say(self.line, format!("`{key}` is missing."));
        }
        found
    }

    fn wrong_kind(&self, key: &str, value: &Spanned<DeValue<'_>>, wanted: &str) {
        let is = value.get_ref().type_str();
        self.say(
            value.span(),
            format!("`{key}` should be {wanted}, but is of the kind `{is}`."),
        );
    }

    /// The line of a key's value, or of the table.
    pub(crate) fn line_of(&self, key: &str) -> usize {
        self.map
            .get(key)
            .map_or(self.line, |value| self.at.line(value.span().start))
    }

    fn read_string(&self, key: &str, value: &Spanned<DeValue<'_>>) -> Option<Text> {
        let Some(text) = value.get_ref().as_str() else {
            self.wrong_kind(key, value, "a text in quotes");
            return None;
        };
        let line = self.at.line(value.span().start);
        if text.trim().is_empty() {
            self.at.say(line, format!("`{key}` is empty."));
            return None;
        }
        Some(Text {
            value: text.to_owned(),
            line,
        })
    }

    fn read_plain(&self, key: &str, text: Text) -> Text {
        if let Some(mark) = ["{", "](", "**", "`"]
            .into_iter()
            .find(|mark| text.value.contains(mark))
        {
            let told = format!("`{key}` is plain text; `{mark}` would be shown as it stands. Take it out.");
            self.at.say(text.line, told);
        }
        Text {
            value: smart(&text.value),
            line: text.line,
        }
    }

    /// A text taken as it stands: an id, an address.
    pub(crate) fn raw(&self, key: &'static str) -> Text {
        let found = self.need(key).and_then(|value| self.read_string(key, value));
        found.unwrap_or(Text {
            value: String::new(),
            line: self.line,
        })
    }

    /// [`Self::raw`], if the key is there.
    pub(crate) fn optional_raw(&self, key: &'static str) -> Option<Text> {
        self.find(key).and_then(|value| self.read_string(key, value))
    }

    /// A Markdown text; its line is the one on which the text itself begins.
    pub(crate) fn optional_markdown(&self, key: &'static str) -> Option<Text> {
        let value = self.find(key)?;
        let mut text = self.read_string(key, value)?;
        let source = &self.at.text[value.span()];
        if source.starts_with("\"\"\"\n") || source.starts_with("'''\n") {
            text.line += 1;
        } else if !source.contains('\n') && text.value.contains('\n') {
            self.at.say(
                text.line,
                format!("`{key}` has `\\n` in it. Write one line, or lines between `\"\"\"`."),
            );
            text.value = text.value.replace('\n', " ");
        }
        Some(text)
    }

    /// Plain text that may use strong words: a quotation, or text whose claim is checked elsewhere.
    pub(crate) fn said(&self, key: &'static str) -> Text {
        let text = self.raw(key);
        self.read_plain(key, text)
    }

    /// [`Self::said`], if the key is there.
    pub(crate) fn optional_said(&self, key: &'static str) -> Option<Text> {
        self.optional_raw(key).map(|text| self.read_plain(key, text))
    }

    /// Plain text that cites nothing, so it may not use strong words.
    pub(crate) fn text(&self, key: &'static str) -> Text {
        let text = self.said(key);
        self.check_soft(key, &text);
        text
    }

    fn check_soft(&self, key: &str, text: &Text) {
        pain::check(self.at, text.line, &text.value);
        if let Some(word) = strong_word(&text.value) {
            let told = format!("`{key}` says `{word}` but can cite no claim. Say it more softly.");
            self.at.say(text.line, told);
        }
    }

    /// [`Self::text`], with a length in characters.
    pub(crate) fn text_of(&self, key: &'static str, length: RangeInclusive<usize>) -> Text {
        let text = self.text(key);
        let count = text.value.chars().count();
        if count > 0 && !length.contains(&count) {
            let (from, to) = (length.start(), length.end());
            let told = format!("`{key}` has {count} characters; it should have {from} to {to}.");
            self.at.say(text.line, told);
        }
        text
    }

    /// A list of texts as they stand; notes an empty list unless `may_be_empty`.
    pub(crate) fn raws(&self, key: &'static str, may_be_empty: bool) -> Vec<Text> {
        let Some(value) = self.need(key) else {
            return Vec::new();
        };
        let Some(items) = value.get_ref().as_array() else {
            self.wrong_kind(key, value, "a list of texts in square brackets");
            return Vec::new();
        };
        if items.is_empty() && !may_be_empty {
            self.say(value.span(), format!("`{key}` is an empty list."));
        }
        items
            .iter()
            .filter_map(|item| self.read_string(key, item))
            .collect()
    }

    /// [`Self::raws`], if the key is there.
    pub(crate) fn optional_raws(&self, key: &'static str) -> Vec<Text> {
        if self.find(key).is_none() {
            return Vec::new();
        }
        self.raws(key, false)
    }

    /// A list of plain texts that cite nothing.
    pub(crate) fn texts(&self, key: &'static str) -> Vec<Text> {
        let texts = self
            .raws(key, false)
            .into_iter()
            .map(|text| self.read_plain(key, text));
        texts.inspect(|text| self.check_soft(key, text)).collect()
    }

    /// An id: small letters, digits and hyphens.
    pub(crate) fn id(&self, key: &'static str) -> Text {
        let text = self.raw(key);
        if !text.value.is_empty() && !is_kebab(&text.value) {
            let told = format!(
                "`{}` is no id. Use a to z, digits, and single hyphens between.",
                text.value
            );
            self.at.say(text.line, told);
        }
        text
    }

    /// A day.
    pub(crate) fn date(&self, key: &'static str) -> String {
        let text = self.raw(key);
        if !text.value.is_empty() && !is_date(&text.value) {
            let told = format!(
                "`{}` is no day of the calendar. Write it like `2026-11-23`.",
                text.value
            );
            self.at.say(text.line, told);
        }
        text.value
    }

    fn read_number<T>(&self, key: &str, value: &Spanned<DeValue<'_>>, range: &RangeInclusive<T>) -> Option<T>
    where
        T: FromStr + PartialOrd + Display,
    {
        let digits = match value.get_ref() {
            DeValue::Integer(number) => number.as_str(),
            DeValue::Float(number) => number.as_str(),
            _ => "",
        };
        let Ok(number) = digits.trim_start_matches('+').parse::<T>() else {
            self.wrong_kind(
                key,
                value,
                &format!("a number from {} to {}", range.start(), range.end()),
            );
            return None;
        };
        if !range.contains(&number) {
            let told = format!(
                "`{key}` is {number}; it should be {} to {}.",
                range.start(),
                range.end()
            );
            self.say(value.span(), told);
        }
        Some(number)
    }

    /// A number in a range; a whole one if `T` is.
    pub(crate) fn number<T>(&self, key: &'static str, range: RangeInclusive<T>) -> T
    where
        T: FromStr + PartialOrd + Display + Default,
    {
        let found = self.need(key);
        found
            .and_then(|value| self.read_number(key, value, &range))
            .unwrap_or_default()
    }

    /// [`Self::number`], if the key is there.
    pub(crate) fn optional_number<T>(&self, key: &'static str, range: RangeInclusive<T>) -> Option<T>
    where
        T: FromStr + PartialOrd + Display,
    {
        self.find(key)
            .and_then(|value| self.read_number(key, value, &range))
    }

    /// `true` or `false`; left out means `false`.
    pub(crate) fn truth(&self, key: &'static str) -> bool {
        let Some(value) = self.find(key) else { return false };
        value.get_ref().as_bool().unwrap_or_else(|| {
            self.wrong_kind(key, value, "`true` or `false`");
            false
        })
    }

    /// Notes a key that must not be there.
    pub(crate) fn refuse(&self, key: &'static str, told: &str) {
        if self.find(key).is_some() {
            self.at.say(self.line_of(key), told);
        }
    }

    /// A table inside this one.
    pub(crate) fn table(&self, key: &'static str) -> Option<Self> {
        let value = self.need(key)?;
        let found = self.read_table(value);
        if found.is_none() {
            self.wrong_kind(key, value, &format!("a table, `[{key}]`"));
        }
        found
    }

    /// [`Self::table`], if the key is there.
    pub(crate) fn optional_table(&self, key: &'static str) -> Option<Self> {
        self.find(key)?;
        self.table(key)
    }

    /// Tables inside this one, `[[key]]`; none if the key is not there.
    pub(crate) fn tables(&self, key: &'static str) -> Vec<Self> {
        let Some(value) = self.find(key) else {
            return Vec::new();
        };
        let tables: Option<Vec<_>> = value
            .get_ref()
            .as_array()
            .and_then(|items| items.iter().map(|item| self.read_table(item)).collect());
        tables.unwrap_or_else(|| {
            self.wrong_kind(key, value, &format!("tables, each under `[[{key}]]`"));
            Vec::new()
        })
    }

    fn read_table(&self, value: &'a Spanned<DeValue<'a>>) -> Option<Self> {
        let map = value.get_ref().as_table()?;
        Some(Self::new(self.at, map, self.at.line(value.span().start)))
    }
}
