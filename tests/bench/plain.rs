//! The plain file: the words of a page and next to nothing else. No page with the same words can be faster.

use anyhow::{Result, ensure};
use html5gum::{Token, Tokenizer};

const BEFORE: &str = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>The plain file</title>\n\
<style>body{font:18px/1.6 system-ui,sans-serif;max-width:65ch;margin:1em auto;padding:0 1em}</style>\n</head>\n<body>\n";
const AFTER: &str = "</body>\n</html>\n";

/// What text keeps; all other text becomes a paragraph.
const KEPT: [&str; 5] = ["h1", "h2", "h3", "p", "li"];

/// Elements that do not end a line of text.
const INLINE: [&str; 18] = [
    "a", "abbr", "b", "br", "cite", "code", "dfn", "em", "i", "mark", "q", "small", "span", "strong", "sub",
    "sup", "time", "wbr",
];
/// Elements without an end.
const VOID: [&str; 7] = ["br", "hr", "img", "input", "link", "meta", "wbr"];
/// Elements whose text is not read.
const MUTE: [&str; 4] = ["script", "style", "svg", "template"];

/// The text of a page's `<main>` as h1 to h3, p and li, with one line of CSS.
///
/// # Errors
/// The page has no `<main>` with text in it.
pub(crate) fn plain(page: &str) -> Result<String> {
    let mut body = String::new();
    let mut line = String::new();
    let mut open: Vec<String> = Vec::new();
    let name_of = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    for Ok(token) in Tokenizer::new(page) {
        match token {
            Token::StartTag(tag) => {
                let name = name_of(&tag.name);
                if !INLINE.contains(&name.as_str()) {
                    end_line(&mut body, &mut line, &open);
                }
                if !VOID.contains(&name.as_str()) && !tag.self_closing {
                    open.push(name);
                }
            }
            Token::EndTag(tag) => {
                let name = name_of(&tag.name);
                if !INLINE.contains(&name.as_str()) {
                    end_line(&mut body, &mut line, &open);
                }
                if let Some(at) = open.iter().rposition(|known| *known == name) {
                    open.truncate(at);
                }
            }
            Token::String(text) => {
                let is_read = open.iter().any(|name| name == "main")
                    && !open.iter().any(|name| MUTE.contains(&name.as_str()));
                if is_read {
                    line.push_str(&String::from_utf8_lossy(&text));
                }
            }
            _ => {}
        }
    }
    ensure!(!body.is_empty(), "the page has no <main> with text in it");
    Ok([BEFORE, &body, AFTER].concat())
}

fn end_line(body: &mut String, line: &mut String, open: &[String]) {
    let words = line.split_whitespace().collect::<Vec<_>>().join(" ");
    line.clear();
    if words.is_empty() {
        return;
    }
    let kept = open.iter().rev().find(|name| KEPT.contains(&name.as_str()));
    let name = kept.map_or("p", String::as_str);
    let words = words.replace('&', "&amp;").replace('<', "&lt;");
    body.push_str(&format!("<{name}>{words}</{name}>\n"));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn body_of(page: &str) -> String {
        let plain = plain(page).unwrap();
        let rest = plain.strip_prefix(BEFORE).unwrap();
        rest.strip_suffix(AFTER).unwrap().to_owned()
    }

    #[test]
    fn words_stay_and_dress_goes() {
        let page = "<head><title>no</title></head><body><nav><p>no</p></nav><main class=x><h1>A <em>knee</em></h1>\
            <div><p>one<br>two &amp; three</p><input><ul><li><a href=/>four</a></li><li><p>five</p></li></ul></div>\
            <svg><text>no</text></svg><script>no</script><table><tr><td>six</td><td>seven</td></tr></table>\
            <label>eight</label></main><footer><p>no</p></footer></body>";
        assert_eq!(
            body_of(page),
            "<h1>A knee</h1>\n<p>onetwo &amp; three</p>\n<li>four</li>\n<p>five</p>\n<p>six</p>\n<p>seven</p>\n<p>eight</p>\n"
        );
    }

    #[test]
    fn a_page_without_main_is_refused() {
        assert!(plain("<body><p>words</p></body>").is_err());
        assert!(plain("<body><main> </main></body>").is_err());
    }
}
