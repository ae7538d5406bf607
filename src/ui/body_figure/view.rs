//! The drawing in a page. The same parts, back to front, wherever a body is shown.

use content::{FigurePose, words};
use leptos::prelude::*;

use super::pose::{FRAME, FRAME_TOP, draw_pose};
use super::svg::{Svg, half};
use super::{Arms, Drawn, LoadShares, draw};
use crate::ui::prose::escape;
use crate::ui::squat::{FULL_SCALE_NM, Squat, whole};

/// A plate is at half the drawing's own scale. It holds every squat from thighs 45 degrees above level down.
const PLATE: &str = "0 -62 440 458";

/// A squat that the model solved: body, bar, loads, balance line, toe line, and how far the knee is past the toes.
pub struct SquatPicture {
    /// What it shows, for people who cannot see it.
    pub title: String,
    /// The inside of the `<svg>`.
    pub html: String,
    /// What changes in it with the posture; see `platform::svg::redraw`.
    pub values: Vec<String>,
}

/// A drawn squat, to be moved by whoever holds `svg`.
#[component]
pub fn SquatPlate(title: String, html: String, svg: NodeRef<leptos::svg::Svg>) -> impl IntoView {
    view! { <svg class="fig" viewBox=PLATE role="img" aria-label=title node_ref=svg inner_html=html></svg> }
}

/// A squat that stands still, without names on it.
#[component]
pub fn SquatFigure(squat: Squat) -> impl IntoView {
    let picture = picture_of(&squat, false);
    view! { <svg class="fig" viewBox=PLATE role="img" aria-label=picture.title inner_html=picture.html></svg> }
}

/// Draws a squat; `has_words`: with loads and lines named on the plate.
pub fn picture_of(squat: &Squat, has_words: bool) -> SquatPicture {
    let posture = &squat.posture;
    let has_bar = squat.bar_kg > 0.0;
    let drawing = draw(&Drawn {
        shank_deg: posture.shank_deg,
        thigh_deg: posture.thigh_above_horizontal_deg,
        trunk_deg: posture.trunk_lean_deg,
        heel_up_deg: 0.0,
        arms: if has_bar { Arms::OnBar } else { Arms::Hanging },
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
    SquatPicture {
        title: match whole(squat.bar_kg) {
            0 => words::stage::FIGURE_BARE.into(),
            kg => words::stage::figure(kg.unsigned_abs()),
        },
        html: svg.html,
        values: svg.values,
    }
}

/// Poses side by side, each with its label. All poses are drawn at one scale in a frame of one size.
#[component]
pub fn PoseRow(poses: &'static [FigurePose]) -> impl IntoView {
    view! { <div class="poses" inner_html=poses_html(poses)></div> }
}

/// The figures of a row as HTML.
pub fn poses_html(poses: &[FigurePose]) -> String {
    poses
        .iter()
        .map(|pose| {
            let (view_box, svg) = pose_svg(pose);
            [
                "<figure><div class=\"plate pose\"><svg class=\"fig\" viewBox=\"",
                &view_box,
                "\" role=\"img\" aria-label=\"",
                &escape(pose.words),
                "\">",
                &svg,
                "</svg></div><figcaption class=\"cap\">",
                &escape(pose.title),
                "</figcaption></figure>",
            ]
            .concat()
        })
        .collect()
}

/// The frame and the drawing of a pose.
pub(super) fn pose_svg(pose: &FigurePose) -> (String, String) {
    let drawing = draw_pose(pose);
    let (left, top) = (half(drawing.frame_left), half(FRAME_TOP));
    let view_box = [&left, " ", &top, " ", &half(FRAME.0), " ", &half(FRAME.1)].concat();
    let mut svg = Svg::default();
    svg.pose(&drawing);
    (view_box, svg.html)
}
