//! Load against depth as curves, and the load in other places as tables.

use anyhow::{Context, Result, ensure};
use content::words;
use lab::{Control, Lab, PLOT_DEPTHS_DEG, Preset, Who, curve, places};
use mechanics::{LoadAt, Posture};
use serde_json::json;

use super::asked::{Asked, loads_of, nearest_5, whole};
use super::check;
use super::hands::{change_hash, hash_of, open, says, shows, step_to};
use crate::checks::Check;
use crate::visit::Visit;

pub(super) fn checks() -> Vec<Check> {
    vec![
        check("plot-has-curves-and-a-marker-on-them", plot),
        check("plot-ends-where-nothing-can-be-held", plot_ends),
        check("places-table-is-the-models", tables),
    ]
}

const CURVES: [&str; 3] = ["l-knee", "l-hip", "l-back"];

/// The points of a path that goes in straight lines.
async fn points(visit: &Visit<'_>, class: &str) -> Result<Vec<(i32, i32)>> {
    visit
        .js(
            "const numbers = document.querySelector(`.plot .${arguments[0]}`).getAttribute('d').match(/-?\\d+/g);
             return Array.from({ length: numbers.length / 2 }, (_, i) => [Number(numbers[2 * i]), Number(numbers[2 * i + 1])])",
            [json!(class)],
        )
        .await
}

/// Where the discs and diamonds of the marker have their middle.
async fn marker(visit: &Visit<'_>) -> Result<[(i32, i32); 2]> {
    let of = |class: &'static str, across: i32, down: i32| async move {
        let (x, y) = *points(visit, class).await?.first().context("no marker")?;
        Ok::<_, anyhow::Error>((x + across, y + down))
    };
    // A disc begins at its left, a diamond at its top.
    Ok([of("m-knee", 6, 0).await?, of("m-hip", 0, 8).await?])
}

/// What is said of the plot.
fn described(lab: &Lab) -> Result<String> {
    let curve = curve(lab, Who::One);
    let deepest = PLOT_DEPTHS_DEG
        .iter()
        .zip(curve)
        .rev()
        .find_map(|(deg, moments)| Some((deg, moments?)));
    let (deg, moments) = deepest.context("no depth can be held")?;
    let [knee, hip, back] =
        [moments.knee, moments.hip, moments.lumbar].map(|nm| nearest_5(nm).unsigned_abs());
    Ok(words::lab::plot_words(&deg.to_string(), knee, hip, back))
}

async fn describes(visit: &Visit<'_>, lab: &Lab) -> Result<()> {
    visit
        .until(
            "the plot's name",
            "return document.querySelector('svg.plot').getAttribute('aria-label') === arguments[0]",
            [json!(described(lab)?)],
        )
        .await
        .map(drop)
}

async fn plot(visit: &Visit<'_>) -> Result<()> {
    let mut asked = open(visit).await?;
    describes(visit, &asked.lab).await?;
    let held = curve(&asked.lab, Who::One).iter().flatten().count();
    for class in CURVES {
        let count = points(visit, class).await?.len();
        ensure!(count == held, "{class} has {count} points for {held} depths");
    }
    let mut before = marker(visit).await?;
    for depth in [60, 45, 105] {
        step_to(visit, &mut asked, "lab-depth", depth).await?;
        shows(visit, &asked).await?;
        let now = marker(visit).await?;
        let is_right = now[0].0 > before[0].0;
        let is_deeper = depth == 105;
        ensure!(
            now[0].0 == now[1].0 && is_right == is_deeper,
            "from {before:?} to {now:?}"
        );
        for (class, place) in ["l-knee", "l-hip"].into_iter().zip(now) {
            ensure!(
                points(visit, class).await?.contains(&place),
                "at {depth}° the marker at {place:?} is not on {class}"
            );
        }
        before = now;
    }
    Ok(())
}

/// With ankles that hardly bend a deep squat cannot be held: the curves stop there, and the rest is marked.
async fn plot_ends(visit: &Visit<'_>) -> Result<()> {
    let mut asked = open(visit).await?;
    asked.set(Control::Ankle, 5);
    asked.set(Control::Load, 0);
    let held = curve(&asked.lab, Who::One).iter().flatten().count();
    ensure!(held < PLOT_DEPTHS_DEG.len(), "the crate holds every depth");
    change_hash(visit, &hash_of(&asked.lab)).await?;
    shows(visit, &asked).await?;
    describes(visit, &asked.lab).await?;
    let last = *points(visit, "l-knee").await?.last().context("no curve")?;
    let (edge, _) = *points(visit, "no-go")
        .await?
        .first()
        .context("nothing is marked")?;
    ensure!(
        points(visit, "l-knee").await?.len() == held && last.0 < edge,
        "{last:?}, marked from {edge}"
    );
    Ok(())
}

fn cells(posture: &Posture) -> Vec<String> {
    let [knee, hip, _, back] = loads_of(posture);
    let real = |number: i32| number.to_string().replace('-', "−");
    let degrees = |deg: f64| real(whole(deg)) + "°";
    vec![
        degrees(posture.shank_deg),
        degrees(posture.trunk_lean_deg),
        real(knee),
        real(hip),
        real(back),
    ]
}

fn name_of(at: LoadAt) -> &'static str {
    match at {
        LoadAt::None => words::lab::NONE,
        LoadAt::ArmsForward => words::lab::ARMS_FORWARD,
        LoadAt::Goblet => words::lab::GOBLET,
        LoadAt::Front => words::lab::FRONT,
        LoadAt::HighBar => words::lab::HIGH_BAR,
        LoadAt::LowBar => words::lab::LOW_BAR,
    }
}

/// The rows of both tables, one after the other.
pub(super) fn rows(lab: &Lab) -> Vec<Vec<String>> {
    let there = places(lab, Who::One);
    let own = there.iter().map(|place| (place.at, &place.own));
    let same = there.iter().map(|place| (place.at, &place.same_shin));
    own.chain(same)
        .map(|(at, posture)| {
            std::iter::once(name_of(at).to_owned())
                .chain(cells(posture))
                .collect()
        })
        .collect()
}

/// The rows as they are in sight.
pub(super) const ROWS: &str = "return [...document.querySelectorAll('table.nums tbody tr')]
    .filter((row) => row.checkVisibility()).map((row) => [...row.cells].map((cell) => cell.textContent))";

async fn tables_are(visit: &Visit<'_>, asked: &Asked) -> Result<()> {
    shows(visit, asked).await?;
    let shown: Vec<Vec<String>> = visit.js(ROWS, []).await?;
    let wanted = rows(&asked.lab);
    ensure!(shown == wanted, "the tables show {shown:?}, not {wanted:?}");
    says(
        visit,
        "[data-live=lab-places] p",
        &words::lab::places_lead(&format!("{} kg", asked.lab.load_kg)),
    )
    .await
}

async fn tables(visit: &Visit<'_>) -> Result<()> {
    let mut asked = open(visit).await?;
    tables_are(visit, &asked).await?;
    for (id, value) in [
        ("lab-depth", 70),
        ("lab-load", 80),
        ("lab-wedge", 8),
        ("lab-shin", 25),
    ] {
        step_to(visit, &mut asked, id, value).await?;
    }
    visit.click("#lab-cue-knees").await?;
    asked.choose("lab-cue-knees", true);
    tables_are(visit, &asked).await?;
    visit.click("button[value=long-thighs]").await?;
    asked.preset(Preset::LongThighs);
    tables_are(visit, &asked).await?;
    step_to(visit, &mut asked, "lab-load", 0).await?;
    shows(visit, &asked).await?;
    let shown: Vec<Vec<String>> = visit.js(ROWS, []).await?;
    ensure!(shown.is_empty(), "without a load there are rows {shown:?}");
    says(visit, "[data-live=lab-places] .empty", words::lab::PLACES_NONE).await
}
