//! Whole numbers as lower-case base 36, in one way only: what is written another way is not read.

/// A base 36 number that fits its type.
pub(crate) fn number<T: TryFrom<u64>>(text: &str) -> Option<T> {
    T::try_from(from_base36(text)?).ok()
}

pub(crate) fn base36(mut number: u64) -> String {
    let mut digits = Vec::new();
    loop {
        digits.push(b"0123456789abcdefghijklmnopqrstuvwxyz"[(number % 36) as usize]);
        number /= 36;
        if number == 0 {
            break;
        }
    }
    digits.iter().rev().map(|digit| char::from(*digit)).collect()
}

pub(crate) fn from_base36(text: &str) -> Option<u64> {
    let number = text.bytes().try_fold(0_u64, |number, byte| {
        let digit = match byte {
            b'0'..=b'9' => byte - b'0',
            b'a'..=b'z' => byte - b'a' + 10,
            _ => return None,
        };
        number.checked_mul(36)?.checked_add(u64::from(digit))
    });
    number.filter(|_| !text.is_empty())
}

pub(crate) fn signed36(number: i32) -> String {
    let digits = base36(u64::from(number.unsigned_abs()));
    if number < 0 {
        ["-", &digits].concat()
    } else {
        digits
    }
}

pub(crate) fn from_signed36(text: &str) -> Option<i32> {
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |digits| (-1, digits));
    i32::try_from(sign * i64::try_from(from_base36(digits)?).ok()?).ok()
}
