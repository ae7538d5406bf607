// When a page is looked at again. No single event tells in every browser.
const seen = [];

const tell = () => {
  // After a trap the app must not be called again.
  if (!document.hidden && document.documentElement.dataset.app !== "failed") for (const act of seen) act();
};

for (const name of ["visibilitychange", "resume"]) document.addEventListener(name, tell);
for (const name of ["pageshow", "focus"]) addEventListener(name, tell);

export const onSeen = (act) => seen.push(act);
