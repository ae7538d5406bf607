//! Nothing leaves a frame, and no words stand on the body.

use lab::{Cue, Cues, Lab, Who};
use mechanics::LoadAt;

use super::{body, parse::parse, sweep, told};
use crate::ui::body_figure::view::{Plate, SquatPicture, picture_of};
use crate::ui::squat::Squat;

const TALL: Plate = Plate {
    has_words: true,
    has_handles: false,
    is_second: false,
    is_whole: true,
    ghost: None,
    beside: None,
};

/// Left, top, right and bottom of a frame, in units of the plate.
fn frame(picture: &SquatPicture) -> [f64; 4] {
    let numbers: Vec<f64> = picture
        .view_box
        .split(' ')
        .map(|number| number.parse().unwrap())
        .collect();
    [
        numbers[0],
        numbers[1],
        numbers[0] + numbers[2],
        numbers[1] + numbers[3],
    ]
}

/// All that the body and its load reach, in units of the plate.
fn reach(picture: &SquatPicture) -> Vec<(f64, f64)> {
    let group = picture
        .html
        .split("<g")
        .nth(1)
        .unwrap()
        .split("</g>")
        .next()
        .unwrap();
    let paths = group
        .split(" d=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap());
    paths
        .flat_map(|d| parse(d).reach)
        .map(|(x, y)| (f64::from(x) / 2.0, f64::from(y) / 2.0))
        .collect()
}

fn out_of_frame(squat: &Squat, plate: Plate) -> Option<(f64, f64)> {
    let picture = picture_of(squat, plate);
    let [left, top, right, bottom] = frame(&picture);
    reach(&picture)
        .into_iter()
        .find(|&(x, y)| x < left + 2.0 || x > right - 2.0 || y < top + 26.0 || y > bottom - 20.0)
}

#[test]
fn the_tall_frame_holds_everybody() {
    for squat in sweep() {
        let out = out_of_frame(&squat, TALL);
        assert!(out.is_none(), "{out:?} of {}", told(&squat));
    }
}

#[test]
fn somebody_beside_a_giant_fits_too_and_is_smaller() {
    let plate = Plate {
        beside: Some(body(2.3, 1.4, 1.4, 1.4)),
        ..TALL
    };
    for squat in sweep().into_iter().step_by(3) {
        let out = out_of_frame(&squat, plate);
        assert!(out.is_none(), "{out:?} of {}", told(&squat));
    }
}

/// The plates of home, lessons and myths: squats with a bar, the thighs near level.
#[test]
fn the_low_frame_holds_squats_near_level() {
    let cues = [
        Cues::default(),
        Cues::only(Cue::Knees),
        Cues::only(Cue::Heels),
        Cues::only(Cue::Hips),
    ];
    for depth_deg in 60..=110 {
        for (load_kg, load_at) in [(0, LoadAt::None), (40, LoadAt::HighBar)] {
            for (shin_deg, cues) in [0, 15, 31, 50]
                .into_iter()
                .flat_map(|deg| cues.map(|cues| (deg, cues)))
            {
                let lab = Lab {
                    depth_deg,
                    shin_deg,
                    load_kg,
                    load_at,
                    cues,
                    ..Lab::default()
                };
                let squat = Squat {
                    posture: lab.posture(Who::One),
                    body: lab.person(Who::One).body(),
                    load: lab.load(),
                    heel_wedge_deg: 0.0,
                    full_nm: 480.0,
                };
                let picture = picture_of(&squat, Plate::default());
                let [left, top, right, bottom] = frame(&picture);
                for (x, y) in reach(&picture) {
                    assert!(
                        x >= left && x <= right && y >= top && y <= bottom,
                        "({x}, {y}) of {lab:?}"
                    );
                }
            }
        }
    }
}

/// Boxes of the words: left, top, right, bottom. Letters as wide as in a wide font.
fn words(picture: &SquatPicture) -> Vec<(String, [f64; 4])> {
    let attribute = |text: &str, name: &str| -> String {
        text.split(&format!("{name}=\""))
            .nth(1)
            .unwrap()
            .split('"')
            .next()
            .unwrap()
            .into()
    };
    let texts = picture.html.split("<text ").skip(1);
    texts
        .map(|text| {
            let said = text.split('>').nth(1).unwrap().split('<').next().unwrap();
            let class = attribute(text, "class");
            let (x, y): (f64, f64) = (
                attribute(text, "x").parse().unwrap(),
                attribute(text, "y").parse().unwrap(),
            );
            let letter = if class == "strong" { 9.0 } else { 8.0 };
            let wide = letter * f64::from(u32::try_from(said.len()).unwrap());
            let left = if class == "back" { x - wide } else { x };
            (said.to_string(), [left, y - 12.0, left + wide, y + 3.0])
        })
        .collect()
}

#[test]
fn words_stay_in_the_frame_and_apart() {
    for squat in sweep() {
        let picture = picture_of(&squat, TALL);
        let [left, top, right, bottom] = frame(&picture);
        let words = words(&picture);
        for (i, (said, at)) in words.iter().enumerate() {
            let is_inside = at[0] >= left && at[1] >= top && at[2] <= right && at[3] <= bottom;
            assert!(is_inside, "{said} at {at:?}: {}", told(&squat));
            for (other, there) in &words[..i] {
                let is_apart = at[2] < there[0] || there[2] < at[0] || at[3] < there[1] || there[3] < at[1];
                assert!(
                    is_apart,
                    "{said} and {other} at {at:?} and {there:?}: {}",
                    told(&squat)
                );
            }
        }
    }
}

/// Points of the outlines only, so somebody who just touches a word is not found. Who leans back under a heavy weight,
/// or so far forward that hands and head are at the floor, may have words before the body.
#[test]
fn words_are_not_on_the_body() {
    let is_upright = |squat: &Squat| (-10.0..55.0).contains(&squat.posture.trunk_lean_deg);
    for squat in sweep().into_iter().filter(is_upright) {
        let picture = picture_of(&squat, TALL);
        let reach = reach(&picture);
        for (said, at) in words(&picture) {
            let on = reach
                .iter()
                .find(|&&(x, y)| x > at[0] && x < at[2] && y > at[1] && y < at[3]);
            assert!(on.is_none(), "{said} at {at:?} on {on:?}: {}", told(&squat));
        }
    }
}
