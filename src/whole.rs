//! Whole pages: what the prerender writes, and what a development build shows without it.

use content::Route;
use leptos::prelude::*;

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

/// The page of the address, in the browser, for `trunk serve`: no prerender, and a link loads the next page.
#[component]
pub fn WholeApp(base: Base) -> impl IntoView {
    let route = base.route(&crate::platform::travel::address());
    provide_context(base);
    crate::app::follow_settings(Store::provide());
    crate::platform::page::set_title(&document_title(route));
    view! { <Framed route /> }
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
                Route::Lab => view! { <pages::lab::Lab /> }.into_any(),
                Route::Today => view! { <pages::today::Today /> }.into_any(),
                Route::Exercise(i) => view! { <pages::exercise::Exercise exercise=content::EXERCISES[i] /> }.into_any(),
                Route::AnkleTest => view! { <pages::ankle_test::AnkleTest /> }.into_any(),
                Route::Quiz => view! { <pages::quiz::Quiz /> }.into_any(),
                Route::Myths => view! { <pages::myths::Myths /> }.into_any(),
                Route::Myth(i) => view! { <pages::myth::Myth myth=&content::MYTHS[i] /> }.into_any(),
                Route::Routine => view! { <pages::routine::Routine /> }.into_any(),
                Route::Progress => view! { <pages::progress::Progress /> }.into_any(),
                Route::Safety => view! { <pages::text::Text slug="safety" /> }.into_any(),
                Route::About => view! { <pages::text::Text slug="about" /> }.into_any(),
                Route::Evidence => view! { <pages::evidence::Evidence /> }.into_any(),
                Route::Settings => view! { <pages::settings::Settings /> }.into_any(),
                Route::NotFound => view! { <pages::not_found::NotFound /> }.into_any(),
            }}
        </Shell>
    }
}
