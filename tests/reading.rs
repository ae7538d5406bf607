//! Reading a page as text: what a browser without pictures shows, against what its file says.

use html5gum::{Token, Tokenizer};

/// What a page's file says that a dump of it can be held to.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// `<title>`.
    pub title: String,
    /// The first `<h1>`.
    pub h1: String,
    /// The cells of each row of its tables.
    pub rows: Vec<Vec<String>>,
}

impl Told {
    /// Reads a page.
    #[must_use]
    pub fn of(html: &str) -> Self {
        let mut told = Self::default();
        let (mut in_title, mut in_h1, mut h1s) = (false, false, 0);
        let mut in_cell = false;
        for Ok(token) in Tokenizer::new(html) {
            match token {
                Token::StartTag(tag) => match tag.name.as_slice() {
                    b"title" => in_title = told.title.is_empty(),
                    b"h1" => {
                        h1s += 1;
                        in_h1 = h1s == 1;
                    }
                    b"tr" => told.rows.push(Vec::new()),
                    b"th" | b"td" => {
                        in_cell = true;
                        if let Some(row) = told.rows.last_mut() {
                            row.push(String::new());
                        }
                    }
                    _ => {}
                },
                Token::EndTag(tag) => match tag.name.as_slice() {
                    b"title" => in_title = false,
                    b"h1" => in_h1 = false,
                    b"th" | b"td" => in_cell = false,
                    _ => {}
                },
                Token::String(text) => {
                    let text = String::from_utf8_lossy(&text);
                    if in_title {
                        told.title.push_str(&text);
                    }
                    if in_h1 {
                        told.h1.push_str(&text);
                    }
                    if in_cell && let Some(cell) = told.rows.last_mut().and_then(|row| row.last_mut()) {
                        cell.push_str(&text);
                    }
                }
                _ => {}
            }
        }
        told.h1 = plain(&told.h1);
        told
    }
}

/// The text on one line with single blanks: a dump breaks lines where it must.
#[must_use]
pub fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What never stands in a text that is meant for people, with a little of what stands around it.
#[must_use]
pub fn raw_marks(text: &str) -> Vec<String> {
    const MARKS: [&str; 17] = [
        "[object ",
        "</",
        "/>",
        "<!",
        "<br",
        "<p>",
        "<div",
        "<span",
        "&nbsp;",
        "&amp;",
        "&lt;",
        "&quot;",
        "&#",
        "](",
        "**",
        "{{",
        "undefined",
    ];
    let around = |at: usize| {
        let start = text.floor_char_boundary(at.saturating_sub(20));
        let end = text.ceil_char_boundary((at + 30).min(text.len()));
        plain(&text[start..end])
    };
    let marks = MARKS
        .into_iter()
        .flat_map(|mark| text.match_indices(mark))
        .map(|(at, mark)| format!("{mark:?} in {:?}", around(at)));
    let numbers = text
        .match_indices("NaN")
        .filter(|(at, _)| {
            let before = text[..*at].chars().next_back();
            let after = text[at + 3..].chars().next();
            !before.is_some_and(char::is_alphabetic) && !after.is_some_and(char::is_alphabetic)
        })
        .map(|(at, _)| format!("NaN in {:?}", around(at)));
    marks.chain(numbers).collect()
}

/// The text without any blanks: w3m also breaks lines where there was none, as in `17(4)`.
#[must_use]
pub fn dense(text: &str) -> String {
    text.split_whitespace().collect()
}

/// The dump from the heading on.
#[must_use]
pub fn from_heading<'a>(dump: &'a str, h1: &str) -> Option<&'a str> {
    let heading = dense(h1);
    let first = heading.chars().next()?;
    dump.match_indices(first).map(|(at, _)| &dump[at..]).find(|rest| {
        let mut shown = rest.chars().filter(|c| !c.is_whitespace());
        heading.chars().all(|c| shown.next() == Some(c))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_tells_its_title_heading_and_table() {
        let told = Told::of(
            "<title>A &amp; B</title><svg><title>no</title></svg><h1>Knees,\n <em>hips</em></h1><h1>two</h1>\
             <table><tr><th>Step</th><td>Hand on <b>a rail</b></td></tr></table>",
        );
        assert_eq!(told.title, "A & B");
        assert_eq!(told.h1, "Knees, hips");
        assert_eq!(told.rows, [["Step", "Hand on a rail"]]);
    }

    #[test]
    fn marks_of_machines_are_found_and_prose_is_left_alone() {
        assert_eq!(
            raw_marks("Knees carry [object Object] and NaN N·m, </b>").len(),
            3
        );
        assert_eq!(raw_marks("a “**b**” [x](y)").len(), 3);
        let prose = "[ ]Set 1 ( )Step 2: 2 × 30 (*)Step 3, 5 < 6, “&”, Nan and NaNo, [1] (see) $5";
        assert_eq!(raw_marks(prose), [""; 0]);
    }

    #[test]
    fn the_main_text_starts_at_the_heading_even_if_its_words_stand_before() {
        let dump = "Skip  Knees Forward\n\nKnees, hips\n(and back) share\n\nHold your knees";
        let main = from_heading(dump, "Knees, hips(and back) share").unwrap();
        assert!(main.starts_with("Knees, hips\n(and"));
        assert_eq!(dense(main), "Knees,hips(andback)shareHoldyourknees");
        assert_eq!(from_heading(dump, "Ankles"), None);
        assert_eq!(from_heading(dump, ""), None);
    }
}
