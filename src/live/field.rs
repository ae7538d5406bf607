use leptos::prelude::*;

use crate::ui::erased::{flag, text, typed};
use crate::ui::marks::Warning;

/// A field for a number, with its unit behind it and one clear sentence under it when it cannot be read.
///
/// It is a text field: a number field would hide what somebody typed with a comma or a unit.
#[component]
pub(super) fn NumberField(
    id: String,
    /// What a screen reader calls it.
    label: String,
    /// What follows it: a unit.
    unit: Signal<String>,
    written: RwSignal<String>,
    /// What to say under it; empty when all is well.
    problem: RwSignal<String>,
    /// Called when somebody has finished typing.
    on_done: impl Fn() + 'static,
) -> impl IntoView {
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
                aria-invalid=text(move || if !problem.read().is_empty() { "true" } else { "false" }.into())
                value=written.get_untracked()
                prop:value=text(move || written.get())
                on:input=typed(move |now| written.set(now))
                on:change=typed(move |_| on_done())
            />
            <span>{unit}</span>
        </label>
        <p class="error" role="alert" id=error_id hidden=flag(move || problem.read().is_empty())>
            <Warning />
            <span>{text(move || problem.get())}</span>
        </p>
    }
}
