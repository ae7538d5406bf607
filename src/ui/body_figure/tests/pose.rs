//! The poses of the content, and many that it might have.

use content::{Arms, Block, EXERCISES, FarFoot, FigurePose, LESSONS, Scene};

use super::parse::parse;
use crate::ui::body_figure::curve::P;
use crate::ui::body_figure::pose::{FRAME, FRAME_TOP, PoseDrawing, draw_pose, stand};
use crate::ui::body_figure::view::pose_svg;

const SCENES: [&[Scene]; 8] = [
    &[],
    &[Scene::WallBehind],
    &[Scene::WallAhead],
    &[Scene::Rail],
    &[Scene::Chair],
    &[Scene::Wedge],
    &[Scene::Sled],
    &[Scene::Machine],
];
const ARMS: [Arms; 4] = [Arms::Hanging, Arms::Forward, Arms::Support, Arms::Chest];

/// Every pose that is shown somewhere, with where.
fn shown() -> Vec<(&'static str, &'static FigurePose)> {
    let exercises = EXERCISES
        .iter()
        .flat_map(|item| item.text().poses.iter().map(|pose| (item.slug, pose)));
    let lessons = LESSONS.iter().flat_map(|lesson| {
        lesson
            .text()
            .blocks
            .iter()
            .filter_map(|block| match block {
                Block::Poses(poses) => Some(poses.poses),
                _ => None,
            })
            .flatten()
            .map(|pose| (lesson.slug, pose))
    });
    exercises.chain(lessons).collect()
}

fn pose(shank_deg: f64, thigh_deg: f64, trunk_deg: f64) -> FigurePose {
    FigurePose {
        title: "Pose",
        words: "Somebody stands.",
        shank_deg,
        thigh_deg,
        trunk_deg,
        heel_up_deg: 0.0,
        toe_up_deg: 0.0,
        up: 0.0,
        arms: Arms::Hanging,
        far: None,
        scene: &[],
    }
}

fn far(ahead: f64, up: f64, heel_up_deg: f64) -> Option<FarFoot> {
    Some(FarFoot {
        ahead,
        up,
        heel_up_deg,
        toe_up_deg: 0.0,
    })
}

/// Standing, bending and striding poses with all arms in all scenes.
fn sweep() -> Vec<FigurePose> {
    let mut all = Vec::new();
    for (shank, thigh, trunk) in [
        (4.0, 88.0, 2.0),
        (25.0, 60.0, 10.0),
        (34.0, 15.0, 30.0),
        (-10.0, 75.0, -5.0),
        (5.0, 6.0, 0.0),
        (36.0, -30.0, 40.0),
        (-70.0, 0.0, -10.0),
    ] {
        for feet in [None, far(-300.0, 0.0, 30.0), far(200.0, 100.0, 0.0)] {
            for scene in SCENES {
                for arms in ARMS {
                    for up in [0.0, 120.0] {
                        all.push(FigurePose {
                            up,
                            arms,
                            far: feet,
                            scene,
                            ..pose(shank, thigh, trunk)
                        });
                    }
                }
            }
        }
    }
    all
}

fn paths(drawing: &PoseDrawing) -> Vec<&str> {
    let mut all = super::all_paths(&drawing.body);
    if let Some((leg, shorts)) = &drawing.body.far_leg {
        all.extend([leg.as_str(), shorts.as_str()]);
    }
    let props = &drawing.props;
    all.extend(props.behind.iter().chain(&props.under).map(String::as_str));
    all.extend(props.held.as_deref());
    all
}

/// The lowest point of a leg, above the floor.
fn lowest(leg: &str) -> i32 {
    let depths = parse(leg).parts.into_iter().flatten().map(|at| at.1);
    724 - depths.max().unwrap()
}

fn length(from: P, to: P) -> f64 {
    (from.x - to.x).hypot(from.y - to.y)
}

#[test]
fn shown_poses_fit_their_frame() {
    for (place, pose) in shown() {
        let drawing = draw_pose(pose);
        let (left, right) = (drawing.frame_left, drawing.frame_left + FRAME.0);
        for path in paths(&drawing) {
            for (x, y) in parse(path).reach {
                let is_inside = x > left && x < right && y > FRAME_TOP && y < FRAME_TOP + FRAME.1;
                assert!(
                    is_inside,
                    "({x}, {y}) of `{}` in {place}: {left} to {right}",
                    pose.title
                );
            }
        }
    }
}

/// All frames have one size and one floor, so that all poses show the same person.
#[test]
fn frames_differ_in_place_only() {
    for pose in sweep() {
        let (view_box, _) = pose_svg(&pose);
        let parts: Vec<_> = view_box.split(' ').collect();
        assert_eq!(parts[1..], ["-211", "450", "600"], "{view_box}");
    }
}

#[test]
fn shown_feet_stand_on_floor_or_step() {
    for (place, pose) in shown() {
        let told = format!("`{}` in {place}", pose.title);
        let drawing = draw_pose(pose);
        let near = lowest(&drawing.body.leg);
        if pose.scene.contains(&Scene::Machine) || pose.shank_deg < -40.0 {
            assert!(near > 0, "a foot of {told} is in the floor: {near}");
        } else {
            assert!(
                (f64::from(near) - pose.up).abs() < 4.0,
                "near foot of {told}: {near}"
            );
        }
        if let (Some(far), Some((leg, _))) = (pose.far, &drawing.body.far_leg) {
            let low = lowest(leg);
            assert!((f64::from(low) - far.up).abs() < 4.0, "far foot of {told}: {low}");
        }
    }
}

#[test]
fn shown_knees_bend_forward() {
    for (place, pose) in shown() {
        let body = stand(pose);
        for leg in [Some(&body.near), body.far.as_ref()].into_iter().flatten() {
            let (thigh, shank) = (
                P::new(leg.knee.x - body.hip.x, leg.knee.y - body.hip.y),
                P::new(leg.ankle.x - leg.knee.x, leg.ankle.y - leg.knee.y),
            );
            let turn = thigh.x * shank.y - thigh.y * shank.x;
            // A knee may be straight, and a model's angles are rounded; it never bends back.
            assert!(turn < 3000.0, "a knee of `{}` in {place}: {turn}", pose.title);
        }
    }
}

#[test]
fn limbs_keep_their_length() {
    for pose in sweep() {
        let body = stand(&pose);
        for leg in [Some(&body.near), body.far.as_ref()].into_iter().flatten() {
            assert!((length(body.hip, leg.knee) - 245.0).abs() < 0.01, "{pose:?}");
            assert!((length(leg.knee, leg.ankle) - 246.0).abs() < 0.01, "{pose:?}");
            assert!(length(leg.ankle, leg.foot.ankle()) < 0.01, "{pose:?}");
        }
    }
}

#[test]
fn anything_the_content_may_say_can_be_drawn() {
    for pose in sweep() {
        for path in paths(&draw_pose(&pose)) {
            for (x, y) in parse(path).reach {
                // Feet that hang, and the knee behind a lunge that is lower than there is room for, are the content's
                // to place.
                let is_odd =
                    pose.scene.contains(&Scene::Machine) || pose.far.is_some() || pose.shank_deg < -40.0;
                let lowest = if is_odd { 950 } else { 740 };
                assert!(
                    x.abs() < 2000 && y > -1000 && y <= lowest,
                    "({x}, {y}) of {pose:?}"
                );
            }
        }
    }
}

#[test]
fn front_of_the_foot_rises_over_a_heel_that_stays() {
    let flat = stand(&pose(0.0, 85.0, 0.0));
    let up = stand(&FigurePose {
        toe_up_deg: 20.0,
        ..pose(0.0, 85.0, 0.0)
    });
    assert!(length(flat.near.foot.heel(), up.near.foot.heel()) < 0.01);
    assert!(up.near.foot.toe().y > 40.0 && up.near.ankle.x < flat.near.ankle.x);
}

#[test]
fn a_far_foot_that_is_too_far_lifts_its_heel() {
    let body = stand(&FigurePose {
        far: far(-300.0, 0.0, 0.0),
        ..pose(10.0, 62.0, 0.0)
    });
    let foot = body.far.unwrap().foot;
    assert!(
        foot.turn_deg > 4.0 && foot.ball().y.abs() < 1.0,
        "{}",
        foot.turn_deg
    );
}

#[test]
fn steps_stand_under_raised_feet() {
    let raised = FigurePose {
        up: 120.0,
        far: far(-250.0, 0.0, 20.0),
        ..pose(20.0, 40.0, 5.0)
    };
    assert_eq!(draw_pose(&raised).props.under.len(), 1);
    let top = parse(&draw_pose(&raised).props.under[0])
        .reach
        .iter()
        .map(|at| at.1)
        .min();
    assert_eq!(top, Some(724 - 120));
    let behind = FigurePose {
        far: far(-250.0, 120.0, 20.0),
        ..pose(20.0, 40.0, 5.0)
    };
    assert_eq!(draw_pose(&behind).props.behind.len(), 1);
}

/// Whoever sits on a chair or a machine is at the same height in every pose.
#[test]
fn a_seat_holds_the_body_whatever_the_shin_does() {
    for scene in [SCENES[4], SCENES[7]] {
        let heights = [-45.0, -60.0, -80.0].map(|shank| {
            let body = stand(&FigurePose {
                scene,
                ..pose(shank, 0.0, -5.0)
            });
            body.hip.y.round()
        });
        assert!(heights.iter().all(|y| *y == heights[0]), "{heights:?}");
    }
}
