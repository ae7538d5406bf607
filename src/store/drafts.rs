//! What was typed into a field and is not recorded yet: it outlives a reload, another page, and a closed browser, but
//! not the day.

use coach::Day;
use leptos::prelude::*;

use super::Store;

/// Stands between day, unit and text; a unit may have spaces in it.
const APART: &str = "\t";

/// What stands in a field that was touched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The unit that it was typed in, as the field calls it.
    pub unit: String,
    /// As it was typed.
    pub text: String,
}

impl Store {
    /// The draft of a field, if it is of this day.
    pub fn draft(self, field: &str, day: Day) -> Option<Draft> {
        let stored = self.kept.with_value(|kept| kept.chunks.as_ref()?.draft(field))?;
        let mut parts = stored.splitn(3, APART);
        let is_of_day = parts.next()? == day.0.to_string();
        let (unit, text) = (parts.next()?.into(), parts.next()?.into());
        is_of_day.then_some(Draft { unit, text })
    }

    /// Keeps the draft of a field, or forgets it. Only what could be a number is kept.
    pub fn keep_draft(self, field: &str, day: Day, draft: Option<&Draft>) {
        let text = draft
            .filter(|draft| draft.text.len() < 40 && draft.text.bytes().all(|b| (b' '..=b'~').contains(&b)))
            .map(|draft| {
                [&day.0.to_string(), &draft.unit, &draft.text]
                    .map(String::as_str)
                    .join(APART)
            });
        self.kept.with_value(|kept| {
            if let Some(chunks) = &kept.chunks {
                chunks.put_draft(field, text.as_deref());
            }
        });
    }

    /// Forgets what was typed on another day.
    pub(super) fn drop_old_drafts(self) {
        let today = [&untrack(|| self.today()).0.to_string(), APART].concat();
        self.kept.with_value(|kept| {
            if let Some(chunks) = &kept.chunks {
                chunks.drop_drafts(|text| !text.starts_with(&today));
            }
        });
    }
}
