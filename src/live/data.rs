use content::{Route, words};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::health::Health;
use super::restore::Restore;
use super::said::Said;
use crate::base::href;
use crate::platform::{dialog, file, page};
use crate::store::{Offer, Store};
use crate::ui::erased::{self, flag, heard, press, text};

/// What is known of what is kept; saving it, bringing it back, taking it elsewhere, deleting it.
#[component]
pub(super) fn Data() -> impl IntoView {
    let desk = Desk {
        store: Store::expect(),
        state: RwSignal::new(State::default()),
        said: Said::new(),
    };
    view! {
        <h2>{words::data::TITLE}</h2>
        <p>{words::data::LEAD}</p>
        <Health desk />
        <div class="needs-script data">
            <Restore desk />
            <Link desk />
            <Delete desk />
        </div>
    }
}

/// Where something is said.
#[derive(Clone, Copy)]
pub(super) enum Spot {
    Backup,
    Link,
    Dialog,
    Delete,
}

/// What the parts of the place share: one type, so that the wasm holds one kind of signal more.
#[derive(Default)]
pub(super) struct State {
    /// What a file or a link would add.
    pub(super) offer: Option<Offer>,
    /// Whether the browser promised to keep what is stored, and the bytes in use; `None` before it was asked.
    pub(super) promise: Option<(Option<bool>, Option<f64>)>,
    /// It was asked to promise and did not.
    pub(super) is_refused: bool,
    /// A link that the browser did not copy.
    link: String,
    /// The second question before everything is deleted.
    is_second: bool,
}

#[derive(Clone, Copy)]
pub(super) struct Desk {
    pub(super) store: Store,
    pub(super) state: RwSignal<State>,
    said: Said,
}

impl Desk {
    pub(super) fn say(self, spot: Spot, words: &str) {
        self.said.say(spot as usize, words);
    }

    /// What stands in the status of a spot.
    pub(super) fn said(self, spot: Spot) -> AnyView {
        self.said.at(spot as usize)
    }

    pub(super) fn is_empty(self) -> Signal<bool> {
        flag(move || self.store.keeps_nothing())
    }

    pub(super) fn save(self, spot: Spot) {
        let today = untrack(|| self.store.today()).to_string();
        let is_saved = file::save(
            &["knees-forward-", &today, ".json"].concat(),
            &self.store.backup(),
        );
        if is_saved {
            self.store.change_setting("last-backup", &today);
        }
        self.say(
            spot,
            if is_saved {
                words::data::SAVED
            } else {
                words::data::NOT_SAVED
            },
        );
    }
}

#[component]
fn Link(desk: Desk) -> impl IntoView {
    let page = href(Route::Progress);
    let make = move || {
        let Some(fragment) = desk.store.fragment() else {
            return desk.say(Spot::Link, words::link::TOO_MUCH);
        };
        let link = [&page::origin(), &page, super::restore::TAKE, &fragment].concat();
        let copied = page::copy(link.clone());
        spawn_local(async move {
            if copied.await {
                return desk.say(Spot::Link, words::link::COPIED);
            }
            desk.say(Spot::Link, words::link::COPY_IT);
            let _ = desk.state.try_update(|state| state.link = link);
            page::select(FIELD);
        });
    };
    view! {
        <h3>{words::link::TITLE}</h3>
        <p>{words::link::LEAD}</p>
        <p class="acts">
            <button class="btn btn-line" type="button" value="link" disabled=desk.is_empty() on:click=press(make)>
                {words::link::MAKE}
            </button>
        </p>
        <p role="status">{desk.said(Spot::Link)}</p>
        <input
            type="text"
            class="wide-field"
            id=FIELD
            readonly
            aria-label=words::link::FIELD
            hidden=flag(move || desk.state.read().link.is_empty())
            prop:value=text(move || desk.state.read().link.clone())
        />
    }
}

/// Everything is deleted after two questions, and a backup is offered first.
#[component]
fn Delete(desk: Desk) -> impl IntoView {
    let ask = move |is_second| {
        desk.state.update(|state| state.is_second = is_second);
        desk.say(Spot::Dialog, "");
        page::focus_first("dialog h2");
    };
    let is_second = move || desk.state.read().is_second;
    let either = move |first: &'static str, second: &'static str| {
        erased::words(move || if is_second() { second } else { first }.into())
    };
    let delete = move || {
        dialog::close(DIALOG);
        desk.store.forget();
        desk.state.update(|state| {
            state.offer = None;
            state.link.clear();
        });
        desk.say(Spot::Delete, words::delete::DELETED);
    };
    view! {
        <h3>{words::delete::TITLE}</h3>
        <p>{words::delete::LEAD}</p>
        <p class="acts">
            <button class="btn btn-line" type="button" value="delete" on:click=press(move || {
                dialog::open(DIALOG);
                ask(false);
            })>{words::delete::ASK}</button>
        </p>
        <p role="status">{desk.said(Spot::Delete)}</p>
        <dialog id=DIALOG aria-labelledby="delete-title" on:close=heard(move || desk.state.update(|state| state.is_second = false))>
            <h2 id="delete-title" tabindex="-1">{either(words::delete::SURE, words::delete::REALLY)}</h2>
            <p>{either(words::delete::SURE_MEANS, words::delete::REALLY_MEANS)}</p>
            <p class="acts">
                <button
                    class="btn"
                    type="button"
                    value="save-first"
                    hidden=flag(is_second)
                    disabled=desk.is_empty()
                    on:click=press(move || desk.save(Spot::Dialog))
                >
                    {words::delete::SAVE_FIRST}
                </button>
                <button class="btn btn-line" type="button" value="really-delete" hidden=flag(move || !is_second()) on:click=press(delete)>
                    {words::delete::REALLY_DELETE}
                </button>
                <button class="btn btn-line" type="button" value="keep" on:click=press(|| dialog::close(DIALOG))>
                    {words::delete::KEEP}
                </button>
                <button class="btn btn-line" type="button" value="delete-2" hidden=flag(is_second) on:click=press(move || ask(true))>
                    {words::delete::GO_ON}
                </button>
            </p>
            <p role="status">{desk.said(Spot::Dialog)}</p>
        </dialog>
    }
}

const DIALOG: &str = "delete-dialog";
const FIELD: &str = "link-field";
