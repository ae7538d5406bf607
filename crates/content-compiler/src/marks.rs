//! The few words that the compiler itself writes into the pages.

use crate::evidence::Grade;
use crate::text::escape;
use crate::words::Words;

/// Tables and keys that `words.toml` must have.
pub(crate) const REQUIRED: [(&str, &[&str]); 2] = [
    ("claim", &["ask", "opinion", "thin", "some", "strong", "note"]),
    ("refute", &["heard", "truth", "left_out", "instead"]),
];

/// Those words.
pub(crate) struct Marks<'a>(pub(crate) &'a Words);

impl Marks<'_> {
    fn word(&self, group: &str, key: &str) -> String {
        escape(&self.0.phrase(group, key).unwrap_or_default())
    }

    /// The mark of a claim that is the `number`th of its page, joined to the word before it.
    pub(crate) fn claim(&self, grade: Grade, number: usize) -> String {
        let (ask, word) = (self.word("claim", "ask"), self.word("claim", grade.key()));
        let note = self.word("claim", "note").replace("{n}", &number.to_string());
        let symbol = grade as usize;
        format!(
            "\u{a0}<a class=\"claim\" rel=\"external\" href=\"#claim-{number}\"><svg class=\"grade\" width=\"15\" height=\"14\" aria-hidden=\"true\">\
             <use href=\"#g{symbol}\"/></svg><span class=\"hide\">{ask}</span>{word}<span class=\"hide\">{note}</span></a>"
        )
    }

    /// A refutation; every value is HTML.
    pub(crate) fn refutation(&self, heard: &str, truth: &str, left_out: &str, instead: &str) -> String {
        let row = |class: &str, key: &str, cell: &str, html: &str| {
            format!(
                "<div{class}><dt>{}</dt><dd{cell}>{html}</dd></div>",
                self.word("refute", key)
            )
        };
        [
            "<dl class=\"refute\">",
            &row("", "heard", " class=\"heard\"", heard),
            &row("", "truth", "", truth),
            &row("", "left_out", "", left_out),
            &row(" class=\"instead\"", "instead", "", instead),
            "</dl>",
        ]
        .concat()
    }
}
