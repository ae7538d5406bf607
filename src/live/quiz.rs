use coach::{Answer, Progress, Slug, Sure, What, draw};
use content::{Question as Item, words};
use leptos::prelude::*;

use super::pieces;
use super::question::{AnswerOf, Question};
use crate::base::href;
use crate::platform::page::focus_first;
use crate::store::Store;
use crate::ui::count;
use crate::ui::erased::{Press, memo, part, press};

/// An answer to a card counts for the round that goes on.
const IN_ROUND: AnswerOf = Progress::answer_in_round;

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
    let all = content::quiz().count();
    content::quiz()
        .enumerate()
        .filter_map(|(i, item)| {
            let card = pieces::card(item)?;
            Some(view! {
                <section class="card">
                    <CardHead i all />
                    <Question item card answer_of=IN_ROUND asks_sure=true />
                </section>
            })
        })
        .map(IntoAny::into_any)
        .collect::<Vec<_>>()
}

#[component]
fn Round() -> impl IntoView {
    let store = Store::expect();
    // The round that was begun, or the one that the first answer will begin.
    let cards = move || {
        let begun = store.progress().with_untracked(round_of);
        if begun.is_empty() { drawn(store) } else { begun }
    };
    let first_open = move || {
        let progress = store.progress().read_untracked();
        cards()
            .iter()
            .position(|item| progress.answer_in_round(item.id).is_none())
    };
    // The place in the round: a card, or the result.
    let place = RwSignal::new(first_open());
    let rounds = memo(move || i32::try_from(store.progress().read().rounds).unwrap_or(i32::MAX));
    // The round that the place is in.
    let here = StoredValue::new(rounds.get_untracked());
    let begin = move |cards: Vec<&'static Item>| {
        let ids = cards.iter().filter_map(|card| Slug::new(card.id)).collect();
        store.record(What::RoundStarted { cards: ids });
        here.set_value(rounds.get_untracked());
    };
    let begin_if_new = move |()| {
        if store.progress().with_untracked(round_of).is_empty() {
            begin(cards());
        }
    };
    let go_on = move || {
        place.set(first_open());
        focus_first("#card-title");
    };
    let again = move || {
        begin(drawn(store));
        place.set(first_open());
        focus_first("#card-title");
    };
    part(move || {
        // Another tab has begun a new one, or everything was deleted.
        let now = rounds.get();
        if here.get_value() != now {
            here.set_value(now);
            *place.write_untracked() = first_open();
        }
        let cards = cards();
        let at = place.get().and_then(|i| {
            let item = *cards.get(i)?;
            Some((i, item, pieces::card(item)?))
        });
        let Some((i, item, card)) = at else {
            return view! { <Result cards on_again=press(again) /> }.into_any();
        };
        let after = move || {
            let label = if first_open().is_some() {
                words::quiz::NEXT
            } else {
                words::quiz::FINISH
            };
            view! {
                <button class="btn" type="button" on:click=press(go_on)>
                    {label}
                </button>
                <ReadMore item />
            }
        };
        view! {
            <section class="card">
                <CardHead i all=cards.len() />
                <Question item card answer_of=IN_ROUND asks_sure=true before=Callback::new(begin_if_new) after />
            </section>
        }
        .into_any()
    })
}

/// The cards of the journal's round that there are still.
fn round_of(progress: &Progress) -> Vec<&'static Item> {
    progress
        .round
        .iter()
        .filter_map(|card| content::quiz().find(|item| item.id == card.as_str()))
        .collect()
}

/// The cards of a new round.
fn drawn(store: Store) -> Vec<&'static Item> {
    let ids: Vec<&str> = content::quiz().map(|item| item.id).collect();
    let ids = store.progress().with_untracked(|progress| draw(progress, &ids));
    ids.into_iter().filter_map(content::question).collect()
}

#[component]
fn CardHead(i: usize, all: usize) -> impl IntoView {
    // All cards at once are a list, not a way with a place on it.
    if cfg!(feature = "ssr") {
        return view! { <h2 class="where">{words::quiz::place(count(i + 1), count(all))}</h2> }.into_any();
    }
    let pips = (0..all)
        .map(|pip| view! { <span class:did=pip < i class:now=pip == i></span> })
        .map(IntoAny::into_any)
        .collect::<Vec<_>>();
    view! {
        <h2 class="where" id="card-title" tabindex="-1">
            {words::quiz::place(count(i + 1), count(all))}
        </h2>
        <div class="pips" aria-hidden="true">
            {pips}
        </div>
    }
    .into_any()
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
fn Result(cards: Vec<&'static Item>, on_again: Press) -> impl IntoView {
    let store = Store::expect();
    let all = count(cards.len());
    let answers = store.progress().with_untracked(|progress| {
        cards
            .into_iter()
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
                    <p>{ask_of(item)}</p>
                    <p class="small">
                        <b>{word}</b>
                        " "
                        <ReadMore item />
                    </p>
                </li>
            }
        })
        .map(IntoAny::into_any)
        .collect::<Vec<_>>();
    view! {
            <section class="card result">
                <h2 id="card-title" tabindex="-1">
                    {words::quiz::result(count(right), all)}
                </h2>
                <p>{words::quiz::RESULT_LEAD}</p>
                {(!sure_wrong.is_empty())
                    .then(|| {
                        view! {
                            <p>{words::quiz::sure_wrong(count(sure_wrong.len()))}</p>
                            <ul class="dots">
                                {sure_wrong.into_iter().map(|item| view! { <li>{ask_of(item)} " " <ReadMore item /></li> }).map(IntoAny::into_any)
    .collect::<Vec<_>>()}
                            </ul>
                        }
                        .into_any()
                    })}
                <h3>{words::quiz::YOUR_CARDS}</h3>
                <ol class="ledger cards">{rows}</ol>
                <p class="acts">
                    <button class="btn" type="button" on:click=on_again>
                        {words::quiz::NEW_ROUND}
                    </button>
                </p>
            </section>
        }
}

/// The question's words.
fn ask_of(item: &'static Item) -> String {
    pieces::card(item).map_or_else(String::new, |card| card.ask)
}
