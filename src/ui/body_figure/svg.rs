//! Writes SVG as text: shapes from numbers of ours and words from the content, nothing else.
//!
//! One text instead of dozens of reactive attributes: the wasm is a good deal smaller for it. Beside the text stand the
//! values that change with the posture, so that a figure on the screen moves without being made anew.

use super::around::Around;
use super::curve::push_number;
use super::draw::{Drawing, Place};
use super::pose::{FRAME, PoseDrawing};

/// Radius of what a finger meets, in units of the plate: 23 pixels on a phone that is 390 wide.
const FINGER: i32 = 26;
/// Radius of the ring that is seen.
const RING: i32 = 11;

/// SVG elements, one after the other.
#[derive(Default)]
pub(super) struct Svg {
    /// Whether to leave the text out: a figure that moves needs only its values.
    pub(super) is_bare: bool,
    pub(super) html: String,
    /// Of each element in order: the `d` of a path; the `x`, the `y` and the words of a text.
    pub(super) values: Vec<String>,
}

impl Svg {
    pub(super) fn write(&mut self, pieces: &[&str]) {
        if self.is_bare {
            return;
        }
        for piece in pieces {
            self.html.push_str(piece);
        }
    }

    pub(super) fn path(&mut self, class: &str, d: &str) {
        self.values.push(d.into());
        self.write(&["<path class=\"", class, "\" d=\"", d, "\"/>"]);
    }

    /// Words at a place: `x` in half units of the plate, `y` in whole ones.
    pub(super) fn text(&mut self, class: &str, x: i32, y: i32, text: &str) {
        let (x, y) = (half(x), half(2 * y));
        if !self.is_bare {
            let escaped = text.replace('&', "&amp;").replace('<', "&lt;");
            self.write(&[
                "<text class=\"",
                class,
                "\" x=\"",
                &x,
                "\" y=\"",
                &y,
                "\">",
                &escaped,
                "</text>",
            ]);
        }
        self.values.extend([x, y, text.into()]);
    }

    /// A squat: its parts back to front, then the other posture that is shown on it, then what moves it.
    pub(super) fn squat(&mut self, drawing: &Drawing, around: &Around, is_second: bool) {
        let class = if is_second { " class=\"person-b\"" } else { "" };
        self.write(&["<g", class, " transform=\"scale(.5)\">"]);
        self.path("f-prop", &around.wedge);
        self.path("f-disc", &drawing.disc);
        self.upper(drawing);
        self.lower(drawing);
        self.path("f-bar", &drawing.weight);
        self.arm(drawing);
        self.path("f-skin", &drawing.folded);
        self.path("f-bar", &drawing.bar);
        // On a bed of paper, it shows on any skin and cloth.
        self.path("f-bed", &[around.ghost.as_str(), &around.ghost_joints].concat());
        self.path("f-ghost", &around.ghost);
        self.path("f-end", &around.ghost_joints);
        self.write(&["</g>"]);
    }

    /// Rings to take the joints by, each on a circle that is large enough for a finger.
    pub(super) fn handles(&mut self, drawing: &Drawing) {
        let joints = [
            ("shoulder", drawing.shoulder),
            ("hip", drawing.hip),
            ("knee", drawing.knee),
        ];
        for (name, joint) in joints {
            let at = Place {
                x: joint.x / 2,
                y: joint.y / 2,
            };
            let d = circle(at, FINGER);
            self.write(&["<path class=\"f-grip\" data-grip=\"", name, "\" d=\"", &d, "\"/>"]);
            self.values.push(d);
            self.path("f-ring", &circle(at, RING));
        }
    }

    /// A pose with what stands around it.
    pub(super) fn pose(&mut self, pose: &PoseDrawing) {
        let (left, right) = (pose.frame_left + 28, pose.frame_left + FRAME.0 - 28);
        self.path("f-floor", &["M", &half(left), " 362H", &half(right)].concat());
        self.write(&["<g transform=\"scale(.5)\">"]);
        self.props(&pose.props.behind);
        if let Some((leg, shorts)) = &pose.body.far_leg {
            self.path("f-far", leg);
            self.path("f-low-far", shorts);
        }
        self.props(&pose.props.under);
        self.upper(&pose.body);
        self.lower(&pose.body);
        if let Some(d) = &pose.props.held {
            self.path("f-bar", d);
        }
        self.arm(&pose.body);
        self.write(&["</g>"]);
    }

    fn props(&mut self, props: &[String]) {
        for d in props {
            self.path("f-prop", d);
        }
    }

    fn upper(&mut self, drawing: &Drawing) {
        self.path("f-skin", &drawing.head);
        self.path("f-hair", &drawing.hair);
        self.path("f-line", &drawing.ear);
        self.path("f-top", &drawing.trunk);
    }

    fn lower(&mut self, drawing: &Drawing) {
        self.path("f-skin", &drawing.leg);
        self.path("f-line", &drawing.ankle_mark);
        self.path("f-low", &drawing.shorts);
        if let Some(d) = &drawing.hip_load {
            self.path("f-hip", d);
        }
        if let Some(d) = &drawing.knee_load {
            self.path("f-knee", d);
        }
        self.path("f-joint", &drawing.hip_joint);
        self.path("f-joint", &drawing.knee_joint);
    }

    fn arm(&mut self, drawing: &Drawing) {
        self.path("f-skin", &drawing.arm);
        self.path("f-top", &drawing.sleeve);
    }
}

/// A circle, wound like the outlines.
pub(super) fn circle(at: Place, r: i32) -> String {
    let mut d = String::with_capacity(48);
    let mut piece = |text: &str, number: i32| {
        d.push_str(text);
        push_number(&mut d, number);
    };
    piece("M", at.x - r);
    piece(" ", at.y);
    for across in [2 * r, -2 * r] {
        piece("a", r);
        piece(" ", r);
        piece(" 0 1 1 ", across);
        piece(" ", 0);
    }
    d.push('z');
    d
}

/// Half of a whole number, written with at most one decimal.
pub(super) fn half(units: i32) -> String {
    let mut text = String::with_capacity(8);
    if units == -1 {
        text.push('-');
    }
    push_number(&mut text, units / 2);
    if units % 2 != 0 {
        text.push_str(".5");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::half;

    #[test]
    fn half_of_a_whole_number_needs_no_float() {
        let halves = [(0, "0"), (7, "3.5"), (-1, "-0.5"), (-3, "-1.5"), (410, "205")];
        assert!(halves.iter().all(|(units, text)| half(*units) == *text));
    }
}
