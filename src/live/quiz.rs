use coach::{Answer, Sure, What};
use content::{Question as Item, words};
use leptos::prelude::*;

use super::question::{Given, Question};
use crate::base::href;
use crate::platform::page::focus_first;
use crate::store::Store;
use crate::ui::count;

/// The cue-myth quiz: one card at a time, then a result.
#[component]
pub(super) fn Quiz() -> impl IntoView {
    if cfg!(feature = "ssr") {
        view! { <AllCards /> }.into_any()
    } else {
        view! { <Round /> }.into_any()
    }
}

/// The general case: every card with its answer behind a `<details>`.
#[component]
fn AllCards() -> impl IntoView {
    content::quiz()
        .enumerate()
        .map(|(i, item)| {
            view! {
                <section class="card">
                    <CardHead i />
                    <Question item given=None asks_sure=true />
                </section>
            }
        })
        .collect_view()
}

#[component]
fn Round() -> impl IntoView {
    let store = Store::expect();
    let given = move |item: &'static Item| {
        store
            .progress()
            .read_untracked()
            .answer_in_round(item.id)
            .and_then(|answer| Given::of(item, answer))
    };
    let first_open = move || cards().into_iter().position(|item| given(item).is_none());
    // The place in the round: a card, or past the last one the result.
    let place = RwSignal::new(first_open().unwrap_or(cards().len()));
    let go_on = move |_| {
        place.set(first_open().unwrap_or(cards().len()));
        focus_first("#card-title");
    };
    move || match cards().get(place.get()) {
        Some(&item) => {
            let given = given(item);
            let after = move || {
                let label = if first_open().is_some() {
                    words::quiz::NEXT
                } else {
                    words::quiz::FINISH
                };
                view! {
                    <button class="btn" type="button" on:click=go_on>
                        {label}
                    </button>
                    <ReadMore item />
                }
            };
            view! {
                <section class="card">
                    <CardHead i=place.get() />
                    <Question item given asks_sure=true after />
                </section>
            }
            .into_any()
        }
        None => view! { <Result place /> }.into_any(),
    }
}

#[component]
fn CardHead(i: usize) -> impl IntoView {
    let pips = (0..cards().len())
        .map(|pip| view! { <span class:did=pip < i class:now=pip == i></span> })
        .collect_view();
    let id = if cfg!(feature = "ssr") {
        ["card-title-", &i.to_string()].concat()
    } else {
        "card-title".into()
    };
    view! {
        <h2 class="where" id=id tabindex="-1">
            {words::quiz::place(count(i + 1), count(cards().len()))}
        </h2>
        <div class="pips" aria-hidden="true">
            {pips}
        </div>
    }
}

#[component]
fn ReadMore(item: &'static Item) -> impl IntoView {
    view! {
        <a class="go" href=href(item.route())>
            {words::question::LEARN_MORE}
        </a>
    }
}

#[component]
fn Result(place: RwSignal<usize>) -> impl IntoView {
    let store = Store::expect();
    let answers = store.progress().with_untracked(|progress| {
        content::quiz()
            .map(|item| (item, progress.answer_in_round(item.id).cloned()))
            .collect::<Vec<_>>()
    });
    let is_right = |answer: &Option<Answer>| answer.as_ref().is_some_and(|answer| answer.right);
    let right = answers.iter().filter(|(_, answer)| is_right(answer)).count();
    let sure_wrong: Vec<&'static Item> = answers
        .iter()
        .filter(|(_, answer)| {
            answer
                .as_ref()
                .is_some_and(|a| !a.right && a.sure == Some(Sure::Certain))
        })
        .map(|(item, _)| *item)
        .collect();
    let again = move |_| {
        store.record(What::RoundStarted);
        place.set(0);
        focus_first("#card-title");
    };
    let rows = answers
        .iter()
        .map(|(item, answer)| {
            let word = if is_right(answer) {
                words::quiz::CARD_RIGHT
            } else {
                words::quiz::CARD_WRONG
            };
            view! {
                <li>
                    <p>{item.ask}</p>
                    <p class="small">
                        <b>{word}</b>
                        " "
                        <ReadMore item />
                    </p>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="card result">
            <h2 id="card-title" tabindex="-1">
                {words::quiz::result(count(right), count(cards().len()))}
            </h2>
            <p>{words::quiz::RESULT_LEAD}</p>
            {(!sure_wrong.is_empty())
                .then(|| {
                    view! {
                        <p>{words::quiz::sure_wrong(count(sure_wrong.len()))}</p>
                        <ul class="dots">
                            {sure_wrong.into_iter().map(|item| view! { <li>{item.ask} " " <ReadMore item /></li> }).collect_view()}
                        </ul>
                    }
                })}
            <h3>{words::quiz::YOUR_CARDS}</h3>
            <ol class="ledger cards">{rows}</ol>
            <p class="acts">
                <button class="btn" type="button" on:click=again>
                    {words::quiz::NEW_ROUND}
                </button>
            </p>
        </section>
    }
}

fn cards() -> Vec<&'static Item> {
    content::quiz().collect()
}
