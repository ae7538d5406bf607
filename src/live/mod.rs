//! The live places: everything on a page that depends on the person.
//!
//! A page marks them as `<div data-live="kind" data-of="id">`. The prerender fills each with its general case; in
//! the browser the late takeover builds the same place again from the same table, with what this browser knows.
//! The pages around them are never built in the browser, so the wasm carries none of their markup.

mod ankle;
mod data;
mod field;
mod finish;
mod health;
mod history;
mod kit;
mod lab;
mod next;
mod notices;
mod pain;
mod pieces;
mod question;
mod quiz;
mod read;
mod restore;
mod said;
mod sets;
mod settings;
mod today;
mod units;

use lab::LabState;
use leptos::prelude::*;

/// What stands in a live place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// What is next for this person.
    Next,
    /// The squat figure with its controls, as on the home page. `data-of` is a `content::Stage::how`.
    Stage,
    /// The squat figure alone.
    StagePlate,
    /// What knees and hips carry in the page's squat figure.
    StageLoads,
    /// Loads, controls and words beside the figure.
    StageSide,
    /// Presets of the lab, and its link.
    LabPresets,
    /// Everything that can be changed on the squat.
    LabControls,
    /// Playing a repetition, and the figure in words.
    LabWords,
    /// The bodies of the lab.
    LabBodies,
    /// Load against depth.
    LabPlot,
    /// The load in other places.
    LabPlaces,
    /// A question of a lesson, by id.
    Check,
    /// Marking a lesson as read, by slug.
    Read,
    /// The cue-myth quiz.
    Quiz,
    /// What somebody has at hand for the routine.
    Kit,
    /// Today's session.
    Today,
    /// Noting the knee-to-wall distances.
    AnkleTest,
    /// What was done.
    History,
    /// Theme, units, motion.
    Settings,
    /// How everything is kept; saving, restoring, deleting it.
    Data,
    /// Notices about this page load.
    Notices,
}

impl Place {
    const ALL: [(Self, &'static str); 21] = [
        (Self::Next, "next"),
        (Self::Stage, "stage"),
        (Self::StagePlate, "stage-plate"),
        (Self::StageLoads, "stage-loads"),
        (Self::StageSide, "stage-side"),
        (Self::LabPresets, "lab-presets"),
        (Self::LabControls, "lab-controls"),
        (Self::LabWords, "lab-words"),
        (Self::LabBodies, "lab-bodies"),
        (Self::LabPlot, "lab-plot"),
        (Self::LabPlaces, "lab-places"),
        (Self::Check, "check"),
        (Self::Read, "read"),
        (Self::Quiz, "quiz"),
        (Self::Kit, "kit"),
        (Self::Today, "today"),
        (Self::AnkleTest, "ankle-test"),
        (Self::History, "history"),
        (Self::Settings, "settings"),
        (Self::Data, "data"),
        (Self::Notices, "notices"),
    ];

    /// Its value in `data-live`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        Self::ALL
            .iter()
            .find(|(place, _)| *place == self)
            .map_or("", |(_, name)| name)
    }

    /// Reads a `data-live`.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .find(|(_, known)| *known == name)
            .map(|(place, _)| *place)
    }
}

/// What the live places of one page share. Provided anew for each page.
#[derive(Clone, Copy)]
pub struct PageScope {
    stage: LabState,
}

impl PageScope {
    /// Provides the scope of a page that is about to be built.
    pub fn provide() {
        provide_context(Self {
            stage: LabState::new(),
        });
    }

    fn expect() -> Self {
        use_context().unwrap_or_else(|| Self {
            stage: LabState::new(),
        })
    }
}

/// The content of a live place. An unknown id gives nothing: the prerendered content stays.
#[must_use]
pub fn content_of(place: Place, of: &str) -> Option<AnyView> {
    let stage = || PageScope::expect().stage.starting(of);
    Some(match place {
        Place::Next => view! { <next::NextSteps /> }.into_any(),
        Place::Stage => together(stage(), &[lab::plates, lab::controls]),
        Place::StagePlate => lab::plates(stage()),
        Place::StageLoads => lab::loads(stage()),
        Place::StageSide => together(stage(), &[lab::loads, lab::controls, lab::in_words]),
        Place::LabPresets => lab::presets(stage()),
        Place::LabControls => lab::controls(stage()),
        Place::LabWords => together(stage(), &[lab::repetition, lab::in_words]),
        Place::LabBodies => lab::bodies(stage()),
        Place::LabPlot => lab::plot(stage()),
        Place::LabPlaces => lab::compare(stage()),
        Place::Check => question::check(::content::question(of)?)?,
        Place::Read => view! { <read::MarkRead lesson=::content::LESSONS.iter().find(|lesson| lesson.slug == of)?.slug /> }.into_any(),
        Place::Quiz => view! { <quiz::Quiz /> }.into_any(),
        Place::Kit => view! { <kit::KitChoice /> }.into_any(),
        Place::Today => view! { <today::Today /> }.into_any(),
        Place::AnkleTest => view! { <ankle::AnkleTest /> }.into_any(),
        Place::History => view! { <history::History /> }.into_any(),
        Place::Settings => view! { <settings::Settings /> }.into_any(),
        Place::Data => view! { <data::Data /> }.into_any(),
        Place::Notices => view! { <notices::Notices /> }.into_any(),
    })
}

fn together(state: LabState, parts: &[fn(LabState) -> AnyView]) -> AnyView {
    let parts: Vec<AnyView> = parts.iter().map(|part| part(state)).collect();
    parts.into_any()
}

/// A live place in a page.
///
/// Its prerendered form must be as large as its first form in the browser, or stand last on the page.
#[cfg(any(feature = "ssr", debug_assertions))]
#[component]
pub fn Live(
    place: Place,
    #[prop(optional)] of: &'static str,
    #[prop(optional)] class: &'static str,
) -> impl IntoView {
    view! {
        <div class=["live ", class].concat() data-live=place.as_str() data-of=of>
            {content_of(place, of)}
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::Place;

    #[test]
    fn every_place_reads_back_from_its_name() {
        for (place, name) in Place::ALL {
            assert_eq!(Place::parse(place.as_str()), Some(place));
            assert_eq!(place.as_str(), name);
        }
        assert_eq!(Place::parse("nothing"), None);
    }
}
