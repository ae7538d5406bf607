//! The sliders of the lab.

use content::words;
use lab::{Control, DEPTH_LEVEL_DEG, Lab};
use leptos::prelude::*;

use super::state::{Guess, LabState};
use crate::live::units::Units;
use crate::store::Store;
use crate::ui::erased::{self, memo, text, typed};

/// What a slider sets.
#[derive(Clone, Copy)]
pub(super) enum Of {
    /// A number of the squat, or of the body that is being changed.
    Control(Control),
    /// The ghost's shin.
    GhostShin,
    /// The ghost's trunk.
    GhostTrunk,
}

/// A slider: what it sets, its name in the page, its label, and what its two ends mean.
#[derive(Clone, Copy)]
pub(super) struct Dial {
    pub(super) of: Of,
    pub(super) id: &'static str,
    pub(super) label: &'static str,
    pub(super) ends: (&'static str, &'static str),
}

impl Dial {
    pub(super) const fn new(
        control: Control,
        id: &'static str,
        label: &'static str,
        ends: (&'static str, &'static str),
    ) -> Self {
        Self {
            of: Of::Control(control),
            id,
            label,
            ends,
        }
    }

    fn range(self, state: LabState) -> (i32, i32, i32) {
        match self.of {
            Of::Control(control) => state.range(control),
            Of::GhostShin | Of::GhostTrunk => (0, Guess::MOST_DEG, 1),
        }
    }

    fn get(self, state: LabState) -> i32 {
        let desk = state.desk.read();
        match (self.of, desk.guess) {
            (Of::Control(control), _) => control.get(&state.lab.read(), desk.whose),
            (Of::GhostShin, Some(guess)) => guess.shin_deg,
            (Of::GhostTrunk, Some(guess)) => guess.trunk_deg,
            (_, None) => 0,
        }
    }

    fn set(self, state: LabState, value: i32) {
        let mut desk = state.desk.get_untracked();
        match (self.of, &mut desk.guess) {
            (Of::Control(control), _) => {
                let mut lab = state.lab.get_untracked();
                control.set(&mut lab, desk.whose, value);
                return state.slide_to(lab);
            }
            (Of::GhostShin, Some(guess)) => guess.shin_deg = value,
            (Of::GhostTrunk, Some(guess)) => guess.trunk_deg = value,
            (_, None) => {}
        }
        state.desk.set(desk);
    }

    /// Its value in words.
    fn said(self, state: LabState, value: i32, units: Units) -> String {
        match self.of {
            // The only value whose words ask for more than itself.
            Of::Control(Control::Shin) => shin_words(value, &state.lab.read()),
            Of::Control(control) => said(control, value, units),
            Of::GhostShin | Of::GhostTrunk => words::stage::degrees(value.unsigned_abs()),
        }
    }
}

/// A slider with its label, its value in words and its ends.
pub(super) fn slider(state: LabState, dial: Dial) -> AnyView {
    let Dial { id, label, ends, .. } = dial;
    let units = Units::of(Store::expect());
    let (least, most, step) = dial.range(state);
    // One reader of the lab for each slider: what follows from its value runs only when that has changed.
    let value = memo(move || dial.get(state));
    let said = text(move || dial.said(state, value.get(), units));
    view! {
        <div class="slide">
            <div class="slide-top">
                <label for=id>{label}</label>
                <output for=id>{erased::words(move || said.get())}</output>
            </div>
            <input
                class="range"
                type="range"
                autocomplete="off"
                id=id
                name=id
                min=least
                max=most
                step=step
                value=value.get_untracked()
                aria-valuetext=said
                prop:value=text(move || value.get().to_string())
                on:input=typed(move |there| {
                    if let Ok(there) = there.parse() {
                        dial.set(state, there);
                    }
                })
            />
            <div class="slide-ends" aria-hidden="true">
                <span>{ends.0}</span>
                <span>{ends.1}</span>
            </div>
        </div>
    }
    .into_any()
}

fn shin_words(value: i32, lab: &Lab) -> String {
    let n = value.unsigned_abs();
    if lab.is_shin_free {
        words::stage::SHIN_FREE.into()
    } else if lab.depth_deg < DEPTH_LEVEL_DEG {
        words::stage::shin_level(n)
    } else {
        words::stage::degrees(n)
    }
}

fn said(control: Control, value: i32, units: Units) -> String {
    let n = value.unsigned_abs();
    match control {
        Control::Depth => depth_words(value),
        Control::Wedge if n == 0 => words::lab::WEDGE_FLAT.into(),
        Control::Shin | Control::Ankle | Control::Wedge => words::stage::degrees(n),
        Control::Load | Control::Mass => [&units.load(n * 1000), " ", units.load_word()].concat(),
        Control::Balance => words::lab::balance_share(n),
        Control::Height => {
            let mm = u16::try_from(n * 10).unwrap_or(0);
            [&units.length(mm), " ", units.length_word()].concat()
        }
        Control::Thigh | Control::Shank | Control::Trunk => words::lab::percent(n),
    }
}

fn depth_words(depth_deg: i32) -> String {
    match DEPTH_LEVEL_DEG - depth_deg {
        0 => words::stage::DEPTH_LEVEL.into(),
        DEPTH_LEVEL_DEG => words::stage::DEPTH_STANDING.into(),
        above if above > 0 => words::stage::depth_above(above.unsigned_abs()),
        below => words::stage::depth_below(below.unsigned_abs()),
    }
}
