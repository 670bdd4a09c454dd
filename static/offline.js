// Runs in every page but the widget, deferred, after lists.js and before go-app's
// scripts. It is the page's side of the service worker (web/pwa/worker.js): it says what is
// kept offline, asks before an update, and gives back after one what was typed.
//
// The words are in the page, in its language; style sheets show them by what
// this script sets on <html>:
//   data-offline   "ready"    a complete copy is kept, and was compared just now
//                  "damaged"  it is not whole and could not be repaired
//                  "quota", "storage", "changed", "network"   none could be made
//   data-network   "offline"  the server cannot be reached
//   data-update    "waiting"  a version is kept that this page is not of
//                  "quota", "storage"   there is one, but no room to keep it
//   data-install   "offered"  the browser would install the product
// A click on anything with data-do="update", "later" or "install" does that.
(() => {
  "use strict";

  const root = document.documentElement;
  const lists = window.tusouLists;
  const mark = (name, value) => { if (value) root.dataset[name] = value; else delete root.dataset[name]; };

  // ---- what was typed, across a reload ---------------------------------------

  const INPUTS = "tusou:inputs";

  // typed tells what the visitor has put into a field. Before the engine has
  // answered, the others are those of the address that the page was made for,
  // which need not be the one in the address bar.
  const typed = f => ["live", "stopped"].includes(root.dataset.tusou) ||
    (f.options ? [...f.options].some(o => o.selected !== o.defaultSelected) : f.checked !== f.defaultChecked || f.value !== f.defaultValue);

  function keepInputs() {
    const active = document.activeElement;
    const kept = {
      path: location.pathname,
      fields: [...document.querySelectorAll("input[id]:not([type=hidden]), select[id], textarea[id]")]
        .filter(typed).map(f => [f.id, f.type === "checkbox" || f.type === "radio" ? f.checked : f.value]),
      open: [...document.querySelectorAll("details")].map(d => d.open),
      focus: active?.id || "",
      caret: active?.selectionStart === undefined ? null : [active.selectionStart, active.selectionEnd],
      scroll: scrollY,
    };
    try { sessionStorage.setItem(INPUTS, JSON.stringify(kept)); } catch { /* the address still has the last answer */ }
  }

  function giveBackInputs() {
    let kept;
    try {
      kept = JSON.parse(sessionStorage.getItem(INPUTS));
      sessionStorage.removeItem(INPUTS);
    } catch { return; }
    if (!kept || kept.path !== location.pathname) return;
    for (const [id, value] of kept.fields) {
      const field = document.getElementById(id);
      if (!field) continue;
      // The engine takes over what differs from the field's default. What was
      // typed counts even where it is the default of this page: the address may
      // say something else.
      if (typeof value === "boolean") {
        field.checked = value;
        field.defaultChecked = !value;
      } else {
        field.value = value;
        if ("defaultValue" in field) field.defaultValue = value === "" ? " " : "";
      }
    }
    document.querySelectorAll("details").forEach((d, i) => { d.open = kept.open[i] ?? d.open; });
    const focused = kept.focus && document.getElementById(kept.focus);
    if (focused) {
      focused.focus({ preventScroll: true });
      if (kept.caret) try { focused.setSelectionRange(...kept.caret); } catch { /* not a text field */ }
    }
    scrollTo({ top: kept.scroll, behavior: "instant" });
  }

  giveBackInputs();

  // ---- installing ------------------------------------------------------------

  let prompt = null;
  addEventListener("beforeinstallprompt", event => {
    event.preventDefault(); // the page's own button asks
    prompt = event;
    mark("install", "offered");
  });
  addEventListener("appinstalled", () => { prompt = null; mark("install"); });

  document.addEventListener("click", event => {
    switch (event.target.closest?.("[data-do]")?.dataset.do) {
      case "update": update(); break;
      case "later": later(); break;
      case "install":
        prompt?.prompt();
        prompt = null; // a browser offers once
        mark("install");
        break;
    }
  });

  // ---- network ---------------------------------------------------------------

  let registration = null; // of the worker, once known
  let update = () => { keepInputs(); location.reload(); };
  let later = () => mark("update");

  // A machine with a network can still be without a way to the server.
  // Asking for the site's price lists shows both.
  let reached = Promise.resolve(true);
  function reachable(asked) {
    return reached = reached.then(async () => {
      const ok = navigator.onLine && await (asked ?? lists.look());
      mark("network", ok ? "" : "offline");
      clearTimeout(again);
      if (!ok) again = setTimeout(() => { if (!document.hidden) reachable(); }, 30_000);
      return ok;
    });
  }
  let again = 0;

  addEventListener("offline", () => mark("network", "offline"));
  addEventListener("online", () => reachable());
  if (!navigator.onLine) mark("network", "offline");

  // ---- the worker ------------------------------------------------------------

  const container = navigator.serviceWorker;
  if (!container) return;

  // Keeping is worth something only where the engine runs, and must not compete
  // with the first load. So go-app's registration waits for the engine.
  const live = new Promise(done => {
    const look = () => { if (root.dataset.tusou === "live") done(); };
    new MutationObserver(look).observe(root, { attributes: true, attributeFilter: ["data-tusou"] });
    look();
  });
  let wasLive = false;
  live.then(() => { wasLive = true; });

  const register = container.register.bind(container);
  container.register = async (script, options) => {
    await live;
    try {
      const made = await register(script, { ...options, updateViaCache: "none" });
      watch(made);
      return made;
    } catch (error) {
      if (!(error instanceof TypeError)) mark("offline", "storage"); // a TypeError is the network's
      throw error;
    }
  };

  const ask = (worker, what, more) => new Promise(done => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = event => done(event.data);
    worker.postMessage({ tusou: what, ...more }, [port2]);
  });

  // A page and a worker are of one version if all of the page's scripts are among
  // what the worker keeps: their addresses change with every version.
  const scripts = [...document.scripts].map(s => new URL(s.src || "data:")).filter(u => u.origin === location.origin).map(u => u.pathname);
  const same = worker => ask(worker, "same", { files: scripts });

  // watch follows one registration: its copy, its updates.
  function watch(found) {
    if (registration === found) return;
    registration = found;
    const began = found.active;
    // What had been kept before a page of today came is older than that.
    let declined = lists.current ? found.waiting : null;
    const newest = () => found.waiting ?? (found.active !== began ? found.active : null);
    const follow = worker => {
      if (!worker) return;
      worker.addEventListener("statechange", () => { look(); if (worker.state === "activated") compare(worker); });
    };
    const look = async () => {
      const worker = newest();
      const mine = worker && container.controller && await same(worker);
      if (worker !== newest()) return; // another look is on its way
      if (mine === false && worker !== declined) {
        if (root.dataset.update !== "waiting") lists.look();
        mark("update", "waiting");
      // Why there is no copy to wait for was said just before, and stays.
      } else if (root.dataset.update === "waiting") mark("update");
      // The page is new already: there is nothing to ask, and the copy can be too.
      // Pages of before go on, until they are loaded anew.
      if (mine && worker === found.waiting) worker.postMessage({ tusou: "take-over", quietly: true });
    };
    later = () => { declined = newest(); mark("update"); };
    found.addEventListener("updatefound", () => follow(found.installing));
    follow(found.installing);
    follow(found.waiting);
    look();
    if (found.active?.state === "activated") live.then(() => compare(found.active)); else follow(found.active);
    if (container.controller) live.then(() => reachable(lists.first));
  }

  // compare looks at the whole copy, and repairs it where it has to.
  async function compare(worker) {
    let { damaged } = await ask(worker, "inspect");
    if (damaged) damaged = (await ask(worker, "repair")).broken;
    mark("offline", damaged ? "damaged" : "ready");
  }

  container.addEventListener("message", async event => {
    const { tusou, reason } = event.data ?? {};
    if (tusou === "taken" && container.controller && !await same(event.source)) reload();
    if (tusou !== "not-kept") return;
    if (!registration?.active) mark("offline", reason);
    // The version at hand goes on; a full disk is the visitor's to know of.
    else if (reason === "quota" || reason === "storage") mark("update", reason);
  });
  container.startMessages();

  // A new worker that the visitor asked for takes over in every tab at once, and
  // so do the new pages.
  const loadAnew = update;
  let asked = false, reloading = false;
  const reload = () => {
    if (!reloading) loadAnew();
    reloading = true;
  };
  update = () => {
    asked = true;
    if (registration?.waiting) registration.waiting.postMessage({ tusou: "take-over" }); else reload();
  };
  container.addEventListener("controllerchange", () => { if (asked) reload(); });

  // Someone who comes back to a tab after a while is told of what changed.
  let lookedAt = 0;
  document.addEventListener("visibilitychange", async () => {
    if (document.hidden || !registration || Date.now() - lookedAt < 60_000) return;
    lookedAt = Date.now();
    if (await reachable()) registration.update().catch(() => { /* later */ });
  });

  // ---- when the engine cannot start from the copy ------------------------------

  const TRIED = "tusou:repaired";
  new MutationObserver(async () => {
    if (root.dataset.tusou !== "failed" || wasLive || !container.controller) return;
    const { repaired, broken } = await ask(container.controller, "repair");
    if (broken) {
      mark("offline", "damaged");
    } else if (repaired) {
      if (once(TRIED)) reload();
    } else if (await reachable()) {
      // The copy is whole, and the engine does not run here: a page that the
      // server makes for each address is then worth more than the copy.
      await (await container.getRegistration())?.unregister();
      if (root.dataset.query !== location.search.slice(1) && once(TRIED)) reload();
    }
  }).observe(root, { attributes: true, attributeFilter: ["data-tusou"] });
  live.then(() => { try { sessionStorage.removeItem(TRIED); } catch { /* nothing is there */ } });

  // once is true for the first of a row of failures.
  function once(name) {
    try {
      if (sessionStorage.getItem(name)) return false;
      sessionStorage.setItem(name, "1");
      return true;
    } catch { return false; }
  }

  // A worker from an earlier visit is known before go-app asks for one.
  container.getRegistration().then(found => { if (found) watch(found); }, () => {});
})();
