//! What a page says after a press.

use leptos::prelude::*;

use crate::ui::erased::part;

/// What was said last, and at which of the page's places. Saying the same again is heard again: a screen reader tells
/// what comes into a status, so the words are put in anew each time.
#[derive(Clone, Copy)]
pub(super) struct Said(RwSignal<(usize, String)>);

impl Said {
    pub(super) fn new() -> Self {
        Self(RwSignal::new((0, String::new())))
    }

    /// Says something at one place, and nothing at the others.
    pub(super) fn say(self, place: usize, words: &str) {
        // Somebody may have gone to another page meanwhile.
        let _ = self.0.try_set((place, words.into()));
    }

    /// What stands in the status of a place.
    pub(super) fn at(self, place: usize) -> AnyView {
        part(move || {
            let said = self.0.read();
            if said.0 != place || said.1.is_empty() {
                return ().into_any();
            }
            view! { <span>{said.1.clone()}</span> }.into_any()
        })
    }
}
