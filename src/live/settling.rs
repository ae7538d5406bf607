//! A choice that counts once somebody has settled on it.

use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::prelude::*;

use crate::platform::lifecycle::when_going;
use crate::platform::page::leaves;
use crate::platform::{after_ms, press};

/// How long a choice rests before it counts, ms.
const RESTS_MS: i32 = 1_000;

/// One of several, by its number. Arrow keys choose on their way, so what they reach counts only when they rest for a
/// second, at Enter, when the focus leaves, or when the page goes. What a pointer or Space chooses counts at once.
#[derive(Clone, Copy)]
pub(super) struct Settling {
    /// Chosen, and not settled yet.
    chosen: RwSignal<Option<usize>>,
    /// Counts the choices, so that only the last one settles by resting.
    count: StoredValue<u32>,
    record: StoredValue<Box<dyn Fn(usize) + Send + Sync>>,
}

impl Settling {
    /// `record` is told of a choice once it counts.
    pub(super) fn new(record: impl Fn(usize) + Send + Sync + 'static) -> Self {
        let settling = Self {
            chosen: RwSignal::new(None),
            count: StoredValue::new(0),
            record: StoredValue::new(Box::new(record)),
        };
        if cfg!(not(feature = "ssr")) {
            when_going(move || settling.settle());
        }
        settling
    }

    /// What is chosen, if that has not settled yet.
    pub(super) fn get(self) -> Option<usize> {
        self.chosen.get()
    }

    /// A control of the group was chosen.
    pub(super) fn choose(self, choice: usize) {
        self.chosen.set(Some(choice));
        self.count.update_value(|count| *count += 1);
        if !press::was_arrow() {
            return self.settle();
        }
        let number = self.count.get_value();
        after_ms(RESTS_MS, move || {
            // The page may be gone by now.
            if self.count.try_get_value() == Some(number) {
                self.settle();
            }
        });
    }

    /// Records the choice, if there is one that was not.
    pub(super) fn settle(self) {
        let chosen = self.chosen.try_update_untracked(Option::take).flatten();
        if let Some(choice) = chosen {
            self.record.with_value(|record| record(choice));
            self.chosen.notify();
        }
    }

    /// For the group's `focusout`.
    pub(super) fn left(self) -> impl FnMut(FocusEvent) {
        move |event| {
            if leaves(&event) {
                self.settle();
            }
        }
    }

    /// For the group's `keydown`.
    pub(super) fn key(self) -> impl FnMut(KeyboardEvent) {
        move |event| {
            if event.key() == "Enter" {
                self.settle();
            }
        }
    }
}
