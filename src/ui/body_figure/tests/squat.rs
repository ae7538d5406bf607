//! The drawn squat against the model's own points.

use mechanics::{Body, Load, LoadAt, Point};

use super::{assert_wound_clockwise, body, parse::parse, squat, sweep, told};
use crate::ui::body_figure::draw::{Drawing, draw};
use crate::ui::body_figure::held::Held;
use crate::ui::body_figure::scale::Paper;
use crate::ui::body_figure::skeleton::{LoadShares, Skeleton, place};
use crate::ui::body_figure::view::{Ghost, Plate, from_plate, on_plate, picture_of, values_of};
use crate::ui::squat::Squat;

/// Halves of a unit of the plate that a joint may be off: what rounding takes.
const ROUNDING: f64 = 1.01;

fn drawing(squat: &Squat) -> Drawing {
    let skeleton = Skeleton::of(&squat.posture, &squat.body, Paper::of(&squat.body, 1.0));
    let load = squat.posture.points.load.map(|point| place(point, &squat.body));
    let shares = LoadShares { knee: 0.5, hip: 0.5 };
    draw(&skeleton, Held::of(&skeleton, squat.load, load), Some(shares))
}

#[test]
fn joints_stand_where_the_model_has_them() {
    for squat in sweep() {
        let (d, points) = (drawing(&squat), &squat.posture.points);
        for (drawn, point) in [
            (d.knee, points.knee),
            (d.hip, points.hip),
            (d.heel, points.heel),
            (d.toe, points.toe),
        ] {
            let (x, y) = on_plate(point, &squat.body, Plate::default());
            let off = (f64::from(drawn.x) - 2.0 * x).hypot(f64::from(drawn.y) - 2.0 * y);
            assert!(off < ROUNDING, "{drawn:?} is off by {off}: {}", told(&squat));
        }
        let skeleton = Skeleton::of(&squat.posture, &squat.body, Paper::default());
        for (drawn, point) in [
            (skeleton.near.ankle, points.ankle),
            (skeleton.shoulder, points.shoulder),
        ] {
            let there = place(point, &squat.body);
            assert!(
                (drawn.x - there.x).hypot(drawn.y - there.y) < 0.01,
                "{}",
                told(&squat)
            );
        }
    }
}

/// A bar or a bell is where the model has it, or as far out as the drawn body is thick there.
#[test]
fn loads_are_near_where_the_model_has_them() {
    for squat in sweep() {
        let d = drawing(&squat);
        let Some(point) = squat.posture.points.load.filter(|_| squat.load.kg > 0.0) else {
            let things = [&d.disc, &d.bar, &d.weight];
            assert!(things.iter().all(|path| path.is_empty()), "{}", told(&squat));
            continue;
        };
        let (most, path) = match squat.load.at {
            LoadAt::ArmsForward => (3.0, &d.weight),
            LoadAt::Goblet => (70.0, &d.weight),
            _ => (60.0, &d.bar),
        };
        let part = &parse(path).parts[0];
        let count = f64::from(u32::try_from(part.len()).unwrap());
        let middle =
            |of: fn(&(i32, i32)) -> i32| part.iter().map(|at| f64::from(of(at))).sum::<f64>() / count;
        let (x, y) = on_plate(point, &squat.body, Plate::default());
        let mut off = middle(|at| at.0) - 2.0 * x;
        if path == &d.bar {
            // Of a disc the left end counts twice.
            off += 14.0 * squat.body.height_m / 1.75 / 3.0;
        }
        let off = off.hypot(middle(|at| at.1) - 2.0 * y);
        let most = most * squat.body.height_m.max(1.75) / 1.75;
        assert!(off < most, "{off} of {}", told(&squat));
    }
}

#[test]
fn every_part_is_wound_clockwise() {
    for squat in sweep() {
        assert_wound_clockwise(&drawing(&squat));
    }
}

#[test]
fn a_wedge_fills_the_room_under_a_raised_heel() {
    let wedge = |deg| {
        picture_of(
            &squat(Body::default(), Load::default(), deg, 20.0, 30.0),
            Plate::default(),
        )
        .values[3]
            .clone()
    };
    assert_eq!(wedge(0.0), "");
    let corners = parse(&wedge(10.0)).reach;
    let posture = squat(Body::default(), Load::default(), 10.0, 20.0, 30.0).posture;
    let (heel_x, heel_y) = on_plate(posture.points.heel, &Body::default(), Plate::default());
    assert_eq!(corners.len(), 3);
    assert!(corners.iter().any(
        |at| (f64::from(at.0) - 2.0 * heel_x).abs() < 1.0 && (f64::from(at.1) - 2.0 * heel_y).abs() < 1.0
    ));
    assert_eq!(corners.iter().filter(|at| at.1 == 724).count(), 2);
}

fn plates() -> Vec<Plate> {
    let ghost = Some(Ghost {
        shank_deg: 20.0,
        thigh_deg: 10.0,
        trunk_deg: 40.0,
    });
    let all = Plate {
        has_words: true,
        has_handles: true,
        is_second: true,
        is_whole: true,
        ghost,
        beside: Some(body(2.0, 1.0, 1.2, 1.0)),
    };
    vec![
        Plate::default(),
        all,
        Plate {
            has_words: true,
            ..Plate::default()
        },
        Plate {
            has_words: false,
            ..all
        },
        Plate {
            ghost: None,
            is_second: false,
            ..all
        },
    ]
}

/// A figure that stands is moved by its values: they are those of a new one, and as many for every squat.
#[test]
fn values_are_those_of_the_picture() {
    for plate in plates() {
        let count = values_of(&squat(Body::default(), Load::default(), 0.0, 20.0, 30.0), plate).len();
        for squat in sweep().into_iter().step_by(7) {
            let (picture, values) = (picture_of(&squat, plate), values_of(&squat, plate));
            assert_eq!(values, picture.values, "{}", told(&squat));
            assert_eq!(values.len(), count, "{}", told(&squat));
            let (paths, texts) = (
                picture.html.matches("<path ").count(),
                picture.html.matches("<text ").count(),
            );
            assert_eq!(paths + 3 * texts, count, "{}", told(&squat));
        }
    }
}

#[test]
fn handles_and_a_ghost_are_there_when_asked_for() {
    let standing = squat(Body::default(), Load::default(), 0.0, 85.0, 3.0);
    let [bare, all] = [plates()[0], plates()[1]].map(|plate| picture_of(&standing, plate).html);
    for grip in ["data-grip=\"knee\"", "data-grip=\"hip\""] {
        assert!(all.contains(grip) && !bare.contains(grip));
    }
    assert!(all.contains("class=\"person-b\"") && !bare.contains("person-b"));
    assert!(bare.contains("class=\"f-ghost\" d=\"\"") && !all.contains("class=\"f-ghost\" d=\"\""));
}

#[test]
fn a_place_on_the_plate_leads_back_to_its_point() {
    for plate in plates() {
        for body in super::bodies() {
            let point = Point { x_m: 0.37, y_m: 0.61 };
            let (x, y) = on_plate(point, &body, plate);
            let back = from_plate(x, y, &body, plate);
            assert!((back.x_m - point.x_m).hypot(back.y_m - point.y_m) < 1e-9);
            assert!((on_plate(Point { x_m: 0.0, y_m: 0.0 }, &body, plate).1 - 362.0).abs() < 1e-9);
        }
    }
}

#[test]
fn every_load_has_its_own_words() {
    let mut titles: Vec<_> = LoadAt::ALL
        .map(|at| {
            picture_of(
                &squat(Body::default(), Load { kg: 20.0, at }, 0.0, 20.0, 30.0),
                Plate::default(),
            )
            .title
        })
        .into();
    titles.sort();
    titles.dedup();
    assert_eq!(titles.len(), LoadAt::ALL.len());
}

#[test]
fn odd_numbers_draw_something() {
    for odd in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MAX, 1e-300] {
        for at in LoadAt::ALL {
            let body = Body {
                height_m: odd,
                thigh_ratio: odd,
                ..Body::default()
            };
            let mut squat = squat(body, Load { kg: odd, at }, odd, odd, odd);
            squat.full_nm = odd;
            for plate in plates() {
                assert_eq!(values_of(&squat, plate), picture_of(&squat, plate).values);
            }
            squat.posture.points.hip = Point { x_m: odd, y_m: odd };
            squat.posture.moment_nm.knee = odd;
            squat.posture.trunk_lean_deg = odd;
            for part in parse(&drawing(&squat).shorts).reach {
                assert!(part.0.abs() < 9000 && part.1.abs() < 9000, "{part:?}");
            }
        }
    }
}
