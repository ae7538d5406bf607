//! What stands around a pose, and where the hands go because of it.

use content::Scene;

use super::{
    arm::{ARM_REACH, Hands},
    curve::{P, Path},
    foot::Foot,
    head::Head,
    held::kettlebell,
    skeleton::Skeleton,
};

/// Seat of a chair above the floor, for a person of this stature.
const CHAIR: f64 = 255.0;
/// From the hip joint down to what it sits on.
pub(super) const SEAT_UNDER_HIP: f64 = 55.0;
/// A hip lower than this sits, if there is a chair.
const SITTING: f64 = 355.0;
/// From front to back of a chair, and the thickness of its boards.
const CHAIR_DEEP: f64 = 225.0;
const BOARD: f64 = 18.0;
/// From the seat up to the arm rests.
const ARM_REST: f64 = 100.0;
/// Top of the rail above the floor, and how far in front of the ankle the wrist on it is: a little above the waist.
const RAIL: P = P::new(222.0, 590.0);
/// Walls end above every head.
const WALL: (f64, f64) = (22.0, 1090.0);
/// Half of the thickness of a hand that lies on something.
const PALM: f64 = 17.0;

/// Things drawn with a body, each part's paths in the order in which they lie on each other.
#[derive(Default)]
pub(super) struct Props {
    /// Behind the whole body.
    pub(super) behind: Vec<String>,
    /// Over the far leg, behind the rest.
    pub(super) under: Vec<String>,
    /// Before the trunk, behind the arm: drawn like the bar.
    pub(super) held: Option<String>,
    /// What the hands do; `None` leaves it to the pose.
    pub(super) support: Option<Hands>,
    /// Left and right ends of what was drawn.
    pub(super) reach: Vec<f64>,
}

impl Props {
    pub(super) fn add(&mut self, thing: Scene, body: &Skeleton) {
        match thing {
            Scene::WallBehind => self.wall_behind(body),
            Scene::WallAhead => self.wall_ahead(body),
            Scene::Rail => self.rail(body),
            Scene::Chair => self.chair(body),
            Scene::Wedge => self.wedge(&body.near.foot),
            Scene::Sled => self.sled(body),
            Scene::Machine => self.machine(body),
        }
    }

    /// A step under a foot, from the floor.
    pub(super) fn step(&mut self, foot: &Foot, up: f64, is_near: bool) {
        let mut path = Path::default();
        let (left, right) = (foot.ball().x - 146.0, foot.ball().x + 52.0);
        path.block(left, 0.0, right, up);
        self.reach.extend([left, right]);
        if is_near {
            self.under.push(path.done());
        } else {
            self.behind.push(path.done());
        }
    }

    /// A kettlebell, held to the chest with both hands.
    pub(super) fn weight(&mut self, body: &Skeleton) {
        let front = body.trunk.right_edge(0.74);
        let grip = P::new(front.x + 20.0, front.y);
        let bell = P::new(grip.x + 4.0, grip.y - 58.0);
        self.held = Some(kettlebell(body, bell, grip, 0.0));
        self.support = Some(Hands::Fist(grip));
        self.reach.push(grip.x + 52.0);
    }

    fn wall(&mut self, left: f64) {
        let mut path = Path::default();
        path.block(left, 0.0, left + WALL.0, WALL.1);
        self.reach.extend([left, left + WALL.0]);
        self.behind.push(path.done());
    }

    /// The wall touches whatever is furthest back: the seat, the shoulder, or the head.
    fn wall_behind(&mut self, body: &Skeleton) {
        let back = (body.seat().x - 56.5)
            .min(body.shoulder.x - 64.0)
            .min(Head::of(body).middle.x - 61.0);
        self.wall(back - 5.0 - WALL.0);
        // Finger tips stay off the floor.
        let wrist = P::new(back + 34.0, (body.shoulder.y - ARM_REACH).max(110.0));
        self.support = Some(Hands::Open(wrist, 182.0));
    }

    /// The wall leaves some room for the toes. A knee that goes past them over a flat foot touches it.
    fn wall_ahead(&mut self, body: &Skeleton) {
        let (knee, foot) = (body.near.knee.x, &body.near.foot);
        let is_past = knee > foot.toe().x - 16.0 && foot.turn_deg.abs() < 1.0;
        let room = if is_past { 12.0 } else { 60.0 };
        let mut face = (knee + 38.0)
            .max(foot.toe().x + room)
            .max(Head::of(body).middle.x + 76.0);
        if let Some(far) = &body.far {
            face = face.max(far.knee.x + 38.0).max(far.foot.toe().x + 30.0);
        }
        self.wall(face);
        let wrist = P::new(face - PALM, body.shoulder.y - 70.0);
        self.support = Some(Hands::Open(wrist, 1.0));
    }

    /// A handrail runs beside the body, where a hand would like it and no further away than the arm reaches.
    fn rail(&mut self, body: &Skeleton) {
        let top = RAIL.y + body.near.foot.ball().y / 2.0;
        let down = body.shoulder.y - top;
        let away = (ARM_REACH * ARM_REACH - down * down).max(0.0).sqrt();
        let hand = P::new(RAIL.x.min(body.shoulder.x + away), top);
        let (left, right) = (hand.x - 430.0, hand.x + 90.0);
        let mut path = Path::default();
        path.straight(&bow(left, right, top), true);
        self.reach.extend([left, right]);
        self.behind.push(path.done());
        self.support = Some(Hands::Fist(hand));
    }

    /// The chair is under somebody who sits, and behind the calves of somebody who stands.
    fn chair(&mut self, body: &Skeleton) {
        let seat = body.seat();
        let is_sitting = body.hip.y < SITTING;
        let (top, back) = if is_sitting {
            (body.hip.y - SEAT_UNDER_HIP, seat.x - 62.0)
        } else {
            let calf = body.near.knee.x.min(body.near.ankle.x) - 56.0;
            (CHAIR, calf - CHAIR_DEEP)
        };
        let front = back + CHAIR_DEEP;
        let mut path = Path::default();
        path.block(back, 0.0, back + BOARD, top - BOARD);
        path.block(front - BOARD, 0.0, front, top - BOARD);
        path.block(back - BOARD, top, back, top + 250.0);
        path.block(back - BOARD, top - BOARD, front, top);
        let rest = top + ARM_REST;
        path.block(front - 2.0 * BOARD, top, front - BOARD, rest - BOARD);
        path.block(back, rest - BOARD, front, rest);
        self.reach.push(back - BOARD);
        self.behind.push(path.done());

        // Hands push on the arm rests, as long as they reach them.
        let wrist = P::new(front - 58.0, rest + PALM);
        self.support = Some(if body.shoulder.toward(wrist).1 < ARM_REACH {
            Hands::Open(wrist, 98.0)
        } else {
            Hands::Hanging
        });
    }

    /// A wedge fills the room under a risen heel.
    fn wedge(&mut self, foot: &Foot) {
        let (heel, ball) = (foot.point(-0.3, 0.0), foot.ball());
        let mut path = Path::default();
        path.straight(&[heel, P::new(ball.x + 6.0, 0.0), P::new(heel.x, 0.0)], true);
        self.under.push(path.done());
    }

    /// Straps from the hands to a low sled.
    fn sled(&mut self, body: &Skeleton) {
        let hands = body.shoulder.go(P::up(128.0), ARM_REACH);
        let (rear, front) = (hands.x + 180.0, hands.x + 350.0);
        let mut strap = Path::default();
        strap.straight(&[hands, P::new(rear + 20.0, 46.0)], false);
        let mut sled = Path::default();
        sled.straight(
            &[
                (rear, 34.0),
                (rear + 14.0, 8.0),
                (rear + 40.0, 0.0),
                (front, 0.0),
                (front, 16.0),
                (rear + 46.0, 16.0),
                (rear + 26.0, 46.0),
            ]
            .map(|(x, y)| P::new(x, y)),
            true,
        );
        sled.block(rear + 62.0, 16.0, front - 20.0, 62.0);
        sled.block(rear + 99.0, 62.0, rear + 113.0, 150.0);
        self.behind.extend([strap.done(), sled.done()]);
        self.reach.push(front);
        self.support = Some(Hands::Fist(hands));
    }

    /// A leg extension machine: seat, back rest, and a pad before the ankles on a lever that turns about the knee.
    fn machine(&mut self, body: &Skeleton) {
        let (hip, knee) = (body.hip, body.near.knee);
        let top = hip.y - SEAT_UNDER_HIP;
        let (along, back) = (P::up(body.trunk_deg), P::up(body.trunk_deg - 90.0));
        let foot_of_rest = hip.go(back, 60.0).go(along, -40.0);
        let head_of_rest = hip.go(back, 60.0).go(along, 300.0);
        let mut frame = Path::default();
        let middle = (hip.x + knee.x) / 2.0;
        frame.block(middle - 16.0, 14.0, middle + 16.0, top - 36.0);
        frame.block(hip.x - 110.0, 0.0, knee.x - 20.0, 14.0);
        let mut pads = Path::default();
        pads.block(hip.x - 76.0, top - 36.0, knee.x - 62.0, top);
        pads.straight(
            &[
                foot_of_rest,
                head_of_rest,
                head_of_rest.go(back, 34.0),
                foot_of_rest.go(back, 34.0),
            ],
            true,
        );
        let pad = body.near.shank.at(0.84, 56.0);
        let (down, length) = knee.toward(pad);
        let side = down.left();
        let mut lever = Path::default();
        lever.straight(
            &[
                knee.go(side, 8.0),
                knee.go(side, -8.0),
                knee.go(down, length).go(side, -8.0),
                knee.go(down, length).go(side, 8.0),
            ],
            true,
        );
        let mut roll = Path::default();
        roll.disc(pad, 32.0);
        self.behind
            .extend([frame.done(), pads.done(), lever.done(), roll.done()]);
        self.reach
            .extend([head_of_rest.x - 40.0, hip.x - 120.0, pad.x + 32.0]);
        self.support = Some(Hands::Fist(P::new(hip.x + 34.0, top + 34.0)));
    }
}

/// A tube that rises from the floor, runs level about `top`, and goes down again, with round corners.
fn bow(left: f64, right: f64, top: f64) -> Vec<P> {
    let edge = |thick: f64| {
        let mut points = vec![P::new(left - thick, 0.0)];
        for (x, start_deg) in [(left + 48.0, -90.0), (right - 48.0, 0.0)] {
            let middle = P::new(x, top - 48.0);
            points.extend([0.0, 30.0, 60.0, 90.0].map(|deg| middle.go(P::up(start_deg + deg), 48.0 + thick)));
        }
        points.push(P::new(right + thick, 0.0));
        points
    };
    let mut outline = edge(7.0);
    outline.extend(edge(-7.0).into_iter().rev());
    outline
}
