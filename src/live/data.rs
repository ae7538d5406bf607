use content::words;
use leptos::prelude::*;

use crate::platform::{dialog, file};
use crate::store::Store;
use crate::ui::erased::{flag, press, text};

/// Takes everything along as a file, or deletes it.
#[component]
pub(super) fn Data() -> impl IntoView {
    let store = Store::expect();
    let is_empty = move || store.keeps_nothing();
    let said = RwSignal::new(String::new());
    let save = move || {
        let name = ["knees-forward-", &untrack(|| store.today()).to_string(), ".txt"].concat();
        let is_saved = file::save(&name, &String::new());
        said.set(
            if is_saved {
                words::data::SAVED
            } else {
                words::data::NOT_SAVED
            }
            .into(),
        );
    };
    let delete = move || {
        store.forget();
        dialog::close(DIALOG);
        said.set(words::data::DELETED.into());
    };
    view! {
        <div class="needs-script data">
            <p>{text(move || if is_empty() { words::data::NOTHING } else { words::data::SOMETHING }.into())}</p>
            <p class="acts">
                <button class="btn btn-line" type="button" value="save" disabled=flag(is_empty) on:click=press(save)>
                    {words::data::SAVE}
                </button>
                <button class="btn btn-line" type="button" value="delete" on:click=press(|| dialog::open(DIALOG))>
                    {words::data::DELETE}
                </button>
            </p>
            <p role="status">{text(move || said.get())}</p>
            <dialog id=DIALOG aria-labelledby="delete-title">
                <h2 id="delete-title">{words::data::SURE}</h2>
                <p>{words::data::SURE_MEANS}</p>
                <p class="acts">
                    <button class="btn btn-line" type="button" value="keep" on:click=press(|| dialog::close(DIALOG))>
                        {words::data::KEEP}
                    </button>
                    <button class="btn" type="button" value="really-delete" on:click=press(delete)>
                        {words::data::REALLY}
                    </button>
                </p>
            </dialog>
        </div>
    }
}

const DIALOG: &str = "delete-dialog";
