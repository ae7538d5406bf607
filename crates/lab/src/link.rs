//! A lab as text for a link, and back.
//!
//! `1.` (the version) and whole numbers with points between them: depth, shin, shin left to the body (0 or 1), place of
//! the load, load, wedge, balance, cues as bits, two bodies (0 or 1), then for each body sex, height, mass, thigh,
//! shank, trunk, ankle.

use mechanics::{LoadAt, Sex};

use crate::{Control, Cues, Lab, Who};

/// A link that says nothing we could show: cut off, changed, or of a newer version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Broken;

const VERSION: i32 = 1;
const SEXES: [Sex; 2] = [Sex::Female, Sex::Male];

/// The text of a lab.
#[must_use]
pub fn write(lab: &Lab) -> String {
    let index = |is_it: bool| i32::from(is_it);
    let place = (0..).zip(LoadAt::ALL).find(|(_, at)| *at == lab.load_at);
    let mut numbers = vec![
        VERSION,
        lab.depth_deg,
        lab.shin_deg,
        index(lab.is_shin_free),
        place.map_or(0, |(i, _)| i),
        lab.load_kg,
        lab.wedge_deg,
        lab.balance_pc,
        lab.cues.bits(),
        index(lab.is_pair),
    ];
    for who in Who::ALL {
        numbers.push(index(lab.person(who).sex == Sex::Male));
        numbers.extend(Control::OF_BODY.map(|control| control.get(lab, who)));
    }
    let mut text = String::new();
    for (i, number) in numbers.into_iter().enumerate() {
        if i > 0 {
            text.push('.');
        }
        text.push_str(&number.to_string());
    }
    text
}

/// Reads what [`write`] wrote.
///
/// # Errors
///
/// [`Broken`] for anything else: a number too few or too many, or one outside its range.
pub fn read(text: &str) -> Result<Lab, Broken> {
    let numbers = text
        .split('.')
        .map(|number| number.parse::<i32>().ok().ok_or(Broken))
        .collect::<Result<Vec<_>, _>>()?;
    let mut numbers = numbers.into_iter();
    let mut next = || numbers.next().ok_or(Broken);
    if next()? != VERSION {
        return Err(Broken);
    }
    let mut lab = Lab {
        depth_deg: next()?,
        shin_deg: next()?,
        is_shin_free: yes_or_no(next()?)?,
        load_at: one_of(&LoadAt::ALL, next()?)?,
        load_kg: next()?,
        wedge_deg: next()?,
        balance_pc: next()?,
        cues: Cues::of_bits(next()?).ok_or(Broken)?,
        is_pair: yes_or_no(next()?)?,
        ..Lab::default()
    };
    for who in Who::ALL {
        lab.person_mut(who).sex = one_of(&SEXES, next()?)?;
        for control in Control::OF_BODY {
            *control.place(&mut lab, who) = next()?;
        }
    }
    if next().is_ok() || !lab.is_in_range() {
        return Err(Broken);
    }
    Ok(lab)
}

fn yes_or_no(number: i32) -> Result<bool, Broken> {
    one_of(&[false, true], number)
}

fn one_of<T: Copy>(of: &[T], number: i32) -> Result<T, Broken> {
    let i = usize::try_from(number).ok().ok_or(Broken)?;
    of.get(i).copied().ok_or(Broken)
}
