use content::{Route, words};
use leptos::prelude::*;

use crate::base::href;
use crate::live::{Live, Place};
use crate::ui::marks::{Definitions, Knee};

/// What stands around every page: the way round, the page, and the foot.
#[component]
pub fn Shell(route: Route, children: Children) -> impl IntoView {
    view! {
        <Definitions />
        <a class="skip" href="#main" rel="external">
            {words::SKIP}
        </a>
        <header class="wrap top">
            <a class="mark" href=href(Route::Home)>
                <Knee />
                {words::NAME}
            </a>
            <nav class="nav" aria-label=words::nav::LABEL>
                <ul>
                    <NavLink route to=Route::Lessons text=words::nav::LESSONS />
                    <NavLink route to=Route::Lab text=words::nav::LAB />
                    <NavLink route to=Route::Quiz text=words::nav::QUIZ />
                    <NavLink route to=Route::Routine text=words::nav::ROUTINE />
                    <NavLink route to=Route::Progress text=words::nav::PROGRESS />
                </ul>
            </nav>
            <div class="tools">
                <a href=href(Route::Settings)>{words::nav::SETTINGS}</a>
            </div>
        </header>
        <main id="main" class="wrap" tabindex="-1">
            {children()}
        </main>
        <footer class="wrap">
            <div class="foot">
                <p>{words::foot::PROMISE}</p>
                <ul>
                    <li>
                        <a href=href(Route::Myths)>{Route::Myths.title()}</a>
                    </li>
                    <li>
                        <a href=href(Route::AnkleTest)>{Route::AnkleTest.title()}</a>
                    </li>
                    <li>
                        <a href=href(Route::Safety)>{words::foot::SAFETY}</a>
                    </li>
                    <li>
                        <a href=href(Route::Evidence)>{words::foot::EVIDENCE}</a>
                    </li>
                    <li>
                        <a href=href(Route::About)>{words::foot::ABOUT}</a>
                    </li>
                </ul>
            </div>
        </footer>
        <div class="notices" role="region" aria-label=words::notice::REGION>
            // `public/boot.js` or the style sheet shows it. The query leads past caches where no script can.
            <p class="notice app-failed" role="alert" hidden data-cannot=words::notice::CANNOT>
                {words::notice::APP_FAILED} " " <a href="?again=1" rel="external">{words::notice::RELOAD}</a>
            </p>
            <Live place=Place::Notices />
        </div>
    }
}

/// A link of the main navigation. A page inside a section keeps the section's link marked.
#[component]
fn NavLink(route: Route, to: Route, text: &'static str) -> impl IntoView {
    let is_inside = matches!(
        (route, to),
        (Route::Lesson(_), Route::Lessons)
            | (Route::Myths | Route::Myth(_), Route::Quiz)
            | (Route::Today | Route::Exercise(_), Route::Routine)
    );
    let current = if route == to {
        Some("page")
    } else {
        is_inside.then_some("true")
    };
    view! {
        <li>
            <a href=href(to) aria-current=current>
                {text}
            </a>
        </li>
    }
}
