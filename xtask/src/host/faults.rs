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
    wasm: Mutex<Wasm>,
    wasm_changed: Condvar,
    probe: Mutex<bool>,
    also: Mutex<String>,
    pages: Mutex<Pages>,
    pages_changed: Condvar,
    gone: Mutex<bool>,
}

impl Faults {
    /// Sets how `.wasm` files are answered from now on; lets go of answers that were [`Wasm::Held`].
    pub fn wasm(&self, answer: Wasm) {
        *lock(&self.wasm) = answer;
        self.wasm_changed.notify_all();
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

    /// Sets how pages are answered from now on; lets go of answers that were [`Pages::Held`].
    pub fn pages(&self, answer: Pages) {
        *lock(&self.pages) = answer;
        self.pages_changed.notify_all();
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
        let held = self
            .pages_changed
            .wait_while(lock(&self.pages), |now| *now == Pages::Held);
        held.unwrap_or_else(PoisonError::into_inner).clone()
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
        let held = self
            .wasm_changed
            .wait_while(lock(&self.wasm), |now| *now == Wasm::Held);
        let answer = *held.unwrap_or_else(PoisonError::into_inner);
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
