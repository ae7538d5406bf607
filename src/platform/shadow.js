// The shadow of local storage: the same keys and texts in IndexedDB, written with strict durability. A browser that is
// killed can lose the last minute of local storage; not what stands here. Every promise of this file is kept: a refusal
// is an answer.
const STORE = "records";
let base;
let db;
let lost;

const write = (act) => {
  try {
    const step = db.transaction(STORE, "readwrite", { durability: "strict" });
    act(step.objectStore(STORE), step);
    step.onabort = lost;
  } catch {
    lost();
  }
};

const here = (key) => localStorage.getItem(key);

// What stands in the shadow and not, or not word for word, in local storage: key, text, key, text. Null if there is no
// shadow. `onLost` is called when it goes away later.
export const openShadow = (name, onLost) =>
  new Promise((done) => {
    base = name;
    lost = () => {
      db = null;
      onLost();
      done(null);
    };
    try {
      const asked = indexedDB.open(name, 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore(STORE);
      asked.onerror = lost;
      asked.onsuccess = () => {
        db = asked.result;
        db.onversionchange = () => {
          db.close();
          lost();
        };
        db.onclose = lost;
        write((store, step) => {
          const keys = store.getAllKeys();
          const texts = store.getAll();
          step.oncomplete = () => {
            const same = (key, text) => {
              try {
                return here(key) === text;
              } catch {
                return false;
              }
            };
            done(keys.result.flatMap((key, i) => (same(key, texts.result[i]) ? [] : [key, texts.result[i]])));
          };
        });
      };
    } catch {
      lost();
    }
  });

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
          const text = here(key);
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
