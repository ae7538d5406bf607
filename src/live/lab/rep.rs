//! One repetition, slowly.

use content::words;
use lab::{Lab, Who};
use leptos::prelude::*;
use mechanics::{Posture, sin_cos_deg};

use super::choice::{Act, button};
use super::state::LabState;
use crate::platform::motion;
use crate::store::Store;
use crate::ui::erased::{memo, part};

/// Up and down again, ms.
const REPETITION_MS: f64 = 6000.0;

/// Plays and pauses. Where less motion is wished for there is nothing to play, and it says so.
pub(in crate::live) fn repetition(state: LabState) -> AnyView {
    let store = Store::expect();
    let is_chosen = memo(move || (store.progress().read().setting("motion") == Some("less")).into());
    part(move || {
        let is_chosen = is_chosen.get() != 0;
        // The prerender knows nobody's device.
        if is_chosen || (!cfg!(feature = "ssr") && motion::wants_less()) {
            return view! { <p class="cap">{words::lab::NO_MOTION}</p> }.into_any();
        }
        view! { <p class="acts needs-script">{button(state, "btn-line btn-small", Act::Play)}</p> }.into_any()
    })
}

/// Goes on, or pauses.
pub(super) fn turn(state: LabState) {
    let mut desk = state.desk.get_untracked();
    desk.is_playing = !desk.is_playing;
    state.desk.set(desk);
    if !desk.is_playing {
        motion::stop();
        return;
    }
    let lab = state.lab.get_untracked();
    let (from, left) = (desk.is_over, 1.0 - desk.is_over);
    motion::play(REPETITION_MS * left, move |share| {
        // Asked before it is added up: the sum of a pause may miss 1 by its last digit.
        let is_end = share >= 1.0;
        let share = from + left * share;
        let Some(mut desk) = state.desk.try_get_untracked() else {
            return;
        };
        desk.is_over = if is_end { 0.0 } else { share };
        desk.is_playing = !is_end;
        // Nobody is told of each step, only of the end.
        if is_end {
            state.desk.set(desk);
            state.drawn.set(super::state::postures(&lab));
        } else {
            *state.desk.write_untracked() = desk;
            state.drawn.set(at(&lab, share));
        }
    });
}

/// The squat part of the way through a repetition: from where it is up to standing, and down again.
fn at(lab: &Lab, share: f64) -> [Posture; 2] {
    // Slow at both ends, as people are.
    let depth = f64::midpoint(1.0, sin_cos_deg(360.0 * share).1);
    let depth_deg = depth * f64::from(lab.depth_deg);
    Who::ALL.map(|who| lab.posture_at(who, depth_deg))
}
