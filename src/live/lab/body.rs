//! Whose squat it is: squats to begin with, own proportions, own ankle, a second body.

use content::{Route, words};
use lab::{Control, Preset, Who};
use leptos::prelude::*;
use mechanics::Sex;

use super::choice::{Act, Choice, button, radios, switch, wall_mm};
use super::controls::group;
use super::dial::{Dial, slider};
use super::state::LabState;
use crate::base::href;
use crate::store::Store;
use crate::ui::erased::{memo, part};

const LESS_MORE: (&str, &str) = (words::lab::LESS, words::lab::MORE);
const DIALS: [Dial; 6] = [
    Dial::new(Control::Ankle, "lab-ankle", words::lab::ANKLE, LESS_MORE),
    Dial::new(Control::Height, "lab-height", words::lab::HEIGHT, LESS_MORE),
    Dial::new(Control::Mass, "lab-mass", words::lab::MASS, LESS_MORE),
    Dial::new(Control::Thigh, "lab-thigh", words::lab::THIGH, LESS_MORE),
    Dial::new(Control::Shank, "lab-shank", words::lab::SHANK, LESS_MORE),
    Dial::new(Control::Trunk, "lab-trunk", words::lab::TRUNK, LESS_MORE),
];

/// Presets, and starting over.
pub(in crate::live) fn presets(state: LabState) -> AnyView {
    let mut buttons: Vec<AnyView> = Preset::ALL
        .into_iter()
        .map(Act::Preset)
        .chain([Act::Again])
        .map(|act| button(state, "btn-line btn-small", act))
        .collect();
    buttons.push(super::share::link(state));
    view! { <div class="acts needs-script presets">{buttons}</div> }.into_any()
}

/// Own numbers of one body or two.
pub(in crate::live) fn bodies(state: LabState) -> AnyView {
    let store = Store::expect();
    let whose = part(move || {
        if state.bodies.get() == 1 {
            return ().into_any();
        }
        let choices = Who::ALL.map(Choice::Whose);
        group(words::lab::WHOSE, radios(state, "lab-whose", &choices))
    });
    let wall_mm = memo(move || wall_mm(store).map_or(-1, i32::from));
    let test = part(move || match u16::try_from(wall_mm.get()).ok() {
        Some(mm) => button(state, "btn-line btn-small", Act::Ankle(mm)),
        None => view! {
            <a class="go" href=href(Route::AnkleTest)>
                {words::lab::ANKLE_TEST}
            </a>
        }
        .into_any(),
    });
    let sexes = [Sex::Female, Sex::Male].map(Choice::Sex);
    let dials: Vec<AnyView> = DIALS.map(|dial| slider(state, dial)).into();
    view! {
        <div class="stage-ctl needs-script">
            {switch(state, Choice::Pair)}
            {whose}
            {group(words::lab::MASSES, radios(state, "lab-sex", &sexes))}
            <div class="dials">{dials}</div>
            <p>{test}</p>
        </div>
    }
    .into_any()
}
