//! The figure against the drawn model it was made after, and its path data over many postures.

mod parse;
mod pose;

use parse::parse;

use super::{Arms, Drawing, Drawn, LoadShares, draw};

fn drawn(shank_deg: f64, thigh_deg: f64, trunk_deg: f64) -> Drawn {
    let loads = Some(LoadShares {
        knee: 0.57,
        hip: 0.70,
    });
    Drawn {
        shank_deg,
        thigh_deg,
        trunk_deg,
        heel_up_deg: 0.0,
        arms: Arms::OnBar,
        loads,
    }
}

fn all_paths(drawing: &Drawing) -> Vec<&str> {
    let d = drawing;
    let mut all: Vec<&str> = vec![
        &d.head,
        &d.hair,
        &d.ear,
        &d.trunk,
        &d.leg,
        &d.ankle_mark,
        &d.shorts,
        &d.hip_joint,
        &d.arm,
        &d.sleeve,
    ];
    all.extend(d.hip_load.as_deref());
    all.extend(d.knee_load.as_deref());
    all
}

/// Postures from standing to the deepest squat, with every arm, heels down and up.
fn sweep() -> Vec<Drawn> {
    let mut all = Vec::new();
    for thigh in [90.0, 60.0, 30.0, 0.0, -20.0, -35.0] {
        for shank in [-5.0, 10.0, 25.0, 40.0] {
            for trunk in [-10.0, 0.0, 30.0, 50.0, 75.0] {
                for arms in [Arms::OnBar, Arms::Hanging] {
                    for heel_up_deg in [0.0, 25.0, 50.0] {
                        all.push(Drawn {
                            arms,
                            heel_up_deg,
                            ..drawn(shank, thigh, trunk)
                        });
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
    let d = draw(&drawn(32.0, 0.0, 42.0));
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
    assert_eq!((d.bar.x, d.bar.y), (435, 214));
    assert_eq!((d.hip.x, d.hip.y, d.knee.x, d.knee.y), (295, 476, 540, 476));
    assert_eq!((d.heel.x, d.heel.y, d.toe.x, d.toe.y), (372, 724, 524, 724));
}

/// Left, top, right and bottom of all that postures of the model draw, disc of the bar included.
fn frame(arms: Arms, load: mechanics::Load, thighs: &[f64]) -> [i32; 4] {
    let mut frame = [i32::MAX, i32::MAX, i32::MIN, i32::MIN];
    for &thigh_above_horizontal_deg in thighs {
        for shank_deg in [5.0, 12.0, 20.0, 28.0, 36.0] {
            let posture = mechanics::solve(&mechanics::Ask {
                load,
                thigh_above_horizontal_deg,
                shank_deg: Some(shank_deg),
                ..mechanics::Ask::default()
            });
            if !posture.is_feasible() {
                continue;
            }
            let pose = drawn(shank_deg, thigh_above_horizontal_deg, posture.trunk_lean_deg);
            let drawing = draw(&Drawn { arms, ..pose });
            let mut reach: Vec<_> = all_paths(&drawing)
                .into_iter()
                .flat_map(|path| parse(path).reach)
                .collect();
            if arms == Arms::OnBar {
                let (x, y) = (drawing.bar.x, drawing.bar.y);
                reach.extend([(x - 88, y - 88), (x + 88, y + 88)]);
            }
            for (x, y) in reach {
                frame = [frame[0].min(x), frame[1].min(y), frame[2].max(x), frame[3].max(y)];
            }
        }
    }
    frame
}

#[test]
fn stays_on_the_plate() {
    use mechanics::{Load, LoadAt};
    let bar = Load {
        kg: 40.0,
        at: LoadAt::HighBar,
    };
    let bare = Load {
        kg: 0.0,
        at: LoadAt::None,
    };
    // The plate of home and lesson 1 holds a bar squat with the thighs near level.
    let [left, top, right, bottom] = frame(Arms::OnBar, bar, &[15.0, 0.0, -15.0, -25.0]);
    assert!(
        left >= 0 && top >= 0 && right <= 880 && bottom <= 790,
        "{left} {top} {right} {bottom}"
    );
    // Standing takes more height: the page's words about it.
    let deep_to_standing = [90.0, 84.0, 60.0, 30.0, 0.0, -25.0];
    let [left, top, right, bottom] = frame(Arms::OnBar, bar, &deep_to_standing);
    assert!(
        left >= 0 && top >= -290 && right <= 880 && bottom <= 790,
        "{left} {top} {right} {bottom}"
    );
    let [left, top, right, bottom] = frame(Arms::Hanging, bare, &deep_to_standing);
    assert!(
        left >= 0 && top >= -290 && right <= 880 && bottom <= 790,
        "{left} {top} {right} {bottom}"
    );
}

/// Whatever the angles, nothing is drawn further from the feet than the limbs are long, or under the floor.
#[test]
fn stays_within_reach_of_the_feet() {
    // Ankle of a risen heel, shank, thigh, trunk, arm with its hand, half the width of the widest part.
    let longest = f64::from(97 + 246 + 245 + 288 + 417 + 70);
    for pose in sweep() {
        let drawing = draw(&pose);
        for path in all_paths(&drawing) {
            for (x, y) in parse(path).reach {
                let away = f64::from(x - 410).hypot(f64::from(y - 724));
                assert!(away < longest && y <= 740, "({x}, {y}) of {pose:?}");
            }
        }
    }
}

/// Parts that overlap fill as one shape only if all turn the same way round.
#[test]
fn every_part_is_wound_clockwise() {
    for pose in sweep() {
        let d = draw(&pose);
        for path in [&d.head, &d.trunk, &d.leg, &d.shorts, &d.arm, &d.sleeve] {
            for part in parse(path).parts {
                let turns = part.iter().zip(part.iter().cycle().skip(1));
                let area: i32 = turns.map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum();
                // A disc's two ends alone span nothing; its arcs say `1` for clockwise themselves.
                assert!(area > 0 || part.len() == 3, "{part:?} of {pose:?}");
            }
        }
    }
}

#[test]
fn heel_rises_over_toes_that_stay() {
    let flat = draw(&drawn(30.0, 45.0, 20.0));
    let mut last = flat.clone();
    for heel_up_deg in [10.0, 25.0, 40.0, 55.0] {
        let up = draw(&Drawn {
            heel_up_deg,
            ..drawn(30.0, 45.0, 20.0)
        });
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
        drawn(4.0, 85.0, 3.0),
        drawn(32.0, 0.0, 42.0),
        drawn(36.0, -25.0, 34.0),
    ] {
        let mut last = (0, 0);
        for share in [0.0, 0.3, 0.6, 1.0] {
            let drawing = draw(&Drawn {
                loads: Some(LoadShares {
                    knee: share,
                    hip: share,
                }),
                ..pose
            });
            let now = (size(drawing.knee_load), size(drawing.hip_load));
            assert!(
                now.0 > last.0 && now.1 > last.1,
                "{now:?} after {last:?} of {pose:?}"
            );
            last = now;
        }
    }
    let bare = draw(&Drawn {
        loads: None,
        ..drawn(4.0, 85.0, 3.0)
    });
    assert_eq!((bare.hip_load, bare.knee_load), (None, None));
}

#[test]
fn odd_numbers_draw_something() {
    for odd in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MAX, 1e-300] {
        let loads = Some(LoadShares { knee: odd, hip: odd });
        for arms in [Arms::OnBar, Arms::Hanging] {
            let pose = Drawn {
                shank_deg: odd,
                thigh_deg: odd,
                trunk_deg: odd,
                heel_up_deg: odd,
                arms,
                loads,
            };
            let drawing = draw(&pose);
            for path in all_paths(&drawing) {
                for (x, y) in parse(path).reach {
                    assert!(x.abs() < 2000 && y.abs() < 2000, "{path}");
                }
            }
        }
    }
}
