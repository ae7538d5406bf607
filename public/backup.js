// Saves what this browser holds, as it is, where the app is not running. The app itself reads such a file again.
const root = document.documentElement;
const base = `kf:${root.dataset.base}`;

// The app may have put another page in place of the one this came with, so the box is looked for each time.
const look = () => {
  const box = document.querySelector(".raw");
  if (box) box.hidden = root.dataset.app !== "failed";
};
new MutationObserver(look).observe(root, { attributeFilter: ["data-app"] });
// The script that starts the app has not even begun: this one says so.
setTimeout(() => (root.dataset.app ??= "failed"), 8000);
look();

const local = () => {
  try {
    return Object.entries(localStorage).filter(([key]) => key.startsWith(`${base}:`));
  } catch {
    return [];
  }
};

// The second copy. A refusal, or no answer for three seconds, is an empty one.
const shadow = () =>
  new Promise((done) => {
    setTimeout(done, 3000, []);
    try {
      const asked = indexedDB.open(base);
      // There is none, and none is made here.
      asked.onupgradeneeded = () => asked.transaction.abort();
      asked.onerror = () => done([]);
      asked.onsuccess = () => {
        const db = asked.result;
        if (!db.objectStoreNames.length) return done([]);
        const store = db.transaction("records").objectStore("records");
        const keys = store.getAllKeys();
        const texts = store.getAll();
        store.transaction.onabort = () => done([]);
        store.transaction.oncomplete = () => {
          db.close();
          done(keys.result.map((key, i) => [key, texts.result[i]]));
        };
      };
    } catch {
      done([]);
    }
  });

document.addEventListener("click", async ({ target }) => {
  const box = target.closest?.("button") && target.closest(".raw");
  if (!box) return;
  const records = Object.fromEntries(local());
  for (const [key, text] of await shadow()) {
    // What differs is kept under both names.
    const name = key in records ? key.replace(/[^:]*$/, (last) => (last === "epoch" ? "s:epoch" : `${last}s`)) : key;
    if (records[key] !== text) records[name] = text;
  }
  const isEmpty = !Object.keys(records).length;
  if (!isEmpty) {
    const text = JSON.stringify({ app: "knees-forward", raw: 1, records });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = `knees-forward-raw-${new Date().toISOString().slice(0, 10)}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 40000);
  }
  const said = box.querySelector("[role=status]");
  said.textContent = isEmpty ? said.dataset.nothing : said.dataset.saved;
});
