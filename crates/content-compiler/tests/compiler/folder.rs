//! A small folder of texts without a mistake, to be spoilt one line at a time.

use content_compiler::{Compiled, compile};
use std::fs;
use tempfile::TempDir;

pub(crate) struct Folder(TempDir);

const PAGES: [(&str, &str); 3] = [("", "home"), ("quiz", "quiz"), ("about", "about")];

const FILES: &[(&str, &str)] = &[
    ("lessons/joints.md", include_str!("good/joints.md")),
    ("myths/toes.md", include_str!("good/toes.md")),
    ("pages/about.md", include_str!("good/about.md")),
    ("questions/joints.toml", include_str!("good/questions.toml")),
    ("exercises/wall-sit.toml", include_str!("good/wall-sit.toml")),
    ("routine.toml", include_str!("good/routine.toml")),
    ("claims/squat.toml", include_str!("good/claims.toml")),
    ("sources/squat.toml", include_str!("good/sources.toml")),
    ("pages.toml", include_str!("good/pages.toml")),
    ("words.toml", include_str!("good/words.toml")),
];

impl Folder {
    /// The folder without a mistake. `WORDS` in the lesson stands for 620 words of filler on one line.
    pub(crate) fn good() -> Self {
        let folder = Self(TempDir::new().unwrap());
        for (path, text) in FILES {
            folder.write(path, &text.replace("WORDS", &"word ".repeat(620)));
        }
        folder
    }

    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.0.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub(crate) fn paths() -> impl Iterator<Item = &'static str> {
        FILES.iter().map(|(path, _)| *path)
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.0.path().join(path)).unwrap()
    }

    pub(crate) fn remove(&self, path: &str) {
        fs::remove_file(self.0.path().join(path)).unwrap();
    }

    /// Replaces `from`, which must stand in the file exactly once.
    #[track_caller]
    pub(crate) fn edit(&self, path: &str, from: &str, to: &str) {
        let text = self.read(path);
        assert_eq!(text.matches(from).count(), 1, "{from:?} in {path}");
        self.write(path, &text.replace(from, to));
    }

    #[track_caller]
    pub(crate) fn compiled(&self) -> Compiled {
        compile(self.0.path(), "content/en", &PAGES).unwrap_or_else(|mistakes| {
            let lines: Vec<_> = mistakes.iter().map(ToString::to_string).collect();
            panic!("{}", lines.join("\n"))
        })
    }

    /// The mistakes, as an editor reads them, without the leading `content/en/`.
    pub(crate) fn mistakes(&self) -> Vec<String> {
        let mistakes =
            compile(self.0.path(), "content/en", &PAGES).map_or_else(|found| found, |_| Vec::new());
        let shown = mistakes.iter().map(ToString::to_string);
        shown
            .map(|line| line.strip_prefix("content/en/").unwrap().to_owned())
            .collect()
    }
}

/// Spoils one place of the good folder and expects exactly these mistakes.
#[track_caller]
pub(crate) fn spoil(path: &str, from: &str, to: &str, expected: &[&str]) {
    let folder = Folder::good();
    folder.edit(path, from, to);
    assert_eq!(folder.mistakes(), expected);
}

/// Replaces the body of the page `about`, from line 6 on, and expects exactly these mistakes.
#[track_caller]
pub(crate) fn about(body: &str, expected: &[&str]) {
    spoil("pages/about.md", "We made this.", body, expected);
}
