//! From the text of an older version to that of this one.

use std::borrow::Cow;

use crate::codec::NotOurs;

/// The number of the format that this version writes, as in the first line `kf2`.
///
/// It goes up when an older app would misread what a newer one writes: a changed line, or a kind that changes what
/// other events mean. A kind that an older app can pass over does not need it. From 3 on the check of a line begins with
/// the number of its format, so that a text whose first line is damaged is not taken for one of a newer version.
pub const FORMAT: u32 = 2;

/// One step from a format to the next.
pub struct Migration {
    /// What it is about.
    pub name: &'static str,
    /// The format that it starts from; it ends at the next one.
    pub from: u32,
    /// Rewrites the lines after the first.
    pub up: fn(&str) -> Cow<'_, str>,
}

/// All steps, in order and without a gap. Old ones are never changed: files of that age are still around.
pub const MIGRATIONS: [Migration; 1] = [Migration {
    name: "imports can be taken back",
    from: 1,
    // Only a kind was added, `i`. An app of format 1 would go on counting what was taken back with it.
    up: |lines| Cow::Borrowed(lines),
}];

/// The lines of a stored text after its first, as this version writes them.
///
/// # Errors
/// [`NotOurs`] if the first line is of a newer version or none of ours.
pub(crate) fn lines_of(text: &str) -> Result<Cow<'_, str>, NotOurs> {
    let (first, lines) = text.split_once('\n').unwrap_or((text, ""));
    let digits = first.strip_prefix("kf").ok_or(NotOurs::Foreign)?;
    let is_canonical = digits.bytes().all(|b| b.is_ascii_digit()) && !digits.starts_with('0');
    let number: u32 = digits
        .parse()
        .ok()
        .filter(|_| is_canonical)
        .ok_or(NotOurs::Foreign)?;
    if number > FORMAT {
        return Err(NotOurs::Newer);
    }
    let steps = MIGRATIONS.iter().filter(|step| step.from >= number);
    Ok(steps.fold(Cow::Borrowed(lines), |lines, step| match lines {
        Cow::Borrowed(lines) => (step.up)(lines),
        Cow::Owned(lines) => Cow::Owned((step.up)(&lines).into_owned()),
    }))
}

#[cfg(test)]
mod tests {
    use super::{FORMAT, MIGRATIONS};

    #[test]
    fn steps_lead_from_the_first_format_to_this_one_without_a_gap() {
        let from: Vec<u32> = MIGRATIONS.iter().map(|step| step.from).collect();
        assert_eq!(from, (1..FORMAT).collect::<Vec<_>>());
        assert!(MIGRATIONS.iter().all(|step| !step.name.is_empty()));
    }
}
