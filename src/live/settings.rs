use content::words;
use leptos::prelude::*;

use crate::store::Store;
use crate::ui::erased::{flag, ticked};

/// A setting: its name in the journal, what it is called, and its values with their names, the usual one first.
struct Setting {
    name: &'static str,
    title: &'static str,
    values: &'static [(&'static str, &'static str)],
}

const SETTINGS: [Setting; 4] = [
    Setting {
        name: "theme",
        title: words::settings::THEME,
        values: &[
            ("system", words::settings::SYSTEM),
            ("light", words::settings::LIGHT),
            ("dark", words::settings::DARK),
        ],
    },
    Setting {
        name: "load-unit",
        title: words::settings::LOAD_UNIT,
        values: &[("kg", words::settings::KG), ("lb", words::settings::LB)],
    },
    Setting {
        name: "length-unit",
        title: words::settings::LENGTH_UNIT,
        values: &[("cm", words::settings::CM), ("inch", words::settings::INCH)],
    },
    Setting {
        name: "motion",
        title: words::settings::MOTION,
        values: &[
            ("system", words::settings::SYSTEM),
            ("less", words::settings::LESS_MOTION),
        ],
    },
];

/// Light or dark, units, motion.
#[component]
pub(super) fn Settings() -> impl IntoView {
    let fieldsets = SETTINGS
        .into_iter()
        .map(|setting| {
            view! {
                <fieldset class="needs-script">
                    <legend class="legend">{setting.title}</legend>
                    <Choices name=setting.name values=setting.values />
                </fieldset>
            }
        })
        .map(IntoAny::into_any)
        .collect::<Vec<_>>();
    view! { {fieldsets} }
}

/// The values of a setting, to choose one of. The first is the usual one.
#[component]
pub(super) fn Choices(name: &'static str, values: &'static [(&'static str, &'static str)]) -> impl IntoView {
    let store = Store::expect();
    let usual = values.first().map_or("", |(value, _)| *value);
    let is_chosen = move |value: &str| store.progress().read().setting(name).unwrap_or(usual) == value;
    let options = values
        .iter()
        .map(|(value, title)| {
            view! {
                <label class="opt">
                    <input
                        type="radio"
                        autocomplete="off"
                        name=name
                        value=*value
                        checked=cfg!(feature = "ssr") && *value == usual
                        prop:checked=flag(move || is_chosen(value))
                        on:change=ticked(move |_| store.change_setting(name, value))
                    />
                    " "
                    <span>{*title}</span>
                </label>
            }
        })
        .map(IntoAny::into_any)
        .collect::<Vec<_>>();
    view! {
        <div class="opts opts-row" data-settles>
            {options}
        </div>
    }
}
