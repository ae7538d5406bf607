use coach::quantity::{self, Counted, Misread};
use coach::{Slug, What};
use content::{Amount, Exercise as Item, words};
use leptos::prelude::*;

use super::field::NumberField;
use super::units::Units;
use crate::platform::page::untick;
use crate::store::Store;
use crate::ui::dose::{amount_unit, number_of};
use crate::ui::erased::{self, flag, part, ticked};

/// The sets of an exercise today, each to tick, with what was really done.
#[component]
pub(super) fn Sets(item: &'static Item, level: Memo<usize>) -> impl IntoView {
    let sets = part(move || {
        let i = level.get();
        let sets: Vec<AnyView> = (1..=item.levels[i].sets)
            .map(|set| view! { <Set item level=i set /> }.into_any())
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

#[component]
fn Set(item: &'static Item, level: usize, set: u32) -> impl IntoView {
    let store = Store::expect();
    let units = Units::of(store);
    let number = u8::try_from(set).unwrap_or(u8::MAX);
    let asked = item.levels[level].amount;
    // A set counts for the step it was done on; another step has its own.
    let record = move || {
        let progress = store.progress().read();
        let sets = progress.sets_on(store.today());
        sets.iter()
            .rev()
            .find(|done| {
                done.set == number
                    && usize::from(done.level) == level + 1
                    && done.exercise.as_str() == item.slug
            })
            .cloned()
    };
    let known = untrack(record);
    let text = RwSignal::new(
        known
            .as_ref()
            .map_or(number_of(asked), |known| u32::from(known.amount))
            .to_string(),
    );
    // The weight of today's set, or of the last one ever done.
    let last_load = untrack(|| store.progress().read().last_load(item.slug));
    let load_text = RwSignal::new(
        known
            .map_or(last_load, |known| known.load_g)
            .map_or_else(String::new, |grams| units.load(grams)),
    );
    let problem = RwSignal::new(String::new());
    let load_problem = RwSignal::new(String::new());

    // Records what the fields say, in place of what was recorded before. False if they cannot be read.
    let save = move || {
        let amount = quantity::amount(&text.get_untracked(), counted(asked));
        let load = match quantity::load_g(&load_text.get_untracked(), units.load_unit()) {
            Ok(grams) => Ok(Some(grams)),
            Err(Misread::Empty) => Ok(None),
            Err(_) => Err(units.load_help()),
        };
        problem.set(amount.map_or_else(|_| amount_help(asked).into(), |_| String::new()));
        load_problem.set(load.clone().err().unwrap_or_default());
        let (Ok(amount), Ok(load), Some(exercise)) = (amount, load, Slug::new(item.slug)) else {
            return false;
        };
        if let Some(before) = untrack(record) {
            store.undo(before.id);
        }
        // Not the one of this row: when the app takes a page over, a chosen step and a tick come in one task. Asked for
        // here, because nothing may still be reading the progress when it changes.
        let step = store
            .progress()
            .with_untracked(|progress| progress.level(item.slug));
        store.record(What::SetDone {
            exercise,
            level: step,
            set: number,
            amount,
            load_g: load.filter(|_| item.has_load),
        });
        true
    };
    // What the box shows decides, so that a browser which restores boxes by itself cannot turn it round.
    let name = ["set-", item.slug, "-", &set.to_string()].concat();
    let box_name = name.clone();
    let tick = move |is_ticked| match (is_ticked, untrack(record)) {
        (false, Some(done)) => store.undo(done.id),
        (true, None) => {
            if !save() {
                untick(&box_name);
            }
        }
        (true, Some(_)) | (false, None) => {}
    };
    let changed = move || {
        if untrack(record).is_some() {
            save();
        } else {
            problem.set(String::new());
            load_problem.set(String::new());
        }
    };
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
                unit=Signal::stored(amount_unit(asked).into())
                written=text
                problem
                on_done=changed
            />
            {item
                .has_load
                .then(|| {
                    view! {
                        <NumberField
                            id=[&name, "-load"].concat()
                            label=words::routine::load_in_set(set)
                            unit=erased::text(move || units.load_word().into())
                            written=load_text
                            problem=load_problem
                            on_done=changed
                        />
                    }.into_any()
                })}
        </div>
    }
}

fn counted(asked: Amount) -> Counted {
    match asked {
        Amount::Reps(_) | Amount::RepsEachSide(_) => Counted::Reps,
        Amount::Seconds(_) | Amount::SecondsEachSide(_) => Counted::Seconds,
    }
}

fn amount_help(asked: Amount) -> &'static str {
    match counted(asked) {
        Counted::Reps => words::routine::REPS_HELP,
        Counted::Seconds => words::routine::SECONDS_HELP,
    }
}
