//! A link that holds everything that is set.

use content::{Route, words};
use lab::{Lab, link as text_of};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::choice::{Act, button};
use super::state::LabState;
use crate::base::href;
use crate::platform::page;
use crate::ui::erased::{flag, text};

/// What stands before the lab in the hash of a link.
const TAKE: &str = "#squat=";

/// Copies a link, and takes one that was followed.
pub(super) fn link(state: LabState) -> AnyView {
    let take = move || {
        if let Some(text) = page::take_hash(TAKE) {
            restore(state, &text);
        }
    };
    Effect::new(move |_| {
        take();
        page::when_hash_changes(take);
    });
    let has_link = move || state.desk.read().has_link;
    let shown = move || {
        if has_link() {
            address(&state.lab.read())
        } else {
            String::new()
        }
    };
    view! {
        {button(state, "btn-line btn-small", Act::Link)}
        <span role="status">{state.said.at(0)}</span>
        <label class="link-field" hidden=flag(move || !has_link())>
            <span class="hide">{words::lab::LINK}</span>
            <input type="text" readonly id="lab-link" prop:value=text(shown) />
        </label>
    }
    .into_any()
}

fn address(lab: &Lab) -> String {
    [&page::origin(), &href(Route::Lab), TAKE, &text_of::write(lab)].concat()
}

/// Puts a link into the clipboard, or says where it can be copied from.
pub(super) fn copy(state: LabState) {
    let address = address(&state.lab.read_untracked());
    spawn_local(async move {
        let is_copied = page::copy(address).await;
        let said = if is_copied {
            words::lab::LINK_COPIED
        } else {
            words::lab::LINK_HERE
        };
        say(state, said, !is_copied);
    });
}

/// Says what became of a link, and shows it where it was not copied.
fn say(state: LabState, said: &str, has_link: bool) {
    state.said.say(0, said);
    // Somebody may have gone to another page meanwhile.
    let _ = state.desk.try_update(|desk| desk.has_link = has_link);
}

fn restore(state: LabState, text: &str) {
    let (lab, said) = match text_of::read(text) {
        Ok(lab) => (lab, words::lab::LINK_KEPT),
        Err(text_of::Broken) => (Lab::default(), words::lab::LINK_BROKEN),
    };
    state.slide_to(lab);
    say(state, said, false);
}
