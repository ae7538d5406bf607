//! Writes SVG as text: shapes from numbers of ours and words from the content, nothing else.
//!
//! One text instead of dozens of reactive attributes: the wasm is a good deal smaller for it. Beside the text stand the
//! values that change with the posture, so that a figure on the screen moves without being made anew.

use content::words;

use super::pose::{FRAME, PoseDrawing};
use super::{Drawing, Place};

/// SVG elements, one after the other.
#[derive(Default)]
pub(super) struct Svg {
    pub(super) html: String,
    /// Of each element in order: the `d` of a path; the `x`, the `y` and the words of a text.
    pub(super) values: Vec<String>,
}

impl Svg {
    fn write(&mut self, pieces: &[&str]) {
        for piece in pieces {
            self.html.push_str(piece);
        }
    }

    pub(super) fn path(&mut self, class: &str, d: &str) {
        self.values.push(d.into());
        self.write(&["<path class=\"", class, "\" d=\"", d, "\"/>"]);
    }

    fn text(&mut self, class: &str, x: i32, y: &str, text: &str) {
        self.values.extend([half(x), y.into(), text.into()]);
        let text = text.replace('&', "&amp;").replace('<', "&lt;");
        self.write(&[
            "<text class=\"",
            class,
            "\" x=\"",
            &half(x),
            "\" y=\"",
            y,
            "\">",
            &text,
            "</text>",
        ]);
    }

    /// The parts of the body, back to front. Each is stroked in the line colour first and filled after, which gives
    /// one outline round the union and no seams.
    pub(super) fn body(&mut self, drawing: &Drawing, has_bar: bool) {
        self.html.push_str("<g transform=\"scale(.5)\">");
        if has_bar {
            self.path("f-disc", &circle(drawing.bar, 85));
        }
        self.upper(drawing);
        self.lower(drawing);
        self.arm(drawing);
        if has_bar {
            self.path("f-bar", &circle(drawing.bar, 14));
        }
        self.html.push_str("</g>");
    }

    /// A pose with what stands around it.
    pub(super) fn pose(&mut self, pose: &PoseDrawing) {
        let (left, right) = (pose.frame_left + 28, pose.frame_left + FRAME.0 - 28);
        self.path("f-floor", &["M", &half(left), " 362H", &half(right)].concat());
        self.html.push_str("<g transform=\"scale(.5)\">");
        self.props(&pose.props.behind);
        if let Some((leg, shorts)) = &pose.body.far_leg {
            self.outlined("f-far", leg);
            self.outlined("f-low-far", shorts);
        }
        self.props(&pose.props.under);
        self.upper(&pose.body);
        self.lower(&pose.body);
        if let Some(d) = &pose.props.held {
            self.path("f-bar", d);
        }
        self.arm(&pose.body);
        self.html.push_str("</g>");
    }

    fn props(&mut self, props: &[String]) {
        for d in props {
            self.path("f-prop", d);
        }
    }

    fn upper(&mut self, drawing: &Drawing) {
        self.outlined("f-skin", &drawing.head);
        self.path("f-hair", &drawing.hair);
        self.path("f-line", &drawing.ear);
        self.outlined("f-top", &drawing.trunk);
    }

    fn lower(&mut self, drawing: &Drawing) {
        self.outlined("f-skin", &drawing.leg);
        self.path("f-line", &drawing.ankle_mark);
        self.outlined("f-low", &drawing.shorts);
        if let Some(d) = &drawing.hip_load {
            self.path("f-hip", d);
        }
        if let Some(d) = &drawing.knee_load {
            self.path("f-knee", d);
        }
        self.path("f-joint", &drawing.hip_joint);
        self.path("f-joint", &circle(drawing.knee, 11));
    }

    fn arm(&mut self, drawing: &Drawing) {
        self.outlined("f-skin", &drawing.arm);
        self.outlined("f-top", &drawing.sleeve);
    }

    fn outlined(&mut self, class: &str, d: &str) {
        self.path("f-edge", d);
        self.path(class, d);
    }

    /// Floor, balance line and toe line.
    pub(super) fn ground(&mut self, drawing: &Drawing, balance_x: i32, has_words: bool) {
        self.path("f-guide", &["M", &half(balance_x), " -56V362"].concat());
        self.path("f-guide", &["M", &half(drawing.toe.x), " 196V370"].concat());
        self.path("f-floor", "M14 362H426");
        if has_words {
            self.text("back", balance_x - 16, "-42", words::stage::BALANCE_LINE);
            self.text("", drawing.toe.x + 12, "384", words::stage::TOE_LINE);
        }
    }

    /// Names the two loads where they are, each with its sign.
    pub(super) fn load_names(&mut self, drawing: &Drawing) {
        let (hip, knee) = (drawing.hip, drawing.knee);
        // In a shallow squat the seat comes up to where its name stands; then the name stands under it.
        let seat_y = if hip.y / 2 < 190 { hip.y / 2 + 82 } else { 148 };
        self.text("strong", 28, &seat_y.to_string(), words::stage::SEAT);
        self.path(
            "weave-hip-a",
            &["M19 ", &half(2 * seat_y + 13), "l6.5 6.5-6.5 6.5-6.5-6.5z"].concat(),
        );
        self.text("", 60, &(seat_y + 18).to_string(), words::stage::HIP_LOAD);
        let (x, y) = (hip.x / 2 - 22, hip.y / 2 + 8);
        if seat_y == 148 {
            self.leader(&["M20 176Q22 ", &(y - 14).to_string()].concat(), x, y);
        } else {
            self.leader(
                &["M20 ", &(seat_y - 20).to_string(), "Q22 ", &y.to_string()].concat(),
                x,
                y,
            );
        }
        self.text("strong", 660, "192", words::stage::FRONT_THIGH);
        self.path("weave-knee-a", &circle(Place { x: 335, y: 205 }, 5));
        self.text("", 692, "210", words::stage::KNEE_LOAD);
        // Near the knee, where no arm is in the way.
        let (x, y) = ((hip.x + 5 * knee.x) / 12, (hip.y + 5 * knee.y) / 12 - 20);
        self.leader(&["M324 190Q", &(x + 36).to_string(), " 190"].concat(), x, y);
    }

    /// A line from a name to what it names, with a dot at its end.
    fn leader(&mut self, start: &str, x: i32, y: i32) {
        self.path(
            "f-dim",
            &[start, " ", &x.to_string(), " ", &y.to_string()].concat(),
        );
        self.path("f-end", &circle(Place { x, y }, 3));
    }

    /// A drop from the knee to a measure on the toe line, with its distance in words.
    pub(super) fn knee_past_toe(&mut self, drawing: &Drawing, past_cm: i32) {
        let (knee, toe) = (drawing.knee, drawing.toe);
        let drop = [
            "M",
            &half(knee.x),
            " ",
            &half(knee.y + 16),
            "V309M",
            &half(toe.x),
            " 304H",
            &half(knee.x),
        ]
        .concat();
        self.path("f-dim", &drop);
        let distance = match past_cm {
            0 => words::stage::AT_TOES.to_string(),
            past if past > 0 => words::stage::past(past.unsigned_abs()),
            behind => words::stage::behind(behind.unsigned_abs()),
        };
        self.text("strong", knee.x.max(toe.x) + 20, "309", &distance);
    }
}

fn circle(at: Place, r: i32) -> String {
    let (left, across, r) = ((at.x - r).to_string(), (2 * r).to_string(), r.to_string());
    [
        "M",
        &left,
        " ",
        &at.y.to_string(),
        "a",
        &r,
        " ",
        &r,
        " 0 1 1 ",
        &across,
        " 0a",
        &r,
        " ",
        &r,
        " 0 1 1 -",
        &across,
        " 0z",
    ]
    .concat()
}

/// Half of a whole number, written with at most one decimal.
pub(super) fn half(units: i32) -> String {
    let whole = (units / 2).to_string();
    let sign = if units == -1 { "-" } else { "" };
    [sign, &whole, if units % 2 == 0 { "" } else { ".5" }].concat()
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
