use std::sync::Arc;

use coach::{Answer, Slug, Sure, What};
use content::{Question as Item, words};
use leptos::prelude::*;

use super::pieces::{self, Card};
use crate::platform::page::focus_first;
use crate::store::Store;
use crate::ui::erased::{flag, part, press, ticked};
use crate::ui::marks::{Ring, Tick, Warning};
use crate::ui::prose::Html;

/// What somebody answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Given {
    /// Index of the choice.
    choice: usize,
    /// How sure they were, where it was asked.
    sure: Option<Sure>,
}

/// A question of a lesson, with the last answer that was given to it.
pub(super) fn check(item: &'static Item) -> Option<AnyView> {
    let card = pieces::card(item)?;
    let given = Store::expect()
        .progress()
        .read_untracked()
        .last_answer(item.id)
        .and_then(|answer| Given::of(&card, answer));
    Some(view! { <Question item card given /> }.into_any())
}

impl Given {
    /// What a stored answer means for the question as it stands now; nothing if its choice is gone.
    pub(super) fn of(card: &Card, answer: &Answer) -> Option<Self> {
        let choice = card
            .choices
            .iter()
            .position(|choice| choice.id == answer.choice.as_str())?;
        Some(Self {
            choice,
            sure: answer.sure,
        })
    }
}

/// What the parts of a question share.
#[derive(Clone, Copy)]
struct Asked {
    id: &'static str,
    choice: RwSignal<Option<usize>>,
    sure: RwSignal<Option<usize>>,
    is_given: RwSignal<bool>,
    is_missing: RwSignal<bool>,
}

impl Asked {
    fn sureness(self) -> Option<Sure> {
        Sure::ALL.get(self.sure.get_untracked()?).copied()
    }
}

/// A question: pick, say how sure you are, answer, and read what is said to that choice.
///
/// Without the app it is the question with its answer behind a `<details>`.
#[component]
pub(super) fn Question(
    item: &'static Item,
    card: Card,
    /// The answer that stands, if there is one.
    given: Option<Given>,
    /// Whether to ask how sure somebody is.
    #[prop(optional)]
    asks_sure: bool,
    /// Called before an answer is recorded.
    #[prop(optional, into)]
    before: Option<Callback<()>>,
    /// What follows an answer.
    #[prop(optional, into)]
    after: ViewFn,
) -> impl IntoView {
    let store = Store::expect();
    let asked = Asked {
        id: item.id,
        choice: RwSignal::new(given.map(|given| given.choice)),
        sure: RwSignal::new(given.and_then(|given| given.sure).map(|sure| sure as usize)),
        is_given: RwSignal::new(given.is_some()),
        is_missing: RwSignal::new(false),
    };
    let feedback_id = ["feedback-", item.id].concat();
    let feedback_selector = ["#", &feedback_id, " h2"].concat();
    let card = Arc::new(card);
    let answered = Arc::clone(&card);

    let answer = move || {
        if asked.is_given.get_untracked() {
            return;
        }
        let sure = asked.sureness();
        let Some(picked) = asked
            .choice
            .get_untracked()
            .filter(|_| !asks_sure || sure.is_some())
        else {
            asked.is_missing.set(true);
            return;
        };
        asked.is_missing.set(false);
        let chosen = &answered.choices[picked];
        if let (Some(question), Some(choice)) = (Slug::new(item.id), Slug::new(&chosen.id)) {
            if let Some(before) = before {
                before.run(());
            }
            store.record(What::CardAnswered {
                question,
                choice,
                sure,
                right: chosen.is_right,
            });
            asked.is_given.set(true);
            focus_first(&feedback_selector);
        }
    };

    let choices: Vec<AnyView> = card
        .choices
        .iter()
        .enumerate()
        .map(|(i, this)| {
            let is_right = this.is_right;
            view! {
                <Pick asked name=item.id.to_string() i value=this.id.clone() text=this.text.clone() chosen=asked.choice is_right />
            }
            .into_any()
        })
        .collect();
    let (ask, heard) = (card.ask.clone(), card.heard.clone());
    let feedback = part(move || {
        let is_given = asked.is_given.get();
        match asked.choice.get_untracked().filter(|_| is_given) {
            Some(choice) => feedback(&card, choice, asked.sureness(), &after),
            None => ().into_any(),
        }
    });
    view! {
        <div class="ask">
            {(!heard.is_empty())
                .then(|| {
                    view! {
                        <p class="small">{words::question::SAID}</p>
                        <p class="heard">"“"{heard}"”"</p>
                    }
                    .into_any()
                })}
            <fieldset>
                <legend>{ask}</legend>
                <div class="opts">{choices}</div>
            </fieldset>
            {asks_sure.then(|| how_sure(asked))}
            <p class="error" role="alert" hidden=flag(move || !asked.is_missing.get())>
                <Warning />
                {if asks_sure { words::question::PICK_BOTH } else { words::question::PICK_FIRST }}
            </p>
            <p class="acts" hidden=flag(move || asked.is_given.get())>
                <button class="btn needs-script" type="button" value=item.id on:click=press(answer)>
                    {words::question::ANSWER}
                </button>
            </p>
            {answer_without_script(item)}
        </div>
        <div class="answer-place" id=feedback_id>
            {feedback}
        </div>
    }
}

/// A choice of an answer, or of how sure one is.
#[component]
fn Pick(
    asked: Asked,
    /// Of the group of buttons.
    name: String,
    i: usize,
    value: String,
    text: String,
    chosen: RwSignal<Option<usize>>,
    /// Whether it is the right answer; never for how sure one is.
    #[prop(optional)]
    is_right: bool,
) -> impl IntoView {
    let is_sureness = name != asked.id;
    let is_yours = move || asked.is_given.get() && chosen.get() == Some(i);
    let shows_right = move || is_right && asked.is_given.get();
    let word = part(move || {
        let (word, sign) = match (is_yours() && !is_sureness, shows_right()) {
            (true, true) => (words::question::YOURS_RIGHT, view! { <Tick /> }.into_any()),
            (true, false) => (words::question::YOURS, view! { <Ring /> }.into_any()),
            (false, true) => (words::question::RIGHT, view! { <Tick /> }.into_any()),
            (false, false) => return ().into_any(),
        };
        view! { <small>{sign} {word}</small> }.into_any()
    });
    let choose = move |_| {
        chosen.set(Some(i));
        asked.is_missing.set(false);
    };
    view! {
        <label class="opt" class:is-yours=flag(is_yours) class:is-right=flag(shows_right)>
            <input
                type="radio"
                autocomplete="off"
                name=name
                value=value
                disabled=flag(move || asked.is_given.get())
                prop:checked=flag(move || chosen.get() == Some(i))
                on:change=ticked(choose)
            />
            " "
            <span>{text}</span>
            " "
            {word}
        </label>
    }
}

fn how_sure(asked: Asked) -> AnyView {
    let name = ["sure-", asked.id].concat();
    let options: Vec<AnyView> = [
        words::question::GUESSING,
        words::question::FAIRLY,
        words::question::CERTAIN,
    ]
    .into_iter()
    .enumerate()
    .map(|(i, word)| {
        view! { <Pick asked name=name.clone() i value=i.to_string() text=word.to_string() chosen=asked.sure /> }.into_any()
    })
    .collect();
    view! {
        <fieldset class="sure needs-script">
            <legend class="legend">{words::question::SURE}</legend>
            <div class="opts">{options}</div>
        </fieldset>
    }
    .into_any()
}

/// What is said to somebody who made this choice, and what stands behind it.
fn feedback(card: &Card, choice: usize, sure: Option<Sure>, after: &ViewFn) -> AnyView {
    let chosen = &card.choices[choice];
    let about_sureness = match (chosen.is_right, sure) {
        (false, Some(Sure::Certain)) => Some(words::question::CERTAIN_WRONG),
        (true, Some(Sure::Guessing)) => Some(words::question::GUESSED_RIGHT),
        _ => None,
    };
    view! {
        <section class="answer bleed">
            <h2 tabindex="-1">
                {if chosen.is_right { words::question::WAS_RIGHT } else { words::question::WAS_WRONG }}
            </h2>
            {about_sureness.map(|text| view! { <p>{text}</p> }.into_any())}
            <Html class="says" html=chosen.feedback.clone() />
            <div class="acts">{after.run()}</div>
        </section>
    }
    .into_any()
}

#[cfg(not(any(feature = "ssr", debug_assertions)))]
fn answer_without_script(_: &'static Item) -> AnyView {
    ().into_any()
}

#[cfg(any(feature = "ssr", debug_assertions))]
fn answer_without_script(item: &'static Item) -> AnyView {
    let card = pieces::card(item).filter(|_| cfg!(feature = "ssr"));
    let right = card.and_then(|card| card.choices.into_iter().find(|choice| choice.is_right));
    let Some(right) = right else { return ().into_any() };
    view! {
        <details class="no-script">
            <summary>{words::question::SEE_ANSWER}</summary>
            <p>
                <b>{right.text}</b>
            </p>
            <Html class="says" html=right.feedback />
        </details>
    }
    .into_any()
}
