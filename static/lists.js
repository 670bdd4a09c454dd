// Runs in every page and in the widget, deferred, before offline.js. It finds
// out whether the site has other price lists by now than this page, which may
// come from a copy, or have been open for days. It knows no price: it compares
// two ids as text, and the engine says what has changed.
//
// What it relies on in the page:
//   <html data-lists>   the id of the page's lists
//   this script's address, beside which the site's file is: lists.json
// What it sets:
//   <html data-dated>   there while the site is known to have other lists
//   window.tusouLists   news: the file, as text, while the site has other lists;
//                       current: the page has just come from the site;
//                       look: asks, and says by and by whether the site was
//                       reached; first: what the first question came to
// It fires "tusou-lists" at the window when the news changes. The file that was
// seen last is remembered, so that a copy says without a network, too, that it
// is not the latest.
(() => {
  "use strict";

  const root = document.documentElement;
  const file = new URL("lists.json", document.currentScript.src);
  const KEY = "tusou:" + file.pathname; // another product may be mounted on this origin

  const widget = root.dataset.controls !== undefined; // it keeps nothing on the visitor's machine

  const remembered = () => { try { return widget ? null : localStorage.getItem(KEY); } catch { return null; } };
  const remember = text => { try { if (!widget) localStorage.setItem(KEY, text); } catch { /* known until the page goes */ } };

  const idOf = text => { try { return JSON.parse(text).id || ""; } catch { return ""; } };

  const lists = window.tusouLists = { news: "", current: isCurrent(), look, first: Promise.resolve(true) };

  // judge takes the text of a file for what the site has now.
  function judge(text) {
    const id = idOf(text);
    if (!id) return;
    const news = id === root.dataset.lists ? "" : text;
    if (news === lists.news) return;
    lists.news = news;
    if (news) root.dataset.dated = ""; else delete root.dataset.dated;
    dispatchEvent(new Event("tusou-lists"));
  }

  // look asks the site, one question at a time. Whoever answers something else,
  // such as a server of an earlier version, has been reached all the same.
  let looked = 0, asking = null;
  function look() {
    looked = Date.now();
    return asking ??= ask().finally(() => { asking = null; });
  }

  async function ask() {
    try {
      const response = await fetch(file, { cache: "no-cache", credentials: "omit", signal: AbortSignal.timeout?.(20_000) });
      const text = await response.text();
      if (response.ok && idOf(text)) {
        remember(text);
        judge(text);
      }
      return true;
    } catch { return false; }
  }

  // isCurrent tells a page that the site has just sent from one that a worker or
  // the browser had kept. Where a browser does not tell, it is taken for kept.
  function isCurrent() {
    const [way] = performance.getEntriesByType("navigation");
    if (!way || way.type === "back_forward" || !way.serverTiming) return false;
    if (way.serverTiming.some(t => t.name === "copy")) return false;
    return way.workerStart > 0 || way.transferSize > 0;
  }

  // A page of today's needs no answer, but the copy may be of yesterday and has
  // to know, later, without a network.
  const seen = remembered();
  if (!lists.current) judge(seen);
  if (!lists.current || (seen !== null || navigator.serviceWorker?.controller) && idOf(seen) !== root.dataset.lists) lists.first = look();

  // Nobody is asked more often than once a minute.
  const again = () => { if (!document.hidden && Date.now() - looked >= 60_000) look(); };
  document.addEventListener("visibilitychange", again);
  addEventListener("pageshow", event => { if (event.persisted) again(); });
  setInterval(again, 3600_000);
  // What another tab has seen counts here at once.
  addEventListener("storage", event => { if (event.key === KEY && event.newValue) judge(event.newValue); });
})();
