//! The figure against the drawn model it was made after, and its path data whatever the angles.

use super::{all_paths, assert_wound_clockwise, parse::parse};
use crate::ui::body_figure::arm::Hands;
use crate::ui::body_figure::curve::P;
use crate::ui::body_figure::draw::{Drawing, draw};
use crate::ui::body_figure::foot::Foot;
use crate::ui::body_figure::held::Held;
use crate::ui::body_figure::skeleton::{LoadShares, Skeleton};

const LOADS: Option<LoadShares> = Some(LoadShares {
    knee: 0.57,
    hip: 0.70,
});

/// A body with the limbs of the recipe.
fn posed(shank_deg: f64, thigh_deg: f64, trunk_deg: f64, heel_up_deg: f64) -> Skeleton {
    let foot = Foot::standing(0.0, 0.0, heel_up_deg, 0.0);
    Skeleton::over(foot, shank_deg, thigh_deg, trunk_deg)
}

/// Its hands on a bar on the upper back.
fn drawn(body: &Skeleton, loads: Option<LoadShares>) -> Drawing {
    draw(body, Held::nothing(Hands::OnBar(body.trunk.at(1.0, 64.0))), loads)
}

/// Postures from standing to the deepest squat, with every arm, heels down and up.
fn sweep() -> Vec<Drawing> {
    let mut all = Vec::new();
    for thigh in [90.0, 60.0, 30.0, 0.0, -20.0, -35.0] {
        for shank in [-5.0, 10.0, 25.0, 40.0] {
            for trunk in [-10.0, 0.0, 30.0, 50.0, 75.0] {
                for heel_up_deg in [0.0, 25.0, 50.0] {
                    let body = posed(shank, thigh, trunk, heel_up_deg);
                    let (back, front) = (body.trunk.at(1.0, 64.0), body.trunk.at(1.0, -50.0));
                    let ahead = body.shoulder.go(P::new(1.0, 0.0), 372.0);
                    for hands in [
                        Hands::OnBar(back),
                        Hands::Rack(front),
                        Hands::Ahead(ahead),
                        Hands::Forward,
                        Hands::Hanging,
                        Hands::Fist(front),
                    ] {
                        all.push(draw(&body, Held::nothing(hands), LOADS));
                    }
                }
            }
        }
    }
    all
}

fn assert_goes_through(name: &str, d: &str, expected: &[(i32, i32)]) {
    let parsed = parse(d);
    for &(x, y) in expected {
        let miss = parsed
            .parts
            .iter()
            .flatten()
            .map(|at| (at.0 - x).abs().max((at.1 - y).abs()))
            .min();
        assert!(
            miss.is_some_and(|miss| miss <= 2),
            "{name} misses ({x}, {y}) by {miss:?}: {d}"
        );
    }
}

/// Points read from the drawn model: shank 32°, thigh level, trunk 42°, bar on the upper back.
#[test]
fn follows_the_drawn_model() {
    let body = posed(32.0, 0.0, 42.0, 0.0);
    let d = drawn(&body, LOADS);
    // Back, shoulder, chest, belly, seat.
    assert_goes_through(
        "trunk",
        &d.trunk,
        &[
            (271, 442),
            (281, 409),
            (358, 346),
            (424, 232),
            (488, 237),
            (505, 305),
            (404, 450),
            (331, 497),
        ],
    );
    // Cut of the thigh and its end, calf and heel cord, disc of the knee, heel, toe, instep.
    assert_goes_through(
        "leg",
        &d.leg,
        &[
            (393, 424),
            (482, 435),
            (560, 475),
            (393, 522),
            (573, 488),
            (454, 649),
            (441, 571),
            (506, 476),
            (575, 476),
            (437, 652),
            (524, 715),
            (370, 712),
        ],
    );
    // Cap, thigh, hem, band of the trunk, disc of the seat.
    assert_goes_through(
        "shorts",
        &d.shorts,
        &[
            (253, 481),
            (315, 425),
            (418, 427),
            (423, 457),
            (423, 493),
            (315, 531),
            (275, 419),
            (372, 480),
            (224, 483),
            (337, 483),
        ],
    );
    // Cut of the upper arm, elbow and its disc, forearm, fist.
    assert_goes_through(
        "arm",
        &d.arm,
        &[
            (480, 313),
            (450, 344),
            (401, 373),
            (409, 379),
            (405, 288),
            (435, 339),
            (393, 361),
            (414, 202),
            (459, 202),
        ],
    );
    assert_goes_through(
        "sleeve",
        &d.sleeve,
        &[
            (500, 247),
            (508, 270),
            (471, 322),
            (450, 311),
            (434, 293),
            (462, 255),
        ],
    );
    assert_goes_through(
        "head",
        &d.head,
        &[(563, 99), (602, 196), (552, 207), (437, 235), (506, 166)],
    );
    assert_goes_through("hair", &d.hair, &[(602, 129), (549, 174)]);
    // Tips, rim and belly of both marks.
    let hip_load = d.hip_load.expect("loads were asked for");
    assert_goes_through(
        "hip load",
        &hip_load,
        &[
            (347, 520),
            (265, 531),
            (234, 462),
            (282, 425),
            (269, 488),
            (300, 517),
        ],
    );
    let knee_load = d.knee_load.expect("loads were asked for");
    assert_goes_through(
        "knee load",
        &knee_load,
        &[(305, 433), (413, 432), (413, 461), (565, 463), (537, 524)],
    );
    assert_eq!((d.hip.x, d.hip.y, d.knee.x, d.knee.y), (295, 476, 540, 476));
    assert_eq!((d.heel.x, d.heel.y, d.toe.x, d.toe.y), (372, 724, 524, 724));
}

/// Whatever the angles, nothing is drawn further from the feet than the limbs are long, or under the floor.
#[test]
fn stays_within_reach_of_the_feet() {
    // Ankle of a risen heel, shank, thigh, trunk, arm with its hand, half the width of the widest part.
    let longest = f64::from(97 + 246 + 245 + 288 + 417 + 70);
    for drawing in sweep() {
        for path in all_paths(&drawing) {
            for (x, y) in parse(path).reach {
                let away = f64::from(x - 410).hypot(f64::from(y - 724));
                assert!(away < longest && y <= 740, "({x}, {y}) of {drawing:?}");
            }
        }
    }
}

/// Parts that overlap fill as one shape only if all turn the same way round.
#[test]
fn every_part_is_wound_clockwise() {
    for drawing in sweep() {
        assert_wound_clockwise(&drawing);
    }
}

#[test]
fn heel_rises_over_toes_that_stay() {
    let flat = drawn(&posed(30.0, 45.0, 20.0, 0.0), LOADS);
    let mut last = flat.clone();
    for heel_up_deg in [10.0, 25.0, 40.0, 55.0] {
        let up = drawn(&posed(30.0, 45.0, 20.0, heel_up_deg), LOADS);
        assert_eq!(up.toe, flat.toe);
        assert!(up.heel.y < last.heel.y && up.hip.y < last.hip.y);
        let lowest = parse(&up.leg).parts.iter().flatten().map(|at| at.1).max();
        assert!(lowest.is_some_and(|y| (720..=726).contains(&y)), "{lowest:?}");
        last = up;
    }
}

#[test]
fn more_load_is_a_bigger_mark() {
    let size = |path: Option<String>| {
        let part = parse(&path.expect("loads were asked for")).parts.remove(0);
        let turns = part.iter().zip(part.iter().cycle().skip(1));
        turns.map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum::<i32>().abs()
    };
    for pose in [
        posed(4.0, 85.0, 3.0, 0.0),
        posed(32.0, 0.0, 42.0, 0.0),
        posed(36.0, -25.0, 34.0, 0.0),
    ] {
        let mut last = (0, 0);
        for share in [0.0, 0.3, 0.6, 1.0] {
            let shares = LoadShares {
                knee: share,
                hip: share,
            };
            let drawing = drawn(&pose, Some(shares));
            let now = (size(drawing.knee_load), size(drawing.hip_load));
            assert!(
                now.0 > last.0 && now.1 > last.1,
                "{now:?} after {last:?} at {:?}",
                pose.hip
            );
            last = now;
        }
    }
    let bare = drawn(&posed(4.0, 85.0, 3.0, 0.0), None);
    assert_eq!((bare.hip_load, bare.knee_load), (None, None));
}
