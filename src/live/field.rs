use leptos::prelude::*;

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
    #[prop(into)]
    unit: Signal<String>,
    text: RwSignal<String>,
    #[prop(into)] problem: Signal<Option<String>>,
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
                aria-invalid=move || problem.get().is_some().then_some("true")
                value=text.get_untracked()
                prop:value=move || text.get()
                on:input:target=move |ev| text.set(ev.target().value())
                on:change=move |_| on_done()
            />
            <span>{unit}</span>
        </label>
        <p class="error" role="alert" id=error_id hidden=move || problem.get().is_none()>
            <Warning />
            <span>{move || problem.get()}</span>
        </p>
    }
}
