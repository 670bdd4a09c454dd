// Runs in every page, in the head, without defer. A page's tree has two kinds of
// authors: the engine, which goes on writing into the very nodes that it made,
// and others, who do not ask: a browser's translation puts texts into <font>
// elements, extensions insert, move and remove. This keeps what the engine drew,
// and puts it back right before the engine draws again. Until then what others
// did stays, so that a translated page can be read; each answer undoes it, and a
// translation follows anew.
//
// The engine is not asked to draw the page anew instead: the fields, with the
// caret, a composition and a telephone's keyboard, stay the same elements.
//
//   tusouTree.heal()    before the engine draws: the tree is what it drew last;
//                       true if it had to be put right
//   tusouTree.drawn()   after it: so the tree is now
//   event "tusou-lost"  on window: somebody takes the tree away again and again
(() => {
  "use strict";

  const kept = new WeakMap(); // a text's characters, an element's children
  let tree = null;            // what the engine draws, or the host has drawn
  let fields = [];
  let disturbed = false;
  let returned = 0; // how often since the last drawing the tree was taken away

  const seen = records => { disturbed ||= records.some(r => kept.has(r.target)); };
  const taken = () => tree && !(tree.isConnected && fields.every(f => f.isConnected));

  const observer = new MutationObserver(records => {
    seen(records);
    // What is typed into a copy of a field reaches nobody: this cannot wait.
    if (!taken()) return;
    try {
      if (++returned > 20) throw new Error("the tree is taken away again and again");
      heal();
    } catch (error) {
      dispatchEvent(new Event("tusou-lost"));
      throw error;
    }
  });

  // The content of a still page (app/still.go) is nobody's but its reader's.
  function keep(node) {
    if (node.nodeType === Node.TEXT_NODE) return kept.set(node, node.data);
    if (node.classList?.contains("still")) return;
    kept.set(node, [...node.childNodes]);
    node.childNodes.forEach(keep);
  }

  function restore(node) {
    const was = kept.get(node);
    if (typeof was === "string") {
      if (node.data !== was) node.data = was;
    } else if (was) {
      for (const child of [...node.childNodes]) if (!was.includes(child)) child.remove();
      was.forEach((child, i) => {
        if (node.childNodes[i] !== child) node.insertBefore(child, node.childNodes[i] ?? null);
        restore(child);
      });
    }
  }

  function heal() {
    seen(observer.takeRecords());
    if (!tree || !disturbed && !taken()) return false;
    const active = document.activeElement;
    const { selectionStart, selectionEnd, selectionDirection } = active ?? {};
    const copy = document.getElementById("tusou");
    if (!tree.isConnected) if (copy) copy.replaceWith(tree); else document.body.prepend(tree);
    restore(tree);
    observer.takeRecords();
    disturbed = false;
    if (tree.contains(active) && document.activeElement !== active) {
      active.focus({ preventScroll: true });
      if (typeof selectionStart === "number") active.setSelectionRange(selectionStart, selectionEnd, selectionDirection);
    }
    return true;
  }

  function drawn() {
    const records = observer.takeRecords();
    const now = document.getElementById("tusou");
    if (!now) return;
    if (tree !== now) {
      tree = now;
      keep(tree);
    } else {
      for (const { type, target, addedNodes } of records) {
        if (!kept.has(target)) continue;
        if (type === "characterData") kept.set(target, target.data); else kept.set(target, [...target.childNodes]);
        addedNodes.forEach(keep);
      }
    }
    fields = [...tree.querySelectorAll("input, select, textarea")];
    returned = 0;
  }

  // go-app puts its tree in the place of the body's first element, whatever it is.
  function foremost() {
    if (!tree) return;
    heal();
    if (tree.parentNode !== document.body) document.body.prepend(tree);
    while (document.body.firstElementChild !== tree) document.body.append(document.body.firstElementChild);
  }

  window.tusouTree = { heal, drawn, foremost };
  addEventListener("DOMContentLoaded", () => {
    drawn();
    observer.observe(document, { childList: true, characterData: true, subtree: true });
  });
})();
