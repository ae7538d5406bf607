//! What a link carries behind its `#`, after programs have passed the link on.

/// The address without what it carries behind `prefix` (`#name=`), and that, as it was written; `None` if it carries
/// nothing of that name.
///
/// What our links carry is letters, digits and `-._~`, and ends in a letter or a digit. Programs that pass a link on
/// write some of these, or the `=`, with a percent sign, once or again for each program, and take the sentence's full
/// stop, a bracket, a quotation mark or what another link needed into the link. All of that is taken off here, so each
/// text is read by its own reader, which knows whether it is whole.
#[must_use]
pub fn carried<'a>(address: &'a str, prefix: &str) -> Option<(&'a str, String)> {
    let (before, hash) = address.split_once('#')?;
    let hash = unescaped(hash);
    let text = hash.strip_prefix(prefix.strip_prefix('#')?)?;
    let is_ours = |byte: &u8| byte.is_ascii_alphanumeric() || b"-._~".contains(byte);
    let length = text.bytes().take_while(|byte| is_ours(byte)).count();
    let text = text[..length].trim_end_matches(|end: char| !end.is_ascii_alphanumeric());
    Some((before, text.into()))
}

/// The text with every `%` and two digits read as the ASCII character that it stands for, as often as it was done.
/// Others stand for nothing of ours and stay.
fn unescaped(text: &str) -> String {
    let mut text = text.to_owned();
    let mut from = 0;
    while let Some(at) = text[from..].find('%').map(|at| from + at) {
        let mut digits = text[at + 1..].chars().map(|digit| digit.to_digit(16));
        let mut digit = || digits.next().flatten();
        let byte = digit().zip(digit()).map(|(high, low)| high * 16 + low);
        match byte.and_then(char::from_u32).filter(char::is_ascii) {
            Some(byte) => {
                text.replace_range(at..at + 3, byte.encode_utf8(&mut [0; 4]));
                // A `%` may stand for the `%` of another program.
                from = if byte == '%' { at } else { at + 1 };
            }
            None => from = at + 1,
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::carried;

    const WHOLE: &str = "1.90.-5.a_Xf~z9";

    #[test]
    fn a_text_comes_through_whatever_passes_the_link_on() {
        for hash in [
            "#squat=1.90.-5.a_Xf~z9",
            "#squat=1%2E90%2E%2D5%2Ea%5FXf%7Ez9",
            "#squat=1%2e90%2e%2d5%2ea%5fXf%7ez9",
            "#squat%3D1.90.-5.a_Xf~z9",
            "#squat%3d%31.90.-5.a_Xf~z9",
            "#squat=1%252E90.-5.a_Xf%25257Ez9",
            "#squat=1.90.-5.a_Xf~z9.",
            "#squat=1.90.-5.a_Xf~z9...",
            "#squat=1.90.-5.a_Xf~z9,",
            "#squat=1.90.-5.a_Xf~z9)",
            "#squat=1.90.-5.a_Xf~z9).",
            "#squat=1.90.-5.a_Xf~z9]",
            "#squat=1.90.-5.a_Xf~z9>",
            "#squat=1.90.-5.a_Xf~z9%3E",
            "#squat=1.90.-5.a_Xf~z9\"",
            "#squat=1.90.-5.a_Xf~z9'",
            "#squat=1.90.-5.a_Xf~z9%E2%80%9D",
            "#squat=1.90.-5.a_Xf~z9\u{201d}",
            "#squat=1.90.-5.a_Xf~z9_",
            "#squat=1.90.-5.a_Xf~z9*",
            "#squat=1.90.-5.a_Xf~z9;",
            "#squat=1.90.-5.a_Xf~z9!",
            "#squat=1.90.-5.a_Xf~z9%0A",
            "#squat=1.90.-5.a_Xf~z9%20and%20more",
            "#squat=1.90.-5.a_Xf~z9&fbclid=Iw",
            "#squat=1.90.-5.a_Xf~z9?utm_source=mail",
            "#squat=1.90.-5.a_Xf~z9%",
            "#squat=1.90.-5.a_Xf~z9%2",
            "#squat=1.90.-5.a_Xf~z9%zz",
            "#squat=1.90.-5.a_Xf~z9%\u{e9}",
        ] {
            let address = ["/kot/lab/?x", hash].concat();
            let found = carried(&address, "#squat=");
            assert_eq!(found, Some(("/kot/lab/?x", WHOLE.to_owned())), "{hash}");
        }
    }

    #[test]
    fn what_is_missing_is_not_made_up() {
        for (hash, text) in [
            ("#take=", ""),
            ("#take=%F0%9F", ""),
            ("#take=1,2", "1"),
            ("#take=.-", ""),
        ] {
            assert_eq!(carried(hash, "#take="), Some(("", text.to_owned())), "{hash}");
        }
        for address in [
            "/",
            "/#",
            "/#main",
            "/#squat",
            "/?take=1",
            "/#a#take=1",
            "/#xtake=1",
            "/#Take=1",
        ] {
            assert_eq!(carried(address, "#take="), None, "{address}");
        }
    }
}
