//! A link that holds everything that is set.

use content::{Route, words};
use lab::{Lab, link as text_of};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::choice::{Act, button};
use super::state::{LabState, LinkSaid};
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
    let said = move || state.desk.read().link;
    let shown = move || match said() {
        LinkSaid::NotCopied => address(&state.lab.read()),
        _ => String::new(),
    };
    view! {
        {button(state, "btn-line btn-small", Act::Link)}
        <span role="status">{text(move || words_of(said()).into())}</span>
        <label class="link-field" hidden=flag(move || said() != LinkSaid::NotCopied)>
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
        let said = if page::copy(address).await {
            LinkSaid::Copied
        } else {
            LinkSaid::NotCopied
        };
        state.desk.update(|desk| desk.link = said);
    });
}

fn words_of(said: LinkSaid) -> &'static str {
    match said {
        LinkSaid::Nothing => "",
        LinkSaid::Copied => words::lab::LINK_COPIED,
        LinkSaid::NotCopied => words::lab::LINK_HERE,
        LinkSaid::Restored => words::lab::LINK_KEPT,
        LinkSaid::Broken => words::lab::LINK_BROKEN,
    }
}

fn restore(state: LabState, text: &str) {
    let (lab, said) = match text_of::read(text) {
        Ok(lab) => (lab, LinkSaid::Restored),
        Err(text_of::Broken) => (Lab::default(), LinkSaid::Broken),
    };
    state.slide_to(lab);
    state.desk.update(|desk| desk.link = said);
}
