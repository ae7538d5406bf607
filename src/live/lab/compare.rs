//! The same load in other places, as a table.

use content::words;
use lab::{AtPlace, Control, Who, places};
use leptos::prelude::*;
use mechanics::Posture;

use super::choice::place_words;
use super::state::LabState;
use crate::live::units::Units;
use crate::store::Store;
use crate::ui::erased::part;
use crate::ui::prose::Html;
use crate::ui::squat::{Shown, signed, whole};

/// Five places, each with its own shin and all with the same.
pub(in crate::live) fn compare(state: LabState) -> AnyView {
    let units = Units::of(Store::expect());
    part(move || {
        let lab = state.settled.get();
        let kg = Control::Load.get(&lab, Who::One).unsigned_abs();
        if kg == 0 {
            return view! { <p class="empty">{words::lab::PLACES_NONE}</p> }.into_any();
        }
        let load = [&units.load(kg * 1000), " ", units.load_word()].concat();
        let there = places(&lab, Who::One);
        let html = [
            table(words::lab::PLACES_OWN, &there, |place| &place.own),
            table(words::lab::PLACES_SAME, &there, |place| &place.same_shin),
        ]
        .concat();
        view! {
            <p>{words::lab::places_lead(&load)}</p>
            <Html class="" html />
        }
        .into_any()
    })
}

fn table(caption: &str, places: &[AtPlace], posture: fn(&AtPlace) -> &Posture) -> String {
    let mut html = [
        "<table class=\"nums\"><caption>",
        caption,
        "</caption><thead><tr>",
    ]
    .concat();
    let heads = [
        words::lab::PLACE_HEAD,
        words::lab::SHIN_HEAD,
        words::lab::TRUNK_HEAD,
        words::lab::KNEE_HEAD,
        words::lab::HIP_HEAD,
        words::lab::BACK_HEAD,
    ];
    for head in heads {
        html += &["<th scope=\"col\">", head, "</th>"].concat();
    }
    html += "</tr></thead><tbody>";
    for place in places {
        let posture = posture(place);
        let shown = Shown::of(posture, 0);
        html += &["<tr><th scope=\"row\">", place_words(place.at), "</th>"].concat();
        let cells = [
            (whole(posture.shank_deg), "°"),
            (whole(posture.trunk_lean_deg), "°"),
            (shown.knee_nm, ""),
            (shown.hip_nm, ""),
            (shown.back_nm, ""),
        ];
        for (number, unit) in cells {
            html += &["<td>", &signed(number, ""), unit, "</td>"].concat();
        }
        html += "</tr>";
    }
    html += "</tbody></table>";
    html
}
