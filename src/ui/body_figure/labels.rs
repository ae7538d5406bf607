//! Lines and words on a plate.

use content::words;

use super::draw::{Drawing, Place};
use super::scale::Frame;
use super::svg::{Svg, circle, half};

const FLOOR: i32 = 362;
/// Room that a letter of strong words needs.
const LETTER_WIDE: i32 = 9;
/// From one line of words to the next.
const LINE: i32 = 18;
/// Where the names of the two loads stand as long as nothing is in the way.
const SEAT_NAME: i32 = 148;
const THIGH_NAME: i32 = 192;
/// The left end of the knee's, and how near to it a part of the body may come before it moves.
const THIGH_NAME_X: i32 = 310;
const NEAR: i32 = 60;
/// The right end of the seat's.
const SEAT_NAME_END: i32 = 110;
/// From the hip up to the name of its load, at least.
const SEAT_ROOM: i32 = 76;
/// A hip higher than this takes the place of its name.
const HIGH_HIP: i32 = 190;

impl Svg {
    /// Floor, balance line and toe line.
    pub(super) fn ground(&mut self, drawing: &Drawing, balance_x: i32, frame: &Frame, has_words: bool) {
        let toe = half(drawing.toe.x);
        self.path(
            "f-guide",
            &["M", &half(balance_x), " ", &whole(frame.top + 6), "V362"].concat(),
        );
        let toe_top = whole(FLOOR - 20 * drawing.measure / 7);
        self.path("f-guide", &["M", &toe, " ", &toe_top, "V370"].concat());
        self.path("f-floor", frame.floor);
        if has_words {
            self.text("back", balance_x - 16, frame.top + 20, words::stage::BALANCE_LINE);
            self.text("", drawing.toe.x + 12, FLOOR + 22, words::stage::TOE_LINE);
        }
    }

    /// Names the two loads where they are, each with its sign.
    pub(super) fn load_names(&mut self, drawing: &Drawing, frame: &Frame) {
        self.seat_name(drawing, frame);
        // Beside the thigh also of somebody small.
        let usual = THIGH_NAME.max(FLOOR - 18 * drawing.measure / 5);
        let lowest = FLOOR - drawing.measure - 3 * LINE;
        let [head, held] = drawing
            .ahead
            .map(|end| end.map_or(usual, |end| clear_of(end, usual, lowest)));
        let (high, low) = (head.min(held), head.max(held));
        let y = if high < usual { high } else { low };
        self.text("strong", 660, y, words::stage::FRONT_THIGH);
        self.path("weave-knee-a", &circle(Place { x: 335, y: y + 13 }, 5));
        self.text("", 692, y + LINE, words::stage::KNEE_LOAD);
        let level = whole(y - 2);
        let bend = half(drawing.knee_named.x + 72);
        self.leader(
            &["M324 ", &level, "Q", &bend, " ", &level].concat(),
            drawing.knee_named,
        );
    }

    /// The name stands over the seat. In a low frame the seat of a shallow squat comes up to where its name stands;
    /// then the name stands under it.
    fn seat_name(&mut self, drawing: &Drawing, frame: &Frame) {
        let hip_y = drawing.hip.y / 2;
        let is_under = frame.is_low && hip_y < HIGH_HIP;
        let y = if is_under {
            hip_y + 82
        } else {
            over_back(SEAT_NAME.min(hip_y - SEAT_ROOM), drawing.behind).max(frame.top + 44)
        };
        self.text("strong", 28, y, words::stage::SEAT);
        let sign = ["M19 ", &half(2 * y + 13), "l6.5 6.5-6.5 6.5-6.5-6.5z"].concat();
        self.path("weave-hip-a", &sign);
        self.text("", 60, y + LINE, words::stage::HIP_LOAD);
        let named = drawing.hip_named;
        let start = if is_under {
            ["M20 ", &whole(y - 20), "Q22 ", &half(named.y)].concat()
        } else {
            ["M20 ", &whole(y + 28), "Q22 ", &half(named.y - 28)].concat()
        };
        self.leader(&start, named);
    }

    /// A line from a name to what it names, with a dot at its end.
    fn leader(&mut self, start: &str, end: Place) {
        self.path("f-dim", &[start, " ", &half(end.x), " ", &half(end.y)].concat());
        let end = Place {
            x: end.x / 2,
            y: end.y / 2,
        };
        self.path("f-end", &circle(end, 3));
    }

    /// A drop from the knee to a measure on the toe line, with its distance in words.
    pub(super) fn knee_past_toe(&mut self, drawing: &Drawing, frame: &Frame, past_cm: i32) {
        let (knee, toe, y) = (drawing.knee, drawing.toe, FLOOR - drawing.measure);
        let drop = [
            "M",
            &half(knee.x),
            " ",
            &half(knee.y + 16),
            "V",
            &whole(y + 5),
            "M",
            &half(toe.x),
            " ",
            &whole(y),
            "H",
            &half(knee.x),
        ]
        .concat();
        self.path("f-dim", &drop);
        let distance = match past_cm {
            0 => words::stage::AT_TOES.to_string(),
            past if past > 0 => words::stage::past(past.unsigned_abs()),
            behind => words::stage::behind(behind.unsigned_abs()),
        };
        // Beside knee and toes, and beside what hangs as low; as far as there is no room there, lower.
        let from = knee.x.max(toe.x) + 20;
        let [head, held] = drawing.ahead;
        let aside = [head, held, drawing.finger_tips]
            .into_iter()
            .flatten()
            .map(|end| (end.x + 16 - from).max(0) * (end.y / 2 - y + NEAR + LINE).clamp(0, NEAR) / NEAR);
        let beside = from + aside.max().unwrap_or(0);
        // Interface words are short.
        let most = 2 * (frame.right - 4 - LETTER_WIDE * distance.len() as i32);
        let lower = ((beside - most) / 2).clamp(0, LINE);
        self.text("strong", beside.min(most), y + 5 + lower, &distance);
    }
}

/// The height of the name of the knee load, clear of an end of the body: under it, the lower the nearer it comes, so
/// that the name does not jump; over one that would be in its way and is so low that there is no room.
fn clear_of(end: Place, usual: i32, lowest: i32) -> i32 {
    let near = (end.x / 2 - THIGH_NAME_X + NEAR).clamp(0, NEAR);
    let under = (end.y / 2 + 20).max(usual);
    if near < NEAR || under <= lowest {
        usual + (under.min(lowest) - usual) * near / NEAR
    } else {
        usual.min(end.y / 2 - 92)
    }
}

/// The height of the seat's name, over a head that leans back as far as it: the higher the nearer it comes.
fn over_back(y: i32, head: Place) -> i32 {
    let near = (SEAT_NAME_END + NEAR - head.x / 2).clamp(0, NEAR);
    y - (y - head.y / 2 + 32).max(0) * near / NEAR
}

fn whole(number: i32) -> String {
    half(2 * number)
}
