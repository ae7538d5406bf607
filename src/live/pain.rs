use coach::{Day, Slug, Subject, What};
use content::{Exercise as Item, Route, words};
use leptos::prelude::*;

use crate::base::href;
use crate::platform::page::focus_first;
use crate::store::Store;
use crate::ui::erased::{flag, memo, part, press, ticked};
use crate::ui::marks::Warning;

/// The rows of the scale: from, to, and what each leads to, said before anybody chooses.
const ROWS: [(usize, usize, &str); 4] = [
    (0, 2, words::pain::GREEN),
    (3, 5, words::pain::AMBER),
    (6, 7, words::pain::RED),
    (8, 10, words::pain::STOP),
];

/// How much an exercise hurt today, 0 to 10. What it leads to is said, as on the safety page; nothing is decided here.
pub(super) fn pain_scale(item: &'static Item) -> AnyView {
    let store = Store::expect();
    part(move || of_day(item, store.today()))
}

/// The scale of the day it is shown for.
fn of_day(item: &'static Item, day: Day) -> AnyView {
    let store = Store::expect();
    // Below zero if nothing was said.
    let pain = memo(move || {
        let pain = store.progress().read().pain_on(day, item.slug);
        pain.map_or(-1, i32::from)
    });
    let feel = move |felt: usize| {
        let felt = u8::try_from(felt).unwrap_or(u8::MAX);
        if !store.is_still(day) || pain.get_untracked() == i32::from(felt) {
            return;
        }
        if let Some(exercise) = Slug::new(item.slug) {
            store.record_on(day, What::PainFelt { exercise, pain: felt });
        }
    };
    let numbers = |from: usize, to: usize, described_by: &str| -> Vec<AnyView> {
        let number = |n: usize| {
            let is_it = move || usize::try_from(pain.get()) == Ok(n);
            view! {
                <label>
                    <input
                        type="radio"
                        autocomplete="off"
                        name=["pain-", item.slug].concat()
                        value=n
                        aria-describedby=described_by.to_string()
                        prop:checked=flag(is_it)
                        on:change=ticked(move |_| feel(n))
                    />
                    <span>{n}</span>
                </label>
            }
            .into_any()
        };
        (from..=to).map(number).collect()
    };
    let rows: Vec<AnyView> = ROWS
        .into_iter()
        .map(|(from, to, leads_to)| {
            let leads_id = ["pain-", item.slug, "-", &from.to_string()].concat();
            let numbers = numbers(from, to, &leads_id);
            view! {
                <div class="pain-row">
                    <p id=leads_id>{leads_to}</p>
                    <div>{numbers}</div>
                </div>
            }
            .into_any()
        })
        .collect();
    let said = part(move || {
        let pain = pain.get();
        if pain < 6 {
            return ().into_any();
        }
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
    let take_back = move || {
        if let Some(exercise) = Slug::new(item.slug) {
            store.take_back(&Subject::Pain { day, exercise });
            focus_first(&["#", item.slug, " .pain input"].concat());
        }
    };
    view! {
        <fieldset class="pain needs-script" data-settles>
            <legend class="legend">{words::pain::ASK} <span class="hide">": " {item.name}</span></legend>
            <p class="small">{words::pain::FLAGS}</p>
            {rows}
            <button
                class="btn btn-line btn-small"
                type="button"
                value="pain-back"
                hidden=flag(move || pain.get() < 0)
                on:click=press(take_back)
            >
                {words::TAKE_BACK} <span class="hide">": " {words::pain::ASK} ", " {item.name}</span>
            </button>
        </fieldset>
        <div role="status">{said}</div>
    }
    .into_any()
}
