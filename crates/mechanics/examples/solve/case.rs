//! A case as it is read.

use std::ops::RangeInclusive;

use mechanics::{Ask, Assumptions, Body, Limits, Load, LoadAt, Sex, range};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Case {
    body: CaseBody,
    load: CaseLoad,
    heel_wedge_deg: f64,
    balance: f64,
    thigh_above_horizontal_deg: f64,
    shank_deg: Option<f64>,
    limits: Option<CaseLimits>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CaseBody {
    height_m: f64,
    mass_kg: f64,
    sex: CaseSex,
    thigh_ratio: f64,
    shank_ratio: f64,
    trunk_ratio: f64,
}

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "snake_case")]
enum CaseSex {
    Female,
    Male,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CaseLoad {
    kg: f64,
    at: CaseAt,
}

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "snake_case")]
enum CaseAt {
    None,
    ArmsForward,
    Goblet,
    Front,
    HighBar,
    LowBar,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CaseLimits {
    dorsiflexion_deg: Option<f64>,
    knee_past_toe_cm: Option<f64>,
    trunk_lean_deg: Option<f64>,
}

impl Case {
    /// The first number that no body or no squat has.
    pub(crate) fn check(&self) -> Result<(), String> {
        let body = &self.body;
        let limits = self.limits.as_ref();
        let numbers: [(&str, Option<f64>, RangeInclusive<f64>); 13] = [
            ("body.height_m", Some(body.height_m), range::HEIGHT_M),
            ("body.mass_kg", Some(body.mass_kg), range::MASS_KG),
            ("body.thigh_ratio", Some(body.thigh_ratio), range::RATIO),
            ("body.shank_ratio", Some(body.shank_ratio), range::RATIO),
            ("body.trunk_ratio", Some(body.trunk_ratio), range::RATIO),
            ("load.kg", Some(self.load.kg), range::LOAD_KG),
            ("heel_wedge_deg", Some(self.heel_wedge_deg), range::HEEL_WEDGE_DEG),
            ("balance", Some(self.balance), range::BALANCE),
            (
                "thigh_above_horizontal_deg",
                Some(self.thigh_above_horizontal_deg),
                range::THIGH_ABOVE_HORIZONTAL_DEG,
            ),
            ("shank_deg", self.shank_deg, range::SHANK_DEG),
            (
                "limits.dorsiflexion_deg",
                limits.and_then(|limits| limits.dorsiflexion_deg),
                range::LIMIT_DEG,
            ),
            (
                "limits.knee_past_toe_cm",
                limits.and_then(|limits| limits.knee_past_toe_cm),
                range::LIMIT_CM,
            ),
            (
                "limits.trunk_lean_deg",
                limits.and_then(|limits| limits.trunk_lean_deg),
                range::LIMIT_DEG,
            ),
        ];
        for (name, number, range) in numbers {
            if let Some(number) = number.filter(|number| !range.contains(number)) {
                let (from, to) = range.into_inner();
                // As Rust writes it: 1e308 has 309 digits otherwise.
                return Err(format!("{name} is {number:?}, but must be from {from} to {to}"));
            }
        }
        Ok(())
    }

    pub(crate) fn ask(&self) -> Ask {
        let body = &self.body;
        Ask {
            body: Body {
                height_m: body.height_m,
                mass_kg: body.mass_kg,
                sex: match body.sex {
                    CaseSex::Female => Sex::Female,
                    CaseSex::Male => Sex::Male,
                },
                thigh_ratio: body.thigh_ratio,
                shank_ratio: body.shank_ratio,
                trunk_ratio: body.trunk_ratio,
            },
            load: Load {
                kg: self.load.kg,
                at: match self.load.at {
                    CaseAt::None => LoadAt::None,
                    CaseAt::ArmsForward => LoadAt::ArmsForward,
                    CaseAt::Goblet => LoadAt::Goblet,
                    CaseAt::Front => LoadAt::Front,
                    CaseAt::HighBar => LoadAt::HighBar,
                    CaseAt::LowBar => LoadAt::LowBar,
                },
            },
            heel_wedge_deg: self.heel_wedge_deg,
            balance: self.balance,
            thigh_above_horizontal_deg: self.thigh_above_horizontal_deg,
            shank_deg: self.shank_deg,
            limits: self
                .limits
                .as_ref()
                .map_or_else(Limits::default, |limits| Limits {
                    dorsiflexion_deg: limits.dorsiflexion_deg,
                    knee_past_toe_cm: limits.knee_past_toe_cm,
                    trunk_lean_deg: limits.trunk_lean_deg,
                }),
            assumptions: Assumptions::default(),
        }
    }
}
