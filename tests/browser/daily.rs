//! What people do every day: press twice, hold Enter, translate the page, leave it open over night, come back to it.

mod again;
mod fields;
mod night;
mod own;
mod presses;
mod said;
mod settling;
mod today;
mod translated;

pub(crate) use presses::delete_tapped_twice;
pub(crate) use translated::{ENGINES as TRANSLATED_IN, TRANSLATE};

use crate::checks::Check;

pub(crate) fn checks() -> Vec<Check> {
    let all = [
        presses::checks(),
        fields::checks(),
        night::checks(),
        again::checks(),
        settling::checks(),
        today::checks(),
        said::checks(),
        own::checks(),
        translated::checks(),
    ];
    all.into_iter().flatten().collect()
}
