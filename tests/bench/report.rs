//! The tables, and the file that keeps them: one section a part, each with when and where it was measured.

use std::fmt::Write as _;

/// A table of words; the first row is its head.
#[derive(Debug, Default)]
pub(crate) struct Table(Vec<Vec<String>>);

impl Table {
    pub(crate) fn new(head: &[&str]) -> Self {
        Self(vec![head.iter().map(|word| (*word).to_owned()).collect()])
    }

    pub(crate) fn row(&mut self, cells: impl Into<Vec<String>>) {
        self.0.push(cells.into());
    }

    /// Markdown that also reads well in a terminal: columns are as wide as their widest cell.
    pub(crate) fn markdown(&self) -> String {
        let columns = self.0.iter().map(Vec::len).max().unwrap_or_default();
        let cell = |row: &[String], column: usize| {
            row.get(column)
                .map(|text| text.replace('|', "\\|"))
                .unwrap_or_default()
        };
        let widths: Vec<usize> = (0..columns)
            .map(|column| {
                let lengths = self.0.iter().map(|row| cell(row, column).chars().count());
                lengths.max().unwrap_or_default().max(3)
            })
            .collect();
        let mut text = String::new();
        for (number, row) in self.0.iter().enumerate() {
            for (column, width) in widths.iter().enumerate() {
                let _ = write!(text, "| {:<width$} ", cell(row, column));
            }
            text.push_str("|\n");
            if number == 0 {
                for width in &widths {
                    let _ = write!(text, "|{:-<1$}", "", width + 2);
                }
                text.push_str("|\n");
            }
        }
        text
    }
}

/// The most that a figure may be, or the least that it must be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Budget {
    Most(f64),
    Least(f64),
}

/// One figure beside its budget.
#[derive(Debug)]
pub(crate) struct Judged {
    pub(crate) what: String,
    pub(crate) value: f64,
    pub(crate) digits: usize,
    pub(crate) unit: &'static str,
    pub(crate) budget: Budget,
    /// Said after the budget, such as what is aimed at.
    pub(crate) note: &'static str,
}

impl Judged {
    pub(crate) fn holds(&self) -> bool {
        match self.budget {
            Budget::Most(most) => self.value <= most,
            Budget::Least(least) => self.value >= least,
        }
    }

    /// The headings of [`Self::cells`].
    pub(crate) fn table(all: &[Self]) -> Table {
        let mut table = Table::new(&["what", "measured", "budget", "verdict"]);
        for one in all {
            table.row(one.cells());
        }
        table
    }

    fn cells(&self) -> [String; 4] {
        let with_unit = |text: String| {
            if self.unit.is_empty() || self.unit == "×" {
                text + self.unit
            } else {
                format!("{text} {}", self.unit)
            }
        };
        let budget = match self.budget {
            Budget::Most(most) => format!("≤ {}", with_unit(most.to_string())),
            Budget::Least(least) => format!("≥ {}", with_unit(least.to_string())),
        };
        [
            self.what.clone(),
            with_unit(format!("{:.*}", self.digits, self.value)),
            if self.note.is_empty() {
                budget
            } else {
                format!("{budget} ({})", self.note)
            },
            if self.holds() { "holds" } else { "**missed**" }.to_owned(),
        ]
    }
}

const HEAD: &str = "\
# Benchmarks

Written by `cargo xtask bench [part …]`; do not edit it by hand. Each part says when and where it was measured; a part that was
not run again stays as it was. Figures depend on the machine; what must hold are the ratios and budgets, which stand in
the design and in `budget.toml`. A missed budget is told here and fails nothing: timings are no tests.
";

/// Puts sections into the file's text, each under `## <its name>`, in the order of `order`. Sections of the
/// old text that are not among the new ones stay as they were.
pub(crate) fn merged(old: &str, new: &[(&str, String)], order: &[&str]) -> String {
    let mut text = HEAD.to_owned();
    for name in order {
        let fresh = new.iter().find(|(known, _)| known == name);
        let body = fresh.map(|(_, body)| body.trim()).or_else(|| section(old, name));
        if let Some(body) = body {
            let _ = write!(text, "\n## {name}\n\n{body}\n");
        }
    }
    text
}

/// What stands under a heading, up to the next one of its level.
fn section<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let heading = format!("\n## {name}\n");
    let (_, rest) = text.split_once(&heading)?;
    let end = rest.find("\n## ").unwrap_or(rest.len());
    Some(rest[..end].trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_markdown_with_even_columns() {
        let mut table = Table::new(&["what", "ms"]);
        table.row(["a|b – c".to_owned(), "5".to_owned()]);
        table.row(["short".to_owned()]);
        assert_eq!(
            table.markdown(),
            "| what     | ms  |\n|----------|-----|\n| a\\|b – c | 5   |\n| short    |     |\n"
        );
    }

    fn judged(value: f64, budget: Budget) -> Judged {
        Judged {
            what: "LCP".into(),
            value,
            digits: 2,
            unit: "×",
            budget,
            note: "",
        }
    }

    #[test]
    fn a_budget_holds_up_to_its_number_and_nothing_that_is_no_number_holds() {
        assert!(judged(1.25, Budget::Most(1.25)).holds());
        assert!(!judged(1.2501, Budget::Most(1.25)).holds());
        assert!(judged(98.0, Budget::Least(98.0)).holds());
        assert!(!judged(97.0, Budget::Least(98.0)).holds());
        assert!(!judged(f64::NAN, Budget::Most(1.0)).holds());
        assert!(!judged(f64::NAN, Budget::Least(1.0)).holds());
    }

    #[test]
    fn a_verdict_stands_beside_its_figure() {
        let missed = Judged {
            unit: "ms",
            note: "aim 66",
            digits: 0,
            ..judged(180.4, Budget::Most(150.0))
        };
        assert_eq!(
            missed.cells(),
            ["LCP", "180 ms", "≤ 150 ms (aim 66)", "**missed**"]
        );
        assert_eq!(
            judged(1.1, Budget::Most(1.25)).cells(),
            ["LCP", "1.10×", "≤ 1.25×", "holds"]
        );
    }

    #[test]
    fn parts_that_were_not_run_stay_as_they_were() {
        const ORDER: [&str; 3] = ["pages", "quiz", "native"];
        let first = merged(
            "",
            &[("quiz", "q1\n\n### more\n".into()), ("pages", "p1".into())],
            &ORDER,
        );
        assert!(first.starts_with("# Benchmarks"));
        assert!(
            first.ends_with("\n## pages\n\np1\n\n## quiz\n\nq1\n\n### more\n"),
            "{first}"
        );
        let second = merged(&first, &[("pages", "p2".into())], &ORDER);
        assert_eq!(second, first.replace("p1", "p2"));
        let third = merged(&second, &[("native", "n1".into())], &ORDER);
        assert_eq!(third, format!("{second}\n## native\n\nn1\n"));
        assert_eq!(merged(&third, &[], &ORDER), third);
    }
}
