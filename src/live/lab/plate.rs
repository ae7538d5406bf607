//! The figures, and taking hold of them.

use std::cell::Cell;

use lab::Who;
use lab::drag::{Grip, drag};
use leptos::prelude::*;

use super::state::LabState;
use crate::platform::drag::{self as pointer, Hold};
use crate::platform::svg::Parts;
use crate::ui::body_figure::view::{Plate as Look, SquatPlate, from_plate, picture_of, title, values_of};
use crate::ui::erased::{part, text};

/// One figure, or two side by side.
pub(in crate::live) fn plates(state: LabState) -> AnyView {
    let second = part(move || {
        if state.bodies.get() > 1 {
            plate(state, Who::Two)
        } else {
            ().into_any()
        }
    });
    view! { <div class="plates">{plate(state, Who::One)} {second}</div> }.into_any()
}

fn plate(state: LabState, who: Who) -> AnyView {
    let shape = if state.is_whole() {
        "plate squat tall bleed"
    } else {
        "plate squat bleed"
    };
    view! { <div class=shape>{untrack(|| drawing(state, who))}</div> }.into_any()
}

/// Sets what the joint stands for, as the sliders would.
fn carry(state: LabState, who: Who, grip: Grip, x: f64, y: f64) {
    let mut lab = state.lab.get_untracked();
    let body = lab.person(who).body();
    let to = untrack(|| from_plate(x, y, &body, look(state, who)));
    let now = untrack(|| state.posture(who));
    drag(&mut lab, who, &now, grip, to);
    state.slide_to(lab);
}

fn grip_of(name: &str) -> Option<Grip> {
    match name {
        "knee" => Some(Grip::Knee),
        "hip" => Some(Grip::Hip),
        "shoulder" => Some(Grip::Shoulder),
        _ => None,
    }
}

fn look(state: LabState, who: Who) -> Look {
    let lab = state.lab.read();
    let other = match who {
        Who::One => Who::Two,
        Who::Two => Who::One,
    };
    Look {
        has_words: true,
        has_handles: true,
        is_second: who == Who::Two,
        is_whole: state.is_whole(),
        ghost: state.ghost(who),
        beside: lab.is_pair.then(|| lab.person(other).body()),
    }
}

fn drawing(state: LabState, who: Who) -> AnyView {
    let picture = picture_of(&state.squat(who), look(state, who));
    let svg = NodeRef::<leptos::svg::Svg>::new();
    let named = text(move || title(state.lab.read().load()));
    let first = picture.values;
    // The elements are looked up once, and only what has moved is written.
    Effect::new(move |drawn: Option<Option<(Parts, Vec<String>)>>| {
        let now = values_of(&state.squat(who), look(state, who));
        let (parts, before) = match drawn.flatten() {
            Some(drawn) => drawn,
            None => {
                let svg = svg.get()?;
                let before = Cell::new(None);
                pointer::listen(&svg, move |hold| match hold {
                    Hold::Taken => before.set(Some(state.lab.get_untracked())),
                    Hold::Moved(name, x, y) => {
                        if let Some(grip) = grip_of(name) {
                            carry(state, who, grip, x, y);
                        }
                    }
                    Hold::Undone => {
                        if let Some(before) = before.take() {
                            state.slide_to(before);
                        }
                    }
                });
                (Parts::of(&svg), first.clone())
            }
        };
        parts.redraw(&before, &now);
        Some((parts, now))
    });
    view! { <SquatPlate title=named view_box=picture.view_box html=picture.html svg /> }.into_any()
}
