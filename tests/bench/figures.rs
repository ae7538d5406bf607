//! What many measurements come down to.

/// The middle of the numbers; of an even count the mean of the two in the middle. NaN of none.
pub(crate) fn median(numbers: &[f64]) -> f64 {
    let sorted = sorted(numbers);
    let half = sorted.len() / 2;
    match sorted.len() {
        0 => f64::NAN,
        length if length % 2 == 1 => sorted[half],
        _ => f64::midpoint(sorted[half - 1], sorted[half]),
    }
}

/// The smallest of the numbers that `share` percent of them do not exceed (nearest rank). NaN of none.
pub(crate) fn percentile(numbers: &[f64], share: u32) -> f64 {
    let sorted = sorted(numbers);
    let rank = (sorted.len() * share as usize).div_ceil(100).max(1);
    sorted.get(rank - 1).copied().unwrap_or(f64::NAN)
}

/// The largest. NaN of none.
pub(crate) fn most(numbers: &[f64]) -> f64 {
    percentile(numbers, 100)
}

fn sorted(numbers: &[f64]) -> Vec<f64> {
    let mut sorted = numbers.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted
}

/// `508 (500–524)`: the middle, and the least and most where they are not the same.
pub(crate) fn spread(numbers: &[f64], digits: usize) -> String {
    let text = |number: f64| format!("{number:.digits$}");
    let (least, most) = (text(percentile(numbers, 0)), text(most(numbers)));
    if least == most {
        least
    } else {
        format!("{} ({least}–{most})", text(median(numbers)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle_however_they_stand() {
        assert_eq!(median(&[5.0, 1.0, 4.0]), 4.0);
        assert_eq!(median(&[4.0, 1.0, 3.0, 10.0]), 3.5);
        assert_eq!(median(&[7.0]), 7.0);
        assert!(median(&[]).is_nan());
    }

    #[test]
    fn a_percentile_is_one_of_the_numbers() {
        let hundred: Vec<f64> = (1..=100).rev().map(f64::from).collect();
        assert_eq!(percentile(&hundred, 99), 99.0);
        assert_eq!(percentile(&hundred, 100), 100.0);
        assert_eq!(percentile(&[3.0, 2.0], 0), 2.0);
        assert_eq!(percentile(&[3.0, 2.0, 1.0], 99), 3.0);
        assert!(most(&[]).is_nan());
    }

    #[test]
    fn a_spread_names_least_and_most_only_where_they_differ() {
        assert_eq!(spread(&[508.0, 500.0, 524.0], 0), "508 (500–524)");
        assert_eq!(spread(&[0.0, 0.0], 0), "0");
        assert_eq!(spread(&[0.04, 0.01], 1), "0.0");
        assert_eq!(spread(&[1.06, 1.24], 2), "1.15 (1.06–1.24)");
    }
}
