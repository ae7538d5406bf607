//! Time and randomness, asked for in one place.

use coach::Day;

/// Now, in UTC milliseconds since 1970.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a clock before 1970 counts as 1970"
)]
pub fn now_ms() -> u64 {
    js_sys::Date::now() as u64
}

/// The local day of an instant; it turns at 04:00.
pub fn local_day(at_ms: u64) -> Day {
    Day::of(at_ms, minutes_ahead(at_ms))
}

/// How many minutes local time is ahead of UTC.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "milliseconds since 1970 fit into 53 bits, and an offset is less than a day of minutes"
)]
fn minutes_ahead(at_ms: u64) -> i32 {
    let date = js_sys::Date::new(&wasm_bindgen::JsValue::from_f64(at_ms as f64));
    // JavaScript counts the minutes that UTC is ahead.
    -(date.get_timezone_offset() as i32)
}

/// How long the local day of an instant still lasts, milliseconds.
pub fn day_lasts_ms(at_ms: u64) -> u32 {
    Day::lasts_ms(at_ms, minutes_ahead(at_ms))
}

/// 48 random bits.
pub fn random_bits() -> u64 {
    let mut bytes = [0_u8; 8];
    let from_crypto = super::window()
        .crypto()
        .and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes));
    if from_crypto.is_err() {
        // No crypto (very old browser): Math.random has 52 bits, enough not to collide with one's own tabs.
        return (js_sys::Math::random() * 281_474_976_710_656.0) as u64;
    }
    u64::from_le_bytes(bytes) >> 16
}
