//! What a check finds wrong on one page under several conditions, told once.

use std::collections::BTreeMap;
use std::fmt;

use anyhow::{Result, bail};
use serde::Deserialize;

/// Something wrong: what it is, and how it shows under the condition at hand.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Finding {
    /// The place and what is wrong with it; the same under every condition.
    pub what: String,
    /// A measure, or nothing.
    #[serde(default)]
    pub detail: String,
}

/// All findings of a page.
#[derive(Debug, Default)]
pub struct Findings(BTreeMap<String, Vec<(String, Vec<String>)>>);

impl Findings {
    /// Adds what was found under a condition, such as `320 px`.
    pub fn add(&mut self, condition: &str, found: Vec<Finding>) {
        for Finding { what, detail } in found {
            let details = self.0.entry(what).or_default();
            match details.iter_mut().find(|(known, _)| *known == detail) {
                Some((_, conditions)) if conditions.iter().any(|known| known == condition) => {}
                Some((_, conditions)) => conditions.push(condition.to_owned()),
                None => details.push((detail, vec![condition.to_owned()])),
            }
        }
    }

    /// The findings as an error, if there are any.
    ///
    /// # Errors
    /// There are.
    pub fn none(&self) -> Result<()> {
        if self.0.is_empty() {
            return Ok(());
        }
        bail!("{} found:\n{self}", self.0.len())
    }
}

/// A line each: `- <what> (<condition>, <condition>: <detail>; …)`.
impl fmt::Display for Findings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (what, details) in &self.0 {
            let details: Vec<String> = details
                .iter()
                .map(|(detail, conditions)| {
                    let conditions = conditions.join(", ");
                    if detail.is_empty() {
                        conditions
                    } else {
                        format!("{conditions}: {detail}")
                    }
                })
                .collect();
            writeln!(f, "- {what} ({})", details.join("; "))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finding(what: &str, detail: &str) -> Finding {
        Finding {
            what: what.into(),
            detail: detail.into(),
        }
    }

    #[test]
    fn the_same_thing_under_several_conditions_is_one_line() {
        let mut all = Findings::default();
        all.add("320 px", vec![finding("a: low", "20 px"), finding("b: cut", "")]);
        all.add(
            "360 px",
            vec![finding("a: low", "20 px"), finding("a: low", "20 px")],
        );
        all.add("390 px", vec![finding("a: low", "21 px")]);
        assert_eq!(
            all.to_string(),
            "- a: low (320 px, 360 px: 20 px; 390 px: 21 px)\n- b: cut (320 px)\n"
        );
        assert!(all.none().unwrap_err().to_string().starts_with("2 found:\n- a"));
    }

    #[test]
    fn nothing_found_is_no_error() {
        let mut all = Findings::default();
        all.add("320 px", Vec::new());
        assert!(all.none().is_ok());
    }
}
