use content::{EXERCISES, Route, words};
use leptos::prelude::*;

use crate::live::{Live, Place};
use crate::ui::before::Before;
use crate::ui::pieces::{Piece, exercise_lines};

/// Today's session. Its prerendered form is the one for somebody without equipment, on the easiest steps.
#[component]
pub fn Today() -> impl IntoView {
    view! {
        <header class="head">
            <h1>{Route::Today.title()}</h1>
            <p class="lead">{words::routine::LEAD}</p>
        </header>
        <Before />
        <Live place=Place::Today class="session" />
        {EXERCISES
            .iter()
            .map(|item| view! { <Piece kind="exercise" id=item.slug lines=exercise_lines(item) /> })
            .collect_view()}
    }
}
