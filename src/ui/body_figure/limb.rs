//! A limb: a line between two joints with a width on either side.

use super::curve::{P, Path};

/// A part of the way along a limb, and its width to the left and to the right there. Seen along a limb that
/// points down, left is the front.
pub(super) type Row = (f64, f64, f64);

pub(super) const THIGH: [Row; 6] = [
    (-0.10, 40.0, 50.0),
    (0.08, 51.0, 55.0),
    (0.28, 53.5, 50.0),
    (0.52, 49.0, 41.0),
    (0.76, 41.0, 34.5),
    (1.0, 36.0, 33.0),
];
pub(super) const SHANK: [Row; 6] = [
    (-0.03, 34.0, 31.0),
    (0.10, 33.0, 34.0),
    (0.30, 26.5, 42.5),
    (0.54, 22.0, 34.0),
    (0.78, 18.5, 22.0),
    (1.0, 21.0, 20.0),
];
pub(super) const UPPER_ARM: [Row; 5] = [
    (-0.05, 23.0, 22.0),
    (0.08, 29.0, 28.0),
    (0.36, 27.0, 27.5),
    (0.70, 22.5, 23.5),
    (1.0, 21.0, 21.0),
];
pub(super) const FOREARM: [Row; 5] = [
    (-0.03, 19.0, 20.0),
    (0.18, 24.0, 22.5),
    (0.50, 20.0, 18.0),
    (0.90, 13.5, 13.0),
    (1.0, 13.5, 13.5),
];
pub(super) const HAND: [Row; 4] = [
    (-0.1, 14.0, 14.0),
    (0.35, 19.5, 17.0),
    (0.75, 15.0, 14.0),
    (0.98, 6.0, 8.0),
];
pub(super) const NECK: [Row; 5] = [
    (0.0, 30.0, 31.0),
    (0.3, 30.0, 29.5),
    (0.6, 32.0, 30.0),
    (0.8, 35.0, 33.0),
    (1.0, 38.0, 36.0),
];
/// From hip to shoulder. It points up, so left is the back. The bow (see [`bow`]) comes on top.
pub(super) const TRUNK: [Row; 8] = [
    (0.03, 42.0, 40.0),
    (0.14, 60.0, 54.0),
    (0.32, 48.0, 54.0),
    (0.48, 46.5, 57.0),
    (0.64, 54.0, 61.5),
    (0.80, 61.0, 60.0),
    (0.93, 60.0, 49.0),
    (1.03, 44.0, 26.0),
];
/// How far the middle of the trunk stands in front of the straight line from hip to shoulder: the hollow of
/// the lower back, the round of the upper back. The second number is the bow, the third is not used.
const BOW: [Row; 7] = [
    (0.0, 0.0, 0.0),
    (0.15, 4.0, 0.0),
    (0.32, 9.0, 0.0),
    (0.5, 5.0, 0.0),
    (0.7, -4.0, 0.0),
    (0.85, -8.0, 0.0),
    (1.0, -8.0, 0.0),
];

/// The forward bow of the trunk at a part of its length.
pub(super) fn bow(t: f64) -> f64 {
    widths(&BOW, t).0
}

/// Widths between the rows, by the same kind of curve that joins them; the end rows' beyond them.
fn widths(rows: &[Row], t: f64) -> (f64, f64) {
    let last = rows.len() - 1;
    let mut i = 0;
    while i + 2 < rows.len() && rows[i + 1].0 < t {
        i += 1;
    }
    let (before, from, to, after) = (rows[i.max(1) - 1], rows[i], rows[i + 1], rows[(i + 2).min(last)]);
    let u = ((t - from.0) / (to.0 - from.0)).clamp(0.0, 1.0);
    let mix = |a: f64, b: f64, c: f64, d: f64| {
        b + u * ((c - a) + u * ((2.0 * a - 5.0 * b + 4.0 * c - d) + u * (3.0 * (b - c) + d - a))) / 2.0
    };
    (
        mix(before.1, from.1, to.1, after.1),
        mix(before.2, from.2, to.2, after.2),
    )
}

/// A limb in its place.
pub(super) struct Limb {
    from: P,
    along: P,
    left: P,
    length: f64,
    rows: &'static [Row],
    /// How far the ends bulge past the first and the last row.
    caps: (f64, f64),
    /// Widths are taken times this: an arm that points out of the picture looks thinner.
    width: f64,
    is_bowed: bool,
}

impl Limb {
    pub(super) fn new(from: P, to: P, rows: &'static [Row], caps: (f64, f64)) -> Self {
        let (along, length) = from.toward(to);
        Self {
            from,
            along,
            left: along.left(),
            length,
            rows,
            caps,
            width: 1.0,
            is_bowed: false,
        }
    }

    pub(super) fn thinner(mut self, width: f64) -> Self {
        self.width = width;
        self
    }

    pub(super) fn bowed(mut self) -> Self {
        self.is_bowed = true;
        self
    }

    /// The point a part `t` of the way along and `left` to the left of the limb's middle.
    pub(super) fn at(&self, t: f64, left: f64) -> P {
        let bow = if self.is_bowed { bow(t) } else { 0.0 };
        self.from
            .go(self.along, t * self.length)
            .go(self.left, left - bow)
    }

    /// How far the left edge is from the middle.
    pub(super) fn left_width(&self, t: f64) -> f64 {
        self.width * widths(self.rows, t).0
    }

    /// The same for the right edge.
    pub(super) fn right_width(&self, t: f64) -> f64 {
        self.width * widths(self.rows, t).1
    }

    /// The `t` and the `left` with which [`Self::at`] gives this point.
    pub(super) fn beside(&self, point: P) -> (f64, f64) {
        let (x, y) = (point.x - self.from.x, point.y - self.from.y);
        let t = (x * self.along.x + y * self.along.y) / self.length;
        let bow = if self.is_bowed { bow(t) } else { 0.0 };
        (t, x * self.left.x + y * self.left.y + bow)
    }

    pub(super) fn left_edge(&self, t: f64) -> P {
        self.at(t, self.left_width(t))
    }

    pub(super) fn right_edge(&self, t: f64) -> P {
        self.at(t, -self.right_width(t))
    }

    /// The direction to its left.
    pub(super) fn left(&self) -> P {
        self.left
    }

    /// The whole outline, clockwise on paper: cap, left edge, cap, right edge.
    pub(super) fn outline(&self, path: &mut Path) {
        let mut points = vec![self.first_cap()];
        self.down(f64::NEG_INFINITY, &mut points);
        points.push(self.last_cap());
        self.back_up(f64::NEG_INFINITY, &mut points);
        path.outline(&points);
    }

    /// The part from `t` on: the cut is a straight line, the rest lies on the edge of the whole.
    pub(super) fn outline_from(&self, t: f64, path: &mut Path) {
        let mut points = vec![self.left_edge(t)];
        self.down(t, &mut points);
        points.push(self.last_cap());
        self.back_up(t, &mut points);
        points.push(self.right_edge(t));
        path.move_to(points[0]);
        path.smooth(&points, false);
        path.close();
    }

    /// The part up to `left_t` on the left edge and `right_t` on the right, as of a sleeve or a trouser leg. Its
    /// hem goes through `hem`, each a part of the way from left to right and a distance past the cut.
    pub(super) fn outline_to(&self, (left_t, right_t): (f64, f64), hem: &[(f64, f64)], path: &mut Path) {
        let (left, right) = (self.left_edge(left_t), self.right_edge(right_t));
        let (across, width) = left.toward(right);
        let mut points = vec![self.first_cap()];
        for &(row_t, ..) in self.rows.iter().filter(|row| row.0 < left_t) {
            points.push(self.left_edge(row_t));
        }
        points.push(left);
        path.move_to(points[0]);
        path.smooth(&points, false);

        points.clear();
        points.push(left);
        for &(part, past) in hem {
            points.push(left.go(across, part * width).go(self.along, past));
        }
        points.push(right);
        path.line_to(left);
        path.smooth(&points, false);

        points.clear();
        points.push(right);
        for &(row_t, ..) in self.rows.iter().rev().filter(|row| row.0 < right_t) {
            points.push(self.right_edge(row_t));
        }
        points.push(self.first_cap());
        path.line_to(right);
        path.smooth(&points, false);
        path.close();
    }

    /// Both edges only, ends straight: the neck, whose ends are hidden.
    pub(super) fn outline_uncapped(&self, path: &mut Path) {
        let mut points = Vec::new();
        self.down(f64::NEG_INFINITY, &mut points);
        self.back_up(f64::NEG_INFINITY, &mut points);
        path.outline(&points);
    }

    fn down(&self, from: f64, points: &mut Vec<P>) {
        for &(t, ..) in self.rows.iter().filter(|row| row.0 > from + 0.02) {
            points.push(self.left_edge(t));
        }
    }

    fn back_up(&self, from: f64, points: &mut Vec<P>) {
        for &(t, ..) in self.rows.iter().rev().filter(|row| row.0 > from + 0.02) {
            points.push(self.right_edge(t));
        }
    }

    fn first_cap(&self) -> P {
        let t = self.rows[0].0;
        self.left_edge(t)
            .mid(self.right_edge(t))
            .go(self.along, -self.caps.0)
    }

    fn last_cap(&self) -> P {
        let t = self.rows[self.rows.len() - 1].0;
        self.left_edge(t)
            .mid(self.right_edge(t))
            .go(self.along, self.caps.1)
    }
}
