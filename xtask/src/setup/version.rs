//! Versions as programs print them.

/// The first `1.2` or `1.2.3` in a line, as numbers.
pub(super) fn numbers(text: &str) -> Option<(u32, u32, u32)> {
    text.split_whitespace().find_map(|word| {
        // `1.96.0-nightly` counts as 1.96.0.
        let plain = word.trim_start_matches(['v', '(']);
        let end = plain
            .find(|c: char| !c.is_ascii_digit() && c != '.')
            .unwrap_or(plain.len());
        let mut parts = plain[..end].split('.').map(str::parse::<u32>);
        let (major, minor) = (parts.next()?.ok()?, parts.next()?.ok()?);
        let patch = parts.next().map_or(Some(0), Result::ok)?;
        Some((major, minor, patch))
    })
}

/// True if a word of the first line is exactly this version.
pub(super) fn says(text: &str, version: &str) -> bool {
    text.lines()
        .next()
        .is_some_and(|line| line.split_whitespace().any(|word| word == version))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_found_in_what_compilers_print() {
        assert_eq!(
            numbers("rustc 1.96.0 (ac68faa20 2026-05-25) (built from a source tarball)"),
            Some((1, 96, 0))
        );
        assert_eq!(numbers("rustc 1.97.0-nightly (abc 2026-06-01)"), Some((1, 97, 0)));
        assert_eq!(numbers("1.95"), Some((1, 95, 0)));
        assert_eq!(numbers("no compiler here"), None);
    }

    #[test]
    fn only_the_exact_version_counts() {
        assert!(says("trunk 0.21.14", "0.21.14"));
        assert!(!says("trunk 0.21.140", "0.21.14"));
        assert!(!says("trunk 0.21.1", "0.21.14"));
        assert!(says("wasm-opt version 132 (version_132)", "132"));
        assert!(!says("geckodriver 0.36.0\n\nneeds 0.37.1", "0.37.1"));
        assert!(!says("", "1"));
    }
}
