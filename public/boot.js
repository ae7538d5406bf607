// Starts the app after the page has been painted. If anything is missing, the page stays as it is.
const root = document.documentElement;
const tag = document.querySelector("script[data-wasm]");

try {
  // A copy that the app keeps of a setting; the app's journal is the truth.
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
  const { default: init } = await import(tag.dataset.js);
  await init({ module_or_path: tag.dataset.wasm });
} catch (error) {
  root.dataset.app = "failed";
  console.warn("The app could not start; the page stays readable.", error);
}
