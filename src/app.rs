//! The app in the browser: start, links and history, and the live places of each page that stands.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::base::Base;
use crate::live::{PageScope, Place, content_of};
use crate::platform::scroll::ScrollMemory;
use crate::platform::takeover::LivePlaces;
use crate::platform::travel::{Wish, address, on_wish, path, write_address};
use crate::platform::visit::{Page, fetch, leave_for};
use crate::platform::{page, press};
use crate::store::Store;

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
            // Before the travels, so that their `popstate` listener comes second.
            let travels = Rc::new(Travels::new(ScrollMemory::listen()));
            let again = Rc::clone(&travels);
            page::when_shown_again(move || again.take_places());
            on_wish(base.as_str().into(), move |wish| travels.go(wish));
        });
        page::mark_app_on();
    });
}

/// Keeps the live places of the page that stands, and goes to other pages.
struct Travels {
    owner: Owner,
    places: RefCell<Option<LivePlaces>>,
    /// Counts the wishes, so that a page which comes late does not replace a later one.
    latest: Cell<u32>,
    /// Texts of pages that were fetched. They do not change while this build stands, so going back needs no waiting.
    texts: RefCell<Vec<(String, String)>>,
    /// The path of the page that stands.
    standing: RefCell<String>,
    scroll: ScrollMemory,
}

impl Travels {
    fn new(scroll: ScrollMemory) -> Self {
        let travels = Self {
            owner: Owner::current().unwrap_or_default(),
            places: RefCell::new(None),
            latest: Cell::new(0),
            texts: RefCell::default(),
            standing: RefCell::new(path(&address()).into()),
            scroll,
        };
        travels.take_places();
        travels
    }

    /// Takes the live places of the page that stands, after giving up those of the page before.
    fn take_places(&self) {
        self.places.borrow_mut().take();
        let owner = self.owner.child();
        owner.with(PageScope::provide);
        let taken = LivePlaces::take(owner, |live, of| content_of(Place::parse(live)?, of));
        *self.places.borrow_mut() = Some(taken);
    }

    fn go(self: &Rc<Self>, wish: Wish) {
        let number = self.latest.get() + 1;
        self.latest.set(number);
        if *self.standing.borrow() == wish.path() {
            // A link to this page, a step between its hashes, or a mind changed while another page was on its way.
            self.scroll.stayed();
            if !wish.is_step {
                write_address(&wish.address);
                self.scroll.arrived(wish.address, &wish.hash);
                page::focus_arrival(&wish.hash);
            }
            return;
        }
        self.scroll.leaving(wish.is_step);
        let travels = Rc::clone(self);
        spawn_local(async move { travels.visit(wish, number).await });
    }

    /// `number` was given when the wish was heard: by the time this runs another one may have been.
    async fn visit(&self, wish: Wish, number: u32) {
        let path = wish.path().to_string();
        let known = self
            .texts
            .borrow()
            .iter()
            .find(|(known, _)| *known == path)
            .map(|(_, text)| text.clone());
        let text = match known {
            Some(text) => Some(text),
            None => fetch(&path).await,
        };
        if self.latest.get() != number {
            return;
        }
        let page = text.as_deref().and_then(Page::read);
        let (Some(text), Some(page)) = (text, page) else {
            return leave_for(&wish.address);
        };
        self.texts.borrow_mut().retain(|(known, _)| *known != path);
        self.texts.borrow_mut().push((path.clone(), text));
        // From here to the end nothing is painted.
        self.places.borrow_mut().take();
        page.stand();
        press::page_changed();
        write_address(&wish.address);
        *self.standing.borrow_mut() = path;
        self.take_places();
        self.scroll.arrived(wish.address, &wish.hash);
        page::focus_arrival(&wish.hash);
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
