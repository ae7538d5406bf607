//! The live squat: a depth, a cue to obey or not, and what knees and hips carry.

use content::words;
use leptos::prelude::*;

use crate::ui::body_figure::view::SquatFigure;
use crate::ui::loads::Loads;
use crate::ui::squat::{BAR_KG, DEPTH_LEVEL, DEPTH_STEPS, Shown, Squat, stage_squat, whole};

/// The state that the parts of one page's figure share.
#[derive(Clone, Copy)]
pub(super) struct StageState {
    depth: RwSignal<i32>,
    is_held: RwSignal<bool>,
    is_set: StoredValue<bool>,
}

impl StageState {
    pub(super) fn new() -> Self {
        Self {
            depth: RwSignal::new(DEPTH_LEVEL),
            is_held: RwSignal::new(false),
            is_set: StoredValue::new(false),
        }
    }

    /// The first part of a page that asks says how the figure starts: `held` or `free`.
    pub(super) fn starting(self, how: &str) -> Self {
        if !self.is_set.get_value() {
            self.is_set.set_value(true);
            self.is_held.set(how.starts_with("held"));
        }
        self
    }

    fn squat(self) -> Squat {
        Squat {
            posture: stage_squat(self.depth.get(), self.is_held.get()),
            bar_kg: BAR_KG,
        }
    }
}

/// The plate with the figure.
#[component]
pub(super) fn Plate(state: StageState) -> impl IntoView {
    view! {
        <div class="plate squat bleed">
            <SquatFigure squat=move || state.squat() has_words=true />
        </div>
    }
}

/// The tapes: what knees and hips carry now, and where they would be with the knees let go.
#[component]
pub(super) fn StageLoads(state: StageState) -> impl IntoView {
    let shown = move || {
        let free = state
            .is_held
            .get()
            .then(|| Shown::of(&stage_squat(state.depth.get(), false)));
        (Shown::of(&state.squat().posture), free)
    };
    view! {
        <div class="loads">
            <p class="loads-title">{words::stage::LOAD_TITLE}</p>
            <Loads shown />
        </div>
    }
}

/// The switch and the slider.
#[component]
pub(super) fn Controls(state: StageState) -> impl IntoView {
    let depth_words = move || depth_words(whole(state.squat().posture.thigh_above_horizontal_deg));
    view! {
        <div class="stage-ctl needs-script">
            <div class="cues">
                <label class="cue" for="stage-held">
                    <q>{words::stage::CUE}</q>
                    <i aria-hidden="true">{move || if state.is_held.get() { words::stage::ON } else { words::stage::OFF }}</i>
                    <input
                        class="switch"
                        type="checkbox"
                        autocomplete="off"
                        role="switch"
                        id="stage-held"
                        name="stage-held"
                        checked=state.is_held.get_untracked()
                        prop:checked=move || state.is_held.get()
                        on:change:target=move |ev| state.is_held.set(ev.target().checked())
                    />
                </label>
            </div>
            <div class="slide">
                <div class="slide-top">
                    <label for="stage-depth">{words::stage::DEPTH}</label>
                    <output for="stage-depth">{depth_words}</output>
                </div>
                <input
                    class="range"
                    type="range"
                    autocomplete="off"
                    id="stage-depth"
                    name="stage-depth"
                    min="0"
                    max=DEPTH_STEPS
                    value=DEPTH_LEVEL
                    aria-valuetext=depth_words
                    prop:value=move || state.depth.get()
                    on:input:target=move |ev| {
                        if let Ok(depth) = ev.target().value().parse() {
                            state.depth.set(depth);
                        }
                    }
                />
                <div class="slide-ends" aria-hidden="true">
                    <span>{words::stage::DEPTH_SHALLOW}</span>
                    <span>{words::stage::DEPTH_DEEP}</span>
                </div>
            </div>
        </div>
    }
}

/// The figure in words: says what the plate shows, and says it again politely when it changes.
#[component]
pub(super) fn Words(state: StageState) -> impl IntoView {
    let sentence = move || {
        let posture = state.squat().posture;
        let shown = Shown::of(&posture);
        let knees = match whole(posture.knee_past_toe_cm) {
            0 => words::stage::WORDS_AT.to_string(),
            past if past > 0 => words::stage::words_past(past.unsigned_abs()),
            behind => words::stage::words_behind(behind.unsigned_abs()),
        };
        let lean = words::stage::words_lean(whole(posture.trunk_lean_deg).unsigned_abs());
        let load = words::stage::words_load(shown.knee_nm.unsigned_abs(), shown.hip_nm.unsigned_abs());
        [knees, lean, load].join(" ")
    };
    view! {
        <div class="twin">
            <p class="twin-title">{words::stage::IN_WORDS}</p>
            <p aria-live="polite">{sentence}</p>
            <p>{words::stage::tip(whole(BAR_KG).unsigned_abs())}</p>
        </div>
    }
}

fn depth_words(thigh: i32) -> String {
    match thigh {
        0 => words::stage::DEPTH_LEVEL.into(),
        above if above > 0 => words::stage::depth_above(above.unsigned_abs()),
        below => words::stage::depth_below(below.unsigned_abs()),
    }
}
