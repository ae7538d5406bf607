use coach::{Day, EventId, Preview};
use content::words;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::data::{Desk, Spot};
use crate::platform::file;
use crate::platform::page::{focus_first, take_hash, when_hash_changes};
use crate::store::{FILE_BYTES, Offer, Unfit};
use crate::ui::count;
use crate::ui::erased::{heard, part, press};

/// What stands before the fragment in a link that brings entries.
pub(super) const TAKE: &str = "#take=";

const FIELD: &str = "restore";

/// Saves a backup, and adds one after telling what it would do.
#[component]
pub(super) fn Restore(desk: Desk) -> impl IntoView {
    let read = move || {
        spawn_local(async move {
            look_at(
                desk,
                match file::read(FIELD, FILE_BYTES).await {
                    Some(text) => desk.store.offer(&text),
                    None => Err(Unfit::TooBig),
                },
            );
        });
    };
    let take = move || {
        if let Some(fragment) = take_hash(TAKE) {
            look_at(desk, desk.store.offer_of_fragment(&fragment));
            focus_first("#restore-said");
        }
    };
    if cfg!(not(feature = "ssr")) {
        take();
        when_hash_changes(take);
    }
    let add = move || {
        let Some(offer) = desk.state.try_update(|state| state.offer.take()).flatten() else {
            return;
        };
        let added = words::data::added(count(offer.preview.adds));
        end(
            desk,
            match desk.store.import(offer) {
                Ok(()) => &added,
                Err(unfit) => why(unfit),
            },
        );
    };
    let leave = move || {
        desk.state.update(|state| state.offer = None);
        end(desk, words::data::LEFT);
    };
    let answers = move || {
        if desk.state.read().offer.is_none() {
            return ().into_any();
        }
        view! {
            <p class="acts">
                <button class="btn" type="button" value="import" on:click=press(add)>
                    {words::data::ADD}
                </button>
                <button class="btn btn-line" type="button" value="cancel" on:click=press(leave)>
                    {words::data::LEAVE}
                </button>
            </p>
        }
        .into_any()
    };
    let arrivals = move || {
        let progress = desk.store.progress().read();
        let rows: Vec<AnyView> = progress
            .imports
            .iter()
            .rev()
            .map(|(id, entries, day)| arrival(desk, *id, *entries, *day))
            .collect();
        view! { <ul class="ledger events">{rows}</ul> }.into_any()
    };
    view! {
        <h3>{words::data::FILE_TITLE}</h3>
        <p>{words::data::FILE_LEAD}</p>
        <p class="acts">
            <button class="btn" type="button" value="save" disabled=desk.is_empty() on:click=press(move || desk.save(Spot::Backup))>
                {words::data::SAVE}
            </button>
        </p>
        <label class="legend" for=FIELD>{words::data::CHOOSE}</label>
        <input type="file" id=FIELD name=FIELD accept=".json,application/json" on:change=heard(read) />
        <p role="status" id="restore-said" tabindex="-1">{desk.said(Spot::Backup)}</p>
        {part(answers)}
        {part(arrivals)}
    }
}

/// Tells what a backup would do.
fn look_at(desk: Desk, offer: Result<Offer, Unfit>) {
    let (said, offer) = match offer {
        Ok(offer) => (would(&offer), Some(offer).filter(|offer| offer.preview.adds > 0)),
        Err(unfit) => (why(unfit).into(), None),
    };
    let _ = desk.state.try_update(|state| state.offer = offer);
    desk.say(Spot::Backup, &said);
}

fn would(offer: &Offer) -> String {
    let Preview {
        adds,
        leaves,
        days,
        takes_back,
    } = offer.preview;
    let adding = words::data::adds(count(adds));
    let mut said = vec![match days {
        Some((first, last)) if first == last => words::data::on(&adding, &first.to_string()),
        Some((first, last)) => words::data::between(&adding, &first.to_string(), &last.to_string()),
        None => words::data::NOTHING_NEW.into(),
    }];
    let mut more = |n: usize, say: fn(u32) -> String| {
        if n > 0 {
            said.push(say(count(n)));
        }
    };
    if adds > 0 {
        more(leaves, words::data::leaves);
    }
    more(takes_back, words::data::takes_back);
    more(offer.unreadable, words::data::unreadable);
    said.join(" ")
}

fn why(unfit: Unfit) -> &'static str {
    match unfit {
        Unfit::TooBig => words::data::TOO_BIG,
        Unfit::Foreign => words::data::FOREIGN,
        Unfit::Newer => words::data::NEWER,
        Unfit::Damaged => words::data::DAMAGED,
        Unfit::NoRoom => words::data::NO_ROOM,
        Unfit::ReadOnly => words::data::READ_ONLY,
    }
}

/// The buttons that had the focus are gone.
fn end(desk: Desk, said: &str) {
    desk.say(Spot::Backup, said);
    focus_first("#restore");
}

/// A backup that was added, and how to take that back.
fn arrival(desk: Desk, id: EventId, entries: u32, day: Day) -> AnyView {
    let date = day.to_string();
    let line = words::data::came(entries);
    let named = [words::data::UNDO, ": ", &line, ", ", &date].concat();
    let undo = move || {
        desk.store.undo(id);
        end(desk, words::data::UNDONE);
    };
    view! {
        <li>
            <time datetime=date.clone()>{date.clone()}</time>
            <span>{line}</span>
            <button type="button" value="undo-import" aria-label=named on:click=press(undo)>
                {words::data::UNDO}
            </button>
        </li>
    }
    .into_any()
}
