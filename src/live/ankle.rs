use coach::{Ankle, Side, What};
use content::words;
use leptos::prelude::*;

use super::field::{Field, NumberField};
use super::said::Said;
use super::units::{Measure, Units};
use crate::platform::page::focus_first;
use crate::store::Store;
use crate::ui::erased::{memo, part, press};

/// Notes the knee-to-wall distance of both sides, and what was noted before.
#[component]
pub(super) fn AnkleTest() -> impl IntoView {
    let store = Store::expect();
    let units = Units::of(store);
    let fields = Side::ALL.map(|side| {
        // Each measurement is a new one.
        let nothing = memo(|| -1);
        Field::new(
            store,
            ["ankle-", side_id(side)].concat(),
            None,
            Measure::Length,
            nothing,
        )
    });
    let said = Said::new();
    let save = move |ev: leptos::ev::SubmitEvent| {
        ev.prevent_default();
        let lengths = fields.map(Field::read);
        if lengths.iter().any(Result::is_err) {
            return said.say(0, "");
        }
        let mut is_noted = false;
        for ((side, length), field) in Side::ALL.into_iter().zip(lengths).zip(fields) {
            // One side alone may be measured.
            if let Ok(Some(mm)) = length {
                let mm = u16::try_from(mm).unwrap_or(u16::MAX);
                store.record(What::AnkleMeasured { side, mm });
                field.clear();
                is_noted = true;
            }
        }
        said.say(
            0,
            if is_noted {
                words::ankle::NOTED
            } else {
                words::ankle::NOTHING_TYPED
            },
        );
    };
    let rows = Side::ALL
        .into_iter()
        .zip(fields)
        .map(|(side, field)| {
            view! {
                <div class="set">
                    <span class="legend" aria-hidden="true">
                        {side_word(side)}
                    </span>
                    <NumberField
                        id=["ankle-", side_id(side)].concat()
                        label=side_word(side).to_string()
                        field
                        on_done=Callback::new(|()| ())
                    />
                </div>
            }
        })
        .map(IntoAny::into_any)
        .collect::<Vec<_>>();
    view! {
        <form class="ankle needs-script" novalidate on:submit=save>
            {rows}
            <p class="acts">
                <button class="btn" type="submit" value="note">
                    {words::ankle::NOTE}
                </button>
            </p>
            <p role="status">{said.at(0)}</p>
        </form>
        {part(move || noted(store, units, said))}
    }
}

/// The newest of both sides, how they compare, and everything before.
fn noted(store: Store, units: Units, said: Said) -> AnyView {
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
fn Row(ankle: Ankle, units: Units, said: Said) -> impl IntoView {
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
            <button type="button" aria-label=named on:click=press(move || {
                store.undo(ankle.id);
                said.say(0, words::ankle::TAKEN_BACK);
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
