use content::words;
use leptos::prelude::*;

use crate::ui::erased::{self, flag, memo, text};
use crate::ui::prose::Marks;
use crate::ui::squat::Shown;

/// Two strips of tape on one rule: what knees and hips carry now, and a dashed mark where they would be otherwise.
#[component]
pub fn Loads<F>(shown: F) -> impl IntoView
where
    F: Fn() -> (Shown, Option<Shown>) + Copy + Send + Sync + 'static,
{
    // The rule stays while the tapes move.
    let full_nm = memo(move || shown().0.full_nm);
    let full_nm = move || full_nm.get();
    view! {
        <div class="load">
            <span class="load-name">
                <svg class="c-knee" viewBox="0 0 16 16" width="16" aria-hidden="true">
                    <circle cx="8" cy="8" r="6.5" fill="currentColor" />
                </svg>
                {words::stage::KNEES}
            </span>
            {tape("tape-knee", shown, |loads| loads.knee_nm)}
        </div>
        <svg class="rule" height="30" aria-hidden="true">
            <svg class="rule-ticks" viewBox="0 0 1000 30" preserveAspectRatio="none">
                <path d=text(move || ticks(full_nm())) />
            </svg>
            <Marks class="rule-marks" html=text(move || numbers(full_nm())) />
        </svg>
        <div class="load">
            <span class="load-name">
                <svg class="c-hip" viewBox="0 0 16 16" width="16" aria-hidden="true">
                    <path d="M8 .5 15.5 8 8 15.5.5 8z" fill="currentColor" />
                </svg>
                {words::stage::HIPS}
            </span>
            {tape("tape-hip", shown, |loads| loads.hip_nm)}
        </div>
        <p class="sum">
            {words::stage::TOGETHER} <b>{erased::words(move || (shown().0.knee_nm + shown().0.hip_nm).to_string())}</b> " N·m."
        </p>
    }
}

/// Only the values follow what is shown; the elements stay.
fn tape<F>(class: &'static str, shown: F, of: fn(Shown) -> i32) -> AnyView
where
    F: Fn() -> (Shown, Option<Shown>) + Copy + Send + Sync + 'static,
{
    let nm = memo(move || of(shown().0));
    let nm = move || nm.get();
    let has_other = memo(move || shown().1.is_some().into());
    let width = move || {
        let full_nm = shown().0.full_nm;
        percent(nm().max(full_nm / 27), full_nm)
    };
    let other_x = move || {
        let (now, other) = shown();
        percent(other.map_or(0, of), now.full_nm)
    };
    view! {
        <span class="load-num">{erased::words(move || nm().to_string())} " " <small>"N·m"</small></span>
        <svg class="tape" height="20" aria-hidden="true">
            <rect class="tape-bed" width="100%" height="20" rx="10" />
            <rect class=class x="1" y="1" width=text(width) height="18" rx="9" />
            <line
                class="tape-was"
                class:gone=flag(move || has_other.get() == 0)
                x1=text(other_x)
                x2=text(other_x)
                y1="-5"
                y2="25"
            />
        </svg>
    }
    .into_any()
}

/// From number to number on a rule.
fn stride_nm(full_nm: i32) -> i32 {
    match full_nm {
        ..=480 => 100,
        481..=960 => 200,
        961..=2400 => 500,
        _ => 1000,
    }
}

/// A mark every fifth of a stride, as the data of a path.
fn ticks(full_nm: i32) -> String {
    let step_nm = stride_nm(full_nm) / 5;
    (1..=full_nm / step_nm)
        .filter(|i| i % 5 != 0)
        .map(|i| ["M", &thousandths(i * step_nm, full_nm).to_string(), " 11v8"].concat())
        .collect()
}

/// A number every stride, as HTML.
fn numbers(full_nm: i32) -> String {
    let stride_nm = stride_nm(full_nm);
    (0..=full_nm / stride_nm)
        .map(|i| {
            let nm = i * stride_nm;
            let anchor = if i == 0 { "start" } else { "middle" };
            let x = percent(nm, full_nm);
            [
                "<text x=\"",
                &x,
                "\" y=\"20\" text-anchor=\"",
                anchor,
                "\">",
                &nm.to_string(),
                "</text>",
            ]
            .concat()
        })
        .collect()
}

/// A share of full scale in thousandths.
fn thousandths(nm: i32, full_nm: i32) -> i32 {
    (nm * 1000 / full_nm).clamp(0, 1000)
}

/// A share of full scale in tenths of a percent, without the code for printing floats.
fn percent(nm: i32, full_nm: i32) -> String {
    let tenths = thousandths(nm, full_nm);
    [
        (tenths / 10).to_string().as_str(),
        ".",
        (tenths % 10).to_string().as_str(),
        "%",
    ]
    .concat()
}

#[cfg(test)]
mod tests {
    use super::{numbers, percent};

    #[test]
    fn a_share_is_a_percentage_of_full_scale() {
        assert_eq!(percent(0, 320), "0.0%");
        assert_eq!(percent(190, 320), "59.3%");
        assert_eq!(percent(320, 320), "100.0%");
        assert_eq!(percent(900, 320), "100.0%");
        assert_eq!(percent(-5, 320), "0.0%");
    }

    #[test]
    fn a_rule_has_few_numbers_whatever_its_scale() {
        for full_nm in [240, 320, 480, 640, 960, 1440, 2400, 4800] {
            let count = numbers(full_nm).matches("</text>").count();
            assert!((3..=6).contains(&count), "{full_nm}: {count}");
        }
    }
}
