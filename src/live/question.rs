use coach::{Answer, Slug, Sure, What};
use content::{Question as Item, words};
use leptos::prelude::*;

use crate::platform::page::focus_first;
use crate::store::Store;
use crate::ui::claim_line::ClaimLine;
use crate::ui::marks::{Ring, Tick, Warning};

/// What somebody answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Given {
    /// Index of the choice.
    pub(super) choice: usize,
    /// How sure they were, where it was asked.
    pub(super) sure: Option<Sure>,
}

/// A question of a lesson, with the last answer that was given to it.
pub(super) fn check(item: &'static Item) -> AnyView {
    let given = Store::expect()
        .progress()
        .read_untracked()
        .last_answer(item.id)
        .and_then(|answer| Given::of(item, answer));
    view! { <Question item given /> }.into_any()
}

impl Given {
    /// What a stored answer means for the question as it stands now; nothing if its choice is gone.
    pub(super) fn of(item: &Item, answer: &Answer) -> Option<Self> {
        let choice = item
            .choices
            .iter()
            .position(|choice| choice.id == answer.choice.as_str())?;
        Some(Self {
            choice,
            sure: answer.sure,
        })
    }
}

/// A question: pick, say how sure you are, answer, and read what is said to that choice.
///
/// Without the app it is the question with its answer behind a `<details>`.
#[component]
pub(super) fn Question(
    item: &'static Item,
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
    let choice = RwSignal::new(given.map(|given| given.choice));
    let sure = RwSignal::new(given.and_then(|given| given.sure));
    let given = RwSignal::new(given);
    let missing = RwSignal::new(false);
    let feedback_id = ["feedback-", item.id].concat();
    let feedback_selector = ["#", &feedback_id, " h2"].concat();

    let answer = move |_| {
        if given.get_untracked().is_some() {
            return;
        }
        let Some(picked) = choice
            .get_untracked()
            .filter(|_| !asks_sure || sure.get_untracked().is_some())
        else {
            missing.set(true);
            return;
        };
        missing.set(false);
        let chosen = &item.choices[picked];
        if let (Some(question), Some(choice)) = (Slug::new(item.id), Slug::new(chosen.id)) {
            let sure = sure.get_untracked();
            if let Some(before) = before {
                before.run(());
            }
            store.record(What::CardAnswered {
                question,
                choice,
                sure,
                right: chosen.right,
            });
            given.set(Some(Given { choice: picked, sure }));
            focus_first(&feedback_selector);
        }
    };

    let choices = item
        .choices
        .iter()
        .enumerate()
        .map(|(i, _)| view! { <Choice item i choice given missing /> })
        .collect_view();
    view! {
        <div class="ask">
            {item
                .heard
                .map(|heard| {
                    view! {
                        <p class="small">{words::question::SAID}</p>
                        <p class="heard">"“"{heard}"”"</p>
                    }
                })}
            <fieldset>
                <legend>{item.ask}</legend>
                <div class="opts">{choices}</div>
            </fieldset>
            {asks_sure.then(|| view! { <HowSure item sure given missing /> })}
            <p class="error" role="alert" hidden=move || !missing.get()>
                <Warning />
                {if asks_sure { words::question::PICK_BOTH } else { words::question::PICK_FIRST }}
            </p>
            <p class="acts" hidden=move || given.get().is_some()>
                <button class="btn needs-script" type="button" value=item.id on:click=answer>
                    {words::question::ANSWER}
                </button>
            </p>
            {cfg!(feature = "ssr").then(|| view! { <AnswerWithoutScript item /> })}
        </div>
        <div class="answer-place" id=feedback_id>
            {move || {
                given
                    .get()
                    .map(|given| {
                        view! {
                            <Feedback item given after=after.clone() />
                        }
                    })
            }}
        </div>
    }
}

#[component]
fn Choice(
    item: &'static Item,
    i: usize,
    choice: RwSignal<Option<usize>>,
    given: RwSignal<Option<Given>>,
    missing: RwSignal<bool>,
) -> impl IntoView {
    let this = &item.choices[i];
    let is_yours = move || given.get().is_some_and(|given| given.choice == i);
    let is_right = move || given.get().is_some() && this.right;
    view! {
        <label class="opt" class:is-yours=is_yours class:is-right=is_right>
            <input
                type="radio"
                autocomplete="off"
                name=item.id
                value=this.id
                disabled=move || given.get().is_some()
                prop:checked=move || choice.get() == Some(i)
                on:change=move |_| {
                    choice.set(Some(i));
                    missing.set(false);
                }
            />
            <span>{this.text}</span>
            {move || {
                let (yours, right) = (is_yours(), is_right());
                let word = match (yours, right) {
                    (true, true) => words::question::YOURS_RIGHT,
                    (true, false) => words::question::YOURS,
                    (false, true) => words::question::RIGHT,
                    (false, false) => return None,
                };
                Some(
                    view! {
                        <small>
                            {if right { view! { <Tick /> }.into_any() } else { view! { <Ring /> }.into_any() }} {word}
                        </small>
                    },
                )
            }}
        </label>
    }
}

#[component]
fn HowSure(
    item: &'static Item,
    sure: RwSignal<Option<Sure>>,
    given: RwSignal<Option<Given>>,
    missing: RwSignal<bool>,
) -> impl IntoView {
    let options = Sure::ALL
        .into_iter()
        .enumerate()
        .map(|(i, option)| {
            view! {
                <label class="opt" class:is-yours=move || given.get().is_some_and(|given| given.sure == Some(option))>
                    <input
                        type="radio"
                        autocomplete="off"
                        name=["sure-", item.id].concat()
                        value=i
                        disabled=move || given.get().is_some()
                        prop:checked=move || sure.get() == Some(option)
                        on:change=move |_| {
                            sure.set(Some(option));
                            missing.set(false);
                        }
                    />
                    <span>{sure_word(option)}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="sure needs-script">
            <legend class="legend">{words::question::SURE}</legend>
            <div class="opts">{options}</div>
        </fieldset>
    }
}

fn sure_word(sure: Sure) -> &'static str {
    match sure {
        Sure::Guessing => words::question::GUESSING,
        Sure::Fairly => words::question::FAIRLY,
        Sure::Certain => words::question::CERTAIN,
    }
}

/// What is said to somebody who made this choice, and what stands behind it.
#[component]
fn Feedback(item: &'static Item, given: Given, after: ViewFn) -> impl IntoView {
    let chosen = &item.choices[given.choice];
    let about_sureness = match (chosen.right, given.sure) {
        (false, Some(Sure::Certain)) => Some(words::question::CERTAIN_WRONG),
        (true, Some(Sure::Guessing)) => Some(words::question::GUESSED_RIGHT),
        _ => None,
    };
    view! {
        <section class="answer bleed">
            <h2 tabindex="-1">
                {if chosen.right { words::question::WAS_RIGHT } else { words::question::WAS_WRONG }}
            </h2>
            {about_sureness.map(|text| view! { <p>{text}</p> })}
            <p>{chosen.feedback}</p>
            <ClaimLine claim=chosen.claim />
            <div class="acts">{after.run()}</div>
        </section>
    }
}

#[component]
fn AnswerWithoutScript(item: &'static Item) -> impl IntoView {
    item.choices.iter().find(|choice| choice.right).map(|right| {
        view! {
            <details class="no-script">
                <summary>{words::question::SEE_ANSWER}</summary>
                <p>
                    <b>{right.text}</b>
                </p>
                <p>{right.feedback}</p>
                <ClaimLine claim=right.claim />
            </details>
        }
    })
}
