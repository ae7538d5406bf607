//! The app in the browser: start, links and history, and the live places of each page that stands.

use std::cell::RefCell;
use std::rc::Rc;

use content::words;
use leptos::prelude::*;

use crate::base::Base;
use crate::live::{PageScope, Place, content_of};
use crate::platform::takeover::LivePlaces;
use crate::platform::{page, press, touch, travel};
use crate::store::Store;

/// What is said while a page is on its way.
const ON_THE_WAY: [&str; 5] = [
    words::travel::BUSY,
    words::travel::STOP,
    words::travel::FAILED,
    words::travel::AGAIN,
    words::CLOSE,
];

/// Builds the app and takes the page over.
///
/// Runs in a task of its own after the wasm was instantiated.
pub fn start() {
    crate::platform::in_next_task(|| {
        let base = Base::new(&page::base());
        #[cfg(debug_assertions)]
        if !page::has_main() {
            leptos::mount::mount_to_body(move || view! { <crate::whole::WholeApp base /> });
            return page::mark_app_on();
        }
        page::mount_nowhere(move || {
            provide_context(base.clone());
            follow_settings(Store::provide());
            let standing = Rc::new(Standing::take());
            let [again, left] = [Rc::clone(&standing), Rc::clone(&standing)];
            page::when_shown_again(move || again.take_places());
            travel::listen(
                base.as_str(),
                ON_THE_WAY,
                move || left.give_up_places(),
                move || {
                    press::page_changed();
                    standing.take_places();
                },
            );
        });
        touch::guard();
        page::mark_app_on();
    });
}

/// Keeps the live places of the page that stands.
struct Standing {
    owner: Owner,
    places: RefCell<Option<LivePlaces>>,
}

impl Standing {
    fn take() -> Self {
        let standing = Self {
            owner: Owner::current().unwrap_or_default(),
            places: RefCell::new(None),
        };
        standing.take_places();
        standing
    }

    /// Takes the live places of the page that stands, after giving up those of the page before.
    fn take_places(&self) {
        self.give_up_places();
        let owner = self.owner.child();
        owner.with(PageScope::provide);
        let taken = LivePlaces::take(owner, |live, of| content_of(Place::parse(live)?, of));
        *self.places.borrow_mut() = Some(taken);
    }

    fn give_up_places(&self) {
        self.places.borrow_mut().take();
    }
}

/// Settings that the style sheet knows: name in the journal, attribute of the root, values that are not the device's.
const SHOWN_SETTINGS: [(&str, &str, &[&str]); 2] = [
    ("theme", "data-theme", &["light", "dark"]),
    ("motion", "data-motion", &["less"]),
];

/// Shows the settings on the page.
pub(crate) fn follow_settings(store: Store) {
    for (name, attribute, values) in SHOWN_SETTINGS {
        Effect::new(move |before: Option<Option<String>>| {
            let setting = store.progress().read().setting(name).map(String::from);
            if before.is_none_or(|before| before != setting) {
                let chosen = setting.as_deref().filter(|value| values.contains(value));
                page::set_root(attribute, chosen);
                if name == "theme" {
                    store.copy_theme(chosen);
                }
            }
            setting
        });
    }
}
