// What the scripts beside this one share; each is run as one function body with this before it.

/** An element as a person would point at it. */
const nameOf = (one) => {
  const classes = [...one.classList].map((name) => "." + name).join("");
  const text = one.textContent.trim().replace(/\s+/g, " ");
  const said = text ? ` “${text.length > 40 ? text.slice(0, 40) + "…" : text}”` : "";
  const inside = one.parentElement && !one.id && !classes ? nameOf(one.parentElement).split(" ")[0] + " > " : "";
  return inside + one.localName + (one.id && "#" + one.id) + classes + said;
};

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
