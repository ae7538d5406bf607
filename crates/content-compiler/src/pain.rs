//! One pain rule everywhere: whatever names a limit on the scale of 0 to 10 has to name a limit of that rule.

use crate::mistake::Snippet;

/// The bands of the rule (green, amber, red, stop), as the safety page's table and the scale of the session have them.
const BANDS: [(u8, u8); 4] = [(0, 2), (3, 5), (6, 7), (8, 10)];
/// From here up an exercise ends; below, it may go on.
const ENDS_FROM: u8 = 6;

/// Notes the first limit in `text` that contradicts the pain rule.
pub(crate) fn check(at: Snippet<'_>, line: usize, text: &str) {
    if let Some(told) = contradiction(text) {
        at.say(line, told);
    }
}

/// Notes a number in what stops an exercise: the numbers are the same for all, so a card may not have its own.
pub(crate) fn check_stop(at: Snippet<'_>, line: usize, text: &str) {
    if text.contains(|c: char| c.is_ascii_digit()) || text.to_lowercase().contains("of ten") {
        at.say(
            line,
            "`stop` names what is special to the exercise, and no number: the pain rule has one scale for all.",
        );
    }
}

fn contradiction(text: &str) -> Option<String> {
    let sentences: Vec<Vec<String>> = sentences(text).collect();
    if !sentences.iter().any(|words| is_about_the_scale(words)) {
        return None;
    }
    sentences.iter().find_map(|words| {
        let ends = words.iter().any(|word| ENDING.contains(&word.as_str()));
        let goes_on = words
            .windows(2)
            .any(|pair| ["go", "goes", "carry", "keep"].contains(&pair[0].as_str()) && pair[1] == "on");
        limits(words).into_iter().find_map(|(from, to)| {
            let starts_a_band = BANDS.iter().any(|(start, _)| *start == from);
            let ends_a_band = BANDS.iter().any(|(_, end)| *end == to);
            if !starts_a_band || !ends_a_band {
                Some(format!(
                    "pain of {from} to {to} is no limit of the pain rule. Its bands are 0 to 2, 3 to 5, 6 or 7, 8 to 10."
                ))
            } else if ends && from < ENDS_FROM {
                Some(format!(
                    "by the pain rule nothing ends at {from}: pain ends an exercise from {ENDS_FROM} up."
                ))
            } else if goes_on && to >= ENDS_FROM {
                Some(format!(
                    "by the pain rule nobody goes on at {to}: pain ends an exercise from {ENDS_FROM} up."
                ))
            } else {
                None
            }
        })
    })
}

const ENDING: [&str; 6] = ["stop", "stops", "stopping", "end", "ends", "ending"];

/// Words of each sentence or part of one, in small letters, without punctuation at their ends.
fn sentences(text: &str) -> impl Iterator<Item = Vec<String>> {
    let ends = |word: &&str| word.ends_with(['.', ';', ':', '!', '?']);
    let words: Vec<&str> = text.split_whitespace().collect();
    let sentences: Vec<Vec<String>> = words
        .split_inclusive(ends)
        .map(|sentence| {
            let words = sentence
                .iter()
                .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
            words
                .filter(|word| !word.is_empty() && *word != "about")
                .map(str::to_lowercase)
                .collect()
        })
        .collect();
    sentences.into_iter()
}

/// Whether it names a number of the scale: `2 out of 10`, `pain of 3`, `hurts above 2`.
fn is_about_the_scale(words: &[String]) -> bool {
    const FELT: [&str; 6] = ["pain", "ache", "aches", "hurts", "hurt", "soreness"];
    let of_ten = words
        .windows(2)
        .any(|pair| pair[0] == "of" && ["10", "ten"].contains(&pair[1].as_str()));
    of_ten
        || words.iter().enumerate().any(|(place, word)| {
            FELT.contains(&word.as_str()) && (place + 1..=place + 4).any(|next| number(words, next).is_some())
        })
}

/// A whole number of 0 to 10 that counts nothing else, such as seconds.
fn number(words: &[String], place: usize) -> Option<u8> {
    const OTHER: [&str; 12] = [
        "second",
        "minute",
        "hour",
        "day",
        "week",
        "month",
        "year",
        "time",
        "degree",
        "centimetre",
        "percent",
        "people",
    ];
    let counts_other = words
        .get(place + 1)
        .is_some_and(|next| OTHER.iter().any(|other| next.starts_with(other)));
    let number = words.get(place)?.parse().ok()?;
    (number <= 10 && !counts_other).then_some(number)
}

/// Every stretch of the scale that a limit marks off, from and to.
fn limits(words: &[String]) -> Vec<(u8, u8)> {
    let word = |place: usize| words.get(place).map_or("", String::as_str);
    let before = |place: usize, back: usize| place.checked_sub(back).map_or("", word);
    let mut limits = Vec::new();
    let mut place = 0;
    while place < words.len() {
        let here = place;
        place += 1;
        let Some(n) = number(words, here) else { continue };
        if before(here, 1) == "of" && before(here, 2) == "out" {
            continue;
        }
        let (joined, last) = (word(here + 1), number(words, here + 2));
        let limit = match (joined, last) {
            ("to" | "or" | "and", Some(last)) => {
                place += 2;
                (n, last)
            }
            ("or" | "and", None)
                if ["more", "above", "over", "higher", "worse"].contains(&word(here + 2)) =>
            {
                (n, 10)
            }
            ("or" | "and", None) if ["less", "below", "under", "lower"].contains(&word(here + 2)) => (0, n),
            ("upwards" | "up", _) => (n, 10),
            _ => match (before(here, 2), before(here, 1)) {
                (_, "above" | "over" | "beyond" | "past") | ("more" | "higher" | "worse", "than") => {
                    (n + 1, 10)
                }
                (_, "below" | "under") | ("less" | "lower", "than") => (0, n.saturating_sub(1)),
                ("up", "to") | ("at", "most") | (_, "exceed") => (0, n),
                ("at", "least") | (_, "from") => (n, 10),
                _ => continue,
            },
        };
        // The whole scale limits nothing.
        if limit != (0, 10) {
            limits.push(limit);
        }
    }
    limits
}

#[cfg(test)]
mod tests {
    use super::contradiction;

    #[test]
    fn the_rule_itself_is_no_contradiction() {
        for text in [
            "With pain of 3 to 5 you may go on with less range or load. Stopping is fine, too.",
            "At 6 or 7 out of 10, end that exercise. At 8 or more, end the session.",
            "Pain of 6 or more: no session today.",
            "It is commonly allowed to hurt a little, up to about 5 of 10.",
            "Stop at pain above 5 out of 10.",
            "End the whole session. Pain of 0 to 2 is green: go on.",
        ] {
            assert_eq!(contradiction(text), None, "{text}");
        }
    }

    #[test]
    fn a_number_that_is_no_limit_may_be_named() {
        for text in [
            "A dull ache, 4 out of 10. What does our rule say?",
            "Pain fell by 1.8 points against 1.0, in 3 to 4 weeks.",
            "Stop after 3 to 4 repetitions.",
            "Pain that lasts 6 to 12 weeks.",
            "It hurts 2 to 4 hours later.",
            "Note your pain from 0 to 10, and know what should stop you.",
        ] {
            assert_eq!(contradiction(text), None, "{text}");
        }
    }

    #[test]
    fn another_limit_is_one() {
        for text in [
            "Stop at sharp pain, at anything above 2 out of 10, or if you feel unsteady.",
            "Stop if a knee hurts above 2 out of 10.",
            "Stop at pain of 3 or more.",
            "End the set at pain above 3.",
            "Pain up to 4 is fine.",
            "Go on at pain of 6 or 7.",
            "You may carry on with pain of up to 7.",
            "Keep pain below 5 out of 10.",
            "Pain of 4 to 6: less range.",
            "Pain of 3 to 5 is amber. Stop from 4 upwards.",
        ] {
            assert!(contradiction(text).is_some(), "{text}");
        }
    }
}
