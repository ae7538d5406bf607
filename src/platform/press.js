// The one way to be pressed, and to choose and type. A press that comes at the same place within half a second of the one before is a part of
// it: a double click, a key that repeats, a tap on what has just taken the place of what was meant. It has no effect.
const TOGETHER_MS = 500;
// As far as a finger may wander between two taps of one double tap.
const NEAR_PX = 30;

// The last press: when, and where, if a pointer made it.
let last = null;
// The press that is being made: what becomes of its clicks. A press on a label clicks twice, on the label and its control.
let now = null;
let isDown = false;
let lifted;
let isArrow = false;
const waiting = [];
// What was chosen or typed, and is not told to the app yet.
let radio = null;
let field = null;
let rest;

const isWriting = (target) =>
  target.matches?.("textarea, select, input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=file])");

// Times are those of the hand: on a slow machine a press waits while the last one is still being answered.
const begin = (at, x, y) => {
  const isNear = last && (x === undefined ? last.x === undefined : Math.hypot(last.x - x, last.y - y) < NEAR_PX);
  now = { x, y, isRefused: isNear && at - last.at < TOGETHER_MS };
};

const refuse = (event) => {
  event.preventDefault();
  event.stopImmediatePropagation();
};

const endPress = () => setTimeout(() => (now = null));

addEventListener("pointerdown", (event) => {
  clearTimeout(lifted);
  isDown = true;
  isArrow = false;
  begin(event.timeStamp, event.clientX, event.clientY);
}, true);

for (const name of ["pointerup", "pointercancel", "blur"])
  addEventListener(name, (event) => {
    if (name === "blur" && event.target !== window) return;
    // A tap moves the focus and clicks a moment after the finger has left.
    clearTimeout(lifted);
    lifted = setTimeout(() => {
      isDown = false;
      now = null;
      flush();
    }, 100);
  }, true);

addEventListener("keydown", (event) => {
  const isEnter = event.key === "Enter";
  isArrow = event.key.startsWith("Arrow");
  if (!isEnter && (event.key !== " " || isWriting(event.target))) {
    // Here the focus has not moved yet: what is settled now may build its target anew.
    if (radio && !isArrow) settle();
    // Whoever uses another key in between means two presses.
    if (last) last.at = -Infinity;
    return;
  }
  if (radio) settle();
  begin(event.timeStamp);
  now.isRefused ||= event.repeat;
  if (now.isRefused || isEnter) last = { at: event.timeStamp };
  if (now.isRefused) refuse(event);
}, true);

addEventListener("keyup", endPress, true);

// A hand that has gone elsewhere in between means two presses.
addEventListener("pointermove", (event) => {
  if (last && Math.hypot(last.x - event.clientX, last.y - event.clientY) >= NEAR_PX) last.at = -Infinity;
}, true);

addEventListener("click", (event) => {
  // A click ends the press of its pointer: acts that wait for that pointer follow once the page has answered the click.
  if (event.detail) {
    isDown = false;
    setTimeout(flush);
  }
  // A script clicks for a reason of its own, an arrow key to choose; in a text a second click marks a word.
  if (!event.isTrusted || (isArrow && !event.detail) || isWriting(event.target)) return;
  // A screen reader may click without pointer or key, and a slow machine after both.
  if (!now) event.detail ? begin(event.timeStamp, event.clientX, event.clientY) : begin(event.timeStamp);
  last = { at: event.timeStamp, x: now.x, y: now.y };
  if (now.isRefused) refuse(event);
  endPress();
}, true);

// Arrow keys choose on their way. In a group that asks for it (`data-settles`) the app hears of a choice once it rests
// for a second, at any other key, when the focus leaves, or when the page goes. What a pointer chooses counts at once.
addEventListener("change", (event) => {
  const { target } = event;
  if (!event.isTrusted) return;
  if (target === field) field = null;
  clearTimeout(rest);
  radio = null;
  if (isArrow && target.type === "radio" && target.closest("[data-settles]")) {
    event.stopImmediatePropagation();
    radio = target;
    rest = setTimeout(settle, 1000);
  }
}, true);

addEventListener("input", (event) => {
  if (event.isTrusted && event.target.type === "text") field = event.target;
}, true);

addEventListener("focusout", (event) => {
  if (radio && event.relatedTarget?.name !== radio.name) settle();
}, true);

addEventListener("pagehide", () => settle());
document.addEventListener("visibilitychange", () => document.hidden && settle());

// The page may be going: what was typed and chosen counts, as if the focus had left it.
export const settle = () => {
  clearTimeout(rest);
  const changed = [radio, field];
  radio = field = null;
  for (const one of changed) if (one?.isConnected) one.dispatchEvent(new Event("change", { bubbles: true }));
  flush();
};

const flush = () => {
  for (const act of waiting.splice(0)) act();
};

// Calls `act` once no pointer is down: what moves the page must not move it away from under a finger.
export const whenFree = (act) => (isDown ? waiting.push(act) : act());

// What stands on the page has become another: the next press at the place of the last one is meant for what was there.
export const pageChanged = () => {
  if (last) last.at = performance.now();
};
