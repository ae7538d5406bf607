//! What hip and knee hold together.

use crate::{average_bodies, sum_nm};
use mechanics::{Ask, Body, Load, solve};

/// Yoshioka et al. (2007), BioMed Eng OnLine 6:26, doi 10.1186/1475-925X-6-26. Over 5 million computed ways to stand up
/// from a seat: the peak hip moment ran from 0.24 to 1.92 N·m/kg and the knee's from 0.51 to 1.97, and yet the two
/// together stayed at about 1.53 (each leg; that it is each leg is our reading). Yoshioka et al. (2014), BioMed Eng
/// OnLine 13:27: that peak is at or near level thighs.
///
/// Compared: the sum of an empty-handed body with level thighs, each leg, within 10 %. The model says 1.60 for either
/// sex by de Leva's table and 1.66 by Winter's, so that its own two tables are 4 % apart; and the sum grows
/// with the length of the thigh, so that with de Leva's table a body of 1.67 m would have the 1.53. Theirs is a peak
/// of a movement, ours stands still. And the sum is the same for all ways to share it, exactly.
#[test]
fn yoshioka_2007_hip_and_knee_share_one_sum() {
    for (sex, assumptions) in average_bodies() {
        let ask = Ask {
            body: Body {
                sex,
                ..Body::default()
            },
            load: Load::default(),
            assumptions,
            ..Ask::default()
        };
        let each_leg = |shank_deg: f64| {
            let posture = solve(&Ask {
                shank_deg: Some(shank_deg),
                ..ask
            });
            assert!(posture.is_feasible(), "{shank_deg}");
            let sum = sum_nm(&posture) / ask.body.mass_kg / 2.0;
            (sum, posture.moment_nm.hip)
        };
        let (sum, hip) = each_leg(34.0);
        let (same_sum, other_hip) = each_leg(44.0);
        println!(
            "Yoshioka, {sex:?}, {:?}: {sum:.3} N·m/kg, computed there 1.53",
            assumptions.table
        );
        assert!((sum / 1.53 - 1.0).abs() < 0.10);
        assert!((sum - same_sum).abs() < 1e-12 && hip - other_hip > 20.0);
    }
}
