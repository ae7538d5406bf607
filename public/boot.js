document.documentElement.dataset.app = "starting";
// Starts the app once the page has been read and painted. `data-app` tells the style sheet how far it is: not there
// before this script runs, then "starting", "on" (the app sets it) or "failed". See "How a page starts, and what it does
// if it cannot" in docs/ARCHITECTURE.md.
(async () => {
  const root = document.documentElement;
  const { base } = root.dataset;
  const tag = document.querySelector("script[data-wasm]");
  const { js, wasm, wasmIntegrity: integrity } = tag.dataset;
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  // The path of the page on which the app trapped.
  let diedOn;

  try {
    // A copy that the app keeps of a setting; the app's journal is the truth. A chosen theme can come a moment after the
    // first paint: the price of having no inline script.
    const theme = localStorage.getItem(`kf:${base}:theme`);
    if (theme) root.dataset.theme = theme;
  } catch {
    // Storage is denied: the device decides.
  }

  // What the style sheet shows then is shown without one too.
  new MutationObserver(() => {
    for (const one of all(".app-failed, p.no-script")) one.hidden = root.dataset.app !== "failed";
  }).observe(root, { attributeFilter: ["data-app"] });

  const fail = (why) => {
    root.dataset.app = "failed";
    console.warn("The app is not running; the page stays readable.", why);
  };

  // No other attempt would end in another way here.
  const cannot = (why) => {
    for (const one of all(".app-failed")) one.textContent = one.dataset.cannot;
    fail(why);
  };

  // A trap, or an error thrown through the wasm, stops it in the middle of something: it must not be called again. Such
  // errors come in tasks of their own, not to the code below. Those of extensions and the like have no wasm in their stack.
  const onError = async ({ error, reason = error }) => {
    if (diedOn || !/wasm-function/.test(reason?.stack)) return;
    diedOn = location.pathname;
    for (const one of all("dialog[open]")) one.close();
    fail(reason);
    try {
      // A page that the app has fetched itself came without its scripts.
      if (document.querySelector(".raw")) import(`${base}backup.js`).catch(() => {});
      // What a place last showed stays, but for questions: they come back with their answers, as the page had them.
      const text = await (await fetch(diedOn, { cache: "force-cache" })).text();
      const old = all("[data-live]", new DOMParser().parseFromString(text, "text/html"));
      for (const [i, now] of all("[data-live]").entries()) {
        if (now.dataset.live === old[i]?.dataset.live && old[i].querySelector(".no-script")) now.replaceWith(old[i]);
      }
    } catch {
      // No net: the places stay.
    }
  };
  addEventListener("error", onError);
  addEventListener("unhandledrejection", onError);

  for (const type of ["click", "change", "input", "keydown", "pointerdown", "focusout", "close", "popstate"]) {
    addEventListener(
      type,
      (event) => {
        if (!diedOn) return;
        // Links are the browser's again; what the history has besides is a page to load.
        if (type === "popstate") {
          if (location.pathname !== diedOn) location.reload();
        } else if (!event.target.closest?.("[data-live], a")) return;
        event.stopImmediatePropagation();
      },
      true,
    );
  }

  addEventListener(
    "click",
    async (event) => {
      if (!event.target.closest?.(".app-failed a")) return;
      event.preventDefault();
      // What is kept may be what is broken.
      const known = performance.getEntriesByType("resource").map(({ name }) => name);
      const files = new Set([location.href, tag.src, new URL(js, tag.src).href, new URL(wasm, tag.src).href, ...known]);
      const fresh = [...files].map((file) => fetch(file, { cache: "reload" }).then((answer) => answer.blob()));
      await Promise.race([Promise.allSettled(fresh), new Promise((done) => setTimeout(done, 5000))]);
      location.reload();
    },
    true,
  );

  // Nothing of the page has come for a while.
  let known = 0;
  const reading = setInterval(() => {
    const now = document.all.length;
    if (now === known) fail("The page does not come.");
    known = now;
  }, 8000);
  if (document.readyState === "loading") {
    await new Promise((done) => document.addEventListener("DOMContentLoaded", done));
  }
  clearInterval(reading);

  await new Promise((done) => {
    // A hidden tab paints nothing; there is nobody to wait for.
    if (document.visibilityState === "hidden") done();
    else requestAnimationFrame(() => setTimeout(done));
  });

  if (typeof WebAssembly === "undefined") return cannot("There is no WebAssembly.");
  // It may still come: then the app says so.
  setTimeout(() => root.dataset.app === "starting" && fail("It takes too long."), 15000);
  try {
    // Both at once. The wasm is read whole and compared before it is compiled: Firefox 140 compiles a stream that breaks
    // off for ever.
    const bytes = fetch(wasm, { integrity }).then((answer) => answer.arrayBuffer());
    bytes.catch(() => {});
    const { default: init } = await import(js);
    await init({ module_or_path: bytes });
  } catch (error) {
    // Sound bytes that do not compile are newer than the browser.
    (integrity && error instanceof WebAssembly.CompileError ? cannot : fail)(error);
  }
})();
