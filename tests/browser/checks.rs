//! The one list of what is checked in the engines.

use anyhow::Result;
use content::Route;
use product_tests::engines::{Engine, Setup};
use product_tests::folders::Build;
use product_tests::order::spread;
use tokio::runtime::Handle;

use crate::visit::Visit;
use crate::{
    axe, broken, cold, daily, data, direction, faults, journeys, keeping, keyboard, lab, late, modes, naked,
    navigation, noscript, print, restart, session, shift, silent, takeover, touch, travel, widths,
};

type InBrowser = Box<dyn Fn(&Handle, &Visit<'_>) -> Result<()> + Send + Sync>;
type OfEngine = Box<dyn Fn(&Handle, Engine) -> Result<()> + Send + Sync>;

/// How a check is run.
pub(crate) enum Run {
    /// In a browser that others have used before, on a host of its own.
    Seated(InBrowser),
    /// With browsers that it starts and ends by itself.
    Alone(OfEngine),
}

/// One thing that must hold in every engine, if none is named.
pub(crate) struct Check {
    pub(crate) name: String,
    pub(crate) build: Build,
    pub(crate) setup: Setup,
    pub(crate) engines: Vec<Engine>,
    /// A translator has been over every page.
    pub(crate) is_translated: bool,
    pub(crate) run: Run,
}

impl Check {
    pub(crate) fn new(
        name: impl Into<String>,
        run: impl AsyncFn(&Visit<'_>) -> Result<()> + Send + Sync + 'static,
    ) -> Self {
        Self::run_as(
            name.into(),
            Run::Seated(Box::new(move |handle, visit| handle.block_on(run(visit)))),
        )
    }

    /// A check that starts and ends its browsers by itself.
    pub(crate) fn alone(
        name: impl Into<String>,
        run: impl AsyncFn(Engine) -> Result<()> + Send + Sync + 'static,
    ) -> Self {
        Self::run_as(
            name.into(),
            Run::Alone(Box::new(move |handle, engine| handle.block_on(run(engine)))),
        )
    }

    /// The same, with threads of its own instead of one future.
    pub(crate) fn threads(
        name: impl Into<String>,
        run: impl Fn(&Handle, Engine) -> Result<()> + Send + Sync + 'static,
    ) -> Self {
        Self::run_as(name.into(), Run::Alone(Box::new(run)))
    }

    fn run_as(name: String, run: Run) -> Self {
        Self {
            name,
            build: Build::Root,
            setup: Setup::Usual,
            engines: Engine::ALL.into(),
            is_translated: false,
            run,
        }
    }

    /// The same on translated pages, in the engines in which those are tried; not for what starts its own browsers.
    pub(crate) fn translated(mut self) -> Option<Self> {
        self.engines
            .retain(|engine| daily::TRANSLATED_IN.contains(engine));
        let is_seated = matches!(self.run, Run::Seated(_)) && self.setup != Setup::NoJavascript;
        self.name = format!("translated/{}", self.name);
        self.is_translated = true;
        (is_seated && !self.engines.is_empty()).then_some(self)
    }

    pub(crate) fn under_kot(mut self) -> Self {
        self.build = Build::Kot;
        self
    }

    /// What speaks an engine's own protocol is asked of that engine.
    pub(crate) fn only(self, engine: Engine) -> Self {
        self.among(&[engine])
    }

    pub(crate) fn among(mut self, engines: &[Engine]) -> Self {
        self.engines = engines.into();
        self
    }

    pub(crate) fn with(mut self, setup: Setup) -> Self {
        self.setup = setup;
        self
    }
}

/// A route's place in a trial's name: `home`, `lessons/joints`.
pub(crate) fn name_of(route: Route) -> String {
    if route == Route::Home {
        "home".into()
    } else {
        route.path()
    }
}

pub(crate) fn all() -> Vec<Check> {
    let everywhere = [
        cold::checks(),
        navigation::checks(),
        travel::checks(),
        takeover::checks(),
        shift::checks(),
        broken::checks(),
        silent::checks(),
        late::checks(),
        naked::checks(),
        keyboard::checks(),
        noscript::checks(),
        journeys::checks(),
        session::checks(),
        keeping::checks(),
        data::checks(),
        restart::checks(),
        lab::checks(),
        daily::checks(),
        touch::checks(),
        direction::checks(),
        faults::checks(),
    ];
    let in_one = [axe::checks(), widths::checks(), modes::checks(), print::checks()];
    // In a row, those of one engine would wait for each other.
    spread(
        everywhere.into_iter().flatten().collect(),
        in_one.into_iter().flatten().collect(),
    )
}
