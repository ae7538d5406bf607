// Starts the app after the page has been painted. If anything is missing, the page stays as it is.
const root = document.documentElement;
const tag = document.querySelector("script[data-wasm]");

// The app builds in a task of its own, so its failures do not come back to the code below.
addEventListener("error", () => {
  if (root.dataset.app !== "on") root.dataset.app = "failed";
});

try {
  // A copy that the app keeps of a setting; the app's journal is the truth. This module runs after the page was read, so a
  // chosen theme can come a moment after the first paint: the price of having no inline script.
  const theme = localStorage.getItem(`kf:${root.dataset.base}:theme`);
  if (theme) root.dataset.theme = theme;
} catch {
  // Storage is denied: the device decides.
}

const painted = new Promise((done) => {
  // A hidden tab paints nothing; there is nobody to wait for.
  if (document.visibilityState === "hidden") done();
  else requestAnimationFrame(() => setTimeout(done));
});

try {
  await painted;
  // Both at once. What becomes of the wasm is asked below.
  const wasm = fetch(tag.dataset.wasm);
  wasm.catch(() => {});
  const { default: init } = await import(tag.dataset.js);
  await init({ module_or_path: wasm });
} catch (error) {
  root.dataset.app = "failed";
  console.warn("The app could not start; the page stays readable.", error);
}
