// What the scripts beside this one share; each is run as one function body with this before it.

/** What kind of element this is, so that a mistake of one rule is told once and not at every place. */
const kindOf = (one) => {
  const classes = [...one.classList].map((name) => "." + name).join("");
  const inside = one.parentElement && !classes && one !== document.body ? kindOf(one.parentElement) + " > " : "";
  return inside + one.localName + classes;
};
const textOf = (one) => {
  const text = one.textContent.trim().replace(/\s+/g, " ");
  return text.length > 50 ? text.slice(0, 50) + "…" : text;
};

const told = new Map();
/** Notes that `one`, or its `part` such as `::before`, `is` something it should not be, by this `measure`. */
const say = (one, is, measure = "", part = "") => {
  const what = `${kindOf(one)}${part} ${is}`;
  const known = told.get(what) ?? { count: 0, measures: new Set(), example: textOf(one) };
  known.count += 1;
  if (measure) known.measures.add(measure);
  told.set(what, known);
};
const findings = () => [...told].map(([what, { count, measures, example }]) => ({
  what,
  detail: [[...measures].slice(0, 3).join(" / "), `${count}×`, `as in “${example}”`].filter(Boolean).join(", "),
}));

const styles = new Map();
const styleOf = (one) => {
  if (!styles.has(one)) styles.set(one, getComputedStyle(one));
  return styles.get(one);
};

/** Not on the page, or there for screen readers only: in a box of one pixel. */
const unseen = new Map();
const isUnseen = (one) => {
  if (!one) return false;
  if (unseen.has(one)) return unseen.get(one);
  const box = one.getBoundingClientRect();
  const clipped = styleOf(one).overflowX !== "visible" && (box.width <= 1 || box.height <= 1);
  const is = clipped || !one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || isUnseen(one.parentElement);
  unseen.set(one, is);
  return is;
};

/** The elements that hold text of their own that can be seen. */
const withText = (root) => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found = new Set();
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (walker.currentNode.data.trim() && !/^(script|style|title|desc)$/.test(parent.localName)) found.add(parent);
  }
  return [...found].filter((one) => !isUnseen(one));
};
