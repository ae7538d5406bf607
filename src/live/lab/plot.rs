//! Load against depth, with the depth where the squat is now.

use content::words;
use lab::{Curve, Lab, PLOT_DEPTHS_DEG, Who, curve};
use leptos::prelude::*;
use mechanics::Moments;

use super::state::LabState;
use crate::ui::erased::text;
use crate::ui::prose::Marks;
use crate::ui::squat::{nearest_5, whole};

/// The plot's own units: left and right edge of the curves, floor and ceiling.
const LEFT: i32 = 38;
const RIGHT: i32 = 380;
const FLOOR: i32 = 222;
const CEILING: i32 = 36;

/// The plot of the first body.
pub(in crate::live) fn plot(state: LabState) -> AnyView {
    let curves = move || {
        let lab = state.settled.get();
        curves_html(&lab, &curve(&lab, Who::One))
    };
    let name = move || {
        let lab = state.settled.get();
        described(&curve(&lab, Who::One))
    };
    let x = move || x_of(90.0 - state.posture(Who::One).thigh_above_horizontal_deg);
    let y = move |of: Load| y_of(of(&state.posture(Who::One).moment_nm), state.full_nm.get());
    // The depth where the squat is, with its loads: a disc for the knees, a diamond for the hips.
    let line = move || ["M", &point(x(), CEILING - 8), "V", &FLOOR.to_string()].concat();
    let knee = move || {
        [
            "M",
            &point(x() - 6, y(|moment| moment.knee)),
            "a6 6 0 1 1 12 0a6 6 0 1 1-12 0",
        ]
        .concat()
    };
    let hip = move || ["M", &point(x(), y(|moment| moment.hip) - 8), "l8 8l-8 8l-8-8z"].concat();
    view! {
        <div class="plate bleed">
            <svg class="fig plot" width="320" viewBox="0 0 440 276" role="img" aria-label=text(name)>
                <Marks class="" html=text(curves) />
                <path class="f-guide" d=text(line) />
                <path class="m-knee" d=text(knee) />
                <path class="m-hip" d=text(hip) />
                <text class="mid strong" x=text(move || x().to_string()) y=CEILING - 14>
                    {words::lab::PLOT_HERE}
                </text>
            </svg>
        </div>
    }
    .into_any()
}

/// One of the three loads of a posture.
type Load = fn(&Moments) -> f64;

fn x_of(depth_deg: f64) -> i32 {
    let deepest = f64::from(PLOT_DEPTHS_DEG[PLOT_DEPTHS_DEG.len() - 1]);
    LEFT + whole(f64::from(RIGHT - LEFT) * depth_deg / deepest)
}

fn y_of(nm: f64, full_nm: i32) -> i32 {
    let share = (nm / f64::from(full_nm)).clamp(-0.1, 1.0);
    FLOOR - whole(f64::from(FLOOR - CEILING) * share)
}

fn point(x: i32, y: i32) -> String {
    [&x.to_string(), " ", &y.to_string()].concat()
}

fn curves_html(lab: &Lab, curve: &Curve) -> String {
    let full_nm = lab.full_nm();
    let mut html = String::new();
    let mut label = |class: &str, x: i32, y: i32, words: &str| {
        html += &[
            "<text class=\"",
            class,
            "\" x=\"",
            &x.to_string(),
            "\" y=\"",
            &y.to_string(),
            "\">",
            words,
            "</text>",
        ]
        .concat();
    };
    for quarter in 0..=4 {
        let nm = full_nm * quarter / 4;
        label("back", LEFT - 6, y_of(nm.into(), full_nm) + 4, &nm.to_string());
    }
    label("", 8, 18, "N·m");
    label("", LEFT, FLOOR + 20, words::stage::DEPTH_STANDING);
    label("mid", x_of(90.0), FLOOR + 20, words::stage::DEPTH_LEVEL);
    let mut line = |class: &str, d: &str| html += &["<path class=\"", class, "\" d=\"", d, "\"/>"].concat();
    for quarter in 0..=4 {
        let y = y_of((full_nm * quarter / 4).into(), full_nm).to_string();
        let d = ["M", &LEFT.to_string(), " ", &y, "H", &RIGHT.to_string()].concat();
        line(if quarter == 0 { "f-floor" } else { "f-guide" }, &d);
    }
    let of: [(&str, Load); 3] = [
        ("l-back", |moment| moment.lumbar),
        ("l-hip", |moment| moment.hip),
        ("l-knee", |moment| moment.knee),
    ];
    for (class, of) in of {
        let mut d = String::new();
        let mut command = "M";
        for (depth_deg, moment) in PLOT_DEPTHS_DEG.iter().zip(curve) {
            let Some(moment) = moment else {
                command = "M";
                continue;
            };
            d += command;
            d += &point(x_of(f64::from(*depth_deg)), y_of(of(moment), full_nm));
            command = "L";
        }
        line(class, &d);
    }
    // Depths that cannot be held.
    if let Some(first) = curve.iter().position(Option::is_none) {
        let from = x_of(f64::from(PLOT_DEPTHS_DEG[first]));
        let corners = [
            "M",
            &point(from, CEILING),
            "V",
            &FLOOR.to_string(),
            "H",
            &RIGHT.to_string(),
            "V",
            &CEILING.to_string(),
            "z",
        ];
        line("no-go", &corners.concat());
    }
    html
}

fn described(curve: &Curve) -> String {
    let deepest = PLOT_DEPTHS_DEG
        .iter()
        .zip(curve)
        .rev()
        .find_map(|(deg, moment)| Some((*deg, (*moment)?)));
    let Some((depth_deg, moment)) = deepest else {
        return words::lab::PLOT_STOP.into();
    };
    let nm = |nm: f64| nearest_5(nm).unsigned_abs();
    words::lab::plot_words(
        &(depth_deg).to_string(),
        nm(moment.knee),
        nm(moment.hip),
        nm(moment.lumbar),
    )
}
