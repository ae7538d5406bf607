//! The drawing in a page. The same parts, back to front, wherever a body is shown.

use content::{FigurePose, words};
use leptos::prelude::*;

use super::svg::{Svg, half};
use super::{Arms, Drawn, LoadShares, draw};
use crate::ui::squat::{FULL_SCALE_NM, Squat, whole};

/// A plate is at half the drawing's own scale. It holds every squat from thighs 45 degrees above level down.
const PLATE: &str = "0 -62 440 458";

/// A squat that the model solved: body, bar, loads, balance line, toe line, and how far the knee is past the toes.
#[component]
pub fn SquatFigure<F>(
    squat: F,
    /// Whether the loads and lines are named on the plate.
    has_words: bool,
) -> impl IntoView
where
    F: Fn() -> Squat + Copy + Send + Sync + 'static,
{
    let title = match whole(untrack(squat).bar_kg) {
        0 => words::stage::FIGURE_BARE.into(),
        kg => words::stage::figure(kg.unsigned_abs()),
    };
    view! {
        <svg class="fig" viewBox=PLATE  role="img" aria-label=title inner_html=move || squat_svg(&squat(), has_words)></svg>
    }
}

fn squat_svg(squat: &Squat, has_words: bool) -> String {
    let posture = &squat.posture;
    let has_bar = squat.bar_kg > 0.0;
    let drawing = draw(&Drawn {
        shank_deg: posture.shank_deg,
        thigh_deg: posture.thigh_above_horizontal_deg,
        trunk_deg: posture.trunk_lean_deg,
        heel_up_deg: 0.0,
        arms: if has_bar { Arms::OnBar } else { Arms::Forward },
        loads: Some(LoadShares {
            knee: posture.moment_nm.knee / FULL_SCALE_NM,
            hip: posture.moment_nm.hip / FULL_SCALE_NM,
        }),
    });
    let foot = f64::from(drawing.toe.x - drawing.heel.x);
    let balance_x = drawing.heel.x + whole(foot * posture.balance);
    let mut svg = Svg::default();
    svg.ground(&drawing, balance_x, has_words);
    svg.body(&drawing, has_bar);
    if has_words {
        svg.load_names(&drawing);
    }
    svg.knee_past_toe(&drawing, whole(posture.knee_past_toe_cm));
    svg.0
}

/// A posture of the routine, without loads.
#[component]
pub fn ExerciseFigure(pose: FigurePose, words: &'static str) -> impl IntoView {
    let drawing = draw(&Drawn {
        shank_deg: pose.shank_deg,
        thigh_deg: pose.thigh_deg,
        trunk_deg: pose.trunk_deg,
        heel_up_deg: pose.heel_up_deg,
        arms: if pose.arms_forward {
            Arms::Forward
        } else {
            Arms::Hanging
        },
        loads: None,
    });
    // Room for arms held out level; the standing head is the highest point of any posture.
    let (view_box, floor) = if pose.arms_forward {
        ("50 -164 430 548", "M64 362H466")
    } else {
        ("60 -164 320 548", "M74 362H366")
    };
    let mut svg = Svg::default();
    svg.path("f-floor", floor);
    if pose.wall_behind {
        // The wall stands behind whatever is furthest back: the seat, or the shoulder.
        let x = (drawing.hip.x - 66).min(drawing.shoulder.x - 64);
        svg.path("f-floor", &["M", &half(x), " -138V362"].concat());
    }
    svg.body(&drawing, false);
    view! { <svg class="fig" viewBox=view_box role="img" aria-label=words inner_html=svg.0></svg> }
}
