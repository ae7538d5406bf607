use coach::{Slug, What};
use content::{Exercise as Item, Route, words};
use leptos::prelude::*;

use crate::base::href;
use crate::store::Store;
use crate::ui::erased::{flag, part, ticked};
use crate::ui::marks::Warning;

/// The rows of the scale: from, to, and what each leads to, said before anybody chooses.
const ROWS: [(u8, u8, &str); 4] = [
    (0, 2, words::pain::GREEN),
    (3, 5, words::pain::AMBER),
    (6, 7, words::pain::RED),
    (8, 10, words::pain::STOP),
];

/// How much an exercise hurt, 0 to 10. What it leads to is said, as on the safety page; nothing is decided here.
#[component]
pub(super) fn PainScale(item: &'static Item) -> impl IntoView {
    let store = Store::expect();
    let pain = move || store.progress().read().pain_on(store.today(), item.slug);
    let rows = ROWS
        .into_iter()
        .map(|(from, to, leads_to)| {
            let leads_id = ["pain-", item.slug, "-", &from.to_string()].concat();
            let described_by = leads_id.clone();
            let numbers = (from..=to)
                .map(|n| view! { <Number item n described_by=described_by.clone() /> })
                .map(IntoAny::into_any)
                .collect::<Vec<_>>();
            view! {
                <div class="pain-row">
                    <p id=leads_id>{leads_to}</p>
                    <div>{numbers}</div>
                </div>
            }
        })
        .map(IntoAny::into_any)
        .collect::<Vec<_>>();
    let said = part(move || {
        let Some(pain) = pain().filter(|pain| *pain >= 6) else {
            return ().into_any();
        };
        view! {
            <p class="stop">
                <Warning />
                <span>
                    {if pain >= 8 { words::pain::STOPPED } else { words::pain::ENDED }} " "
                    <a href=href(Route::Safety)>{words::routine::BEFORE_LINK}</a> "."
                </span>
            </p>
        }
        .into_any()
    });
    view! {
        <fieldset class="pain needs-script">
            <legend class="legend">{words::pain::ASK} <span class="hide">": " {item.name}</span></legend>
            <p class="small">{words::pain::FLAGS}</p>
            {rows}
        </fieldset>
        <div role="status">{said}</div>
    }
}

#[component]
fn Number(item: &'static Item, n: u8, described_by: String) -> impl IntoView {
    let store = Store::expect();
    let is_it = move || store.progress().read().pain_on(store.today(), item.slug) == Some(n);
    let choose = move |_| {
        if let Some(exercise) = Slug::new(item.slug)
            && !untrack(is_it)
        {
            store.record(What::PainFelt { exercise, pain: n });
        }
    };
    view! {
        <label>
            <input
                type="radio"
                autocomplete="off"
                name=["pain-", item.slug].concat()
                value=n
                aria-describedby=described_by
                prop:checked=flag(is_it)
                on:change=ticked(choose)
            />
            <span>{n}</span>
        </label>
    }
}
