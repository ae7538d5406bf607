use content::words;
use leptos::prelude::*;

use crate::store::Store;

/// The themes: their value in the journal, and their name.
const THEMES: [(&str, &str); 3] = [
    ("system", words::settings::SYSTEM),
    ("light", words::settings::LIGHT),
    ("dark", words::settings::DARK),
];

/// Light, dark, or as the device says.
#[component]
pub(super) fn ThemeChoice() -> impl IntoView {
    let store = Store::expect();
    let is_chosen = move |value| store.progress().read().setting("theme").unwrap_or("system") == value;
    let options = THEMES
        .into_iter()
        .map(|(value, name)| {
            view! {
                <label class="opt">
                    <input
                        type="radio"
                        autocomplete="off"
                        name="theme"
                        value=value
                        checked=cfg!(feature = "ssr") && value == "system"
                        prop:checked=move || is_chosen(value)
                        on:change=move |_| store.change_setting("theme", value)
                    />
                    <span>{name}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="needs-script">
            <legend class="legend">{words::settings::THEME}</legend>
            <div class="opts">{options}</div>
        </fieldset>
        <p class="small needs-script">{words::settings::THEME_HINT}</p>
    }
}
