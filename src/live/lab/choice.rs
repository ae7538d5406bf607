//! Everything in the lab that is on or off, or one of several, and every press. One closure serves them all, which keeps
//! the wasm small (docs/ARCHITECTURE.md, "Size").

use coach::Side;
use content::words;
use lab::{Control, Cue, Lab, Preset, Who, ankle_deg_of_wall_mm};
use leptos::prelude::*;
use mechanics::{LoadAt, Sex};

use super::state::{Guess, LabState};
use crate::platform::page::focus_first;
use crate::store::Store;
use crate::ui::erased::{self, flag, memo, press, ticked};
use crate::ui::squat::whole;

/// What a switch or a radio button stands for.
#[derive(Clone, Copy)]
pub(super) enum Choice {
    Cue(Cue),
    /// The shin is left to the body.
    ShinFree,
    /// A second body stands beside the first.
    Pair,
    /// The load sits there.
    At(LoadAt),
    Sex(Sex),
    /// The sliders change this body.
    Whose(Who),
}

impl Choice {
    fn id(self) -> &'static str {
        match self {
            Self::Cue(Cue::Knees) => "lab-cue-knees",
            Self::Cue(Cue::Heels) => "lab-cue-heels",
            Self::Cue(Cue::Hips) => "lab-cue-hips",
            Self::ShinFree => "lab-shin-free",
            Self::Pair => "lab-pair",
            Self::At(LoadAt::None) => "lab-at-none",
            Self::At(LoadAt::ArmsForward) => "lab-at-arms",
            Self::At(LoadAt::Goblet) => "lab-at-goblet",
            Self::At(LoadAt::Front) => "lab-at-front",
            Self::At(LoadAt::HighBar) => "lab-at-high",
            Self::At(LoadAt::LowBar) => "lab-at-low",
            Self::Sex(Sex::Female) => "lab-female",
            Self::Sex(Sex::Male) => "lab-male",
            Self::Whose(Who::One) => "lab-whose-first",
            Self::Whose(Who::Two) => "lab-whose-second",
        }
    }

    fn words(self) -> &'static str {
        match self {
            Self::Cue(Cue::Knees) => words::stage::CUE_KNEES,
            Self::Cue(Cue::Heels) => words::stage::CUE_HEELS,
            Self::Cue(Cue::Hips) => words::stage::CUE_HIPS,
            Self::ShinFree => words::lab::SHIN_FREE,
            Self::Pair => words::lab::PAIR,
            Self::At(at) => place_words(at),
            Self::Sex(Sex::Female) => words::lab::FEMALE,
            Self::Sex(Sex::Male) => words::lab::MALE,
            Self::Whose(Who::One) => words::lab::FIRST,
            Self::Whose(Who::Two) => words::lab::SECOND,
        }
    }

    fn is_on(self, state: LabState) -> bool {
        let lab = state.lab.read();
        let whose = state.desk.read().whose;
        match self {
            Self::Cue(cue) => lab.cues.has(cue),
            Self::ShinFree => lab.is_shin_free,
            Self::Pair => lab.is_pair,
            Self::At(at) => lab.load_at == at,
            Self::Sex(sex) => lab.person(whose).sex == sex,
            Self::Whose(who) => whose == who,
        }
    }

    fn choose(self, state: LabState, is_on: bool) {
        let mut lab = state.lab.get_untracked();
        let mut whose = state.desk.read_untracked().whose;
        match self {
            Self::Cue(cue) => lab.cues = lab.cues.with(cue, is_on),
            Self::ShinFree => lab.is_shin_free = is_on,
            Self::Pair => {
                lab.is_pair = is_on;
                whose = if is_on { Who::Two } else { Who::One };
                // Two bodies that are the same have nothing to compare.
                if is_on && lab.people[0] == lab.people[1] {
                    Preset::LongThighs.apply(&mut lab, Who::Two);
                }
            }
            Self::At(at) => lab.load_at = at,
            Self::Sex(sex) => lab.person_mut(whose).sex = sex,
            Self::Whose(who) => whose = who,
        }
        state.desk.update(|desk| desk.whose = whose);
        state.glide_to(lab);
    }
}

/// A place of the load in words.
pub(super) fn place_words(at: LoadAt) -> &'static str {
    match at {
        LoadAt::None => words::lab::NONE,
        LoadAt::ArmsForward => words::lab::ARMS_FORWARD,
        LoadAt::Goblet => words::lab::GOBLET,
        LoadAt::Front => words::lab::FRONT,
        LoadAt::HighBar => words::lab::HIGH_BAR,
        LoadAt::LowBar => words::lab::LOW_BAR,
    }
}

/// One reader of the lab for each choice: what follows from it runs only when it has changed.
fn is_on(state: LabState, choice: Choice) -> Signal<bool> {
    let is_on = memo(move || choice.is_on(state).into());
    flag(move || is_on.get() != 0)
}

/// A switch with its words before it.
pub(super) fn switch(state: LabState, choice: Choice) -> AnyView {
    let is_on = is_on(state, choice);
    let id = choice.id();
    let words = choice.words();
    let words = match choice {
        Choice::Cue(_) => view! { <q>{words}</q> }.into_any(),
        _ => view! { <span>{words}</span> }.into_any(),
    };
    view! {
        <label class="cue" for=id>
            {words}
            <i aria-hidden="true">{erased::words(move || if is_on.get() { words::stage::ON } else { words::stage::OFF }.into())}</i>
            <input
                class="switch"
                type="checkbox"
                autocomplete="off"
                role="switch"
                id=id
                name=id
                checked=is_on.get_untracked()
                prop:checked=is_on
                on:change=ticked(move |is_on| choice.choose(state, is_on))
            />
        </label>
    }
    .into_any()
}

/// Radio buttons, one beside the other.
pub(super) fn radios(state: LabState, name: &'static str, choices: &[Choice]) -> AnyView {
    let radios: Vec<AnyView> = choices.iter().map(|choice| radio(state, name, *choice)).collect();
    view! { <div class="opts opts-row">{radios}</div> }.into_any()
}

fn radio(state: LabState, name: &'static str, choice: Choice) -> AnyView {
    let is_on = is_on(state, choice);
    let id = choice.id();
    view! {
        <label class="opt" for=id>
            <input
                type="radio"
                autocomplete="off"
                id=id
                name=name
                value=id
                checked=is_on.get_untracked()
                prop:checked=is_on
                on:change=ticked(move |is_on| choice.choose(state, is_on))
            />
            <span>{choice.words()}</span>
        </label>
    }
    .into_any()
}

/// What a button does.
#[derive(Clone, Copy)]
pub(super) enum Act {
    Preset(Preset),
    /// Everything as at the start.
    Again,
    /// The ankle bends as far as the knee-to-wall test says.
    Ankle(u16),
    /// A ghost is set.
    Guess,
    /// The cue is turned, so that the ghost can be compared.
    Show,
    PutAway,
    /// One repetition goes on or pauses.
    Play,
    /// A link to this lab is copied.
    Link,
}

impl Act {
    fn id(self) -> &'static str {
        match self {
            Self::Preset(Preset::LongThighs) => "long-thighs",
            Self::Preset(Preset::StiffAnkles) => "stiff-ankles",
            Self::Preset(Preset::FrontSquat) => "front-squat",
            Self::Preset(Preset::Chair) => "chair",
            Self::Again => "again",
            Self::Ankle(_) => "ankle",
            Self::Guess => "guess",
            Self::Show => "show",
            Self::PutAway => "put-away",
            Self::Play => "play",
            Self::Link => "link",
        }
    }

    fn words(self, state: LabState) -> String {
        match self {
            Self::Preset(Preset::LongThighs) => words::lab::LONG_THIGHS,
            Self::Preset(Preset::StiffAnkles) => words::lab::STIFF_ANKLES,
            Self::Preset(Preset::FrontSquat) => words::lab::FRONT_SQUAT,
            Self::Preset(Preset::Chair) => words::lab::CHAIR,
            Self::Again => words::lab::AGAIN,
            Self::Ankle(mm) => {
                let whose = state.desk.read().whose;
                let deg = ankle_deg_of_wall_mm(state.lab.read().person(whose), mm);
                return words::lab::ankle_from_test(deg.unsigned_abs());
            }
            Self::Guess => words::stage::GUESS,
            Self::Show => words::stage::GUESS_SHOW,
            Self::PutAway => words::stage::GUESS_END,
            Self::Play if state.desk.read().is_playing => words::lab::PAUSE,
            Self::Play => words::lab::PLAY,
            Self::Link => words::lab::LINK,
        }
        .into()
    }

    fn act(self, state: LabState) {
        let mut lab = state.lab.get_untracked();
        let mut desk = state.desk.get_untracked();
        match self {
            Self::Preset(preset) => preset.apply(&mut lab, desk.whose),
            Self::Again => {
                lab = Lab::default();
                desk.guess = None;
            }
            Self::Ankle(mm) => {
                let deg = ankle_deg_of_wall_mm(lab.person(desk.whose), mm);
                Control::Ankle.set(&mut lab, desk.whose, deg);
            }
            Self::Guess => {
                desk.guess = Some(Guess::of(&state.drawn.get_untracked()[0]));
                focus_first("#lab-ghost-shin");
            }
            Self::Show => {
                if let Some(guess) = &mut desk.guess {
                    guess.is_shown = true;
                }
                lab.cues = lab.cues.with(Cue::Knees, !lab.cues.has(Cue::Knees));
                focus_first(".guess button");
            }
            Self::PutAway => {
                desk.guess = None;
                focus_first(".guess button");
            }
            Self::Play => return super::rep::turn(state),
            Self::Link => return super::share::copy(state),
        }
        state.desk.set(desk);
        if lab != state.lab.get_untracked() {
            state.glide_to(lab);
        }
    }
}

impl Guess {
    /// A ghost stands where the body stands.
    fn of(now: &mechanics::Posture) -> Self {
        Self {
            shin_deg: whole(now.shank_deg).max(0),
            trunk_deg: whole(now.trunk_lean_deg).clamp(0, Self::MOST_DEG),
            is_shown: false,
        }
    }
}

/// A button; `class` beside `btn`.
pub(super) fn button(state: LabState, class: &'static str, act: Act) -> AnyView {
    view! {
        <button class=["btn ", class].concat() type="button" value=act.id() on:click=press(move || act.act(state))>
            {erased::words(move || act.words(state))}
        </button>
    }
    .into_any()
}

/// The stiffer side of the newest knee-to-wall test, mm.
pub(super) fn wall_mm(store: Store) -> Option<u16> {
    let progress = store.progress().read();
    Side::ALL
        .into_iter()
        .filter_map(|side| progress.ankle(side).map(|ankle| ankle.mm))
        .min()
}
