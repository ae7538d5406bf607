//! The real content, as it was compiled.

use content::{
    About, Block, Choice, EXERCISES, LESSONS, MYTHS, PAGES, ProseId, QUESTIONS, Question, Route, prose,
};
use std::collections::{BTreeMap, BTreeSet};

/// Every stretch of HTML with the page it stands on.
fn all_html() -> Vec<(String, &'static str)> {
    let mut all = Vec::new();
    for lesson in LESSONS {
        for block in lesson.text().blocks {
            match block {
                Block::Prose(id) => all.push((lesson.route().path(), prose(*id))),
                Block::Stage(stage) => all.push((lesson.route().path(), stage.caption)),
                Block::Poses(poses) => all.push((lesson.route().path(), poses.caption)),
                Block::Check(_) => {}
            }
        }
    }
    for myth in MYTHS {
        let of = |id: ProseId| (myth.route().path(), prose(id));
        all.extend([
            (myth.route().path(), myth.text().plates_caption),
            of(myth.text().helps),
            of(myth.text().misleads),
        ]);
    }
    all.extend(PAGES.iter().map(|page| (page.slug.to_owned(), prose(page.body))));
    all
}

/// The values of an attribute, in order.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let opening = format!(" {attribute}=\"");
    html.split(&opening)
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap_or_default())
        .collect()
}

#[test]
fn the_catalogue_is_not_empty() {
    assert!(!LESSONS.is_empty() && !MYTHS.is_empty() && !QUESTIONS.is_empty() && !EXERCISES.is_empty());
    assert!(!PAGES.is_empty());
}

/// All HTML of one page.
fn html_of(route: Route) -> String {
    let path = route.path();
    all_html()
        .iter()
        .filter(|(page, _)| *page == path)
        .map(|(_, html)| *html)
        .collect()
}

fn questions_about(about: About) -> BTreeSet<&'static str> {
    let of_it = QUESTIONS.iter().filter(|question| question.about == about);
    of_it.map(|question| question.id).collect()
}

fn right_choice(question: &Question) -> Option<&Choice> {
    question.text().choices.iter().find(|choice| choice.right)
}

#[test]
fn four_lessons_have_all_their_parts() {
    let slugs: Vec<&str> = LESSONS.iter().map(|lesson| lesson.slug).collect();
    assert_eq!(slugs, ["joints", "life", "quads-and-ankles", "gym-and-sport"]);
    for lesson in LESSONS {
        let slug = lesson.slug;
        let text = lesson.text();
        assert!(
            (600..=900).contains(&text.words),
            "{slug} has {} words",
            text.words
        );
        assert!((2..=4).contains(&text.can_do.len()), "{slug}");

        let asked: Vec<&str> = text
            .blocks
            .iter()
            .filter_map(|block| match block {
                Block::Check(questions) => Some(questions),
                _ => None,
            })
            .flat_map(|questions| questions.iter().map(|question| question.id))
            .collect();
        assert_eq!(asked.len(), 3, "{slug} asks three questions");
        assert_eq!(
            asked.into_iter().collect::<BTreeSet<_>>(),
            questions_about(About::Lesson(slug)),
            "{slug} asks its own questions"
        );

        let stages = text
            .blocks
            .iter()
            .filter(|block| matches!(block, Block::Stage(_)));
        let poses = text
            .blocks
            .iter()
            .filter(|block| matches!(block, Block::Poses(_)));
        assert!(stages.count() + poses.count() > 0, "{slug} has no figure");

        let html = html_of(lesson.route());
        assert!(html.contains("<dl class=\"refute\">"), "{slug} refutes nothing");
        for (to, what) in [("~/safety/", "the red flags"), ("~/myths/", "a myth")] {
            assert!(
                values(&html, "href").iter().any(|href| href.starts_with(to)),
                "{slug} does not link to {what}"
            );
        }
    }
}

#[test]
fn the_seed_cues_lead_at_least_twelve_myths() {
    let slugs: Vec<&str> = MYTHS.iter().map(|myth| myth.slug).collect();
    assert!(slugs.len() >= 12, "{slugs:?}");
    assert_eq!(
        slugs[..3],
        [
            "sit-your-hips-back",
            "weight-in-your-heels",
            "knees-behind-your-toes"
        ]
    );
    for myth in MYTHS {
        let (slug, text) = (myth.slug, myth.text());
        let questions = questions_about(About::Myth(slug));
        assert_eq!(questions.len(), 2, "{slug}: {questions:?}");
        assert!(!text.claims.is_empty() && !text.instead.is_empty(), "{slug}");
        assert!([0, 2].contains(&text.plates.len()), "{slug}");
        let html = html_of(myth.route());
        assert!(
            values(&html, "href")
                .iter()
                .any(|href| href.starts_with("~/lessons/") || href.starts_with("~/safety/")),
            "{slug} leads neither to a lesson nor to the red flags"
        );
    }
}

#[test]
fn the_quiz_has_enough_cards_of_three_choices() {
    let cards: Vec<&Question> = content::quiz().collect();
    assert!(cards.len() >= 24, "{} cards", cards.len());
    assert_eq!(cards.len(), 2 * MYTHS.len());
    for card in cards {
        assert_eq!(card.text().choices.len(), 3, "{}", card.id);
        assert!(
            card.text().heard.is_some(),
            "{} does not say what is heard",
            card.id
        );
    }
}

#[test]
fn neither_length_nor_letter_gives_the_right_answer_away() {
    let stands_out = |question: &Question, longer: bool| {
        let length = |choice: &Choice| choice.text.chars().count();
        let right = length(right_choice(question).unwrap());
        let mut others = question
            .text()
            .choices
            .iter()
            .filter(|choice| !choice.right)
            .map(length);
        others.all(|other| if longer { other < right } else { right < other })
    };
    for longer in [true, false] {
        let ids = QUESTIONS.iter().filter(|question| stands_out(question, longer));
        let ids: Vec<&str> = ids.map(|question| question.id).collect();
        let what = if longer { "longest" } else { "shortest" };
        assert!(
            2 * ids.len() <= QUESTIONS.len(),
            "the right choice is the {what} in {} of {}: {ids:?}",
            ids.len(),
            QUESTIONS.len()
        );
    }

    let mut letters = BTreeMap::new();
    for question in QUESTIONS {
        *letters.entry(right_choice(question).unwrap().id).or_insert(0) += 1;
    }
    for letter in ["a", "b", "c"] {
        let times = letters.get(letter).copied().unwrap_or(0);
        assert!(
            5 * times >= QUESTIONS.len() && 2 * times <= QUESTIONS.len(),
            "{letter} is right {times} times of {}",
            QUESTIONS.len()
        );
    }
}

#[test]
fn one_pain_rule_stands_on_the_safety_page_and_on_every_card() {
    let html = html_of(Route::Safety);
    for band in [
        "Pain of 0 to 2",
        "Pain of 3 to 5",
        "Pain of 6 or 7",
        "pain of 8 to 10",
    ] {
        assert!(
            html.contains(band),
            "the safety page does not say what {band} leads to"
        );
    }
    for exercise in EXERCISES {
        let stop = exercise.text().stop;
        // The page of an exercise has no scale, so its card says the rule in words.
        for words in ["strong pain", "With an ache"] {
            assert!(
                stop.contains(words),
                "{}: no {words:?} in {stop:?}",
                exercise.slug
            );
        }
    }
}

#[test]
fn every_route_is_read_back_from_its_address() {
    for route in Route::all() {
        for base in ["/", "/kot/"] {
            let href = route.href(base);
            let path = href.strip_prefix(base).unwrap();
            assert_eq!(Route::parse(path), route, "{href}");
            assert_eq!(Route::parse(&format!("/{path}")), route, "{href}");
            assert_eq!(Route::parse(&format!("/{path}index.html")), route, "{href}");
        }
    }
    for unknown in [
        "404",
        "lessons/nothing",
        "lessons/joints/more",
        "Quiz",
        "quiz.html",
    ] {
        assert_eq!(Route::parse(unknown), Route::NotFound, "{unknown}");
    }
}

#[test]
fn every_page_has_a_title_of_its_own_and_a_description() {
    let mut titles = BTreeSet::new();
    for route in Route::all().chain([Route::NotFound]) {
        assert!(
            titles.insert(route.title()),
            "{} has the title of another page",
            route.path()
        );
        assert!(
            !route.title().is_empty() && !route.description().is_empty(),
            "{}",
            route.path()
        );
        if route != Route::NotFound {
            assert_ne!(
                route.title(),
                Route::NotFound.title(),
                "{} is not in pages.toml",
                route.path()
            );
        }
    }
}

#[test]
fn lessons_and_myths_know_their_addresses() {
    for (index, lesson) in LESSONS.iter().enumerate() {
        assert_eq!(lesson.route(), Route::Lesson(index));
        assert_eq!(usize::try_from(lesson.number), Ok(index + 1));
    }
    for (index, myth) in MYTHS.iter().enumerate() {
        assert_eq!(myth.route(), Route::Myth(index));
        assert_eq!(usize::try_from(myth.number), Ok(index + 1));
    }
}

#[test]
fn things_are_found_by_their_stable_names() {
    for question in QUESTIONS {
        assert_eq!(content::question(question.id), Some(*question));
    }
    for exercise in EXERCISES {
        assert_eq!(content::exercise(exercise.slug), Some(*exercise));
    }
    assert_eq!(content::question("gone"), None);
    assert_eq!(content::exercise("gone"), None);
}

#[test]
fn html_has_only_known_elements_and_attributes() {
    const ELEMENTS: &str = " a aside blockquote br code dd div dl dt em h2 h3 h4 hr li ol p span strong svg table tbody \
        td th thead tr ul use ";
    const ATTRIBUTES: &str =
        " aria-hidden aria-label class data-th height href id rel role scope start tabindex width ";
    for (page, html) in all_html() {
        for tag in html.split('<').skip(1) {
            let tag = tag.split('>').next().unwrap().trim_matches('/').trim_end();
            let name = tag.split(' ').next().unwrap();
            assert!(ELEMENTS.contains(&format!(" {name} ")), "<{name}> on {page}");
            // Outside quotation marks stands nothing but names and equals signs.
            for attribute in tag[name.len()..]
                .split('"')
                .step_by(2)
                .filter(|rest| !rest.trim().is_empty())
            {
                let attribute = attribute.trim().trim_end_matches('=');
                assert!(
                    ATTRIBUTES.contains(&format!(" {attribute} ")),
                    "{attribute} in <{tag}> on {page}"
                );
            }
        }
    }
}

#[test]
fn links_of_the_html_lead_somewhere() {
    let html = all_html();
    let ids = |route: &str| -> BTreeSet<&str> {
        html.iter()
            .filter(|(page, _)| page == route)
            .flat_map(|(_, html)| values(html, "id"))
            .collect()
    };
    for (page, text) in &html {
        let claims = claims_of(page);
        for href in values(text, "href") {
            let (address, hash) = href.split_once('#').unwrap_or((href, ""));
            if let Some(path) = address.strip_prefix("~/") {
                let route = Route::parse(path);
                assert_ne!(route, Route::NotFound, "{href} on {page}");
                assert!(
                    hash.is_empty() || ids(&route.path()).contains(hash),
                    "{href} on {page}"
                );
            } else if let Some(number) = hash.strip_prefix("claim-") {
                let number: usize = number.parse().unwrap();
                assert!(
                    (1..=claims).contains(&number),
                    "{href} on {page}, which has {claims} claims"
                );
            } else if address.is_empty() {
                assert!(
                    ids(page).contains(hash) || ["g0", "g1", "g2", "g3"].contains(&hash),
                    "{href} on {page}"
                );
            } else {
                assert!(address.starts_with("https://"), "{href} on {page}");
            }
        }
    }
}

/// How many claims a page lists.
fn claims_of(page: &str) -> usize {
    match Route::parse(page) {
        Route::Lesson(index) => LESSONS[index].text().claims.len(),
        Route::Myth(index) => MYTHS[index].text().claims.len(),
        _ => PAGES
            .iter()
            .find(|text| text.slug == page)
            .map_or(0, |text| text.claims.len()),
    }
}

#[test]
fn claims_are_numbered_without_gaps() {
    let html = all_html();
    for route in Route::all() {
        let path = route.path();
        let on_page = html.iter().filter(|(page, _)| *page == path);
        let cited: BTreeSet<usize> = on_page
            .flat_map(|(_, html)| values(html, "href"))
            .filter_map(|href| href.strip_prefix("#claim-")?.parse().ok())
            .collect();
        assert_eq!(cited.len(), claims_of(&path), "{path}");
        assert_eq!(cited.last().copied().unwrap_or(0), cited.len(), "{path}");
    }
}

#[test]
fn words_choose_by_number() {
    assert_eq!(content::words::minutes(1), "1 minute");
    assert_eq!(content::words::minutes(5), "5 minutes");
    assert_eq!(content::words::claim::note(3), ", note 3");
}
