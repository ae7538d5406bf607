use coach::{Day, SetRecord, Slug, Subject, What};
use content::{Exercise as Item, words};
use leptos::prelude::*;

use super::field::{Field, NumberField};
use super::units::Measure;
use crate::platform::page::untick;
use crate::store::Store;
use crate::ui::dose::number_of;
use crate::ui::erased::{flag, memo, part, ticked};

/// The sets of an exercise today, each to tick, with what was really done.
#[component]
pub(super) fn Sets(item: &'static Item, level: Memo<usize>) -> impl IntoView {
    let store = Store::expect();
    let sets = part(move || {
        let (i, day) = (level.get(), store.today());
        let sets: Vec<AnyView> = (1..=item.levels[i].sets)
            .map(|set| view! { <Set item level=i set day /> }.into_any())
            .collect();
        sets.into_any()
    });
    view! {
        <fieldset class="sets needs-script">
            <legend class="legend">{words::routine::SETS} <span class="hide">": " {item.name}</span></legend>
            <div class="ticks">{sets}</div>
        </fieldset>
    }
}

/// One set of the day it is shown for.
#[component]
fn Set(item: &'static Item, level: usize, set: u32, day: Day) -> impl IntoView {
    let store = Store::expect();
    let number = u8::try_from(set).unwrap_or(u8::MAX);
    let asked = item.levels[level].amount;
    // A set counts for the step it was done on; another step has its own.
    let record = move || -> Option<SetRecord> {
        let progress = store.progress().read();
        let mut sets = progress.sets_on(day).iter();
        let is_it = |done: &&SetRecord| {
            done.set == number && usize::from(done.level) == level + 1 && done.exercise.as_str() == item.slug
        };
        sets.find(is_it).cloned()
    };
    let name = ["set-", item.slug, "-", &set.to_string()].concat();
    let field = |what: &str, measure, known| {
        // Another step has fields of its own.
        let id = [&name, "-", &level.to_string(), what].concat();
        Field::new(store, id, Some(day), measure, known)
    };
    let amount = field(
        "-amount",
        Measure::Amount(asked),
        memo(move || {
            record().map_or_else(|| as_known(Some(number_of(asked))), |done| i32::from(done.amount))
        }),
    );
    // The weight of this set, or of the last one ever done.
    let load = field(
        "-load",
        Measure::Load,
        memo(move || {
            let last = || store.progress().read().last_load(item.slug);
            as_known(record().map_or_else(last, |done| done.load_g))
        }),
    );
    let subject = move |level| {
        let exercise = Slug::new(item.slug)?;
        Some(Subject::Set {
            day,
            exercise,
            level,
            set: number,
        })
    };

    // Records what the fields say, in place of what was recorded before. False if they cannot be read.
    let save = move || {
        let (done, weight) = (amount.read(), load.read());
        let (Ok(Some(done)), Ok(weight), Some(exercise)) = (done, weight, Slug::new(item.slug)) else {
            return false;
        };
        let before = untrack(record);
        // Not the one of this row: when the app takes a page over, a chosen step and a tick come in one task. Asked for
        // here, because nothing may still be reading the progress when it changes.
        let chosen = || {
            store
                .progress()
                .with_untracked(|progress| progress.level(item.slug))
        };
        let step = before.as_ref().map_or_else(chosen, |before| before.level);
        if let Some(subject) = before.and_then(|before| subject(before.level)) {
            store.take_back(&subject);
        }
        let what = What::SetDone {
            exercise,
            level: step,
            set: number,
            amount: u16::try_from(done).unwrap_or(u16::MAX),
            load_g: weight.filter(|_| item.has_load),
        };
        store.record_on(day, what);
        amount.clear();
        load.clear();
        true
    };
    // What the box shows decides, so that a browser which restores boxes by itself cannot turn it round.
    let box_name = name.clone();
    let tick = move |is_ticked| {
        if !store.is_still(day) {
            return;
        }
        match (is_ticked, untrack(record)) {
            (false, Some(done)) => {
                if let Some(subject) = subject(done.level) {
                    store.take_back(&subject);
                }
            }
            (true, None) => {
                if !save() {
                    untick(&box_name);
                }
            }
            (true, Some(_)) | (false, None) => {}
        }
    };
    // A number belongs to its set as soon as that is ticked.
    let changed = move || {
        if untrack(record).is_some() && (amount.is_touched() || load.is_touched()) {
            save();
        }
    };
    let on_done = Callback::new(move |()| changed());
    // What was typed when the page was killed.
    if cfg!(not(feature = "ssr")) {
        changed();
    }
    view! {
        <div class="set">
            <label class="tick">
                <input
                    type="checkbox"
                    autocomplete="off"
                    name=name.clone()
                    prop:checked=flag(move || record().is_some())
                    on:change=ticked(tick)
                />
                " "
                <span>{words::routine::set(set)}</span>
            </label>
            " "
            <NumberField
                id=[&name, "-amount"].concat()
                label=words::routine::done_in_set(set)
                field=amount
                on_done
            />
            {item
                .has_load
                .then(|| {
                    view! {
                        <NumberField
                            id=[&name, "-load"].concat()
                            label=words::routine::load_in_set(set)
                            field=load
                            on_done
                        />
                    }.into_any()
                })}
        </div>
    }
}

fn as_known(number: Option<u32>) -> i32 {
    number.map_or(-1, |number| i32::try_from(number).unwrap_or(i32::MAX))
}
