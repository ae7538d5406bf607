// Going to another page without leaving this one: links, steps of the history, and the page that is on its way. One
// that comes late or not at all changes nothing: the page that stands, its address, and where one was on it stay.
const root = document.documentElement;
const address = () => location.pathname + location.search + location.hash;
const path = (address) => address.split(/[?#]/)[0];
const build = (page) => page.querySelector("script[data-wasm]")?.dataset.wasm;

// `giveUp` is called before another page takes the place of this one, `take` when it stands.
export const travel = (base, words, giveUp, take) => {
  const [busy, stopWord, failed, againWord, closeWord] = words.split("\n");
  // Texts of pages that were fetched. They do not change while this build stands, so going back needs no waiting.
  const texts = new Map();
  // How far each address was scrolled. The browser knows it only for pages that it loads.
  const scrolled = new Map();
  let y = scrollY;
  // The path of the page that stands.
  let standing = path(address());
  // history.state numbers the steps, so that one whose page does not come can be taken back. `now` is the number of
  // the address bar, `at` that of the page that stands.
  let now = Number.isInteger(history.state) ? history.state : 0;
  let at = now;
  let onWay;
  let homecoming, cameHome;
  history.replaceState(now, "");

  // What is said about a page on its way. It is put into each page's notices; nothing on the page moves for it.
  const put = (parent, name, className = "") => {
    const element = document.createElement(name);
    element.className = className;
    parent.append(element);
    return element;
  };
  const box = document.createElement("div");
  const status = put(box, "p");
  status.setAttribute("role", "status");
  const acts = put(box, "div", "acts");
  const again = put(acts, "button", "btn btn-small");
  // Stop, then Close, at the same place: who is late with the one does no harm with the other.
  const end = put(acts, "button", "btn btn-line btn-small");
  again.textContent = againWord;
  let cameFrom;
  const say = (text, retry) => {
    if (!text && box.contains(document.activeElement)) cameFrom?.focus({ preventScroll: true });
    status.textContent = text;
    box.className = text && "notice";
    acts.hidden = !text;
    again.hidden = !retry;
    again.onclick = retry;
    end.textContent = retry ? closeWord : stopWord;
  };
  const show = () => document.querySelector(".notices")?.prepend(box);

  // The page that was on its way is no longer waited for.
  const drop = () => {
    clearTimeout(onWay?.timer);
    onWay?.halt.abort();
    onWay = null;
    say("");
  };

  // Puts the address bar back to the page that stands.
  const home = async () => {
    if (now === at) return;
    homecoming ??= new Promise((done) => {
      cameHome = done;
      history.go(at - now);
      // A history that others have written into leads elsewhere or nowhere.
      setTimeout(done, 1000);
    });
    await homecoming;
    homecoming = cameHome = null;
  };

  end.onclick = () => {
    drop();
    home();
  };

  // The browser scrolls where the step's page was, but this one still stands.
  const stayThere = (place) => {
    const page = standing;
    setTimeout(() => {
      if (page === standing) scrollTo(0, (y = place));
    });
  };

  const write = (to) => {
    if (address() !== to) history.pushState(++now, "", to);
    at = now;
  };

  // The page of this address stands: scrolls to where it was left after Back or Forward, else to its top or to what
  // its hash names, and puts the focus there.
  const arrive = (to, isStep) => {
    const target = document.getElementById(to.split("#")[1]);
    // A remembered place is only right on a page that is laid out whole.
    root.toggleAttribute("data-whole", isStep);
    scrollTo(0, (isStep && scrolled.get(to)) || 0);
    if (!isStep) target?.scrollIntoView();
    const aim = target ?? document.querySelector("main h1");
    if (aim && !aim.hasAttribute("tabindex")) aim.tabIndex = -1;
    aim?.focus({ preventScroll: true });
  };

  const fetched = async (path, signal) => {
    try {
      const answer = await fetch(path, { signal });
      // A 404 page is a page; it says where to go from there.
      return answer.ok || answer.status === 404 ? await answer.text() : "";
    } catch {
      return "";
    }
  };

  // What this build can no longer show, the browser loads. After Back the address is there already; going to it again
  // would be a step to its hash.
  const leaveFor = (to) => (address() === to ? location.reload() : location.assign(to));

  const load = async (to, isStep) => {
    drop();
    cameFrom = document.activeElement;
    const mine = (onWay = { to, isStep, halt: new AbortController(), timer: setTimeout(say, 300, busy) });
    const there = path(to);
    const isHome = isStep || home();
    const text = texts.get(there) ?? (await fetched(there, mine.halt.signal));
    await isHome;
    if (onWay !== mine) return;
    const page = new DOMParser().parseFromString(text, "text/html");
    const its = build(page);
    if (!its || !page.querySelector("main")) {
      const step = mine.isStep && now - at;
      drop();
      say(failed, () => (step ? history.go(step) : load(mine.to)));
      home();
    } else if (its !== build(document)) {
      leaveFor(mine.to);
    } else {
      drop();
      texts.set(there, text);
      // From here to the end nothing is painted.
      giveUp();
      document.title = page.title;
      document.body = page.body;
      show();
      write(mine.to);
      standing = there;
      take();
      arrive(mine.to, mine.isStep);
    }
  };

  const go = async (to, isStep) => {
    if (root.dataset.app === "failed") leaveFor(to);
    else if (path(to) === standing) {
      // A link to this page, a step between its hashes, or a mind changed while another page was on its way.
      drop();
      if (isStep) at = now;
      else {
        await home();
        write(to);
        arrive(to, false);
      }
    } else if (onWay && path(onWay.to) === path(to)) {
      // Pressed once more.
      onWay.to = to;
      onWay.isStep ||= isStep;
    } else load(to, isStep);
  };

  addEventListener("scroll", () => {
    y = scrollY;
    // While a step's page is on its way, the address is not this page's.
    if (path(address()) === standing) scrolled.set(address(), y);
  });

  addEventListener("popstate", () => {
    // The browser's own step, to a hash, has no number yet.
    if (!Number.isInteger(history.state)) history.replaceState(now + 1, "");
    now = history.state;
    const isHome = cameHome && now === at;
    if (isHome || path(address()) !== standing) stayThere(y);
    if (isHome) cameHome();
    else go(address(), true);
  });

  addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    const isPlain = !(event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!link || !isPlain || event.defaultPrevented) return;
    const { origin, pathname, search, hash, target, rel } = link;
    // All else is the browser's: other origins, new tabs, files (they have an ending; a page has none), and places on
    // this page, because it also knows `:target`.
    const isPage = pathname?.startsWith(base) && !pathname.split("/").pop().includes(".");
    if (origin !== location.origin || !isPage || target || rel.includes("external") || link.hasAttribute("download")) return;
    if (hash && pathname === path(address())) return;
    event.preventDefault();
    go(pathname + search + hash, false);
  });

  say("");
  show();
};
