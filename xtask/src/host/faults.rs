//! What a test may make the host do wrong, and the script that listens inside the page.

use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

use super::lock;

/// How `.wasm` files are answered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Wasm {
    /// As any other file.
    #[default]
    Normal,
    /// Late by this much.
    Delay(Duration),
    /// Not before this is changed to something else.
    Held,
    /// 404.
    Missing,
    /// All headers, half the bytes, then the connection breaks.
    CutInHalf,
    /// A sound answer with half the bytes, as after an upload that broke off.
    HalfFile,
}

/// How `assets/boot-….js` is answered, the script that starts the app.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Boot {
    /// As any other file.
    #[default]
    Normal,
    /// Late by this much.
    Delay(Duration),
    /// Not before this is changed to something else.
    Held,
    /// 404.
    Missing,
    /// Sound, but called plain text.
    WrongType,
    /// A page of somebody else's in its place, called a script, as proxies send one.
    Garbage,
    /// The connection breaks without an answer, as when something blocks the file.
    Refused,
}

/// A fault that may be changed while answers wait for it.
#[derive(Debug, Default)]
struct Changing<T> {
    now: Mutex<T>,
    changed: Condvar,
}

impl<T: Clone + PartialEq> Changing<T> {
    fn set(&self, fault: T) {
        *lock(&self.now) = fault;
        self.changed.notify_all();
    }

    /// What it is as soon as it is not `held`.
    fn unless(&self, held: &T) -> T {
        let free = self.changed.wait_while(lock(&self.now), |now| now == held);
        free.unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// How pages are answered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Pages {
    /// From the folder.
    #[default]
    Normal,
    /// Not before this is changed to something else.
    Held,
    /// With this status and HTML in place of what was asked for.
    Instead(u16, String),
}

/// The host's present faults. None at first.
#[derive(Debug, Default)]
pub struct Faults {
    wasm: Changing<Wasm>,
    boot: Changing<Boot>,
    page_takes: Mutex<Duration>,
    spoils_styles: Mutex<bool>,
    probe: Mutex<bool>,
    also: Mutex<String>,
    pages: Changing<Pages>,
    gone: Mutex<bool>,
}

impl Faults {
    /// Sets how `.wasm` files are answered from now on; lets go of answers that were [`Wasm::Held`].
    pub fn wasm(&self, answer: Wasm) {
        self.wasm.set(answer);
    }

    /// Sets how the script that starts the app is answered from now on; lets go of answers that were [`Boot::Held`].
    pub fn boot(&self, answer: Boot) {
        self.boot.set(answer);
    }

    /// How to answer one request for that script, once it is due.
    pub(super) fn boot_when_due(&self) -> Boot {
        let answer = self.boot.unless(&Boot::Held);
        if let Boot::Delay(late) = answer {
            std::thread::sleep(late);
        }
        answer
    }

    /// How long a page takes from its first byte to its last. It comes in pieces.
    pub fn page_takes(&self, time: Duration) {
        *lock(&self.page_takes) = time;
    }

    pub(super) fn page_time(&self) -> Duration {
        *lock(&self.page_takes)
    }

    /// Whether the style of pages is changed on the way, as by a proxy that squeezes them. Their policy no longer allows
    /// it then, and browsers drop it whole.
    pub fn spoil_styles(&self, on: bool) {
        *lock(&self.spoils_styles) = on;
    }

    pub(super) fn spoils_styles(&self) -> bool {
        *lock(&self.spoils_styles)
    }

    /// Whether pages get [`PROBE`] as their first script.
    pub fn probe(&self, on: bool) {
        *lock(&self.probe) = on;
    }

    /// What pages that are loaded from now on run right after the probe and before any script of their own; it may
    /// take things away from them or watch them.
    pub fn also_run(&self, script: impl Into<String>) {
        *lock(&self.also) = script.into();
    }

    /// The same, in front of what pages run already.
    pub fn also_run_before(&self, script: &str) {
        let mut also = lock(&self.also);
        *also = [script, "\n", &also].concat();
    }

    /// Sets how pages are answered from now on; lets go of answers that were [`Pages::Held`].
    pub fn pages(&self, answer: Pages) {
        self.pages.set(answer);
    }

    /// Whether every connection breaks without an answer, as where there is no net.
    pub fn gone(&self, gone: bool) {
        *lock(&self.gone) = gone;
    }

    pub(super) fn is_gone(&self) -> bool {
        *lock(&self.gone)
    }

    /// How to answer one request for a page, once it is due.
    pub(super) fn page_when_due(&self) -> Pages {
        self.pages.unless(&Pages::Held)
    }

    /// The probe and what else runs first.
    pub(super) fn first_script(&self) -> String {
        [PROBE, &lock(&self.also)].concat()
    }

    pub(super) fn probing(&self) -> bool {
        *lock(&self.probe)
    }

    /// How to answer one `.wasm` request, once it is due.
    pub(super) fn wasm_when_due(&self) -> Wasm {
        let answer = self.wasm.unless(&Wasm::Held);
        if let Wasm::Delay(late) = answer {
            std::thread::sleep(late);
        }
        answer
    }
}

/// Where the probe is served, below the base.
pub(super) const PROBE_PATH: &str = "__probe.js";

/// Runs before anything of the page and writes down what WebDriver cannot ask every engine for.
pub(super) const PROBE: &str = r#"(() => {
  const probe = window.__probe = { errors: [], violations: [], shifts: [], seesShifts: false };
  const say = (x) => (x && x.stack) ? String(x) + "\n" + x.stack : String(x);
  addEventListener("error", (e) => {
    // A resource that did not load has no message: name it.
    const from = e.target && (e.target.src || e.target.href);
    probe.errors.push(e.message || ("did not load: " + from));
  }, true);
  addEventListener("unhandledrejection", (e) => probe.errors.push("unhandled rejection: " + say(e.reason)));
  addEventListener("securitypolicyviolation", (e) =>
    probe.violations.push(e.violatedDirective + ": " + e.blockedURI + " " + e.sourceFile + ":" + e.lineNumber));
  const realError = console.error;
  console.error = function (...all) {
    probe.errors.push("console.error: " + all.map(say).join(" "));
    return realError.apply(this, all);
  };
  if (window.PerformanceObserver && (PerformanceObserver.supportedEntryTypes || []).includes("layout-shift")) {
    probe.seesShifts = true;
    const note = (list) => { for (const e of list.getEntries()) probe.shifts.push({
      value: e.value, input: e.hadRecentInput, at: e.startTime,
      nodes: e.sources.map((s) => s.node ? (s.node.outerHTML || s.node.textContent || "").slice(0, 120) : "gone"),
    }); };
    const observer = new PerformanceObserver(note);
    observer.observe({ type: "layout-shift", buffered: true });
    // What has been seen by the browser and not yet been told.
    probe.flush = () => note({ getEntries: () => observer.takeRecords() });
  } else {
    probe.flush = () => {};
  }
})();
"#;
