use coach::{Slug, What};
use content::{Amount, Exercise as Item, words};
use leptos::prelude::*;

use crate::store::Store;
use crate::ui::count;
use crate::ui::dose::{amount, dose};

/// Choose a step and tick its sets.
#[component]
pub(super) fn Doing(item: &'static Item) -> impl IntoView {
    let store = Store::expect();
    let today = store.today();
    // The easiest step, unless a set was done today on another one.
    let level = RwSignal::new(store.progress().with_untracked(|progress| {
        let last = progress
            .sets
            .iter()
            .rev()
            .find(|set| set.day == today && set.exercise.as_str() == item.slug);
        last.map_or(0, |set| usize::from(set.level).saturating_sub(1))
            .min(item.levels.len() - 1)
    }));
    let levels = item
        .levels
        .iter()
        .enumerate()
        .map(|(i, this)| {
            view! {
                <label class="opt">
                    <input
                        type="radio"
                        autocomplete="off"
                        name=["level-", item.slug].concat()
                        value=i
                        checked=cfg!(feature = "ssr") && i == 0
                        prop:checked=move || level.get() == i
                        on:change=move |_| level.set(i)
                    />
                    <span>
                        <b>{words::routine::level_of(count(i + 1))} ": " {this.name}</b>
                        " "
                        {this.how}
                    </span>
                    <small>{dose(this)}</small>
                </label>
            }
        })
        .collect_view();
    let sets = move || {
        let i = level.get();
        (1..=item.levels[i].sets)
            .map(|set| view! { <Set item level set /> })
            .collect_view()
    };
    view! {
        <fieldset class="levels">
            <legend class="legend">{words::routine::LEVEL} <span class="hide">": " {item.name}</span></legend>
            <div class="opts">{levels}</div>
        </fieldset>
        <fieldset class="sets">
            <legend class="legend">{words::routine::SETS} <span class="hide">": " {item.name}</span></legend>
            <div class="ticks">{sets}</div>
        </fieldset>
    }
}

#[component]
fn Set(item: &'static Item, level: RwSignal<usize>, set: u32) -> impl IntoView {
    let store = Store::expect();
    let number = u8::try_from(set).unwrap_or(u8::MAX);
    // Today is asked for each time: the page may stay open over night.
    let record = move || {
        store
            .progress()
            .read()
            .set_on(store.today(), item.slug, number)
            .map(|record| record.id)
    };
    // What the box shows decides, so that a browser which restores boxes by itself cannot turn it round.
    let change = move |is_ticked: bool| match (is_ticked, untrack(record)) {
        (false, Some(id)) => store.undo(id),
        (true, None) => {
            let i = level.get_untracked();
            if let Some(exercise) = Slug::new(item.slug) {
                store.record(What::SetDone {
                    exercise,
                    level: u8::try_from(i + 1).unwrap_or(u8::MAX),
                    set: number,
                    amount: u16::try_from(amount_number(item.levels[i].amount)).unwrap_or(u16::MAX),
                });
            }
        }
        (true, Some(_)) | (false, None) => {}
    };
    view! {
        <label class="tick">
            <input
                type="checkbox"
                autocomplete="off"
                name=["set-", item.slug, "-", &set.to_string()].concat()
                prop:checked=move || record().is_some()
                on:change:target=move |ev| change(ev.target().checked())
            />
            <span>
                {words::routine::set(set)} <small>{amount(item.levels[level.get_untracked()].amount)}</small>
            </span>
        </label>
    }
}

fn amount_number(amount: Amount) -> u32 {
    match amount {
        Amount::Reps(n) | Amount::RepsEachSide(n) | Amount::Seconds(n) | Amount::SecondsEachSide(n) => n,
    }
}
