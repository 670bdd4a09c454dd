// Runs before every other script, in the head, without defer. It decides when
// the engine starts, and says so when it cannot. It knows no price and computes
// nothing: it compares two addresses as text and waits for events.
//
// What it relies on in the page:
//   <html data-query>   the query that the page was made for, as the address
//                       had it; absent: the one of the address
//   #boot-fault         hidden; holds .boot-failed, .boot-blocked and a button
//   window.goappInitWebAssembly   go-app's loader (app.js), to try again
// What it sets:
//   <html data-foreign> there when the page was made for another address
//   <html data-tusou>   "pending" while the answer shown is that of another
//                       address, "failed" when the engine cannot run; the
//                       engine itself sets "live" once it has mounted, and
//                       in data-shows which address's answer the page shows,
//                       nothing while parts of it are still being drawn
(() => {
  "use strict";

  const root = document.documentElement;
  const widget = /\/embed\/?$/.test(location.pathname);

  // A sandboxed frame has no storage: touching it throws, which would end the
  // Go program. Give it one that lasts as long as the page.
  for (const name of ["localStorage", "sessionStorage"]) {
    let usable = false;
    try { usable = window[name] !== null; } catch { /* refused */ }
    if (!usable) Object.defineProperty(window, name, { value: memoryStorage(), configurable: true });
  }

  function memoryStorage() {
    const items = new Map();
    return {
      get length() { return items.size; },
      key: i => [...items.keys()][i] ?? null,
      getItem: k => items.get(String(k)) ?? null,
      setItem: (k, v) => { items.set(String(k), String(v)); },
      removeItem: k => { items.delete(String(k)); },
      clear: () => items.clear(),
    };
  }

  // The widget keeps nothing on the visitor's machine, so no service worker.
  if (widget || self.origin === "null") {
    try { delete Navigator.prototype.serviceWorker; } catch { /* registering fails by itself then */ }
  }

  // A page from a file or a cache may have been made for another address than
  // the one it is shown at. Its amounts stay hidden until the engine answered.
  const made = root.dataset.query;
  const foreign = made !== undefined && made !== location.search.slice(1);
  if (foreign) {
    root.dataset.foreign = "";
    root.dataset.tusou = "pending";
    // So do its links to the other pages: a click may come before the engine.
    addEventListener("DOMContentLoaded", () => {
      for (const link of document.querySelectorAll('.masthead a[href^="/"]')) link.setAttribute("href", link.pathname + location.search);
    });
  }

  // An input method's composition breaks when the field under it is replaced.
  let composing = false;
  addEventListener("compositionstart", () => { composing = true; }, true);
  addEventListener("compositionend", () => { composing = false; }, true);
  const composed = () => !composing ? null : new Promise(done => {
    // The text arrives with the event, and the field may be replaced after it.
    addEventListener("compositionend", () => setTimeout(done), { capture: true, once: true });
  });

  // Starting takes the main thread for a while, so it waits until the visitor
  // first does something, or has been reading for a while.
  const wanted = foreign ? Promise.resolve() : new Promise(done => {
    const signs = ["pointerdown", "pointermove", "touchstart", "keydown", "focusin", "input", "wheel"];
    const go = () => {
      signs.forEach(s => removeEventListener(s, go, true));
      // Let the browser show what the visitor did before the thread is taken.
      let once = () => { once = () => {}; done(); };
      requestAnimationFrame(() => setTimeout(() => once()));
      setTimeout(() => once(), 100); // hidden tabs have no frames
    };
    signs.forEach(s => addEventListener(s, go, { capture: true, passive: true }));
    const idle = () => window.requestIdleCallback ? requestIdleCallback(go, { timeout: 2000 }) : go();
    const loaded = () => setTimeout(idle, 1000);
    if (document.readyState === "complete") loaded(); else addEventListener("load", loaded, { once: true });
  });

  if (typeof WebAssembly !== "object") {
    // go-app's loader asks for this without looking.
    window.WebAssembly = { instantiateStreaming: () => Promise.reject(fail(true)) };
  } else {
    const compile = WebAssembly.compileStreaming
      ? source => WebAssembly.compileStreaming(source)
      : async source => WebAssembly.compile(await (await source).arrayBuffer());
    WebAssembly.instantiateStreaming = async (source, imports) => {
      try {
        const module = await compile(source);
        await wanted;
        await composed();
        const instance = await WebAssembly.instantiate(module, imports);
        while (composing) await composed();
        watchExit();
        return { module, instance };
      } catch (error) {
        fail(/security policy|unsafe-eval|disallowed/i.test(error));
        throw error;
      }
    };
  }

  // The program ends only when something in it broke.
  function watchExit() {
    const run = Go.prototype.run;
    if (run.watched) return;
    Go.prototype.run = function (instance) {
      const ended = run.call(this, instance);
      ended.then(() => fail(false), () => fail(false));
      return ended;
    };
    Go.prototype.run.watched = true;
  }

  // The page itself holds the words, in its language.
  function fail(blocked) {
    root.dataset.tusou = "failed";
    const show = () => {
      const box = document.getElementById("boot-fault");
      if (!box) return;
      box.querySelector(".boot-failed").hidden = blocked;
      box.querySelector(".boot-blocked").hidden = !blocked;
      box.hidden = false;
      box.querySelector("button").onclick = retry;
    };
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", show, { once: true }); else show();
    return new Error("the engine cannot run here");
  }

  let ran = false;
  function retry() {
    // After a program has ended its handlers are dead: only a new page helps.
    if (ran || typeof goappInitWebAssembly !== "function" || root.dataset.tusou === "live") return location.reload();
    document.getElementById("boot-fault").hidden = true;
    if (foreign) root.dataset.tusou = "pending"; else delete root.dataset.tusou;
    // What the browser has kept may be what is damaged. The loader asks for the
    // program before it returns.
    const usual = window.fetch;
    window.fetch = (address, options) => usual(address, { ...options, cache: "reload" });
    try { goappInitWebAssembly(); } finally { window.fetch = usual; }
  }
  new MutationObserver(() => { ran ||= root.dataset.tusou === "live"; })
    .observe(root, { attributes: true, attributeFilter: ["data-tusou"] });
})();
