//! The drawing in a page. The same parts, back to front, wherever a body is shown.

use content::{FigurePose, words};
use leptos::prelude::*;
use mechanics::{Body, Load, LoadAt, Point};

use super::around::Around;
use super::draw::draw;
use super::held::Held;
use super::pose::{FRAME, FRAME_TOP, draw_pose};
use super::scale::{self, Frame, Paper};
use super::skeleton::{LoadShares, Skeleton, place, within};
use super::svg::{Svg, half};
use crate::ui::prose::escape;
use crate::ui::squat::{Squat, whole};

/// What a plate shows beside the body.
#[derive(Clone, Copy, PartialEq, Default)]
pub struct Plate {
    /// Loads and lines are named.
    pub has_words: bool,
    /// Knee and hip can be taken hold of.
    pub has_handles: bool,
    /// The body is another person's than the one beside it.
    pub is_second: bool,
    /// The frame is tall: from standing to the deepest squat, with any load. Else it holds squats near level.
    pub is_whole: bool,
    /// Another posture of the same body.
    pub ghost: Option<Ghost>,
    /// Who is on the plate next to this one: in the tall frame both are drawn at the scale that has room for both.
    pub beside: Option<Body>,
}

/// Another posture, as a guess: dots and a dashed line.
#[derive(Clone, Copy, PartialEq)]
pub struct Ghost {
    /// Shank from the vertical, + knee forward.
    pub shank_deg: f64,
    /// Thigh above the horizontal.
    pub thigh_deg: f64,
    /// Trunk from the vertical, + forward.
    pub trunk_deg: f64,
}

/// A squat that the model solved: body, load, balance line, toe line, and how far the knee is past the toes.
pub struct SquatPicture {
    /// What it shows, for people who cannot see it.
    pub title: String,
    /// What of it is seen.
    pub view_box: &'static str,
    /// The inside of the `<svg>`.
    pub html: String,
    /// What changes in it with the posture, the body and the load; see `platform::svg::redraw`.
    pub values: Vec<String>,
}

/// A drawn squat, to be moved by whoever holds `svg`.
#[component]
pub fn SquatPlate(
    title: Signal<String>,
    view_box: &'static str,
    html: String,
    svg: NodeRef<leptos::svg::Svg>,
) -> impl IntoView {
    view! { <svg class="fig" width="320" viewBox=view_box role="img" aria-label=title node_ref=svg inner_html=html></svg> }
}

/// A squat that stands still, without names on it.
#[component]
pub fn SquatFigure(squat: Squat) -> impl IntoView {
    let picture = picture_of(&squat, Plate::default());
    view! { <svg class="fig" width="320" viewBox=picture.view_box role="img" aria-label=picture.title inner_html=picture.html></svg> }
}

/// Draws a squat.
pub fn picture_of(squat: &Squat, plate: Plate) -> SquatPicture {
    let svg = squat_svg(squat, plate, false);
    SquatPicture {
        title: title(squat.load),
        view_box: Frame::of(plate.is_whole).view_box,
        html: svg.html,
        values: svg.values,
    }
}

/// The values of [`picture_of`] alone, for a figure that stands on the page already.
pub fn values_of(squat: &Squat, plate: Plate) -> Vec<String> {
    squat_svg(squat, plate, true).values
}

/// Where a point of the model is on the plate of this body, in units of its view box.
#[cfg(test)]
pub fn on_plate(point: Point, body: &Body, plate: Plate) -> (f64, f64) {
    scale::on_plate(point, fit(body, plate))
}

/// The model's point at a place on the plate, for whoever drags a joint.
pub fn from_plate(x: f64, y: f64, body: &Body, plate: Plate) -> Point {
    scale::from_plate((x, y), fit(body, plate))
}

fn fit(body: &Body, plate: Plate) -> f64 {
    Frame::of(plate.is_whole).fit(&[Some(body), plate.beside.as_ref()])
}

fn squat_svg(squat: &Squat, plate: Plate, is_bare: bool) -> Svg {
    let Squat { posture, body, .. } = squat;
    let skeleton = Skeleton::of(posture, body, Paper::of(body, fit(body, plate)));
    let load = posture.points.load.map(|point| place(point, body));
    let shares = LoadShares {
        knee: posture.moment_nm.knee / squat.full_nm,
        hip: posture.moment_nm.hip / squat.full_nm,
    };
    let drawing = draw(&skeleton, Held::of(&skeleton, squat.load, load), Some(shares));
    let frame = Frame::of(plate.is_whole);
    let foot = f64::from(drawing.toe.x - drawing.heel.x);
    let balance_x = drawing.heel.x + whole(foot * within(posture.balance, -1.0, 2.0));
    let mut svg = Svg {
        is_bare,
        ..Svg::default()
    };
    svg.ground(&drawing, balance_x, frame, plate.has_words);
    svg.squat(&drawing, &Around::of(&skeleton, plate.ghost), plate.is_second);
    if plate.has_words {
        svg.load_names(&drawing, frame);
    }
    svg.knee_past_toe(&drawing, frame, whole(posture.knee_past_toe_cm));
    if plate.has_handles {
        svg.handles(&drawing);
    }
    svg
}

/// What a squat with this load shows, for people who cannot see it.
pub fn title(load: Load) -> String {
    let kg = whole(load.kg).unsigned_abs();
    match load.at {
        LoadAt::ArmsForward if kg == 0 => words::stage::FIGURE_ARMS.into(),
        _ if kg == 0 => words::stage::FIGURE_BARE.into(),
        LoadAt::None => words::stage::FIGURE_BARE.into(),
        LoadAt::ArmsForward => words::stage::figure_ahead(kg),
        LoadAt::Goblet => words::stage::figure_chest(kg),
        LoadAt::Front => words::stage::figure_front(kg),
        LoadAt::HighBar => words::stage::figure(kg),
        LoadAt::LowBar => words::stage::figure_low(kg),
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
                "<figure><div class=\"plate pose\"><svg class=\"fig\" width=\"240\" viewBox=\"",
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
