// The shadow of local storage: the same keys and texts in IndexedDB, written with strict durability. A browser that is
// killed can lose the last minute of local storage; not what stands here. Every promise of this file is kept: a refusal
// is an answer.
const STORE = "records";
const base = `kf:${document.documentElement.dataset.base}`;
let db;
let isLost = false;
let onLost = () => {};

const lost = () => {
  db = null;
  isLost = true;
  onLost();
};

const write = (act) => {
  try {
    const step = db.transaction(STORE, "readwrite", { durability: "strict" });
    step.onabort = lost;
    act(step.objectStore(STORE), step);
    return step;
  } catch {
    lost();
  }
};

const differs = (key, text) => {
  try {
    return localStorage.getItem(key) !== text;
  } catch {
    return true;
  }
};

// Asked as soon as this file is there, while the wasm is still on its way.
const opened = new Promise((done) => {
  const refused = () => {
    lost();
    done(null);
  };
  try {
    const asked = indexedDB.open(base, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE);
    asked.onerror = refused;
    asked.onsuccess = () => {
      db = asked.result;
      db.onclose = lost;
      db.onversionchange = () => {
        db.close();
        lost();
      };
      let keys, texts;
      const step = write((store) => {
        keys = store.getAllKeys();
        texts = store.getAll();
      });
      if (!step) return done(null);
      step.addEventListener("abort", () => done(null));
      step.oncomplete = () =>
        done(
          keys.result.flatMap((key, i) => {
            const text = texts.result[i];
            return differs(key, text) ? [key, text] : [];
          }),
        );
    };
  } catch {
    refused();
  }
});

// What stands in the shadow and not, or not word for word, in local storage: key, text, key, text. Null if the browser
// refuses. `told` is called if the shadow goes away later.
export const openShadow = async (told) => {
  const records = await opened;
  onLost = told;
  if (isLost) onLost();
  return records;
};

// Writes records: key, text, key, text. All of them or none.
export const putShadow = (pairs) => {
  if (!db) return;
  write((store, step) => {
    for (let i = 0; i < pairs.length; i += 2) store.put(pairs[i + 1], pairs[i]);
    step.commit?.();
  });
};

// Makes the shadow equal to local storage. The texts are read while no other page can write to the shadow, so an older
// text never replaces a newer one.
export const levelShadow = () => {
  if (!db) return;
  write((store, step) => {
    const asked = store.getAllKeys();
    asked.onsuccess = () => {
      try {
        const wanted = Object.keys(localStorage).filter((key) => key.startsWith(base + ":"));
        for (const key of asked.result) if (!wanted.includes(key)) store.delete(key);
        for (const key of wanted) {
          const text = localStorage.getItem(key);
          const known = store.get(key);
          known.onsuccess = () => known.result === text || store.put(text, key);
        }
      } catch {
        step.abort();
      }
    };
  });
};

// What the browser says about keeping: 1 it promised, 0 it did not, -1 it has no such promise; and the bytes in use.
export const keeping = async (ask) => {
  try {
    const storage = navigator.storage;
    const promised = ask ? await storage.persist() : await storage.persisted();
    return [Number(promised), (await storage.estimate()).usage ?? -1];
  } catch {
    return [-1, -1];
  }
};
