//! The live squat: a depth, a cue to obey or not, and what knees and hips carry.

use content::words;
use leptos::prelude::*;

use crate::platform::motion;
use crate::platform::svg::Parts;
use crate::ui::body_figure::view::{self, SquatPlate, picture_of, values_of};
use crate::ui::erased::{flag, text, ticked, typed};
use crate::ui::loads::Loads;
use crate::ui::squat::{
    Angles, DEPTH_LEVEL, DEPTH_STEPS, SHIN_MOST_DEG, SHIN_START_DEG, Shown, Squat, whole,
};

/// What stands on a page's figure from the start, as `content::Stage::how` says it.
#[derive(Clone, Copy, Default)]
struct Setup {
    bar_kg: u32,
    has_cue: bool,
    has_depth: bool,
    has_shin: bool,
}

/// The state that the parts of one page's figure share.
#[derive(Clone, Copy)]
pub(super) struct StageState {
    depth: RwSignal<i32>,
    shin: RwSignal<i32>,
    is_held: RwSignal<bool>,
    /// What is drawn: on its way to the angles that are asked for, or there.
    drawn: RwSignal<Angles>,
    setup: StoredValue<Option<Setup>>,
}

impl StageState {
    pub(super) fn new() -> Self {
        Self {
            depth: RwSignal::new(DEPTH_LEVEL),
            shin: RwSignal::new(SHIN_START_DEG),
            is_held: RwSignal::new(false),
            drawn: RwSignal::new(Angles::of(DEPTH_LEVEL, None, false)),
            setup: StoredValue::new(None),
        }
    }

    /// The first part of a page that asks says how the figure starts.
    pub(super) fn starting(self, how: &str) -> Self {
        if self.setup.get_value().is_none() {
            let mut words = how.split('-');
            self.is_held.set(words.next() == Some("held"));
            let mut setup = Setup {
                bar_kg: words.next().and_then(|kg| kg.parse().ok()).unwrap_or(0),
                ..Setup::default()
            };
            for word in words {
                match word {
                    "cue" => setup.has_cue = true,
                    "depth" => setup.has_depth = true,
                    _ => setup.has_shin = true,
                }
            }
            self.setup.set_value(Some(setup));
            self.slid();
        }
        self
    }

    fn setup(self) -> Setup {
        self.setup.get_value().unwrap_or_default()
    }

    fn asked(self, is_held: bool) -> Angles {
        let shin = self.setup().has_shin.then(|| self.shin.get());
        Angles::of(self.depth.get(), shin, is_held)
    }

    fn bar(self) -> f64 {
        f64::from(self.setup().bar_kg)
    }

    /// What is asked for, at once.
    fn target(self) -> Squat {
        self.asked(self.is_held.get()).squat(self.bar())
    }

    /// What is drawn.
    fn squat(self) -> Squat {
        self.drawn.get().squat(self.bar())
    }

    /// A slider says where to be; the figure is there with it.
    fn slid(self) {
        motion::stop();
        self.drawn.set(untrack(|| self.asked(self.is_held.get())));
    }

    /// A switch says what to become; the figure moves there along its angles, so that one sees what moves.
    fn switched(self, is_held: bool) {
        self.is_held.set(is_held);
        let (from, to) = (self.drawn.get_untracked(), untrack(|| self.asked(is_held)));
        motion::glide(move |share| {
            // The place may be gone before the movement is over.
            let _ = self.drawn.try_set(from.toward(to, share));
        });
    }
}

/// The plate with the figure.
#[component]
pub(super) fn Plate(state: StageState) -> impl IntoView {
    let plate = view::Plate {
        has_words: true,
        ..view::Plate::default()
    };
    let picture = untrack(|| picture_of(&state.squat(), plate));
    let svg = NodeRef::<leptos::svg::Svg>::new();
    let first = picture.values;
    // The elements are looked up once, and only what has moved is written.
    Effect::new(move |drawn: Option<Option<(Parts, Vec<String>)>>| {
        let now = values_of(&state.squat(), plate);
        let (parts, before) = match drawn.flatten() {
            Some(drawn) => drawn,
            None => {
                let svg = svg.get()?;
                (Parts::of(&svg), first.clone())
            }
        };
        parts.redraw(&before, &now);
        Some((parts, now))
    });
    view! {
        <div class="plate squat bleed">
            <SquatPlate title=picture.title view_box=picture.view_box html=picture.html svg />
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
            .then(|| Shown::of(&state.asked(false).squat(state.bar()).posture));
        (Shown::of(&state.squat().posture), free)
    };
    view! {
        <div class="loads">
            <p class="loads-title">{words::stage::LOAD_TITLE}</p>
            <Loads shown />
        </div>
    }
}

/// The switch and the sliders.
#[component]
pub(super) fn Controls(state: StageState) -> impl IntoView {
    let setup = state.setup();
    let depth_words = move || depth_words(whole(state.target().posture.thigh_above_horizontal_deg));
    let shin_words = move || words::stage::shin_leans(state.shin.get().unsigned_abs());
    view! {
        <div class="stage-ctl needs-script">
            {setup.has_cue.then(|| view! { <CueSwitch state /> }.into_any())}
            {setup
                .has_shin
                .then(|| {
                    view! {
                        <Slider
                            id="stage-shin"
                            label=words::stage::SHIN
                            ends=(words::stage::SHIN_UPRIGHT, words::stage::SHIN_FAR)
                            most=SHIN_MOST_DEG
                            value=state.shin
                            said=text(shin_words)
                            on_slide=move || state.slid()
                        />
                    }.into_any()
                })}
            {setup
                .has_depth
                .then(|| {
                    view! {
                        <Slider
                            id="stage-depth"
                            label=words::stage::DEPTH
                            ends=(words::stage::DEPTH_SHALLOW, words::stage::DEPTH_DEEP)
                            most=DEPTH_STEPS
                            value=state.depth
                            said=text(depth_words)
                            on_slide=move || state.slid()
                        />
                    }.into_any()
                })}
        </div>
    }
}

#[component]
fn CueSwitch(state: StageState) -> impl IntoView {
    view! {
        <div class="cues">
            <label class="cue" for="stage-held">
                <q>{words::stage::CUE}</q>
                <i aria-hidden="true">{text(move || if state.is_held.get() { words::stage::ON } else { words::stage::OFF }.into())}</i>
                <input
                    class="switch"
                    type="checkbox"
                    autocomplete="off"
                    role="switch"
                    id="stage-held"
                    name="stage-held"
                    checked=state.is_held.get_untracked()
                    prop:checked=flag(move || state.is_held.get())
                    on:change=ticked(move |is_held| state.switched(is_held))
                />
            </label>
        </div>
    }
}

#[component]
fn Slider(
    id: &'static str,
    label: &'static str,
    /// What its two ends mean.
    ends: (&'static str, &'static str),
    most: i32,
    value: RwSignal<i32>,
    /// The value in words.
    said: Signal<String>,
    on_slide: impl Fn() + 'static,
) -> impl IntoView {
    view! {
        <div class="slide">
            <div class="slide-top">
                <label for=id>{label}</label>
                <output for=id>{said}</output>
            </div>
            <input
                class="range"
                type="range"
                autocomplete="off"
                id=id
                name=id
                min="0"
                max=most
                value=value.get_untracked()
                aria-valuetext=said
                prop:value=text(move || value.get().to_string())
                on:input=typed(move |there| {
                    if let Ok(there) = there.parse() {
                        value.set(there);
                        on_slide();
                    }
                })
            />
            <div class="slide-ends" aria-hidden="true">
                <span>{ends.0}</span>
                <span>{ends.1}</span>
            </div>
        </div>
    }
}

/// The figure in words: says what the plate shows, and says it again politely when it changes.
#[component]
pub(super) fn Words(state: StageState) -> impl IntoView {
    let sentence = move || {
        let posture = state.target().posture;
        if !posture.feasible {
            return words::stage::WORDS_TIPS.to_string();
        }
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
            <p aria-live="polite">{text(sentence)}</p>
            <p>
                {match state.setup().bar_kg {
                    0 => words::stage::TIP_BARE.to_string(),
                    kg => words::stage::tip(kg),
                }}
            </p>
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
