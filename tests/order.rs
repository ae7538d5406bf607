//! The order in which trials begin.

/// Puts the few evenly between the many, each in its own order.
#[must_use]
pub fn spread<T>(many: Vec<T>, few: Vec<T>) -> Vec<T> {
    let (all_many, all_few) = (many.len(), few.len());
    let mut mixed = Vec::with_capacity(all_many + all_few);
    let (mut many, mut few) = (many.into_iter(), few.into_iter());
    for at in 1..=all_many {
        mixed.extend(many.next());
        // How many of the few are due by now.
        let due = at * all_few / all_many;
        mixed.extend(few.by_ref().take(due - (at - 1) * all_few / all_many));
    }
    mixed.extend(few);
    mixed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_few_stand_evenly_between_the_many() {
        assert_eq!(
            spread(vec![1, 2, 3, 4, 5, 6], vec![10, 20]),
            [1, 2, 3, 10, 4, 5, 6, 20]
        );
        assert_eq!(spread(vec![1, 2], vec![10, 20, 30]), [1, 10, 2, 20, 30]);
    }

    #[test]
    fn either_may_be_missing() {
        assert_eq!(spread(vec![], vec![1, 2]), [1, 2]);
        assert_eq!(spread(vec![1, 2], vec![]), [1, 2]);
    }
}
