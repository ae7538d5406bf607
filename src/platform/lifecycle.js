// When a page is looked at again, and when it may be going. No single event tells either in every browser.
const seen = [];
const going = new Map();
let count = 0;

const tell = (acts) => {
  for (const act of [...acts]) act();
};
const isSeen = () => document.hidden || tell(seen);

document.addEventListener("visibilitychange", () => (document.hidden ? tell(going.values()) : isSeen()));
document.addEventListener("resume", isSeen);
addEventListener("pageshow", isSeen);
addEventListener("focus", isSeen);
addEventListener("pagehide", () => tell(going.values()));

export const onSeen = (act) => seen.push(act);

export const onGoing = (act) => {
  going.set(++count, act);
  return count;
};

export const offGoing = (number) => going.delete(number);
