use coach::{Slug, What};
use content::{Exercise as Item, words};
use leptos::prelude::*;

use super::finish::Finish;
use super::kit::{KitChoice, chosen_kit};
use super::pain::pain_scale;
use super::pieces::{self, ExercisePiece};
use super::sets::Sets;
use crate::store::{Shadow, Store};
use crate::ui::count;
use crate::ui::dose::dose;
use crate::ui::erased::{flag, part, ticked};
use crate::ui::marks::Warning;
use crate::ui::prose::Html;

/// Today's session: what is at hand, the exercises for it, and finishing.
#[component]
pub(super) fn Today() -> impl IntoView {
    let store = Store::expect();
    // Another exercise list only for another kit: the fields keep what is being typed.
    let kit = Memo::new(move |_| chosen_kit(store));
    let exercises = part(move || {
        let exercises: Vec<AnyView> = content::ROUTINES[kit.get()]
            .exercises
            .iter()
            .filter_map(|item| Some(view! { <Exercise item piece=pieces::exercise(item)? /> }.into_any()))
            .collect();
        exercises.into_any()
    });
    view! {
        <KitChoice />
        <ol class="exercises">{exercises}</ol>
        <Finish />
    }
}

/// One exercise: figure, what should stop you, the step, the sets, and how much it hurt.
#[component]
fn Exercise(item: &'static Item, piece: ExercisePiece) -> impl IntoView {
    let store = Store::expect();
    // The step chosen last, else the easiest. It never rises by itself.
    let level = Memo::new(move |_| {
        let level = store.progress().read().level(item.slug);
        usize::from(level).saturating_sub(1).min(item.levels.len() - 1)
    });
    view! {
        <li class="exercise" id=item.slug>
            <h2>{item.name}</h2>
            <div>
                <Html class="poses" html=piece.figures />
                <p class="stop">
                    <Warning />
                    <span>{piece.stop}</span>
                </p>
                <a class="go" href=piece.href>
                    {words::routine::HOW_TO} <span class="hide">": " {item.name}</span>
                </a>
            </div>
            // Hidden while the second copy is asked: it may know of an easier step.
            <div class="ex-do" data-checking=words::routine::CHECKING>
                <Levels item texts=piece.levels level />
                <Sets item level />
                {pain_scale(item)}
            </div>
        </li>
    }
}

#[component]
fn Levels(item: &'static Item, texts: Vec<(String, String)>, level: Memo<usize>) -> impl IntoView {
    let store = Store::expect();
    let choose = move |i: usize| {
        if let Some(exercise) = Slug::new(item.slug)
            && level.get_untracked() != i
        {
            let level = u8::try_from(i + 1).unwrap_or(u8::MAX);
            store.record(What::LevelChosen { exercise, level });
        }
    };
    // Without the second copy nobody knows whether an easier step was chosen last: nothing gets harder.
    let is_unsure = move || store.shadow() == Shadow::Silent;
    let levels = item
        .levels
        .iter()
        .zip(texts)
        .enumerate()
        .map(|(i, (this, (name, how)))| {
            view! {
                <label class="opt">
                    <input
                        type="radio"
                        autocomplete="off"
                        name=["level-", item.slug].concat()
                        value=i
                        checked=cfg!(feature = "ssr") && i == 0
                        prop:checked=flag(move || level.get() == i)
                        disabled=flag(move || is_unsure() && i > level.get())
                        on:change=ticked(move |_| choose(i))
                    />
                    " "
                    <span>
                        <b>{words::routine::level_of(count(i + 1))} ": " {name}</b>
                        " "
                        {how}
                    </span>
                    " "
                    <small>{dose(this)}</small>
                </label>
            }
        })
        .map(IntoAny::into_any)
        .collect::<Vec<_>>();
    view! {
        <fieldset class="levels" data-settles>
            <legend class="legend">{words::routine::LEVEL} <span class="hide">": " {item.name}</span></legend>
            <div class="opts">{levels}</div>
            {part(move || {
                let text = is_unsure().then_some(words::routine::NOT_HIGHER);
                text.map(|text| view! { <p class="small">{text}</p> }).into_any()
            })}
        </fieldset>
    }
}
