//! Reads the folder of texts, and notes what nobody would read.

use crate::mistake::{Mistakes, Snippet, did_you_mean};
use crate::text::is_kebab;
use std::fs;
use std::path::Path;

/// One file.
pub(crate) struct File {
    /// As the editor knows it: from the root of the repository.
    pub(crate) path: String,
    /// The file's name without its ending.
    pub(crate) slug: String,
    text: String,
}

impl File {
    pub(crate) fn snippet<'a>(&'a self, log: &'a Mistakes) -> Snippet<'a> {
        Snippet {
            log,
            path: &self.path,
            first_line: 1,
            text: &self.text,
        }
    }
}

/// The folder. Lists are in the order of file names.
#[derive(Default)]
pub(crate) struct Tree {
    pub(crate) lessons: Vec<File>,
    pub(crate) myths: Vec<File>,
    pub(crate) pages: Vec<File>,
    pub(crate) questions: Vec<File>,
    pub(crate) exercises: Vec<File>,
    pub(crate) claims: Vec<File>,
    pub(crate) sources: Vec<File>,
    single: Vec<File>,
}

const SINGLE: [&str; 3] = ["routine.toml", "pages.toml", "words.toml"];
const FOLDERS: [(&str, &str); 7] = [
    ("claims", "toml"),
    ("sources", "toml"),
    ("lessons", "md"),
    ("myths", "md"),
    ("pages", "md"),
    ("questions", "toml"),
    ("exercises", "toml"),
];

impl Tree {
    /// Reads `folder`, which mistakes call `shown`.
    pub(crate) fn read(folder: &Path, shown: &str, log: &Mistakes) -> Self {
        let mut tree = Self::default();
        for name in names(folder) {
            let path = folder.join(&name);
            let shown = format!("{shown}/{name}");
            if let Some((kind, ending)) = FOLDERS
                .into_iter()
                .find(|(kind, _)| *kind == name && path.is_dir())
            {
                *tree.list(kind) = read_folder(&path, &shown, ending, log);
            } else if SINGLE.contains(&name.as_str()) {
                tree.single.extend(read_file(&path, shown, log));
            } else {
                let known = SINGLE.into_iter().chain(FOLDERS.map(|(kind, _)| kind));
                let hint = did_you_mean(&name, known);
                log.add(&shown, 1, format!("nothing reads this file.{hint}"));
            }
        }
        for name in SINGLE.into_iter().filter(|name| !folder.join(name).exists()) {
            log.add(&format!("{shown}/{name}"), 1, "this file is missing.");
        }
        tree
    }

    fn list(&mut self, kind: &str) -> &mut Vec<File> {
        match kind {
            "lessons" => &mut self.lessons,
            "myths" => &mut self.myths,
            "pages" => &mut self.pages,
            "questions" => &mut self.questions,
            "claims" => &mut self.claims,
            "sources" => &mut self.sources,
            _ => &mut self.exercises,
        }
    }

    /// One of the files that are not in a folder; none if it is missing, which was noted.
    pub(crate) fn single(&self, slug: &str) -> Option<&File> {
        self.single.iter().find(|file| file.slug == slug)
    }
}

/// Sorted names, without hidden files.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<_> = entries
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.retain(|name| !name.starts_with('.'));
    names.sort();
    names
}

fn read_folder(folder: &Path, shown: &str, ending: &str, log: &Mistakes) -> Vec<File> {
    let mut files = Vec::new();
    for name in names(folder) {
        let path = format!("{shown}/{name}");
        if !name.ends_with(&format!(".{ending}")) {
            log.add(
                &path,
                1,
                format!("nothing reads this file; here every name ends with `.{ending}`."),
            );
            continue;
        }
        let Some(file) = read_file(&folder.join(&name), path, log) else {
            continue;
        };
        if !is_kebab(&file.slug) {
            log.add(
                &file.path,
                1,
                "the file's name becomes an address. Use a to z, digits, and single hyphens between.",
            );
        }
        files.push(file);
    }
    files
}

fn read_file(path: &Path, shown: String, log: &Mistakes) -> Option<File> {
    let slug = path.file_stem()?.to_string_lossy().into_owned();
    match fs::read_to_string(path) {
        Ok(text) => {
            let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
            Some(File {
                path: shown,
                slug,
                text,
            })
        }
        Err(error) => {
            log.add(&shown, 1, format!("this file cannot be read: {error}."));
            None
        }
    }
}
