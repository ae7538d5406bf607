// Runs in a new document before anything of it, keeps what the browser says about loading it, and says it all once the
// app has taken over (or, on a page without one, once it has loaded) and the main thread was quiet for a second.
(() => {
  if (window.top !== window || !location.protocol.startsWith("http")) return;
  const QUIET_MS = 1000;
  const seen = { fcp: null, lcp: [], tasks: [], shifts: [], takeover: null, app: null };
  const watchers = [];
  const watch = (type, note) => {
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(note));
    observer.observe({ type, buffered: true });
    watchers.push(() => observer.takeRecords().forEach(note));
  };
  const nameOf = (el) => (el ? [el.tagName, el.className.baseVal ?? el.className, el.textContent.trim().slice(0, 40)].join(" ") : "gone");
  watch("paint", (entry) => {
    if (entry.name === "first-contentful-paint") seen.fcp = entry.startTime;
  });
  watch("largest-contentful-paint", (entry) => seen.lcp.push([entry.startTime, entry.size, nameOf(entry.element)]));
  watch("longtask", (entry) => seen.tasks.push([entry.startTime, entry.duration]));
  watch("layout-shift", (entry) => seen.shifts.push(entry.value));
  new MutationObserver(() => {
    const state = document.documentElement.dataset.app;
    if (["on", "failed"].includes(state) && !seen.app) {
      seen.app = state;
      seen.takeover = performance.now();
    }
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ["data-app"] });

  const look = () => {
    watchers.forEach((flush) => flush());
    const [navigation] = performance.getEntriesByType("navigation");
    const ready = navigation.loadEventEnd > 0 && (seen.app || !document.querySelector("script[data-wasm]"));
    const ends = seen.tasks.map(([start, duration]) => start + duration);
    const last = Math.max(navigation.loadEventEnd, seen.takeover ?? 0, ...ends);
    if (!ready || performance.now() - last < QUIET_MS) return setTimeout(look, 100);
    console.log("kf-bench " + JSON.stringify({
      ...seen,
      timeOrigin: performance.timeOrigin,
      load: navigation.loadEventEnd,
      arrived: navigation.responseEnd - navigation.fetchStart,
      resources: performance.getEntriesByType("resource").map((one) =>
        [new URL(one.name).pathname, one.startTime, one.responseStart, one.responseEnd, one.transferSize]),
      navigation: navigation.toJSON(),
      marks: performance.getEntriesByType("mark").map((one) => [one.name, one.startTime]),
    }));
  };
  addEventListener("load", () => setTimeout(look, 100));
})();
