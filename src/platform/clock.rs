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
#[expect(
    clippy::cast_possible_truncation,
    reason = "an offset is less than a day of minutes"
)]
pub fn local_day(at_ms: u64) -> Day {
    #[expect(
        clippy::cast_precision_loss,
        reason = "milliseconds since 1970 fit into 53 bits"
    )]
    let date = js_sys::Date::new(&wasm_bindgen::JsValue::from_f64(at_ms as f64));
    // JavaScript counts the minutes that UTC is ahead.
    Day::of(at_ms, -(date.get_timezone_offset() as i32))
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
