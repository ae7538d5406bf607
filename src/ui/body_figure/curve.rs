//! Points, and the writer of path data in whole numbers.

use super::scale::Paper;
use mechanics::sin_cos_deg;

/// A point or a direction: thousandths of stature, `x` forward, `y` **up** from the floor.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct P {
    pub(super) x: f64,
    pub(super) y: f64,
}

impl P {
    pub(super) const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// The direction that leans `deg` from upright, + forward.
    pub(super) fn up(deg: f64) -> Self {
        let (x, y) = sin_cos_deg(deg);
        Self { x, y }
    }

    /// This point, moved by `length` times the direction `along`.
    pub(super) fn go(self, along: Self, length: f64) -> Self {
        Self {
            x: self.x + along.x * length,
            y: self.y + along.y * length,
        }
    }

    /// A quarter turn to the left. On a limb that points down, this is its front.
    pub(super) fn left(self) -> Self {
        Self {
            x: -self.y,
            y: self.x,
        }
    }

    /// This point or direction, turned forward (clockwise) by `deg`.
    pub(super) fn turned(self, deg: f64) -> Self {
        let (sin, cos) = sin_cos_deg(deg);
        Self {
            x: self.x * cos + self.y * sin,
            y: self.y * cos - self.x * sin,
        }
    }

    pub(super) fn mid(self, other: Self) -> Self {
        Self {
            x: (self.x + other.x) / 2.0,
            y: (self.y + other.y) / 2.0,
        }
    }

    /// The direction from here to there, and the distance.
    pub(super) fn toward(self, there: Self) -> (Self, f64) {
        let (x, y) = (there.x - self.x, there.y - self.y);
        // Two joints of a limb are never in one place; 1 only keeps a division by 0 out of the types.
        let length = x.hypot(y).max(1.0);
        (
            Self {
                x: x / length,
                y: y / length,
            },
            length,
        )
    }
}

/// The nearest whole number. Nothing drawn is anywhere near the ends of `i32`.
pub(super) fn whole(value: f64) -> i32 {
    // Not `round`, which no instruction of wasm does.
    (value + 0.5).floor() as i32
}

/// Path data under construction.
///
/// Curves are uniform Catmull-Rom. Its handles mirror each other at every point, so one `c` followed by `s`
/// commands says it all.
#[derive(Default)]
pub(super) struct Path {
    d: String,
    pen: (i32, i32),
    paper: Paper,
}

impl Path {
    pub(super) fn on(paper: Paper) -> Self {
        Self {
            d: String::with_capacity(256),
            pen: (0, 0),
            paper,
        }
    }

    pub(super) fn done(self) -> String {
        self.d
    }

    /// A closed smooth outline through all points.
    pub(super) fn outline(&mut self, points: &[P]) {
        self.move_to(points[0]);
        self.smooth(points, true);
        self.close();
    }

    /// Straight lines from point to point: closed as a shape, or left open as a line.
    pub(super) fn straight(&mut self, points: &[P], is_closed: bool) {
        self.move_to(points[0]);
        for point in &points[1..] {
            self.line_to(*point);
        }
        if is_closed {
            self.close();
        }
    }

    /// An upright rectangle, by its left, bottom, right and top.
    pub(super) fn block(&mut self, left: f64, bottom: f64, right: f64, top: f64) {
        let corners = [(left, bottom), (left, top), (right, top), (right, bottom)];
        self.straight(&corners.map(|(x, y)| P::new(x, y)), true);
    }

    /// A smooth line through all points, from the first, which the pen has already reached.
    pub(super) fn smooth(&mut self, points: &[P], is_closed: bool) {
        let count = points.len();
        let at = |i: usize| {
            if is_closed {
                points[i % count]
            } else {
                points[i.min(count - 1)]
            }
        };
        let pieces = if is_closed { count } else { count - 1 };
        for i in 0..pieces {
            let before = if i > 0 || is_closed {
                at((i + count - 1) % count)
            } else {
                at(0)
            };
            let (from, to, after) = (at(i), at(i + 1), at(i + 2));
            let first = P::new(from.x + (to.x - before.x) / 6.0, from.y + (to.y - before.y) / 6.0);
            let second = P::new(to.x - (after.x - from.x) / 6.0, to.y - (after.y - from.y) / 6.0);
            if i == 0 {
                self.d.push('c');
                self.pair(first, false);
                self.pair(second, true);
            } else {
                if i == 1 {
                    self.d.push('s');
                }
                self.pair(second, i > 1);
            }
            self.pair(to, true);
            self.pen = self.paper.place(to);
        }
    }

    pub(super) fn move_to(&mut self, point: P) {
        self.absolute('M', point);
    }

    pub(super) fn line_to(&mut self, point: P) {
        self.absolute('L', point);
    }

    pub(super) fn close(&mut self) {
        self.d.push('z');
    }

    /// A full circle, wound like the outlines.
    pub(super) fn disc(&mut self, centre: P, radius: f64) {
        self.move_to(centre.go(P::new(-1.0, 0.0), radius));
        let radius = radius * self.paper.scale;
        // A radius that is too small for its chord is scaled up by the renderer: halves stay exact.
        let (radius, width) = (radius as i32, whole(radius * 2.0));
        for width in [width, -width] {
            self.d.push('a');
            self.number(radius, false);
            self.number(radius, true);
            self.d.push_str(" 0 1 1");
            self.number(width, true);
            self.d.push_str(" 0");
        }
        self.close();
    }

    fn absolute(&mut self, command: char, point: P) {
        let (x, y) = self.paper.place(point);
        self.d.push(command);
        self.number(x, false);
        self.number(y, true);
        self.pen = (x, y);
    }

    /// A point against the pen.
    fn pair(&mut self, point: P, is_parted: bool) {
        let (x, y) = self.paper.place(point);
        self.number(x - self.pen.0, is_parted);
        self.number(y - self.pen.1, true);
    }

    fn number(&mut self, number: i32, is_parted: bool) {
        if is_parted && number >= 0 {
            self.d.push(' ');
        }
        push_number(&mut self.d, number);
    }
}

/// Writes a whole number by hand: `format!` takes several times as long, and there are a thousand in a figure.
pub(super) fn push_number(text: &mut String, number: i32) {
    if number < 0 {
        text.push('-');
    }
    let mut rest = number.unsigned_abs();
    let mut digits = ['0'; 10];
    let mut first = digits.len();
    loop {
        first -= 1;
        // One digit fits into a byte.
        digits[first] = char::from(b'0' + (rest % 10) as u8);
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    for digit in &digits[first..] {
        text.push(*digit);
    }
}
