// Saves what this browser holds, as it is, where the app does not start. The app itself reads such a file again.
const box = document.querySelector(".raw");
const base = `kf:${document.documentElement.dataset.base}`;
const said = box.querySelector("[role=status]");

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

box.querySelector("button").addEventListener("click", async () => {
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
  said.textContent = isEmpty ? said.dataset.nothing : said.dataset.saved;
});
box.hidden = false;
