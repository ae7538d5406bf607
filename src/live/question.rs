use std::sync::Arc;

use coach::{Answer, Progress, Slug, Subject, Sure, What};
use content::{Question as Item, words};
use leptos::prelude::*;

use super::pieces::{self, Card};
use crate::platform::page::focus_first;
use crate::store::Store;
use crate::ui::erased::{Press, flag, memo, part, press, ticked};
use crate::ui::marks::{Ring, Tick, Warning};
use crate::ui::prose::Html;

/// The answer that counts for a question, if there is one.
pub(super) type AnswerOf = for<'a> fn(&'a Progress, &str) -> Option<&'a Answer>;

/// A question of a lesson, with the last answer that was given to it.
pub(super) fn check(item: &'static Item) -> Option<AnyView> {
    let card = pieces::card(item)?;
    Some(view! { <Question item card answer_of=Progress::last_answer as AnswerOf /> }.into_any())
}

/// What the parts of a question share.
#[derive(Clone, Copy)]
struct Asked {
    id: &'static str,
    /// Picked, before it is given as the answer.
    choice: RwSignal<Option<usize>>,
    sure: RwSignal<Option<usize>>,
    /// The answer that was given, here or in another tab, see [`code`]; below zero if there is none.
    given: Memo<i32>,
    is_missing: RwSignal<bool>,
}

/// A choice and how sure somebody was of it, where that was asked, as one number.
fn code(choice: usize, sure: Option<Sure>) -> i32 {
    let sure = sure.map_or(0, |sure| 1 + sure as usize);
    i32::try_from(choice * 4 + sure).unwrap_or(i32::MAX)
}

impl Asked {
    fn is_given(self) -> bool {
        self.given.get() >= 0
    }

    /// What was given, else what is picked.
    fn choice(self) -> Option<usize> {
        let given = usize::try_from(self.given.get()).ok();
        given.map_or_else(|| self.choice.get(), |given| Some(given / 4))
    }

    fn sure(self) -> Option<usize> {
        match usize::try_from(self.given.get()) {
            Ok(given) => (given % 4).checked_sub(1),
            Err(_) => self.sure.get(),
        }
    }

    fn sureness(self) -> Option<Sure> {
        Sure::ALL.get(untrack(|| self.sure())?).copied()
    }
}

/// A question: pick, say how sure you are, answer, and read what is said to that choice.
///
/// Without the app it is the question with its answer behind a `<details>`.
#[component]
pub(super) fn Question(
    item: &'static Item,
    card: Card,
    answer_of: AnswerOf,
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
    let card = Arc::new(card);
    let known = Arc::clone(&card);
    let given = memo(move || {
        let progress = store.progress().read();
        let given = answer_of(&progress, item.id);
        // A choice that the question no longer has is no answer to it.
        let of_choice = |answer: &Answer| {
            let place = known
                .choices
                .iter()
                .position(|choice| choice.id == answer.choice.as_str());
            place.map(|place| code(place, answer.sure))
        };
        given.and_then(of_choice).unwrap_or(-1)
    });
    let asked = Asked {
        id: item.id,
        choice: RwSignal::new(None),
        sure: RwSignal::new(None),
        given,
        is_missing: RwSignal::new(false),
    };
    let feedback_id = ["feedback-", item.id].concat();
    let feedback_selector = ["#", &feedback_id, " h2"].concat();
    let answered = Arc::clone(&card);

    let answer = move || {
        if untrack(|| asked.is_given()) {
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
            // One whose choice is gone.
            if store
                .progress()
                .with_untracked(|progress| answer_of(progress, item.id).is_some())
            {
                store.take_back(&Subject::Answer {
                    question: question.clone(),
                });
            }
            store.record(What::CardAnswered {
                question,
                choice,
                sure,
                right: chosen.is_right,
            });
            focus_first(&feedback_selector);
        }
    };
    let take_back = move || {
        if let Some(question) = Slug::new(item.id) {
            asked.choice.set(None);
            asked.sure.set(None);
            store.take_back(&Subject::Answer { question });
            focus_first(&["input[name=\"", item.id, "\"]"].concat());
        }
    };

    let choices: Vec<AnyView> = card
        .choices
        .iter()
        .enumerate()
        .map(|(i, this)| {
            let is_right = this.is_right;
            view! {
                <Pick asked name=item.id.to_string() i value=this.id.clone() text=this.text.clone() is_right />
            }
            .into_any()
        })
        .collect();
    let (ask, heard) = (card.ask.clone(), card.heard.clone());
    let feedback = part(move || {
        if !asked.is_given() {
            return ().into_any();
        }
        let choice = untrack(|| asked.choice()).unwrap_or_default();
        feedback(&card, choice, asked.sureness(), &after, press(take_back))
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
                // Put in anew each time, so that it is heard each time.
                {part(move || {
                    if !asked.is_missing.get() {
                        return ().into_any();
                    }
                    let missing = if asks_sure { words::question::PICK_BOTH } else { words::question::PICK_FIRST };
                    view! { <span>{missing}</span> }.into_any()
                })}
            </p>
            <p class="acts" hidden=flag(move || asked.is_given())>
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
    /// Whether it is the right answer; never for how sure one is.
    #[prop(optional)]
    is_right: bool,
) -> impl IntoView {
    let is_sureness = name != asked.id;
    let is_chosen = move || {
        let chosen = if is_sureness { asked.sure() } else { asked.choice() };
        chosen == Some(i)
    };
    let is_yours = move || asked.is_given() && is_chosen();
    let shows_right = move || is_right && asked.is_given();
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
        let chosen = if is_sureness { asked.sure } else { asked.choice };
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
                disabled=flag(move || asked.is_given())
                prop:checked=flag(is_chosen)
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
        view! { <Pick asked name=name.clone() i value=i.to_string() text=word.to_string() /> }.into_any()
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
fn feedback(card: &Card, choice: usize, sure: Option<Sure>, after: &ViewFn, take_back: Press) -> AnyView {
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
            <div class="acts">
                {after.run()}
                <button class="btn btn-line btn-small" type="button" value="answer-back" on:click=take_back>
                    {words::TAKE_BACK}
                </button>
            </div>
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
