//! The app in the browser: start, links and history, and the live places of each page that stands.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::components::Router;
use leptos_router::hooks::use_location;
use leptos_router::location::{BrowserUrl, LocationProvider as _};

use crate::base::Base;
use crate::live::{PageScope, Place, content_of};
use crate::platform::page::{self, ScrollMemory};
use crate::platform::takeover::LivePlaces;
use crate::platform::visit::{Page, fetch, leave_for};
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
        page::mount_nowhere(move || view! { <Navigator base /> });
        page::mark_app_on();
    });
}

/// Shows nothing itself: it keeps the live places of the page that stands, and goes to other pages.
#[component]
fn Navigator(base: Base) -> impl IntoView {
    let router_base = base.for_router();
    provide_context(base);
    let store = Store::provide();
    follow_theme(store);
    // Before the router, so that its `popstate` listener comes second.
    let scroll = ScrollMemory::listen();
    view! {
        <Router base=router_base>
            <Visits scroll />
        </Router>
    }
}

#[component]
fn Visits(scroll: ScrollMemory) -> impl IntoView {
    let location = use_location();
    let browser_url = use_context::<BrowserUrl>();
    let owner = Owner::current().unwrap_or_default();
    let places = Rc::new(RefCell::new(Some(take_live_places(&owner))));
    // Counts the visits, so that a page which comes late does not replace a later one.
    let latest = Rc::new(Cell::new(0_u32));
    // Texts of pages that were fetched. They do not change while this build stands, so going back needs no waiting.
    let texts = Rc::new(RefCell::new(Vec::<(String, String)>::new()));
    // The path of the page that stands.
    let standing = Rc::new(RefCell::new(location.pathname.get_untracked()));

    let (owner_again, places_again) = (owner.clone(), Rc::clone(&places));
    page::when_shown_again(move || {
        places_again.borrow_mut().take();
        *places_again.borrow_mut() = Some(take_live_places(&owner_again));
    });

    Effect::new(move |before: Option<()>| {
        let path = location.pathname.get();
        if before.is_none() {
            return;
        }
        let visit = latest.get() + 1;
        latest.set(visit);
        if *standing.borrow() == path {
            // Somebody changed their mind while another page was on its way.
            return scroll.stayed();
        }
        scroll.leaving();
        let (latest, places, texts) = (Rc::clone(&latest), Rc::clone(&places), Rc::clone(&texts));
        let (owner, browser_url, standing) = (owner.clone(), browser_url.clone(), Rc::clone(&standing));
        spawn_local(async move {
            let known = texts
                .borrow()
                .iter()
                .find(|(known, _)| *known == path)
                .map(|(_, text)| text.clone());
            let text = match known {
                Some(text) => Some(text),
                None => fetch(&path).await,
            };
            if latest.get() != visit {
                return;
            }
            let page = text.as_deref().and_then(Page::read);
            if let (Some(text), Some(_)) = (text, &page) {
                texts.borrow_mut().retain(|(known, _)| *known != path);
                texts.borrow_mut().push((path.clone(), text));
            }
            let (search, hash) = (location.search.get_untracked(), location.hash.get_untracked());
            let question_mark = if search.is_empty() { "" } else { "?" };
            let address = [&path, question_mark, &search, &hash].concat();
            let Some(page) = page else {
                return leave_for(&address);
            };
            // From here to the last line nothing is painted.
            places.borrow_mut().take();
            page.stand();
            *places.borrow_mut() = Some(take_live_places(&owner));
            *standing.borrow_mut() = path;
            scroll.arrived(address.clone());
            page::focus_arrival(&hash);
            if let Some(url) = &browser_url {
                url.ready_to_complete();
            }
            page::ensure_address(address);
        });
    });
}

fn take_live_places(owner: &Owner) -> LivePlaces {
    let owner = owner.child();
    owner.with(PageScope::provide);
    LivePlaces::take(owner, |live, of| content_of(Place::parse(live)?, of))
}

/// The theme is a setting like any other; the page shows it.
pub(crate) fn follow_theme(store: Store) {
    Effect::new(move |before: Option<Option<String>>| {
        let setting = store.progress().read().setting("theme").map(String::from);
        if before.is_none_or(|before| before != setting) {
            let chosen = setting
                .as_deref()
                .filter(|theme| matches!(*theme, "light" | "dark"));
            page::set_theme(chosen);
            if setting.is_some() {
                store.copy_theme(chosen.unwrap_or_default());
            }
        }
        setting
    });
}
