use content::words;
use leptos::prelude::*;

use crate::ui::erased::{flag, text};
use crate::ui::squat::{FULL_SCALE_NM, Shown, whole};

/// Two strips of tape on one rule: what knees and hips carry now, and a dashed mark where they would be otherwise.
#[component]
pub fn Loads<F>(shown: F) -> impl IntoView
where
    F: Fn() -> (Shown, Option<Shown>) + Copy + Send + Sync + 'static,
{
    view! {
        <div class="load">
            <span class="load-name">
                <svg class="c-knee" viewBox="0 0 16 16" aria-hidden="true">
                    <circle cx="8" cy="8" r="6.5" fill="currentColor" />
                </svg>
                {words::stage::KNEES}
            </span>
            {tape("tape-knee", move || shown().0.knee_nm, move || shown().1.map(|other| other.knee_nm))}
        </div>
        {rule()}
        <div class="load">
            <span class="load-name">
                <svg class="c-hip" viewBox="0 0 16 16" aria-hidden="true">
                    <path d="M8 .5 15.5 8 8 15.5.5 8z" fill="currentColor" />
                </svg>
                {words::stage::HIPS}
            </span>
            {tape("tape-hip", move || shown().0.hip_nm, move || shown().1.map(|other| other.hip_nm))}
        </div>
        <p class="sum">
            {words::stage::TOGETHER} <b>{text(move || (shown().0.knee_nm + shown().0.hip_nm).to_string())}</b> " N·m."
        </p>
    }
}

/// Only the values follow what is shown; the elements stay.
fn tape<N, O>(class: &'static str, nm: N, other_nm: O) -> AnyView
where
    N: Fn() -> i32 + Copy + Send + Sync + 'static,
    O: Fn() -> Option<i32> + Copy + Send + Sync + 'static,
{
    let other_x = move || percent(other_nm().unwrap_or(0));
    view! {
        <span class="load-num">{text(move || nm().to_string())} " " <small>"N·m"</small></span>
        <svg class="tape" aria-hidden="true">
            <rect class="tape-bed" width="100%" height="20" rx="10" />
            <rect class=class x="1" y="1" width=text(move || percent(nm().max(12))) height="18" rx="9" />
            <line
                class="tape-was"
                class:gone=flag(move || other_nm().is_none())
                x1=text(other_x)
                x2=text(other_x)
                y1="-5"
                y2="25"
            />
        </svg>
    }
    .into_any()
}

/// The rule under a tape: a mark every 20 N·m, a number every 100.
fn rule() -> impl IntoView {
    let full = whole(FULL_SCALE_NM);
    let marks = (1..=full / 20)
        .filter(|i| i % 5 != 0)
        .map(|i| ["M", &thousandths(i * 20).to_string(), " 11v8"].concat())
        .collect::<String>();
    let numbers = (0..=full / 100)
        .map(|i| {
            let anchor = if i == 0 { "start" } else { "middle" };
            view! {
                <text x=percent(i * 100) y="20" text-anchor=anchor>
                    {i * 100}
                </text>
            }
        })
        .map(IntoAny::into_any)
        .collect::<Vec<_>>();
    view! {
        <svg class="rule" aria-hidden="true">
            <svg class="rule-ticks" viewBox="0 0 1000 30" preserveAspectRatio="none">
                <path d=marks />
            </svg>
            <g class="rule-marks">{numbers}</g>
        </svg>
    }
}

/// A share of full scale in thousandths.
fn thousandths(nm: i32) -> i32 {
    (nm * 1000 / whole(FULL_SCALE_NM)).clamp(0, 1000)
}

/// A share of full scale in tenths of a percent, without the code for printing floats.
fn percent(nm: i32) -> String {
    let tenths = thousandths(nm);
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
    use super::percent;

    #[test]
    fn a_share_is_a_percentage_of_full_scale() {
        assert_eq!(percent(0), "0.0%");
        assert_eq!(percent(190), "59.3%");
        assert_eq!(percent(320), "100.0%");
        assert_eq!(percent(900), "100.0%");
        assert_eq!(percent(-5), "0.0%");
    }
}
