//! Whole pages: what the prerender writes, and what a development build shows without it.

use content::Route;
use leptos::prelude::*;
use leptos_router::components::Router;
use leptos_router::hooks::use_location;

use crate::base::Base;
use crate::live::PageScope;
use crate::pages;
use crate::store::Store;
use crate::ui::shell::Shell;

/// The document's title for a page.
#[must_use]
pub fn document_title(route: Route) -> String {
    match route {
        Route::Home => [content::words::NAME, ": ", route.title()].concat(),
        _ => [route.title(), " · ", content::words::NAME].concat(),
    }
}

/// One page with everything around it.
#[component]
pub fn WholePage(route: Route, base: Base) -> impl IntoView {
    provide_context(base);
    let _ = Store::provide();
    view! { <Framed route /> }
}

/// All pages in the browser, for `trunk serve`: no prerender, no fetching.
#[component]
pub fn WholeApp(base: Base) -> impl IntoView {
    let router_base = base.for_router();
    provide_context(base.clone());
    let store = Store::provide();
    crate::app::follow_theme(store);
    view! {
        <Router base=router_base>
            <Outlet base />
        </Router>
    }
}

#[component]
fn Outlet(base: Base) -> impl IntoView {
    let pathname = use_location().pathname;
    #[cfg(not(feature = "ssr"))]
    let browser_url = use_context::<leptos_router::location::BrowserUrl>();
    move || {
        let route = base.route(&pathname.read());
        crate::platform::page::set_title(&document_title(route));
        #[cfg(not(feature = "ssr"))]
        if let Some(url) = &browser_url {
            leptos_router::location::LocationProvider::ready_to_complete(url);
        }
        view! { <Framed route /> }.into_any()
    }
}

#[component]
fn Framed(route: Route) -> impl IntoView {
    PageScope::provide();
    view! {
        <Shell route>
            {match route {
                Route::Home => view! { <pages::home::Home /> }.into_any(),
                Route::Lessons => view! { <pages::lessons::Lessons /> }.into_any(),
                Route::Lesson(i) => view! { <pages::lesson::Lesson lesson=&content::LESSONS[i] /> }.into_any(),
                Route::Quiz => view! { <pages::quiz::Quiz /> }.into_any(),
                Route::Myths => view! { <pages::myths::Myths /> }.into_any(),
                Route::Myth(i) => view! { <pages::myth::Myth myth=&content::MYTHS[i] /> }.into_any(),
                Route::Routine => view! { <pages::routine::Routine /> }.into_any(),
                Route::Progress => view! { <pages::progress::Progress /> }.into_any(),
                Route::Safety => view! { <pages::text::Text slug="safety" /> }.into_any(),
                Route::About => view! { <pages::text::Text slug="about" /> }.into_any(),
                Route::Evidence => view! { <pages::evidence::Evidence /> }.into_any(),
                Route::Settings => view! { <pages::settings::Settings /> }.into_any(),
                // Pages that are being written.
                Route::Lab | Route::Today | Route::Exercise(_) | Route::AnkleTest | Route::NotFound => view! { <pages::not_found::NotFound /> }.into_any(),
            }}
        </Shell>
    }
}
