//! Prints what the course consists of: `cargo run -p content --example summary`.

use content::{About, Block, CLAIMS, EXERCISES, Grade, LESSONS, MYTHS, PAGES, QUESTIONS};
use std::collections::BTreeSet;

fn main() {
    println!("{} lessons", LESSONS.len());
    for lesson in LESSONS {
        let text = lesson.text();
        println!(
            "  {}  {:<18} {} words, {} questions, {} figures, {} claims",
            lesson.number,
            lesson.slug,
            text.words,
            questions(About::Lesson(lesson.slug)),
            text.blocks.iter().filter(|block| is_figure(block)).count(),
            text.claims.len(),
        );
    }

    println!("{} myths", MYTHS.len());
    for myth in MYTHS {
        let text = myth.text();
        println!(
            "  {:>2}  {:<24} {} questions, {} plates, {} claims",
            myth.number,
            myth.slug,
            questions(About::Myth(myth.slug)),
            text.plates.len(),
            text.claims.len(),
        );
    }

    println!(
        "{} questions, {} of them in the quiz",
        QUESTIONS.len(),
        content::quiz().count()
    );
    let levels: usize = EXERCISES.iter().map(|exercise| exercise.levels.len()).sum();
    println!("{} exercises with {levels} levels", EXERCISES.len());
    println!("{} pages of running text", PAGES.len());

    println!("{} claims", CLAIMS.len());
    for (grade, name) in [
        (Grade::Strong, "strong"),
        (Grade::Some, "some"),
        (Grade::Thin, "thin"),
        (Grade::Opinion, "opinion"),
    ] {
        let ids: Vec<&str> = CLAIMS
            .iter()
            .filter(|claim| claim.grade == grade)
            .map(|claim| claim.id)
            .collect();
        println!("  {:>2} {name}: {}", ids.len(), ids.join(", "));
    }

    let sources: BTreeSet<&str> = CLAIMS
        .iter()
        .flat_map(|claim| claim.sources)
        .map(|source| source.id)
        .collect();
    println!("{} sources", sources.len());
}

fn questions(about: About) -> usize {
    QUESTIONS
        .iter()
        .filter(|question| question.about == about)
        .count()
}

fn is_figure(block: &Block) -> bool {
    matches!(block, Block::Stage(_) | Block::Poses(_))
}
