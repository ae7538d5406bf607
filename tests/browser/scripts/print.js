// What paper has no use for and what it must not lack. `arguments[0]`: 'seen' keeps what there is on the screen,
// 'paper' looks again.
const LOST = "nav, button, .btn, [role=button], .notice, .notices";
if (arguments[0] === "seen") {
  window.__seen = [...document.querySelectorAll("main :is(details, .answer)")].filter((one) => one.checkVisibility());
  return __seen.filter((one) => one.matches(".answer")).map((one) => ({ what: nameOf(one) }));
}
const found = [];
const say = (what, detail = "") => found.push({ what, detail });
for (const one of document.querySelectorAll(LOST)) {
  if (one.checkVisibility()) say(`${nameOf(one)} is printed`);
}
for (const one of __seen) {
  const parts = one.localName === "details" ? [...one.children].filter((part) => part.localName !== "summary") : [one];
  for (const part of parts) {
    const meant = [part, ...part.querySelectorAll("*")].filter((each) => each.textContent.trim() && styleOf(each).display !== "none");
    const lost = meant.find((each) => !each.checkVisibility({ visibilityProperty: true }) || !each.getClientRects().length);
    if (lost && !lost.closest(LOST + ", .acts")) say(`${nameOf(one)} is not printed whole`, nameOf(lost));
  }
}
for (const one of withText(document.querySelector("main"))) {
  const box = one.getBoundingClientRect();
  if (!one.closest("svg") && box.right > innerWidth + 1) say(`${nameOf(one)} sticks out of the paper`, `${Math.round(box.right - innerWidth)} px`);
}
return found;
