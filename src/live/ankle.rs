use coach::quantity::{self, Misread};
use coach::{Ankle, Side, What};
use content::words;
use leptos::prelude::*;

use super::field::NumberField;
use super::units::Units;
use crate::platform::page::focus_first;
use crate::store::Store;
use crate::ui::erased::{once, part, text};

/// Notes the knee-to-wall distance of both sides, and what was noted before.
#[component]
pub(super) fn AnkleTest() -> impl IntoView {
    let store = Store::expect();
    let units = Units::of(store);
    let texts = Side::ALL.map(|_| RwSignal::new(String::new()));
    let problems = Side::ALL.map(|_| RwSignal::new(String::new()));
    let said = RwSignal::new(String::new());
    let save = move |ev: leptos::ev::SubmitEvent| {
        ev.prevent_default();
        let mut noted = Vec::new();
        let mut is_clear = true;
        for (i, side) in Side::ALL.into_iter().enumerate() {
            match quantity::length_mm(&texts[i].get_untracked(), units.length_unit()) {
                Ok(mm) => {
                    problems[i].set(String::new());
                    noted.push((side, mm));
                }
                // One side alone may be measured.
                Err(Misread::Empty) => problems[i].set(String::new()),
                Err(_) => {
                    problems[i].set(units.length_help());
                    is_clear = false;
                }
            }
        }
        if !is_clear {
            return said.set(String::new());
        }
        if noted.is_empty() {
            return said.set(words::ankle::NOTHING_TYPED.into());
        }
        for (side, mm) in noted {
            store.record(What::AnkleMeasured { side, mm });
        }
        texts.iter().for_each(|text| text.set(String::new()));
        said.set(words::ankle::NOTED.into());
    };
    let fields = Side::ALL
        .into_iter()
        .enumerate()
        .map(|(i, side)| {
            view! {
                <div class="set">
                    <span class="legend" aria-hidden="true">
                        {side_word(side)}
                    </span>
                    <NumberField
                        id=["ankle-", side_id(side)].concat()
                        label=side_word(side).to_string()
                        unit=text(move || units.length_word().into())
                        written=texts[i]
                        problem=problems[i]
                        on_done=move || problems[i].set(String::new())
                    />
                </div>
            }
        })
        .map(IntoAny::into_any)
        .collect::<Vec<_>>();
    view! {
        <form class="ankle needs-script" novalidate on:submit=save>
            {fields}
            <p class="acts">
                <button class="btn" type="submit" value="note">
                    {words::ankle::NOTE}
                </button>
            </p>
            <p role="status">{text(move || said.get())}</p>
        </form>
        {part(move || noted(store, units, said))}
    }
}

/// The newest of both sides, how they compare, and everything before.
fn noted(store: Store, units: Units, said: RwSignal<String>) -> AnyView {
    let progress = store.progress().read();
    if progress.ankles.is_empty() {
        return view! { <p class="empty needs-script">{words::ankle::EMPTY}</p> }.into_any();
    }
    let newest = Side::ALL.map(|side| progress.ankle(side).cloned());
    let compared = match &newest {
        [Some(left), Some(right)] => {
            let apart = units.length(left.mm.abs_diff(right.mm));
            Some(words::ankle::apart(&apart, units.length_word()))
        }
        _ => None,
    };
    let rows = progress
        .ankles
        .iter()
        .rev()
        .cloned()
        .map(|ankle| view! { <Row ankle units said /> })
        .map(IntoAny::into_any)
        .collect::<Vec<_>>();
    view! {
        <p>{compared}</p>
        <h3>{words::ankle::ALL}</h3>
        <ul class="ledger events">{rows}</ul>
    }
    .into_any()
}

#[component]
fn Row(ankle: Ankle, units: Units, said: RwSignal<String>) -> impl IntoView {
    let store = Store::expect();
    let date = ankle.day.to_string();
    let line = words::ankle::row(
        side_word(ankle.side),
        &units.length(ankle.mm),
        units.length_word(),
    );
    let named = [words::ankle::TAKE_BACK, ": ", &line].concat();
    view! {
        <li>
            <time datetime=date.clone()>{date.clone()}</time>
            <span>{line}</span>
            <button type="button" aria-label=named on:click=once(move || {
                store.undo(ankle.id);
                said.set(words::ankle::TAKEN_BACK.into());
                focus_first("#ankle-left");
            })>
                {words::ankle::TAKE_BACK}
            </button>
        </li>
    }
}

fn side_word(side: Side) -> &'static str {
    match side {
        Side::Left => words::ankle::LEFT,
        Side::Right => words::ankle::RIGHT,
    }
}

fn side_id(side: Side) -> &'static str {
    match side {
        Side::Left => "left",
        Side::Right => "right",
    }
}
