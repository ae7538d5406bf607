use content::{Route, words};
use leptos::prelude::*;

use crate::live::{Live, Place};

/// What was done, and what becomes of it.
#[component]
pub fn Progress() -> impl IntoView {
    view! {
        <header class="head">
            <h1>{Route::Progress.title()}</h1>
        </header>
        <Live place=Place::History class="history" />
        <section class="data-part" id="data">
            <Live place=Place::Data />
            // `public/backup.js` shows it where the app is not running.
            <div class="raw" hidden>
                <p>{words::raw::LEAD}</p>
                <p class="acts">
                    <button class="btn btn-line" type="button" value="raw">
                        {words::raw::SAVE}
                    </button>
                </p>
                <p role="status" data-saved=words::raw::SAVED data-nothing=words::raw::NOTHING></p>
            </div>
        </section>
    }
}
