//! The pages that are one each, told once: `route.rs` makes its table from these rows, and `build.rs` reads the
//! same rows, so the content check cannot know other pages than the app.

/// An array with `$row!(Variant, "path", "name in pages.toml")` for every page, in the order of the sitemap.
macro_rules! fixed_pages {
    ($row:ident) => {
        [
            $row!(Home, "", "home"),
            $row!(Lessons, "lessons", "lessons"),
            $row!(Lab, "lab", "lab"),
            $row!(Quiz, "quiz", "quiz"),
            $row!(Myths, "myths", "myths"),
            $row!(Routine, "routine", "routine"),
            $row!(Today, "routine/today", "today"),
            $row!(AnkleTest, "ankle-test", "ankle-test"),
            $row!(Progress, "progress", "progress"),
            $row!(Safety, "safety", "safety"),
            $row!(Evidence, "evidence", "evidence"),
            $row!(Settings, "settings", "settings"),
            $row!(About, "about", "about"),
        ]
    };
}
