//! The real content, as it was compiled.

use content::{Block, EXERCISES, LESSONS, MYTHS, PAGES, ProseId, QUESTIONS, Route, prose};
use std::collections::BTreeSet;

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
    const ATTRIBUTES: &str = " aria-hidden aria-label class data-th href id rel role scope start tabindex ";
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
