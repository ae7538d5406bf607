use content::words;
use leptos::prelude::*;

use crate::platform::{dialog, file};
use crate::store::Store;

/// Takes everything along as a file, or deletes it.
#[component]
pub(super) fn Data() -> impl IntoView {
    let store = Store::expect();
    let is_empty = move || store.progress().read().is_empty();
    let said = RwSignal::new("");
    let save = move |_| {
        let name = ["knees-forward-", &store.today().to_string(), ".txt"].concat();
        file::save(&name, &store.text());
        said.set(words::data::SAVED);
    };
    let delete = move |_| {
        store.forget();
        dialog::close(DIALOG);
        said.set(words::data::DELETED);
    };
    view! {
        <div class="needs-script data">
            <p>{move || if is_empty() { words::data::NOTHING } else { words::data::SOMETHING }}</p>
            <p class="acts">
                <button class="btn btn-line" type="button" value="save" disabled=is_empty on:click=save>
                    {words::data::SAVE}
                </button>
                <button class="btn btn-line" type="button" value="delete" on:click=move |_| dialog::open(DIALOG)>
                    {words::data::DELETE}
                </button>
            </p>
            <p role="status">{move || said.get()}</p>
            <dialog id=DIALOG aria-labelledby="delete-title">
                <h2 id="delete-title">{words::data::SURE}</h2>
                <p>{words::data::SURE_MEANS}</p>
                <p class="acts">
                    <button class="btn btn-line" type="button" value="keep" on:click=move |_| dialog::close(DIALOG)>
                        {words::data::KEEP}
                    </button>
                    <button class="btn" type="button" value="really-delete" on:click=delete>
                        {words::data::REALLY}
                    </button>
                </p>
            </dialog>
        </div>
    }
}

const DIALOG: &str = "delete-dialog";
