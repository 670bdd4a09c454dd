// Copies and prints on a page that was drawn on the server alone, about which
// the engine knows nothing (app/still.go). The texts are in the page; nothing is
// worked out here.
//
// .take-still       holds the buttons, .take-said and a .take-byhand; says in
//                   data-copied and data-refused what became of a copy
// [data-still]      a button: "link", "print", or another word for a copy of
//                   its data-content
(() => {
  "use strict";

  addEventListener("click", async event => {
    const button = event.target.closest?.("[data-still]");
    if (!button) return;
    const what = button.dataset.still;
    if (what === "print") return print();
    const text = what === "link" ? location.href.split("#")[0] : button.dataset.content;
    const row = button.closest(".take-still");
    const said = row.querySelector(".take-said");
    const byHand = row.querySelector(".take-byhand");
    let copied = true;
    try { await navigator.clipboard.writeText(text); } catch { copied = false; }
    said.textContent = copied ? row.dataset.copied : row.dataset.refused;
    byHand.hidden = copied;
    if (copied) return;
    byHand.value = text;
    byHand.focus();
    byHand.select();
  });
})();
