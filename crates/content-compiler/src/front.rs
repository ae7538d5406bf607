//! Splits a Markdown file into its front matter and its body.

use crate::mistake::Snippet;

/// TOML between two lines of `+++`, and the Markdown after it.
pub(crate) fn split(at: Snippet<'_>) -> Option<(Snippet<'_>, Snippet<'_>)> {
    let found = at.text.strip_prefix("+++\n").and_then(|rest| {
        let end = if rest.starts_with("+++\n") {
            0
        } else {
            rest.find("\n+++\n")? + 1
        };
        Some((&rest[..end], &rest[end + 4..]))
    });
    let Some((front, body)) = found else {
        at.say(
            1,
            "the file should start with its front matter: TOML between two lines of `+++`.",
        );
        return None;
    };
    let front = at.part(front, 2);
    Some((front, at.part(body, front.line(front.text.len()) + 1)))
}
