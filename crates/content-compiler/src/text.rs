//! Small rules about plain text: typography, names, dates, words that promise too much.

/// Straight quotes, `...` and `--` become the typographic ones, as in Markdown.
/// White space is folded to single spaces.
pub(crate) fn smart(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let text = text.replace("...", "…").replace("---", "—").replace("--", "–");
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let opens = out
            .chars()
            .next_back()
            .is_none_or(|before| " \u{a0}([{—–“‘".contains(before));
        out.push(match (c, opens) {
            ('"', true) => '“',
            ('"', false) => '”',
            ('\'', true) => '‘',
            ('\'', false) => '’',
            _ => c,
        });
    }
    out
}

/// Text for HTML, also inside a quoted attribute.
pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// The id of a heading: its words, lower case, joined by hyphens.
pub(crate) fn slug(text: &str) -> String {
    let kept = text.to_lowercase().replace(['’', '\''], "");
    kept.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join("-")
}

/// Whether `text` is words of `a-z` and digits, joined by single hyphens.
pub(crate) fn is_kebab(text: &str) -> bool {
    text.split('-').all(|word| {
        !word.is_empty()
            && word
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    })
}

/// Whether `text` is a day of the calendar, `YYYY-MM-DD`.
pub(crate) fn is_date(text: &str) -> bool {
    let bytes = text.as_bytes();
    let shape = bytes.len() == 10
        && bytes.iter().enumerate().all(|(i, byte)| match i {
            4 | 7 => *byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    if !shape {
        return false;
    }
    let part = |range: std::ops::Range<usize>| text[range].parse::<u32>().unwrap_or(0);
    let (year, month, day) = (part(0..4), part(5..7), part(8..10));
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let last = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    };
    (1..=last).contains(&day)
}

/// The first word of `text` that only strong evidence may carry.
pub(crate) fn strong_word(text: &str) -> Option<&'static str> {
    const STRONG: [&str; 6] = ["proves", "proven", "fixes", "prevents", "cures", "guarantees"];
    text.split(|c: char| !c.is_alphanumeric()).find_map(|word| {
        STRONG
            .into_iter()
            .find(|strong| word.eq_ignore_ascii_case(strong))
    })
}

/// The first measured number of `text`: digits before a per cent sign, `people` or `N·m`.
pub(crate) fn measured_number(text: &str) -> Option<String> {
    const UNITS: [&str; 5] = ["%", "percent", "per cent", "people", "N·m"];
    UNITS.into_iter().find_map(|unit| {
        text.match_indices(unit).find_map(|(at, _)| {
            let before = text[..at].trim_end();
            let start = before
                .trim_end_matches(|c: char| c.is_ascii_digit() || ".,".contains(c))
                .len();
            let number = &before[start..];
            let ends = number.ends_with(|c: char| c.is_ascii_digit());
            ends.then(|| {
                text[start..at + unit.len()]
                    .trim_start_matches([',', '.'])
                    .to_owned()
            })
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typography() {
        assert_eq!(
            smart("Don't say \"no\" -- it's 'fine'..."),
            "Don’t say “no” – it’s ‘fine’…"
        );
        assert_eq!(smart("(\"a\")  b\n c"), "(“a”) b c");
    }

    #[test]
    fn names() {
        assert_eq!(slug("Don’t let *it* go: 2 ways"), "dont-let-it-go-2-ways");
        assert!(is_kebab("wall-sit-2"));
        for wrong in ["", "-a", "a-", "a--b", "A", "a_b", "é"] {
            assert!(!is_kebab(wrong), "{wrong}");
        }
    }

    #[test]
    fn dates() {
        assert!(is_date("2026-11-23") && is_date("2024-02-29"));
        for wrong in [
            "2026-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-1-1",
            "2026-11-31",
            "23.11.2026",
            "1900-02-29",
        ] {
            assert!(!is_date(wrong), "{wrong}");
        }
    }

    #[test]
    fn strong_words_are_whole_words() {
        assert_eq!(strong_word("It Prevents injury."), Some("prevents"));
        assert_eq!(strong_word("Improves prefixes, not a cure-all."), None);
    }

    #[test]
    fn measured_numbers() {
        assert_eq!(measured_number("about 38 % more"), Some("38 %".into()));
        assert_eq!(measured_number("In 1,200 people"), Some("1,200 people".into()));
        assert_eq!(measured_number("412\u{a0}N·m"), Some("412\u{a0}N·m".into()));
        assert_eq!(measured_number("38 percent, then"), Some("38 percent".into()));
        assert_eq!(measured_number("many people, 2 weeks; 20 kg"), None);
    }
}
