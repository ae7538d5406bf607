//! The sizes beside what `budget.toml` allows.

use crate::{
    paths,
    report::kilobytes,
    sizes::{Size, Sizes},
};
use anyhow::{Context, Result, bail};
use std::fs;

/// The limits of `budget.toml`, in bytes after brotli 11.
#[derive(Debug)]
pub struct Budget {
    wasm_and_js: u64,
    lesson_page: u64,
    css: u64,
}

impl Budget {
    /// Reads the budget of this clone.
    pub fn load() -> Result<Self> {
        let file = paths::root().join("budget.toml");
        let text = fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
        Self::parse(&text).context("budget.toml")
    }

    fn parse(text: &str) -> Result<Self> {
        let table: toml::Table = text.parse()?;
        let bytes = |key: &str| -> Result<u64> {
            let kb = table.get(key).and_then(toml::Value::as_integer);
            kb.and_then(|kb| u64::try_from(kb).ok())
                .map(|kb| kb * 1000)
                .with_context(|| format!("`{key}` must be a whole number of KB"))
        };
        Ok(Self {
            wasm_and_js: bytes("wasm_and_js")?,
            lesson_page: bytes("lesson_page")?,
            css: bytes("css")?,
        })
    }

    /// What is weighed, and how many bytes after brotli it may have.
    #[must_use]
    pub fn rows(&self, sizes: &Sizes) -> [(String, Size, Option<u64>); 5] {
        let lesson = format!("HTML + CSS of {}", sizes.lesson.0);
        [
            ("wasm".into(), sizes.wasm, None),
            ("JS".into(), sizes.js, None),
            ("wasm + JS".into(), sizes.wasm + sizes.js, Some(self.wasm_and_js)),
            (lesson, sizes.lesson.1, Some(self.lesson_page)),
            ("CSS of one page".into(), sizes.css, Some(self.css)),
        ]
    }

    /// The table to print, or what is over budget.
    ///
    /// # Errors
    /// Every line that is over its limit, after the table.
    pub fn judge(&self, sizes: &Sizes) -> Result<String> {
        let mut table = format!(
            "{:<46}{:>12}{:>12}{:>12}\n",
            "sizes (1 KB = 1000 bytes)", "raw", "brotli 11", "at most"
        );
        let mut over = Vec::new();
        for (name, size, limit) in self.rows(sizes) {
            let allowed = limit.map_or_else(String::new, kilobytes);
            table += &format!(
                "{name:<46}{:>12}{:>12}{allowed:>12}\n",
                kilobytes(size.raw),
                kilobytes(size.brotli)
            );
            if limit.is_some_and(|limit| size.brotli > limit) {
                over.push(format!(
                    "{name} is {} after brotli; budget.toml allows {allowed}",
                    kilobytes(size.brotli)
                ));
            }
        }
        if !over.is_empty() {
            bail!("{table}\nover budget: {}", over.join("\nover budget: "));
        }
        Ok(table)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "wasm_and_js = 140\nlesson_page = 25\ncss = 8\n";

    fn sizes(wasm_brotli: u64, lesson_brotli: u64) -> Sizes {
        let of = |brotli| Size {
            raw: brotli * 3,
            brotli,
        };
        let lesson = ("lessons/joints/index.html".to_owned(), of(lesson_brotli));
        Sizes {
            wasm: of(wasm_brotli),
            js: of(6_000),
            css: of(7_000),
            lesson,
        }
    }

    #[test]
    fn within_budget_is_a_table() {
        let table = Budget::parse(TEXT)
            .unwrap()
            .judge(&sizes(134_000, 25_000))
            .unwrap();
        assert!(table.contains("140.0 KB"), "{table}");
        assert!(
            table.contains("HTML + CSS of lessons/joints/index.html"),
            "{table}"
        );
    }

    #[test]
    fn one_byte_over_fails_and_every_fault_is_named() {
        let budget = Budget::parse(TEXT).unwrap();
        let message = budget.judge(&sizes(134_001, 25_000)).unwrap_err().to_string();
        assert!(
            message.contains("over budget: wasm + JS is 140.0 KB"),
            "{message}"
        );
        let message = budget.judge(&sizes(150_000, 26_000)).unwrap_err().to_string();
        assert_eq!(message.matches("over budget").count(), 2, "{message}");
    }

    #[test]
    fn a_limit_that_is_missing_or_no_number_is_an_error() {
        for text in [
            "",
            "wasm_and_js = 140\nlesson_page = \"25\"\ncss = 8\n",
            "wasm_and_js = -1\nlesson_page = 25\ncss = 8\n",
        ] {
            assert!(Budget::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn the_budget_of_this_clone_can_be_read() {
        Budget::load().unwrap();
    }
}
