//! What the page must show for what was set, computed natively by the crates that the page computes with too.

use content::words;
use lab::{Change, Control, Cue, Cues, Lab, Preset, Who, effect};
use mechanics::{Bound, LoadAt, Posture, Sex};
use serde_json::{Value, json};

/// Every slider that sets a squat or a body.
pub(super) const SLIDERS: [(&str, Control); 11] = [
    ("lab-shin", Control::Shin),
    ("lab-depth", Control::Depth),
    ("lab-wedge", Control::Wedge),
    ("lab-balance", Control::Balance),
    ("lab-load", Control::Load),
    ("lab-ankle", Control::Ankle),
    ("lab-height", Control::Height),
    ("lab-mass", Control::Mass),
    ("lab-thigh", Control::Thigh),
    ("lab-shank", Control::Shank),
    ("lab-trunk", Control::Trunk),
];

/// The cues.
pub(super) const CUES: [&str; 3] = ["lab-cue-hips", "lab-cue-heels", "lab-cue-knees"];

/// Every switch.
pub(super) const SWITCHES: [&str; 5] = [CUES[0], CUES[1], CUES[2], "lab-shin-free", "lab-pair"];

/// Every place of the load, in the order of the page.
pub(super) const PLACES: [&str; 6] = [
    "lab-at-none",
    "lab-at-arms",
    "lab-at-goblet",
    "lab-at-front",
    "lab-at-high",
    "lab-at-low",
];

/// Every other radio button.
pub(super) const RADIOS: [&str; 4] = ["lab-female", "lab-male", "lab-whose-first", "lab-whose-second"];

/// What was set, and which body the sliders change.
#[derive(Clone, Copy, Default)]
pub(super) struct Asked {
    pub(super) lab: Lab,
    pub(super) whose: Who,
}

impl Asked {
    pub(super) fn get(&self, control: Control) -> i32 {
        control.get(&self.lab, self.whose)
    }

    pub(super) fn set(&mut self, control: Control, value: i32) {
        control.set(&mut self.lab, self.whose, value);
    }

    pub(super) fn preset(&mut self, preset: Preset) {
        preset.apply(&mut self.lab, self.whose);
    }

    /// Turns a switch, or chooses a radio button.
    pub(super) fn choose(&mut self, id: &str, is_on: bool) {
        let lab = &mut self.lab;
        match id {
            "lab-shin-free" => lab.is_shin_free = is_on,
            "lab-pair" => {
                lab.is_pair = is_on;
                self.whose = if is_on { Who::Two } else { Who::One };
                let [one, two] = lab.people;
                if is_on && one == two {
                    Preset::LongThighs.apply(lab, Who::Two);
                }
            }
            "lab-female" => lab.person_mut(self.whose).sex = Sex::Female,
            "lab-male" => lab.person_mut(self.whose).sex = Sex::Male,
            "lab-whose-first" => self.whose = Who::One,
            "lab-whose-second" => self.whose = Who::Two,
            _ => {
                if let Some(cue) = cue_of(id) {
                    lab.cues = lab.cues.with(cue, is_on);
                }
                if let Some(at) = place_of(id) {
                    lab.load_at = at;
                }
            }
        }
    }

    pub(super) fn is_on(&self, id: &str) -> bool {
        let person = self.lab.person(self.whose);
        match id {
            "lab-shin-free" => self.lab.is_shin_free,
            "lab-pair" => self.lab.is_pair,
            "lab-female" => person.sex == Sex::Female,
            "lab-male" => person.sex == Sex::Male,
            "lab-whose-first" => self.lab.is_pair && self.whose == Who::One,
            "lab-whose-second" => self.lab.is_pair && self.whose == Who::Two,
            _ => match cue_of(id) {
                Some(cue) => self.lab.cues.has(cue),
                None => place_of(id) == Some(self.lab.load_at),
            },
        }
    }

    /// The bodies that stand on the page.
    pub(super) fn bodies(&self) -> Vec<Who> {
        let shown = if self.lab.is_pair { 2 } else { 1 };
        Who::ALL.into_iter().take(shown).collect()
    }

    /// Knee, hip, both and back of a body, N·m, as they are shown: hip and knee add up to the rounded sum.
    pub(super) fn loads(&self, who: Who) -> [i32; 4] {
        loads_of(&self.lab.posture(who))
    }

    /// The loads, the dashed marks, the cost of the cue and the words, in the shape of `scripts/lab.js`.
    pub(super) fn shown(&self, has_words: bool) -> Value {
        let words = if has_words { self.words() } else { String::new() };
        let of = |each: &dyn Fn(Who) -> Value| self.bodies().into_iter().map(each).collect::<Vec<_>>();
        json!({
            "loads": of(&|who| json!(self.loads(who))),
            "marks": of(&|who| json!(self.marks(who))),
            // A page that says nothing in words does not say what a cue costs either.
            "effects": of(&|who| json!(if has_words { effect_words(&self.lab, who) } else { Vec::new() })),
            "words": words,
        })
    }

    /// Where the dashed marks stand on the two tapes: loads without the cues, if any is obeyed.
    fn marks(&self, who: Who) -> [Option<String>; 2] {
        let full_nm = self.lab.full_nm();
        let free = (!self.lab.cues.is_empty()).then(|| self.lab.obeying(who, Cues::default()));
        let [knee, hip, ..] = free.map_or([None; 4], |free| loads_of(&free).map(Some));
        [knee, hip].map(|nm| nm.map(|nm| percent(nm, full_nm)))
    }

    /// The figure in words.
    pub(super) fn words(&self) -> String {
        if !self.lab.is_pair {
            return sentences(&self.lab, Who::One);
        }
        let first = format!("{}: {}", words::lab::FIRST, sentences(&self.lab, Who::One));
        let second = format!("{}: {}", words::lab::SECOND, sentences(&self.lab, Who::Two));
        format!("{first} {second}")
    }
}

pub(super) fn cue_of(id: &str) -> Option<Cue> {
    match id {
        "lab-cue-hips" => Some(Cue::Hips),
        "lab-cue-heels" => Some(Cue::Heels),
        "lab-cue-knees" => Some(Cue::Knees),
        _ => None,
    }
}

/// Where a radio button puts the load.
pub(super) fn place_of(id: &str) -> Option<LoadAt> {
    match id {
        "lab-at-none" => Some(LoadAt::None),
        "lab-at-arms" => Some(LoadAt::ArmsForward),
        "lab-at-goblet" => Some(LoadAt::Goblet),
        "lab-at-front" => Some(LoadAt::Front),
        "lab-at-high" => Some(LoadAt::HighBar),
        "lab-at-low" => Some(LoadAt::LowBar),
        _ => None,
    }
}

/// A whole number.
#[expect(
    clippy::cast_possible_truncation,
    reason = "the model keeps its numbers within a few thousand"
)]
pub(super) fn whole(value: f64) -> i32 {
    value.round() as i32
}

pub(super) fn nearest_5(nm: f64) -> i32 {
    whole(nm / 5.0) * 5
}

pub(super) fn loads_of(posture: &Posture) -> [i32; 4] {
    let moment = &posture.moment_nm;
    let (knee, both) = (nearest_5(moment.knee), nearest_5(moment.knee + moment.hip));
    [knee, both - knee, both, nearest_5(moment.lumbar)]
}

/// A share of full scale in percent, cut after tenths.
fn percent(nm: i32, full_nm: i32) -> String {
    let thousandths = (nm * 1000 / full_nm).clamp(0, 1000);
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}

fn effect_words(lab: &Lab, who: Who) -> Vec<String> {
    let costs = effect(lab, who);
    let cues = if lab.compared_cues() == Cues::only(Cue::Knees) {
        words::stage::EFFECT_KNEES
    } else {
        words::stage::EFFECT_ALL
    };
    let mut said = vec![
        words::stage::effect(cues),
        effect_line(words::stage::KNEES, costs.knee),
        effect_line(words::stage::HIPS, costs.hip),
    ];
    said.extend(costs.is_higher.then(|| words::stage::EFFECT_HIGHER.to_owned()));
    said
}

fn effect_line(joint: &str, change: Option<Change>) -> String {
    let signed = |percent: i32| match percent {
        0 => "0".to_owned(),
        more if more > 0 => format!("+{more}"),
        less => format!("−{}", less.unsigned_abs()),
    };
    change.map_or_else(
        || words::stage::effect_little(joint),
        |change| {
            let [about, from, to] = [change.about_pc, change.from_pc, change.to_pc].map(signed);
            words::stage::effect_line(joint, &about, &from, &to)
        },
    )
}

fn sentences(lab: &Lab, who: Who) -> String {
    let posture = lab.posture(who);
    let [knee, hip, _, back] = loads_of(&posture).map(|nm| nm.max(0).unsigned_abs());
    let mut said = vec![
        thighs(whole(posture.thigh_above_horizontal_deg)),
        words::stage::words_shin(whole(posture.shank_deg).unsigned_abs()),
        knees(whole(posture.knee_past_toe_cm)),
        trunk(whole(posture.trunk_lean_deg)),
        words::stage::words_load(knee, hip, back),
    ];
    said.extend(in_the_way(lab, who, &posture));
    said.join(" ")
}

fn thighs(above_deg: i32) -> String {
    match above_deg {
        90 => words::stage::WORDS_STANDS.into(),
        0 => words::stage::WORDS_LEVEL.into(),
        above if above > 0 => words::stage::words_above(above.unsigned_abs()),
        below => words::stage::words_below(below.unsigned_abs()),
    }
}

fn knees(past_cm: i32) -> String {
    match past_cm {
        0 => words::stage::WORDS_AT.into(),
        past if past > 0 => words::stage::words_past(past.unsigned_abs()),
        behind => words::stage::words_behind(behind.unsigned_abs()),
    }
}

fn trunk(lean_deg: i32) -> String {
    if lean_deg < 0 {
        words::stage::words_lean_back(lean_deg.unsigned_abs())
    } else {
        words::stage::words_lean(lean_deg.unsigned_abs())
    }
}

fn in_the_way(lab: &Lab, who: Who, posture: &Posture) -> Option<String> {
    let has = |bound| posture.gave.has(bound);
    if 90.0 - posture.thigh_above_horizontal_deg < f64::from(lab.depth_deg) - 0.5 {
        Some(words::stage::GAVE_DEPTH.into())
    } else if has(Bound::Dorsiflexion) {
        let ankle_deg = Control::Ankle.get(lab, who).unsigned_abs();
        Some(words::stage::gave_ankle(ankle_deg))
    } else if has(Bound::Balance) || has(Bound::TrunkLean) {
        Some(words::stage::GAVE_BACK.into())
    } else {
        has(Bound::ThighCalf).then(|| words::stage::GAVE_CALF.into())
    }
}
