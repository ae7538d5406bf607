//! The path that the product is served under.

use content::Route;
use leptos::prelude::*;

/// The base path, with a slash at both ends: `/` or `/kot/`. Every address inside the product is made from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base(String);

impl Base {
    /// Takes a path and puts the missing slashes at its ends.
    #[must_use]
    pub fn new(path: &str) -> Self {
        let inner = path.trim_matches('/');
        Self(if inner.is_empty() {
            "/".into()
        } else {
            ["/", inner, "/"].concat()
        })
    }

    /// The base that was provided at start.
    pub fn expect() -> Self {
        use_context().unwrap_or_else(|| Self::new("/"))
    }

    /// The path with both slashes.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The page of a browser path.
    #[must_use]
    pub fn route(&self, pathname: &str) -> Route {
        // `/kot` without its slash is the base itself.
        let inside = pathname
            .strip_prefix(self.as_str())
            .or((self.0.trim_end_matches('/') == pathname).then_some(""));
        inside.map_or(Route::NotFound, Route::parse)
    }
}

/// The address of a page under the base.
pub fn href(route: Route) -> String {
    route.href(Base::expect().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_has_a_slash_at_both_ends() {
        for path in ["kot", "/kot", "kot/", "/kot/"] {
            assert_eq!(Base::new(path).as_str(), "/kot/");
        }
        assert_eq!(Base::new("").as_str(), "/");
    }

    #[test]
    fn a_path_outside_the_base_is_no_page() {
        let base = Base::new("/kot/");
        assert_eq!(base.route("/kot/quiz/"), Route::Quiz);
        assert_eq!(base.route("/kot"), Route::Home);
        assert_eq!(base.route("/quiz/"), Route::NotFound);
        assert_eq!(base.route("/kottbus/quiz/"), Route::NotFound);
        assert_eq!(Base::new("/").route("/quiz"), Route::Quiz);
    }
}
