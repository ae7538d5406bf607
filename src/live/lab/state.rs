//! What the parts of one page's squat share.

use lab::{Control, Cue, Cues, Lab, Who};
use leptos::prelude::*;
use mechanics::{LoadAt, Posture};

use crate::live::said::Said;
use crate::platform::{self, motion};
use crate::ui::body_figure::view::Ghost;
use crate::ui::erased::memo;
use crate::ui::squat::Squat;

/// How long nothing has changed before it is said in words, ms.
const SETTLES_MS: i32 = 200;

/// What is set besides the squat itself. One type, so that the wasm holds one kind of signal more.
#[derive(Clone, Copy, Default, PartialEq)]
pub(super) struct Desk {
    /// The body that the sliders change.
    pub(super) whose: Who,
    /// The posture that somebody expects.
    pub(super) guess: Option<Guess>,
    /// A repetition goes on by itself.
    pub(super) is_playing: bool,
    /// How much of the repetition is over, where it pauses.
    pub(super) is_over: f64,
    /// A link stands there to be copied by hand.
    pub(super) has_link: bool,
}

/// A posture that somebody expects, at the depth of the squat.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Guess {
    pub(super) shin_deg: i32,
    pub(super) trunk_deg: i32,
    /// The answer has been looked at.
    pub(super) is_shown: bool,
}

impl Guess {
    /// Most that a ghost leans, degrees.
    pub(super) const MOST_DEG: i32 = 80;
}

/// The state that the parts of one page's squat share.
#[derive(Clone, Copy)]
pub(in crate::live) struct LabState {
    /// What is asked for.
    pub(super) lab: RwSignal<Lab>,
    /// The same, once nothing has changed for a moment: for what is said and compared.
    pub(super) settled: RwSignal<Lab>,
    /// What is drawn: on its way to what is asked for, or there.
    pub(super) drawn: RwSignal<[Posture; 2]>,
    pub(super) desk: RwSignal<Desk>,
    /// What became of the last link.
    pub(super) said: Said,
    /// Full scale of all tapes and marks, N·m.
    pub(super) full_nm: Memo<i32>,
    /// How many bodies stand side by side.
    pub(super) bodies: Memo<i32>,
    /// `content::Stage::how`, or "lab".
    how: StoredValue<String>,
    /// A timer waits for it to settle.
    is_settling: StoredValue<bool>,
}

impl LabState {
    pub(in crate::live) fn new() -> Self {
        let start = Lab::default();
        let lab = RwSignal::new(start);
        Self {
            lab,
            settled: RwSignal::new(start),
            drawn: RwSignal::new(postures(&start)),
            desk: RwSignal::new(Desk::default()),
            said: Said::new(),
            full_nm: memo(move || lab.read().full_nm()),
            bodies: memo(move || if lab.read().is_pair { 2 } else { 1 }),
            how: StoredValue::new(String::new()),
            is_settling: StoredValue::new(false),
        }
    }

    /// The first part of a page that asks says how the squat starts.
    pub(in crate::live) fn starting(self, how: &str) -> Self {
        if self.how.with_value(String::is_empty) {
            self.how.set_value(how.into());
            let mut lab = Lab::default();
            for word in how.split('-') {
                match (word, word.parse()) {
                    ("held", _) => lab.cues = Cues::only(Cue::Knees),
                    (_, Ok(kg)) => lab.load_kg = kg,
                    _ => {}
                }
            }
            if lab.load_kg == 0 {
                lab.load_at = LoadAt::None;
            }
            self.lab.set(lab);
            self.settled.set(lab);
            self.drawn.set(postures(&lab));
        }
        self
    }

    /// Whether the page asked for this part.
    pub(super) fn has(self, part: &str) -> bool {
        self.how.with_value(|how| how.split('-').any(|word| word == part))
    }

    /// The page of the lab, with everything on it.
    pub(super) fn is_whole(self) -> bool {
        self.has("lab")
    }

    /// Least and most of a control here: smaller figures do not show standing people.
    pub(super) fn range(self, control: Control) -> (i32, i32, i32) {
        match control {
            Control::Depth if !self.is_whole() => (60, 110, 1),
            control => control.range(),
        }
    }

    /// What is drawn of a body.
    pub(super) fn posture(self, who: Who) -> Posture {
        let [one, two] = self.drawn.get();
        match who {
            Who::One => one,
            Who::Two => two,
        }
    }

    /// The same with all that a figure needs.
    pub(super) fn squat(self, who: Who) -> Squat {
        let posture = self.posture(who);
        let lab = self.lab.read();
        Squat {
            posture,
            body: lab.person(who).body(),
            load: lab.load(),
            heel_wedge_deg: f64::from(lab.wedge_deg),
            full_nm: f64::from(self.full_nm.get()),
        }
    }

    /// The ghost on the first body, where somebody guesses.
    pub(super) fn ghost(self, who: Who) -> Option<Ghost> {
        let guess = self.desk.read().guess.filter(|_| who == Who::One)?;
        Some(Ghost {
            shank_deg: f64::from(guess.shin_deg),
            thigh_deg: f64::from(90 - self.lab.read().depth_deg),
            trunk_deg: f64::from(guess.trunk_deg),
        })
    }

    /// A slider or a pointer says where to be; the figure is there with it.
    pub(super) fn slide_to(self, lab: Lab) {
        let lab = self.asked(lab);
        self.drawn.set(postures(&lab));
    }

    /// A switch says what to become; the figure moves there along its angles, so that one sees what moves.
    pub(super) fn glide_to(self, lab: Lab) {
        let from = self.drawn.get_untracked();
        let lab = self.asked(lab);
        let to = postures(&lab);
        let between = move |share: f64| {
            let [one, two] = &from;
            let [one_to, two_to] = &to;
            [
                lab.between(Who::One, one, one_to, share),
                lab.between(Who::Two, two, two_to, share),
            ]
        };
        // The legs stay where they are, but a load may have come.
        self.drawn.set(between(0.0));
        motion::glide(move |share| {
            // The place may be gone before the movement is over.
            let _ = self.drawn.try_set(if share < 1.0 { between(share) } else { to });
        });
    }

    fn asked(self, mut lab: Lab) -> Lab {
        let (least, most, _) = self.range(Control::Depth);
        lab.depth_deg = lab.depth_deg.max(least).min(most);
        motion::stop();
        let desk = self.desk.get_untracked();
        let now = Desk {
            // Nobody changes a body that is not there.
            whose: if lab.is_pair { desk.whose } else { Who::One },
            // Another squat begins its repetition anew.
            is_playing: false,
            is_over: 0.0,
            ..desk
        };
        if now != desk {
            self.desk.set(now);
        }
        self.lab.set(lab);
        if !self.is_settling.get_value() {
            self.is_settling.set_value(true);
            self.settle_after(lab);
        }
        lab
    }

    /// Waits until nothing has changed for a while. One timer, however many steps a slider goes.
    fn settle_after(self, then: Lab) {
        platform::after_ms(SETTLES_MS, move || match self.lab.try_get_untracked() {
            Some(now) if now != then => self.settle_after(now),
            Some(now) => {
                self.is_settling.set_value(false);
                self.settled.set(now);
            }
            // The page is gone.
            None => {}
        });
    }
}

pub(super) fn postures(lab: &Lab) -> [Posture; 2] {
    let one = lab.posture(Who::One);
    [one, if lab.is_pair { lab.posture(Who::Two) } else { one }]
}
