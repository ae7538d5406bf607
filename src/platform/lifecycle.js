// When a page is looked at again. No single event tells in every browser.
const seen = [];

const isSeen = () => {
  if (!document.hidden) for (const act of seen) act();
};

for (const name of ["visibilitychange", "resume"]) document.addEventListener(name, isSeen);
for (const name of ["pageshow", "focus"]) addEventListener(name, isSeen);

export const onSeen = (act) => seen.push(act);
