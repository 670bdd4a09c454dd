// Runs in the widget alone, in the head, without defer: what it sets decides
// what the first paint looks like. It tells the page around how high the widget
// is, and is told nothing.
//
// <html data-theme>      "light" or "dark", if the address says so
// <html data-controls>   "on", unless the address says controls=0: the form is
//                        shown only where this script runs, for in a frame that
//                        runs none nothing would come of it
(() => {
  "use strict";

  const root = document.documentElement;
  const asked = new URLSearchParams(location.search);
  const theme = asked.get("theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  root.dataset.controls = asked.get("controls") === "0" ? "off" : "on";

  if (parent === self) return;
  root.dataset.framed = "";

  // The height of the content, whatever height the frame has been given.
  let told = 0;
  const tell = () => {
    const content = document.getElementById("tusou");
    if (!content) return;
    const height = Math.ceil(content.getBoundingClientRect().bottom + scrollY);
    if (height > 0 && height !== told) {
      told = height;
      // To whomever frames it: it is a number that they can see anyway.
      parent.postMessage({ tusou: "height", height }, "*");
    }
  };
  // The engine replaces what stands in the body, so each element there is
  // watched in its turn.
  const sizes = new ResizeObserver(tell);
  const watch = () => {
    sizes.disconnect();
    const content = document.getElementById("tusou");
    if (content) sizes.observe(content);
    tell();
  };
  addEventListener("DOMContentLoaded", () => {
    watch();
    new MutationObserver(watch).observe(document.body, { childList: true });
  });
  // A page that comes back from the browser's memory says it again.
  addEventListener("pageshow", () => { told = 0; tell(); });
})();
