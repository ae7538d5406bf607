//! Squats to begin with.

use mechanics::LoadAt;

use crate::{Control, Lab, Who};

/// A known case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Preset {
    /// A body whose thighs are 15 % longer than the average.
    LongThighs,
    /// A body whose ankles bend only 20°.
    StiffAnkles,
    /// The bar on the front of the shoulders.
    FrontSquat,
    /// Rising from a chair: empty hands held out, the feet a little drawn back.
    Chair,
}

impl Preset {
    /// In the order in which the lab shows them.
    pub const ALL: [Self; 4] = [Self::LongThighs, Self::StiffAnkles, Self::FrontSquat, Self::Chair];

    /// Sets what belongs to the case and leaves everything else.
    pub fn apply(self, lab: &mut Lab, who: Who) {
        let mut set = |control: Control, value: i32| control.set(lab, who, value);
        match self {
            Self::LongThighs => set(Control::Thigh, 115),
            Self::StiffAnkles => set(Control::Ankle, 20),
            Self::FrontSquat => {
                lab.load_at = LoadAt::Front;
                // After a chair there is nothing to carry yet.
                if lab.load_kg == 0 {
                    lab.load_kg = Lab::default().load_kg;
                }
            }
            Self::Chair => {
                set(Control::Depth, 85);
                set(Control::Shin, 25);
                set(Control::Load, 0);
                lab.load_at = LoadAt::ArmsForward;
            }
        }
    }
}
