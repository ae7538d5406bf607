use coach::{Slug, What};
use content::{Exercise as Item, words};
use leptos::prelude::*;

use super::finish::Finish;
use super::kit::{KitChoice, chosen_kit};
use super::pain::PainScale;
use super::sets::Sets;
use crate::base::href;
use crate::store::Store;
use crate::ui::body_figure::view::PoseRow;
use crate::ui::count;
use crate::ui::dose::dose;
use crate::ui::marks::Warning;

/// Today's session: what is at hand, the exercises for it, and finishing.
#[component]
pub(super) fn Today() -> impl IntoView {
    let store = Store::expect();
    let kit = Memo::new(move |_| chosen_kit(store));
    let exercises = move || {
        content::routine(kit.get())
            .exercises
            .iter()
            .map(|item| view! { <Exercise item /> })
            .collect_view()
    };
    view! {
        <KitChoice />
        <ol class="exercises">{exercises}</ol>
        <Finish kit />
    }
}

/// One exercise: figure, what should stop you, the step, the sets, and how much it hurt.
#[component]
fn Exercise(item: &'static Item) -> impl IntoView {
    let store = Store::expect();
    // The step chosen last, else the easiest. It never rises by itself.
    let level = Memo::new(move |_| {
        let level = store.progress().read().level(item.slug);
        usize::from(level).saturating_sub(1).min(item.levels.len() - 1)
    });
    view! {
        <li class="exercise" id=item.slug>
            <h2>{item.name}</h2>
            <div>
                <PoseRow poses=item.poses />
                <p class="stop">
                    <Warning />
                    <span>{item.stop}</span>
                </p>
                <a class="go" href=href(item.route())>
                    {words::routine::HOW_TO} <span class="hide">": " {item.name}</span>
                </a>
            </div>
            <div class="ex-do">
                <Levels item level />
                <Sets item level />
                <PainScale item />
            </div>
        </li>
    }
}

#[component]
fn Levels(item: &'static Item, level: Memo<usize>) -> impl IntoView {
    let store = Store::expect();
    let choose = move |i: usize| {
        if let Some(exercise) = Slug::new(item.slug)
            && level.get_untracked() != i
        {
            let level = u8::try_from(i + 1).unwrap_or(u8::MAX);
            store.record(What::LevelChosen { exercise, level });
        }
    };
    let levels = item
        .levels
        .iter()
        .enumerate()
        .map(|(i, this)| {
            view! {
                <label class="opt">
                    <input
                        type="radio"
                        autocomplete="off"
                        name=["level-", item.slug].concat()
                        value=i
                        checked=cfg!(feature = "ssr") && i == 0
                        prop:checked=move || level.get() == i
                        on:change=move |_| choose(i)
                    />
                    <span>
                        <b>{words::routine::level_of(count(i + 1))} ": " {this.name}</b>
                        " "
                        {this.how}
                    </span>
                    <small>{dose(this)}</small>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="levels">
            <legend class="legend">{words::routine::LEVEL} <span class="hide">": " {item.name}</span></legend>
            <div class="opts">{levels}</div>
        </fieldset>
    }
}
