// What does not fit the viewport, is too small to read, or too low to be hit.
const SMALLEST_TEXT = 14, LOWEST_TARGET = 24, LOWEST_BUTTON = 44, SLACK = 0.5;
const px = (number) => `${Math.round(number * 10) / 10} px`;
const main = document.querySelector("main");
const root = document.documentElement;

if (root.scrollWidth > innerWidth) say(root, "scrolls sideways", `${root.scrollWidth} of ${innerWidth} px`);

const scrollsSideways = (one) => {
  for (let up = one.parentElement; up && up !== root; up = up.parentElement) {
    if (/auto|scroll/.test(styleOf(up).overflowX)) return true;
  }
  return false;
};
for (const one of main.querySelectorAll("*")) {
  if (one.ownerSVGElement && one.localName !== "text") continue;
  const box = one.getBoundingClientRect();
  const over = Math.max(box.right - innerWidth, -box.left);
  if (box.width && over > SLACK && !isUnseen(one) && !scrollsSideways(one)) {
    say(one, `sticks out of the viewport`, px(over));
  }
}

for (const one of withText(document.body)) {
  if (one.closest("svg")) continue;
  const size = parseFloat(styleOf(one).fontSize);
  if (size < SMALLEST_TEXT) say(one, `is text smaller than ${SMALLEST_TEXT} px`, px(size));
}

/** A link among words that are no link. */
const isInRunningText = (one) => {
  if (one.localName !== "a" || styleOf(one).display !== "inline") return false;
  let block = one.parentElement;
  while (/^(inline|contents)$/.test(styleOf(block).display)) block = block.parentElement;
  const words = withText(block).flatMap((holder) => holder.closest("a") ? [] :
    [...holder.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data));
  return words.join("").replace(/[^\p{L}]/gu, "").length >= 3;
};
/** A control and its label are one target. */
const heightOf = (one) => {
  const label = one.labels?.length ? [...one.labels] : [];
  const control = one.localName === "label" && one.control ? [one.control] : [];
  return Math.max(...[one, ...label, ...control].map((part) => part.getBoundingClientRect().height));
};
const BUTTONS = "nav a, button, summary.btn, .btn, [role=button], input:is([type=button], [type=submit], [type=reset])";
const TARGETS = `a[href], button, input:not([type=hidden]), select, textarea, label, summary, ${BUTTONS}`;
for (const one of document.querySelectorAll(`main :is(${TARGETS}), :is(${BUTTONS})`)) {
  if (isUnseen(one) || isInRunningText(one)) continue;
  const least = one.matches(BUTTONS) ? LOWEST_BUTTON : LOWEST_TARGET;
  const height = heightOf(one);
  if (height < least - SLACK) say(one, `is a target lower than ${least} px`, px(height));
}
return findings();
