//! One paragraph, list item or table while it is written, and what must be true of it.

use crate::evidence::{Evidence, Grade, too_strong};
use crate::mistake::Snippet;
use crate::pain;
use crate::text::{measured_number, strong_word};

#[derive(Default)]
pub(super) struct Unit {
    /// Its words, without marks.
    pub(super) text: String,
    /// Claims cited in it.
    pub(super) claims: Vec<usize>,
    /// Where it starts.
    pub(super) start: usize,
}

impl Unit {
    pub(super) fn words(&self) -> usize {
        self.text
            .split_whitespace()
            .filter(|word| word.contains(char::is_alphanumeric))
            .count()
    }

    /// A number that was measured needs a claim, and a strong word needs strong ones.
    /// The limits of the pain rule are the same everywhere.
    pub(super) fn check(&self, at: Snippet<'_>, evidence: &Evidence) {
        pain::check(at, at.line(self.start), &self.text);
        if self.claims.is_empty()
            && let Some(number) = measured_number(&self.text)
        {
            let told = format!("uncited: `{number}` needs its claim. End the sentence with `{{claim:…}}`.");
            at.say(self.line_of(at, &number), told);
        }
        let Some(word) = strong_word(&self.text) else {
            return;
        };
        let weak = self
            .claims
            .iter()
            .find(|claim| evidence.grade(**claim) != Grade::Strong);
        if let Some(claim) = weak {
            let told = too_strong(word, &evidence.claims[*claim].id, evidence.grade(*claim));
            at.say(self.line_of(at, word), told);
        } else if self.claims.is_empty() {
            let told = format!("uncited: `{word}` needs a strong claim. Cite one, or say it more softly.");
            at.say(self.line_of(at, word), told);
        }
    }

    /// The line of `needle`, if the source has it in the same letters, or the unit's first line.
    fn line_of(&self, at: Snippet<'_>, needle: &str) -> usize {
        at.line(self.start + at.text[self.start..].find(needle).unwrap_or(0))
    }
}
