//! Compiles `content/` to Rust. It runs on the host, in the build script of the crate `content`;
//! no parser reaches the visitor.
//!
//! Everything is checked before anything is written, and all mistakes are reported together,
//! each with its file, its line and a way to mend it.
#![warn(missing_docs)]

mod evidence;
mod exercises;
mod front;
mod lessons;
mod markdown;
mod marks;
mod mistake;
mod myths;
mod numbered;
mod pages;
mod pain;
mod pose;
mod questions;
mod rust;
mod table;
mod text;
mod tree;
mod words;

pub use mistake::Mistake;

use evidence::Evidence;
use markdown::{Context, Target};
use marks::Marks;
use mistake::Mistakes;
use numbered::Numbered;
use pages::TextPage;
use questions::Questions;
use std::path::Path;
use tree::Tree;

/// What a folder of texts is compiled to.
#[derive(Debug)]
pub struct Compiled {
    /// Rust source that expects the types of `content::types`, `ProseId(u16)` and `fn decimal(u32) -> String` in scope.
    pub rust: String,
    /// The stretches of HTML, in the order of their ids.
    pub prose: Vec<String>,
}

/// Compiles `folder`, which mistakes call `shown`. `fixed` are the pages that are one each: path, and name in `pages.toml`.
///
/// # Errors
/// Every mistake of every file, by path and line.
pub fn compile(folder: &Path, shown: &str, fixed: &[(&str, &'static str)]) -> Result<Compiled, Vec<Mistake>> {
    let log = Mistakes::default();
    let tree = Tree::read(folder, shown, &log);
    let compiled = compile_tree(&tree, fixed, &log);
    let mistakes = log.into_sorted();
    if mistakes.is_empty() {
        Ok(compiled)
    } else {
        Err(mistakes)
    }
}

fn compile_tree(tree: &Tree, fixed: &[(&str, &'static str)], log: &Mistakes) -> Compiled {
    let words = tree
        .single("words")
        .map(|file| words::read(file.snippet(log)))
        .unwrap_or_default();
    let mut evidence = Evidence::default();
    for file in &tree.sources {
        evidence.read_sources(file.snippet(log));
    }
    for file in &tree.claims {
        evidence.read_claims(file.snippet(log));
    }
    let subjects = tree.lessons.iter().map(|file| format!("lessons/{}", file.slug));
    let subjects: Vec<_> = subjects
        .chain(tree.myths.iter().map(|file| format!("myths/{}", file.slug)))
        .collect();
    let questions = Questions::read(&tree.questions, &subjects, &evidence, log);
    let exercises = exercises::read(tree, &evidence, log);

    let context = Context {
        evidence: &evidence,
        marks: Marks(&words),
        links: Vec::new().into(),
        prose: Vec::new().into(),
    };
    let mut lessons: Vec<_> = tree
        .lessons
        .iter()
        .filter_map(|file| lessons::read(&context, &questions, file, log))
        .collect();
    let mut myths: Vec<_> = tree
        .myths
        .iter()
        .filter_map(|file| myths::read(&context, file, log))
        .collect();
    numbered::sort(&mut lessons, log);
    numbered::sort(&mut myths, log);
    let names: Vec<&'static str> = fixed.iter().map(|(_, name)| *name).collect();
    let pages: Vec<_> = tree
        .pages
        .iter()
        .filter_map(|file| pages::read(&context, file, fixed, log))
        .collect();
    let (meta, mut titles) = pages::read_meta(tree, &pages, &names, log);
    titles.extend(
        lessons
            .iter()
            .chain(&myths)
            .map(|item| (item.path.clone(), item.title.clone())),
    );
    titles.extend(exercises.titles.iter().cloned());
    pages::check_titles(&titles, log);

    markdown::check_links(
        &context.links.borrow(),
        &targets(fixed, &pages, [&lessons, &myths], &exercises.routes),
        log,
    );
    evidence.check_used(log);

    let prose = context.prose.take();
    let rows =
        |entries: &[evidence::Entry]| entries.iter().map(|entry| entry.rust.clone()).collect::<Vec<_>>();
    let numbered = |items: Vec<Numbered>| -> (Vec<_>, Vec<_>) {
        items.into_iter().map(|item| (item.rust, item.text)).unzip()
    };
    let (lessons, lesson_texts) = numbered(lessons);
    let (myths, myth_texts) = numbered(myths);
    let rust = [
        "// Made by crates/content-compiler from content/en.\n\n".to_owned(),
        rust::singles(
            "Every source, by file and line.",
            "SOURCES",
            "Source",
            &rows(&evidence.sources),
        ),
        rust::singles(
            "Every claim, by file and line.",
            "CLAIMS",
            "Claim",
            &rows(&evidence.claims),
        ),
        rust::singles(
            "Every question, by file and line.",
            "QUESTIONS",
            "Question",
            &questions.rust,
        ),
        rust::hidden_table("QUESTION_TEXTS", "QuestionText", questions.texts),
        rust::singles(
            "The exercises, in the order of their list.",
            "EXERCISES",
            "Exercise",
            &exercises.rows,
        ),
        rust::table(
            "The routines, least kit first.",
            "ROUTINES",
            "Routine",
            exercises.routines,
        ),
        rust::table(
            "The lessons, in the order of the course.",
            "LESSONS",
            "Lesson",
            lessons,
        ),
        rust::table("The cues and myths, in their order.", "MYTHS", "Myth", myths),
        rust::hidden_table("EXERCISE_TEXTS", "ExerciseText", exercises.texts),
        rust::hidden_table("LESSON_TEXTS", "LessonText", lesson_texts),
        rust::hidden_table("MYTH_TEXTS", "MythText", myth_texts),
        rust::table(
            "Pages of running text.",
            "PAGES",
            "TextPage",
            pages.into_iter().map(|page| page.rust),
        ),
        format!(
            "static PROSE: &[&str] = {};\n",
            rust::texts(prose.iter().map(String::as_str))
        ),
        meta,
        words::to_rust(&words),
    ];
    Compiled {
        rust: rust.concat(),
        prose,
    }
}

/// Every page that a link can lead to.
fn targets(
    fixed: &[(&str, &'static str)],
    pages: &[TextPage],
    numbered: [&Vec<Numbered>; 2],
    exercises: &[String],
) -> Vec<Target> {
    let single = fixed.iter().map(|(path, name)| {
        let anchors = pages
            .iter()
            .find(|page| page.slug == *name)
            .map(|page| page.anchors.clone());
        Target {
            route: (*path).to_owned(),
            anchors,
        }
    });
    let many = numbered.into_iter().flatten();
    let many = many.map(|item| Target {
        route: item.route.clone(),
        anchors: Some(item.anchors.clone()),
    });
    let exercises = exercises.iter().map(|route| Target {
        route: route.clone(),
        anchors: None,
    });
    single.chain(many).chain(exercises).collect()
}
