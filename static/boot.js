// Runs in the head, without defer. It decides when the engine starts, and says
// so when it cannot, or when it has stopped. It knows no price and computes
// nothing: it keeps pasted cells apart, compares two addresses as text and waits
// for events.
//
// What it relies on in the page:
//   <html data-query>   the query that the page was made for, as the address
//                       had it; absent: the one of the address
//   #boot-fault         hidden; holds .boot-failed, .boot-blocked, .boot-stopped,
//                       a button to try again and a link to go on
//   window.goappInitWebAssembly   go-app's loader (app.js), to try again
//   window.tusouTree    what was drawn (tree.js)
// What it sets:
//   <html data-foreign> there when the page was made for another address
//   <html data-tusou>   "pending" while the answer shown is that of another
//                       address, "failed" when the engine cannot run, "stopped"
//                       when it ran and has ended; the engine itself sets "live"
//                       once it has mounted, and in data-shows which address's
//                       answer the page shows, nothing while parts of it are
//                       still being drawn
//   hidden              on what shows an answer that is not that of the fields:
//                       "pending" where its room is kept, empty where it is gone
(() => {
  "use strict";

  const root = document.documentElement;
  // All that follows from the fields; with what is around it, all that is said of it.
  const ANSWERS = ".verdict, .workload, .chosen, .notices, .part-answer, .rest, .tally, .note, .funnel, .codes, .preview";
  const RESULTS = ANSWERS + ", .results, .answer";
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
    // Not by a style sheet, which may not arrive. The engine draws a tree of its
    // own, where they are not hidden.
    const hiding = new MutationObserver(() => hide(ANSWERS, "pending"));
    hiding.observe(root, { childList: true, subtree: true });
    // So do its links to the other pages: a click may come before the engine.
    addEventListener("DOMContentLoaded", () => {
      hide(ANSWERS, "pending");
      hiding.disconnect();
      lead(location.search);
    });
  }

  // hide hides what a page answers. A still page's content answers nothing.
  function hide(what, how) {
    for (const e of document.querySelectorAll(what)) if (!e.closest(".still")) {
      if (how === "" || !e.hidden) e.setAttribute("hidden", how);
    }
  }

  // lead has the links to other pages take a query along.
  function lead(query) {
    for (const link of document.querySelectorAll('.masthead a[href^="/"], .widget-link a')) link.setAttribute("href", link.pathname + query);
  }

  // An input method's composition breaks when the field under it is replaced.
  let composing = false;
  addEventListener("compositionstart", () => { composing = true; }, true);
  addEventListener("compositionend", () => { composing = false; }, true);
  const composed = () => !composing ? null : new Promise(done => {
    // The text arrives with the event, and the field may be replaced after it.
    addEventListener("compositionend", () => setTimeout(done), { capture: true, once: true });
  });

  // Pasted into a field of one line, a spreadsheet's cells would get spaces for
  // what separated them, and two numbers would read as one. Keep them apart.
  addEventListener("paste", event => {
    const text = event.clipboardData?.getData("text/plain").trim() ?? "";
    if (!event.target.matches?.("input") || !/[\t\r\n]/.test(text)) return;
    event.preventDefault();
    document.execCommand("insertText", false, text.replace(/\s*[\t\r\n]\s*/g, "; "));
  }, true);

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
    const { run, _resume } = Go.prototype;
    if (run.watched) return;
    Go.prototype.run = function (instance) {
      window.tusouTree?.foremost();
      const ended = run.call(this, instance);
      ended.then(() => fail(false), () => fail(false));
      return ended;
    };
    Go.prototype.run.watched = true;
    // Each event wakes the program up here. What the browser throws into the
    // middle of it leaves it broken without an end. Nobody may wake it up then,
    // nor wait for what it would do: Go's own timers go on asking until it does.
    Go.prototype._resume = function () {
      if (this.exited || this.broken || root.dataset.tusou === "stopped") throw new Error("the program has ended");
      try {
        _resume.call(this);
      } catch (error) {
        this.broken = true;
        fail(false);
        throw error;
      }
    };
  }
  addEventListener("tusou-lost", () => { if (ran) stop(); });

  // The page itself holds the words, in its language.
  function fail(blocked) {
    if (ran || root.dataset.tusou === "live") return stop();
    root.dataset.tusou = "failed";
    const show = () => {
      const box = document.getElementById("boot-fault");
      if (!box) return;
      say(box, blocked ? ".boot-blocked" : ".boot-failed", "button");
      box.querySelector("button").onclick = retry;
    };
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", show, { once: true }); else show();
    return new Error("the engine cannot run here");
  }

  // say shows one of the sentences, and what can be done.
  function say(box, sentence, way) {
    for (const part of box.querySelectorAll("p, .button")) part.hidden = !part.matches(sentence + ", " + way);
    box.hidden = false;
  }

  // stop is for a program that ended while the page was in use. From here on
  // nothing follows the fields, so nothing is shown but them; the browser sends
  // the form, and follows the links, to where they are answered.
  function stop() {
    if (root.dataset.tusou === "stopped") return;
    root.dataset.tusou = "stopped";
    hide(RESULTS, "");
    addEventListener("popstate", () => location.reload());
    const box = document.getElementById("boot-fault");
    if (!box || document.querySelector(".still")) return; // all of it is still true
    say(box, ".boot-stopped", "a");
    const follow = () => {
      const query = typed();
      box.querySelector("a").href = location.pathname + query;
      lead(query);
    };
    follow();
    addEventListener("input", follow);
  }

  // typed is the query of what the fields hold, beside what the address has that
  // no field is for.
  function typed() {
    const query = new URLSearchParams(location.search);
    for (const f of document.querySelectorAll("#tusou :is(input, select, textarea)[name]:not([type=hidden])")) {
      const text = f.type === "checkbox" && !f.checked ? "" : f.value;
      // What a field has by itself stands under it while it is empty.
      if (text && text !== f.placeholder) query.set(f.name, text); else query.delete(f.name);
    }
    return query.size ? "?" + query : "";
  }

  let ran = false;
  function retry() {
    // After a program has ended its handlers are dead: only a new page helps.
    if (typeof goappInitWebAssembly !== "function") return location.reload();
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
