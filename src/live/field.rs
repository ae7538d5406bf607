//! A field for a number: what it holds, and how it looks.

use coach::Day;
use coach::quantity::Misread;
use leptos::prelude::*;

use super::units::{Measure, Unit, Units};
use crate::platform::press;
use crate::store::{Draft, Store};
use crate::ui::erased::{flag, part, text, typed, words};
use crate::ui::marks::Warning;

/// What stands in a field: what was typed, in the unit it was typed in; else what is recorded or offered, in the unit
/// of the settings.
#[derive(Clone, Copy)]
pub(super) struct Field {
    store: Store,
    id: StoredValue<String>,
    /// The day that it is shown for; where that is none, what is typed is of the day on which it is typed.
    day: Option<Day>,
    measure: Measure,
    /// What is recorded or offered; below zero if nothing is.
    known: Memo<i32>,
    /// What was typed and is not recorded.
    typed: RwSignal<Option<Draft>>,
    /// Where that was found instead of typed here: what was known then. Something else that is known since replaces it.
    found_with: StoredValue<Option<i32>>,
    is_wrong: RwSignal<bool>,
}

impl Field {
    /// `id` names the field in this browser. What was typed into it before stands in it again.
    pub(super) fn new(
        store: Store,
        id: String,
        day: Option<Day>,
        measure: Measure,
        known: Memo<i32>,
    ) -> Self {
        let draft = store.draft(&id, day.unwrap_or_else(|| untrack(|| store.today())));
        let found_with = draft.as_ref().map(|_| known.get_untracked());
        Self {
            store,
            id: StoredValue::new(id),
            day,
            measure,
            known,
            typed: RwSignal::new(draft),
            found_with: StoredValue::new(found_with),
            is_wrong: RwSignal::new(false),
        }
    }

    fn draft(self) -> Option<Draft> {
        let known = self.known.get();
        let is_still = self.found_with.get_value().is_none_or(|was| was == known);
        self.typed.get().filter(|_| is_still)
    }

    fn unit(self) -> Unit {
        let chosen = Units::of(self.store).unit(self.measure);
        self.draft().map_or(chosen, |draft| chosen.called(&draft.unit))
    }

    fn shown(self) -> String {
        if let Some(draft) = self.draft() {
            return draft.text;
        }
        let known = u32::try_from(self.known.get()).ok();
        known.map_or_else(String::new, |known| self.unit().write(known))
    }

    /// What it says: nothing, or a number. The error is shown under it.
    pub(super) fn read(self) -> Result<Option<u32>, Misread> {
        let read = self.try_read();
        self.is_wrong.set(read.is_err());
        read
    }

    fn try_read(self) -> Result<Option<u32>, Misread> {
        untrack(|| match self.draft() {
            None => Ok(u32::try_from(self.known.get()).ok()),
            Some(draft) => match self.unit().read(&draft.text) {
                Err(Misread::Empty) if self.measure.may_be_empty() => Ok(None),
                read => read.map(Some),
            },
        })
    }

    /// Whether something was typed that is not recorded.
    pub(super) fn is_touched(self) -> bool {
        untrack(|| self.draft().is_some())
    }

    fn type_in(self, text: String) {
        let is_untouched = text.is_empty() && self.known.get_untracked() < 0;
        let unit = untrack(|| self.unit()).word().into();
        self.touch((!is_untouched).then_some(Draft { unit, text }));
        // Its error goes while somebody is typing: later it would move what they press next.
        if self.is_wrong.get_untracked() && self.try_read().is_ok() {
            self.is_wrong.set(false);
        }
    }

    fn touch(self, draft: Option<Draft>) {
        let id = self.id.get_value();
        let day = self.day.unwrap_or_else(|| untrack(|| self.store.today()));
        self.store.keep_draft(&id, day, draft.as_ref());
        self.found_with.set_value(None);
        self.typed.set(draft);
    }

    /// What it says is recorded: from now on it follows the record.
    pub(super) fn clear(self) {
        if self.is_touched() {
            self.touch(None);
        }
    }
}

/// A number field, with its unit behind it and one clear sentence under it when it cannot be read.
///
/// It is a text field: one of type "number" would hide what somebody typed with a comma or a unit.
#[component]
pub(super) fn NumberField(
    id: String,
    /// What a screen reader calls it.
    label: String,
    field: Field,
    /// Called when somebody has finished typing, or the page may be going.
    on_done: Callback<()>,
) -> impl IntoView {
    let done = move || {
        // The field may be gone by then.
        let _ = on_done.try_run(());
    };
    let error_id = [&id, "-error"].concat();
    let (described_by, label_for, name) = (error_id.clone(), id.clone(), id.clone());
    view! {
        <label class="num" for=label_for>
            <span class="hide">{label}</span>
            <input
                type="text"
                inputmode="decimal"
                autocomplete="off"
                id=id
                name=name
                aria-describedby=described_by
                aria-invalid=text(move || if field.is_wrong.get() { "true" } else { "false" }.into())
                value=untrack(|| field.shown())
                prop:value=text(move || field.shown())
                on:input=typed(move |now| field.type_in(now))
                // An error that comes now would move what is being pressed.
                on:change=typed(move |_| press::when_free(done))
            />
            {words(move || field.unit().word().into())}
        </label>
        <p class="error" role="alert" id=error_id hidden=flag(move || !field.is_wrong.get())>
            <Warning />
            // Put in anew each time, so that it is heard each time.
            {part(move || {
                if field.is_wrong.get() {
                    view! { <span>{untrack(|| field.unit().help())}</span> }.into_any()
                } else {
                    ().into_any()
                }
            })}
        </p>
    }
}
