use content::{Route, words};
use leptos::prelude::*;

use crate::base::href;
use crate::live::{Live, Place};
use crate::ui::count;
use crate::ui::pieces::Cards;

/// The cue-myth quiz.
#[component]
pub fn Quiz() -> impl IntoView {
    view! {
        <header class="head">
            <h1>{Route::Quiz.title()}</h1>
            <p class="lead">{words::quiz::intro(count(content::quiz().count()))}</p>
        </header>
        <Live place=Place::Quiz class="quiz" />
        <p class="acts">
            <a class="go" href=href(Route::Myths)>
                {words::myths::ALL}
            </a>
        </p>
        <Cards questions=content::quiz().collect() />
    }
}
