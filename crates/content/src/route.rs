//! Every address of the product in one table: the content check, the prerender, the sitemap and the app
//! all read it here, so none of them can know a page that the others do not.

use crate::{EXERCISES, LESSONS, MYTHS, page_meta};

/// A page of the product.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Route {
    /// `/`
    Home,
    /// `/lessons/`
    Lessons,
    /// `/lessons/<slug>/`, by index into [`LESSONS`].
    Lesson(usize),
    /// `/lab/`
    Lab,
    /// `/quiz/`
    Quiz,
    /// `/myths/`
    Myths,
    /// `/myths/<slug>/`, by index into [`MYTHS`].
    Myth(usize),
    /// `/routine/`
    Routine,
    /// `/routine/today/`
    Today,
    /// `/exercises/<slug>/`, by index into [`EXERCISES`].
    Exercise(usize),
    /// `/ankle-test/`
    AnkleTest,
    /// `/progress/`
    Progress,
    /// `/safety/`
    Safety,
    /// `/evidence/`
    Evidence,
    /// `/settings/`
    Settings,
    /// `/about/`
    About,
    /// Anything else.
    NotFound,
}

macro_rules! row {
    ($variant:ident, $path:literal, $name:literal) => {
        (Route::$variant, $path, $name)
    };
}

/// Routes that are one page each, with their path and their name in `pages.toml`.
const FIXED: &[(Route, &str, &str)] = &fixed_pages!(row);

impl Route {
    /// Every page that is an HTML file of its own, in the order of the sitemap. The 404 page is not among them.
    pub fn all() -> impl Iterator<Item = Self> {
        FIXED
            .iter()
            .map(|(route, ..)| *route)
            .chain((0..LESSONS.len()).map(Self::Lesson))
            .chain((0..MYTHS.len()).map(Self::Myth))
            .chain((0..EXERCISES.len()).map(Self::Exercise))
    }

    /// Reads a path without its base, with or without slashes at its ends. Unknown paths are [`Route::NotFound`].
    #[must_use]
    pub fn parse(path: &str) -> Self {
        let path = path.trim_matches('/');
        let path = path
            .strip_suffix("index.html")
            .unwrap_or(path)
            .trim_end_matches('/');
        Self::all()
            .find(|route| route.path() == path)
            .unwrap_or(Self::NotFound)
    }

    /// The path without base and without slashes at its ends: `lessons/joints`.
    #[must_use]
    pub fn path(self) -> String {
        match self {
            Self::Lesson(i) => ["lessons/", LESSONS[i].slug].concat(),
            Self::Myth(i) => ["myths/", MYTHS[i].slug].concat(),
            Self::Exercise(i) => ["exercises/", EXERCISES[i].slug].concat(),
            Self::NotFound => "404".into(),
            fixed => FIXED
                .iter()
                .find(|(route, ..)| *route == fixed)
                .map_or("", |(_, path, _)| path)
                .into(),
        }
    }

    /// The address under `base`, which starts and ends with a slash: `/kot/lessons/joints/`.
    #[must_use]
    pub fn href(self, base: &str) -> String {
        let path = self.path();
        if path.is_empty() {
            base.into()
        } else {
            [base, &path, "/"].concat()
        }
    }

    /// The document title, without the product's name.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Lesson(i) => LESSONS[i].title,
            Self::Myth(i) => MYTHS[i].text().heard,
            Self::Exercise(i) => EXERCISES[i].name,
            fixed => page_meta(fixed.meta_key()).0,
        }
    }

    /// One sentence for search engines. The wasm never asks for it, so it does not contain these texts.
    #[must_use]
    pub fn description(self) -> &'static str {
        match self {
            Self::Lesson(i) => LESSONS[i].text().summary,
            Self::Myth(i) => MYTHS[i].text().summary,
            Self::Exercise(i) => EXERCISES[i].text().why,
            fixed => page_meta(fixed.meta_key()).1,
        }
    }

    fn meta_key(self) -> &'static str {
        FIXED
            .iter()
            .find(|(route, ..)| *route == self)
            .map_or("not-found", |(.., key)| key)
    }
}
