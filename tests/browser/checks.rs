//! The one list of what is checked in the engines.

use anyhow::Result;
use content::Route;
use product_tests::engines::{Engine, Setup};
use product_tests::folders::Build;
use product_tests::order::spread;
use tokio::runtime::Handle;

use crate::visit::Visit;
use crate::{
    axe, broken, cold, journeys, keeping, keyboard, modes, navigation, noscript, print, session, shift,
    takeover, widths,
};

type Run = Box<dyn Fn(&Handle, &Visit<'_>) -> Result<()> + Send + Sync>;

/// One thing that must hold in every engine, if none is named.
pub(crate) struct Check {
    pub(crate) name: String,
    pub(crate) build: Build,
    pub(crate) setup: Setup,
    pub(crate) engines: Vec<Engine>,
    pub(crate) run: Run,
}

impl Check {
    pub(crate) fn new(
        name: impl Into<String>,
        run: impl AsyncFn(&Visit<'_>) -> Result<()> + Send + Sync + 'static,
    ) -> Self {
        Self {
            name: name.into(),
            build: Build::Root,
            setup: Setup::Usual,
            engines: Engine::ALL.into(),
            run: Box::new(move |handle, visit| handle.block_on(run(visit))),
        }
    }

    pub(crate) fn under_kot(mut self) -> Self {
        self.build = Build::Kot;
        self
    }

    /// What speaks an engine's own protocol is asked of that engine.
    pub(crate) fn only(mut self, engine: Engine) -> Self {
        self.engines = vec![engine];
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
        takeover::checks(),
        shift::checks(),
        broken::checks(),
        keyboard::checks(),
        noscript::checks(),
        journeys::checks(),
        session::checks(),
        keeping::checks(),
    ];
    let in_one = [axe::checks(), widths::checks(), modes::checks(), print::checks()];
    // In a row, those of one engine would wait for each other.
    spread(
        everywhere.into_iter().flatten().collect(),
        in_one.into_iter().flatten().collect(),
    )
}
