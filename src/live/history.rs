use coach::{Day, Progress, SetRecord, Side};
use content::{LESSONS, words};
use leptos::prelude::*;

use super::units::Units;
use crate::base::href;
use crate::store::Store;
use crate::ui::count;
use crate::ui::erased::{self, flag, part, press};

/// Days shown at first, and with each press on "more".
const DAYS: i32 = 30;

/// What was done, day by day, newest first.
#[component]
pub(super) fn History() -> impl IntoView {
    let store = Store::expect();
    let units = Units::of(store);
    let most = RwSignal::new(DAYS);
    let left = move || {
        let all = days_of(&store.progress().read()).len();
        all.saturating_sub(usize::try_from(most.get()).unwrap_or_default())
    };
    let days = part(move || {
        let progress = store.progress().read();
        if progress.is_empty() {
            return view! { <Empty /> }.into_any();
        }
        let days = days_of(&progress);
        let shown = usize::try_from(most.get()).unwrap_or_default();
        let rows = days
            .into_iter()
            .take(shown)
            .map(|day| {
                let lines = lines_of(&progress, day, units);
                let date = day.to_string();
                view! {
                    <li>
                        <h3>
                            <time datetime=date.clone()>{date.clone()}</time>
                        </h3>
                        <ul>{lines.into_iter().map(|line| view! { <li>{line}</li> }).map(IntoAny::into_any)
.collect::<Vec<_>>()}</ul>
                    </li>
                }
            })
            .map(IntoAny::into_any)
.collect::<Vec<_>>();
        view! {
            <h2>{words::progress::SUMMARY}</h2>
            {summary(&progress)}
            <ol class="ledger days" reversed>
                {rows}
            </ol>
        }
        .into_any()
    });
    // Not one of the parts that are built anew: the focus stays on it.
    view! {
        {days}
        <button
            class="btn btn-line"
            type="button"
            value="more"
            hidden=flag(move || left() == 0)
            on:click=press(move || most.update(|most| *most += DAYS))
        >
            {erased::words(move || words::progress::more(count(left())))}
        </button>
        <p class="small" hidden=flag(move || store.progress().read().is_empty())>
            {words::progress::KEPT_HERE}
        </p>
    }
}

#[component]
fn Empty() -> impl IntoView {
    view! {
        <div class="empty">
            <h2>{words::progress::EMPTY_TITLE}</h2>
            <p>{words::progress::EMPTY}</p>
            {LESSONS
                .first()
                .map(|lesson| {
                    view! {
                        <a class="go" href=href(lesson.route())>
                            {words::progress::EMPTY_LINK}
                        </a>
                    }.into_any()
                })}
        </div>
    }
}

fn summary(progress: &Progress) -> impl IntoView + use<> {
    let items = [
        (
            progress.lessons_read.len(),
            words::progress::sum_lessons as fn(u32) -> String,
        ),
        (progress.answers.len(), words::progress::sum_answers),
        (progress.sets.len(), words::progress::sum_sets),
        (progress.sessions.len(), words::progress::sum_sessions),
    ]
    .into_iter()
    .filter(|(n, _)| *n > 0)
    .map(|(n, text)| view! { <li>{text(count(n))}</li> })
    .map(IntoAny::into_any)
    .collect::<Vec<_>>();
    view! { <ul class="sums">{items}</ul> }
}

/// The days on which something was done, newest first.
fn days_of(progress: &Progress) -> Vec<Day> {
    let mut days: Vec<Day> = progress.lessons_read.iter().map(|(_, day)| *day).collect();
    days.extend(progress.answers.iter().map(|answer| answer.day));
    days.extend(progress.sets.iter().map(|set| set.day));
    days.extend(progress.pains.iter().map(|pain| pain.day));
    days.extend(progress.ankles.iter().map(|ankle| ankle.day));
    days.extend(progress.sessions.iter().map(|(day, _)| *day));
    days.sort_unstable();
    days.dedup();
    days.reverse();
    days
}

/// What was done on a day, a line each. What is no longer there is named by its id.
fn lines_of(progress: &Progress, day: Day, units: Units) -> Vec<String> {
    let mut lines = Vec::new();
    for (slug, _) in progress.lessons_read.iter().filter(|(_, read)| *read == day) {
        let lesson = LESSONS.iter().find(|lesson| lesson.slug == slug.as_str());
        lines.push(lesson.map_or_else(
            || words::progress::LESSON_GONE.into(),
            |lesson| words::progress::lesson_read(lesson.title),
        ));
    }
    let answers = || progress.answers.iter().filter(|answer| answer.day == day);
    if answers().next().is_some() {
        let right = answers().filter(|answer| answer.right).count();
        lines.push(words::progress::answered(count(answers().count()), count(right)));
    }
    lines.extend(exercise_lines(progress, day, units));
    for ankle in progress.ankles.iter().filter(|ankle| ankle.day == day) {
        let side = match ankle.side {
            Side::Left => words::ankle::LEFT,
            Side::Right => words::ankle::RIGHT,
        };
        let row = words::ankle::row(side, &units.length(ankle.mm), units.length_word());
        lines.push(words::progress::ankle(&row));
    }
    if progress.session_on(day).is_some() {
        lines.push(words::progress::SESSION.into());
    }
    lines
}

/// One line for each step of an exercise: what was done in each set, and the pain.
fn exercise_lines(progress: &Progress, day: Day, units: Units) -> Vec<String> {
    let sets = || progress.sets_on(day).iter();
    let pains = || progress.pains.iter().filter(|pain| pain.day == day);
    let mut slugs: Vec<&str> = Vec::new();
    for slug in sets()
        .map(|set| &set.exercise)
        .chain(pains().map(|pain| &pain.exercise))
    {
        if !slugs.contains(&slug.as_str()) {
            slugs.push(slug.as_str());
        }
    }
    let mut lines = Vec::new();
    for slug in slugs {
        let name = content::exercise(slug).map_or(slug, |exercise| exercise.name);
        let mut own: Vec<_> = sets().filter(|set| set.exercise.as_str() == slug).collect();
        own.sort_by_key(|set| (set.level, set.set));
        let mut of_exercise: Vec<String> = own
            .chunk_by(|a, b| a.level == b.level)
            .map(|step| {
                let done: Vec<String> = step.iter().map(|set| done_in(set, units)).collect();
                words::progress::sets(name, u32::from(step[0].level), &done.join(", "))
            })
            .collect();
        if of_exercise.is_empty() {
            of_exercise.push(name.into());
        }
        if let (Some(pain), Some(last)) = (progress.pain_on(day, slug), of_exercise.last_mut()) {
            *last = words::progress::with_pain(last, u32::from(pain));
        }
        lines.extend(of_exercise);
    }
    lines
}

/// What was done in a set: how often or how long, and the weight.
fn done_in(set: &SetRecord, units: Units) -> String {
    let load = set.load_g.map_or_else(String::new, |grams| {
        [" × ", &units.load(grams), " ", units.load_word()].concat()
    });
    [set.amount.to_string(), load].concat()
}
