//! Head, neck, hair and ear.

use super::{
    curve::{P, Path},
    limb::{Limb, NECK},
    scale::Paper,
    skeleton::Skeleton,
};

/// Outlines about the middle of an upright head that looks forward: `x` forward, `y` up.
type Outline = [(i8, i8)];

const FACE: &Outline = &[
    (-6, 66),
    (23, 60),
    (43, 37),
    (48, 15),
    (46, 7),
    (51, -5),
    (56, -15),
    (51, -20),
    (50, -27),
    (48, -33),
    (49, -38),
    (46, -44),
    (47, -53),
    (40, -60),
    (27, -62),
    (7, -48),
    (-25, -44),
    (-51, -25),
    (-62, 3),
    (-56, 35),
    (-35, 59),
];
const HAIR: &Outline = &[
    (40, 48),
    (45, 36),
    (30, 34),
    (13, 19),
    (8, -3),
    (3, -8),
    (-9, 7),
    (-17, -8),
    (-30, -37),
    (-49, -33),
    (-61, -2),
    (-60, 35),
    (-38, 61),
    (-7, 69),
    (19, 66),
];
const EAR: &Outline = &[(-4, 8), (1, 1), (-1, -9), (-7, -15), (-11, -5), (-9, 5)];

/// The head in its place.
pub(super) struct Head {
    pub(super) middle: P,
    tilt_deg: f64,
    paper: Paper,
}

impl Head {
    /// The neck bends back against the trunk, so that the eyes stay up.
    pub(super) fn of(body: &Skeleton) -> Self {
        let lean = body.trunk_deg;
        Self {
            middle: body.shoulder.go(P::up(lean), 22.0).go(P::up(0.72 * lean), 95.0),
            tilt_deg: 0.38 * lean,
            paper: body.paper,
        }
    }

    /// Head and neck, under the hair.
    pub(super) fn head(&self, body: &Skeleton) -> String {
        let mut path = Path::on(self.paper);
        self.trace(FACE, &mut path);
        let nape = self.at(-14.0, -28.0);
        Limb::new(nape, body.trunk.at(0.95, 12.0), &NECK, (0.0, 0.0)).outline_uncapped(&mut path);
        path.done()
    }

    pub(super) fn hair(&self) -> String {
        let mut path = Path::on(self.paper);
        self.trace(HAIR, &mut path);
        path.done()
    }

    pub(super) fn ear(&self) -> String {
        let mut path = Path::on(self.paper);
        self.trace(EAR, &mut path);
        path.done()
    }

    fn trace(&self, outline: &Outline, path: &mut Path) {
        let mut points = Vec::with_capacity(outline.len());
        for &(x, y) in outline {
            points.push(self.at(f64::from(x), f64::from(y)));
        }
        path.outline(&points);
    }

    fn at(&self, x: f64, y: f64) -> P {
        self.middle.go(P::new(x, y).turned(self.tilt_deg), 1.0)
    }
}
