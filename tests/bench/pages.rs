//! Pages, cold: when they are painted, how long they do not answer, what moves, what they weigh.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use content::Route;
use product_tests::engines::Browser;
use product_tests::folders::{Build, repository};

use super::chromium::{CPU_RATE, cpu, first_script, said, serve, site};
use super::figures::{median, spread};
use super::load::Load;
use super::plain::plain;
use super::report::{Budget, Judged, Table};

/// Of five the ratio of medians came out as 1.32 and as 1.50 on one machine within minutes.
const ROUNDS: usize = 9;

/// The lesson that the plain file has the words of.
const LESSON: Route = Route::Lesson(0);

/// A page and all its loads.
struct Page {
    name: &'static str,
    /// `None`: the plain file.
    route: Option<Route>,
    loads: Vec<Load>,
}

impl Page {
    fn all(&self, figure: impl Fn(&Load) -> f64) -> Vec<f64> {
        self.loads.iter().map(figure).collect()
    }
}

pub(crate) async fn measure() -> Result<String> {
    let rate = throttle_holds().await?;
    let folder = plain_folder()?;
    let mut pages = [
        ("plain file", None),
        ("home", Some(Route::Home)),
        ("lesson", Some(LESSON)),
        ("quiz", Some(Route::Quiz)),
    ]
    .map(|(name, route)| Page {
        name,
        route,
        loads: Vec::new(),
    });
    // Round by round, so that what else the machine does in between falls on all pages alike.
    for round in 1..=ROUNDS {
        for page in &mut pages {
            let host = match page.route {
                None => serve(folder.clone())?,
                Some(_) => site()?,
            };
            let path = page.route.map_or_else(|| "/".into(), |route| route.href("/"));
            let load = Load::cold(&format!("{}{path}", host.origin()), page.route.is_some()).await?;
            println!(
                "round {round}, {:<10}  FCP {:>4.0} ms, LCP {:>4.0} ms, blocking {:>3.0} ms",
                page.name, load.fcp_ms, load.lcp_ms, load.blocking_ms
            );
            page.loads.push(load);
        }
    }
    keep_raw(&pages)?;
    let judged = judge(&pages);
    Ok(format!(
        "{}\n{}\n{}",
        Judged::table(&judged).markdown(),
        overview(&pages).markdown(),
        explained(&pages, rate)
    ))
}

fn judge(pages: &[Page]) -> Vec<Judged> {
    let mut judged = vec![Judged {
        what: "LCP of the lesson beside the plain file".into(),
        value: median(&lcp_of(pages, "lesson")) / median(&lcp_of(pages, "plain file")),
        digits: 2,
        unit: "×",
        budget: Budget::Most(1.25),
        note: "aim 1.1",
    }];
    for page in pages.iter().filter(|page| page.route.is_some()) {
        judged.push(Judged {
            what: format!("total blocking time, {}", page.name),
            value: median(&page.all(|load| load.blocking_ms)),
            digits: 0,
            unit: "ms",
            budget: Budget::Most(150.0),
            note: "aim 66",
        });
    }
    for page in pages.iter().filter(|page| page.route.is_some()) {
        judged.push(Judged {
            what: format!("layout shift, {}, worst round", page.name),
            value: page.all(|load| load.shift).into_iter().fold(0.0, f64::max),
            digits: 4,
            unit: "",
            budget: Budget::Most(0.0),
            note: "",
        });
    }
    judged
}

/// The largest paints of one page, round by round.
fn lcp_of(pages: &[Page], name: &str) -> Vec<f64> {
    let page = pages.iter().find(|page| page.name == name);
    page.map_or(Vec::new(), |page| page.all(|load| load.lcp_ms))
}

fn overview(pages: &[Page]) -> Table {
    let mut table = Table::new(&[
        "median (least–most)",
        "FCP ms",
        "LCP ms",
        "blocking ms",
        "shift",
        "KB on the wire",
        "requests",
        "ready ms",
    ]);
    for page in pages {
        table.row([
            page.name.to_owned(),
            spread(&page.all(|load| load.fcp_ms), 0),
            spread(&page.all(|load| load.lcp_ms), 0),
            spread(&page.all(|load| load.blocking_ms), 0),
            spread(&page.all(|load| load.shift), 4),
            spread(&page.all(|load| load.bytes / 1000.0), 1),
            spread(&page.all(|load| load.requests), 0),
            spread(&page.all(|load| load.ready_ms), 0),
        ]);
    }
    table
}

fn explained(pages: &[Page], rate: f64) -> String {
    let largest: Vec<String> = pages
        .iter()
        .filter_map(|page| Some(format!("{}: `{}`", page.name, page.loads.last()?.largest)))
        .collect();
    let ratios: Vec<String> = lcp_of(pages, "lesson")
        .iter()
        .zip(lcp_of(pages, "plain file"))
        .map(|(lesson, plain)| format!("{:.2}", lesson / plain))
        .collect();
    let ratios = ratios.join(", ");
    let all = pages.iter().map(|page| page.loads.len()).sum::<usize>();
    let restless = pages
        .iter()
        .flat_map(|page| &page.loads)
        .filter(|load| !load.is_calm)
        .count();
    format!(
        "{ROUNDS} rounds, page after page in each; every load in a new browser that has shown one other page, 412×823, 150 ms and \
         1.6 Mbit/s, processor ×{CPU_RATE}. The throttle holds from the first navigation on: a fixed loop at the start of a first \
         page took {rate:.1} × as long as without it, and no page arrived before 150 ms. Round by round, the lesson's LCP was {ratios} × the plain file's; {restless} of {all} loads \
         began while the machine was busy with something else. Blocking: what long tasks take beyond \
         50 ms, from the first paint until the app had taken over and a second had passed without another long task. Shift: the \
         sum of all in that time. Bytes (with headers) and requests: until *ready*, when the app has taken over; the plain file \
         is ready when it has loaded. The plain file has the words of the lesson's `<main>` as h1 to h3, p and li, one line of \
         CSS, and comes from the same host, packed the same. Largest paint: {}.\n",
        largest.join("; ")
    )
}

/// How much longer a fixed loop takes at the very start of a browser's first page with the throttle on.
async fn throttle_holds() -> Result<f64> {
    let slow = first_loop_ms(CPU_RATE).await?;
    let rate = slow / first_loop_ms(1.0).await?;
    anyhow::ensure!(
        rate > CPU_RATE * 0.7,
        "with the processor at ×{CPU_RATE} a loop takes only {rate:.1} × as long"
    );
    Ok(rate)
}

async fn first_loop_ms(rate: f64) -> Result<f64> {
    const LOOP: &str = "if (location.protocol.startsWith('http')) {
        const start = performance.now();
        let sum = 0;
        for (let i = 0; i < 3e7; i++) sum = (sum * 31 + i) | 0;
        console.log('kf-loop ' + JSON.stringify(performance.now() - start + (sum ? 0 : 1e-9)));
      }";
    let host = serve(plain_folder()?)?;
    let browser = Browser::start_measured().await?;
    let took = async {
        cpu(&browser, rate).await?;
        first_script(&browser, LOOP).await?;
        browser.driver.goto(host.url()).await?;
        said(&browser, "kf-loop").await
    }
    .await;
    browser.quit().await?;
    took
}

/// The plain file as a folder to serve; it stays there for whoever wants to see it.
fn plain_folder() -> Result<PathBuf> {
    let file = Build::Root.folder()?.join(LESSON.path()).join("index.html");
    let page = fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
    let folder = notes().join("plain");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("index.html"), plain(&page)?)?;
    xtask::compress::folder(&folder)?;
    Ok(folder)
}

fn notes() -> PathBuf {
    repository().join("target/bench")
}

/// Everything that the pages said, a line a load, for whoever looks for the cause of a figure.
fn keep_raw(pages: &[Page]) -> Result<()> {
    let lines: Vec<String> = pages
        .iter()
        .flat_map(|page| {
            page.loads
                .iter()
                .map(move |load| format!("{}\t{}", page.name, load.raw))
        })
        .collect();
    Ok(fs::write(notes().join("pages.tsv"), lines.join("\n") + "\n")?)
}
