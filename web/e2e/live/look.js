// Runs in every document before its own scripts. It reads the page and compares it with a fresh load; it changes
// nothing but what it is asked to (focus, click).
//
// What is left out, because only the session knows it:
//   - what fields hold, as far as it means the same: a visitor's "10万" is the address's 100000. Where they differ, the
//     live fields are sent as a form without a script sends them, and the host must lead to the live page's address;
//   - whether a <details> is open, the order of the packages' rows, the live region's text, focus and scroll position,
//     which are no part of the tree. Where the address brings an estimate along, a fresh load opens it;
//   - white space and the order of attributes, which the parser and go-app write each in their own way.
//
// Where the fields have faults, the page shows the answer of the last address without one. It must be that answer, be
// marked as stale, and the fields must be as a fresh load with their texts has them.
(() => {
  "use strict";
  const says = () => document.documentElement?.dataset ?? {}; // there is none yet when this runs
  const look = window.tusouLook = { leaving: false };
  navigation.addEventListener("navigate", e => { if (!e.destination.sameDocument && e.downloadRequest === null) look.leaving = true; });
  addEventListener("pageshow", () => { look.leaving = false; });
  const all = (top, selector) => [...top.querySelectorAll(selector)];

  // settled is true when the whole page shows an address's answer.
  const settled = () => !look.leaving && says().tusou === "live" && says().shows;
  look.state = () => look.leaving ? "leaving" : ["failed", "stopped"].includes(says().tusou) ? says().tusou : settled() ? "settled" :
    says().tusou === "live" ? "drawing" : "loading";
  look.settle = async () => {
    for (let i = 0; i < 500 && look.state() === "drawing"; i++) await new Promise(done => setTimeout(done, 4));
    return look.state();
  };

  // after is what there is to be known once an edit has been made: one question, for each takes its time.
  look.after = async () => {
    const State = await look.settle();
    if (State !== "settled") return { State, Where: location.href + ", " + document.readyState };
    const Compared = !translated();
    const Difference = Compared ? await look.check() : "";
    return { State, Difference, Compared, Page: look.page(), Offers: look.offers() };
  };

  // A translation is undone by the next drawing. Until there was one, the page is its reader's.
  let waiting = false;
  const drawings = new MutationObserver(() => { waiting = false; drawings.disconnect(); });
  const translated = () => waiting && document.querySelector("#tusou font font") !== null;
  look.translate = () => {
    if (!says().shows) return; // it is being drawn, and who knows how far
    const texts = document.createTreeWalker(document.getElementById("tusou"), NodeFilter.SHOW_TEXT);
    const list = [];
    while (texts.nextNode()) if (texts.currentNode.data.trim() && !texts.currentNode.parentElement.closest(".still, textarea, option, noscript, svg")) list.push(texts.currentNode);
    for (const text of list) {
      const inner = document.createElement("font"), outer = document.createElement("font");
      inner.textContent = "〔" + text.data + "〕";
      outer.append(inner);
      text.replaceWith(outer);
    }
    waiting = true;
    drawings.observe(document.documentElement, { attributeFilter: ["data-shows"] });
  };

  // lines writes a tree down, an element or a text a line. split names what is written apart: fields and what goes
  // with them where the page has a fault.
  function lines(top, split) {
    const out = [], apart = [];
    const attributes = e => {
      const kept = [];
      for (const { name, value } of e.attributes) {
        if (e.localName === "details" && name === "open" || name === "aria-sort") continue;
        if (name === "href" && e.getAttribute("target") === "_self") continue; // the widget's own address, with the texts as typed
        if (["input", "select", "textarea", "option"].includes(e.localName) && ["value", "checked", "selected"].includes(name)) continue;
        if (name === "class" && split) {
          kept.push("class=" + value.split(" ").filter(c => c !== "stale").join(" "));
          continue;
        }
        kept.push(name + "=" + value);
      }
      if (e.localName === "input" && e.type === "hidden" || e.localName === "option") kept.push("value=" + e.value);
      return kept.sort().join(" ");
    };
    const walk = (node, indent, to) => {
      if (node.nodeType === 3) {
        const text = node.data.replace(/\s+/g, " ");
        if (text.trim()) to.push(indent + JSON.stringify(text.trim()));
        return;
      }
      if (node.nodeType !== 1 || node.id === "herald") return;
      if (split && node.matches(".unsettled")) return;
      if (split && node.matches(".field, #estimate, .presets, .choices, #form > .carried")) { to = apart; indent = ""; }
      const name = (node.namespaceURI.endsWith("/svg") ? "svg:" : "") + node.localName;
      to.push((indent + name + " " + attributes(node)).trimEnd());
      if (node.localName === "textarea") return;
      if (node.localName === "noscript") { to.push(indent + "  " + node.textContent.trim()); return; }
      let children = [...node.childNodes];
      if (node.matches("table.plan-table")) {
        const bodies = [...node.tBodies];
        children = children.filter(c => c.localName !== "tbody");
        to.push(indent + "  tbody × " + bodies.length);
        children.push(...bodies.flatMap(b => [...b.rows]).sort((a, b) => a.id < b.id ? -1 : 1));
      }
      for (const child of children) walk(child, indent + "  ", to);
    };
    const copy = top; // texts beside each other are one
    const merged = copy.cloneNode(true);
    merged.normalize();
    // What a field holds is a property, which a copy has not.
    all(merged, "input[type=hidden]").forEach((e, i) => { e.value = all(top, "input[type=hidden]")[i].value; });
    walk(merged, "", out);
    return { out, apart };
  }

  // values are what the fields hold; an emptied one means its default, which its placeholder names.
  const values = (top, selector = ".field [id][name]") =>
    Object.fromEntries(all(top, selector).map(e => [e.id, e.type === "checkbox" ? String(e.checked) : e.value.replace(/\s+/g, " ").trim() || (e.placeholder ?? "")]));

  // sent is the query of the live fields as a form sends it.
  function sent(address) {
    const form = document.getElementById("form");
    if (form && form.localName === "form") return new URLSearchParams(new FormData(form)).toString();
    const query = new URL(address, location.href).searchParams;
    for (const e of all(document, ".field [id][name]")) query.set(e.id, e.value);
    return query.toString();
  }

  // own is the address of a page's answer, as a link in it has it: an address may hold defaults too.
  const own = body => body.querySelector('.masthead [aria-current="page"], .widget-link a').getAttribute("href");

  function differ(what, live, fresh) {
    const n = live.findIndex((line, i) => line !== fresh[i]);
    const at = n < 0 ? (live.length === fresh.length ? -1 : live.length) : n;
    if (at < 0) return "";
    const around = list => list.slice(Math.max(0, at - 3), at + 4).map((l, i) => (i === Math.min(3, at) ? "  > " : "    ") + l).join("\n");
    return what + " differs, line " + at + "\n  live:\n" + around(live) + "\n  fresh:\n" + around(fresh);
  }

  const heads = d => {
    const one = (selector, name) => d.querySelector(selector)?.getAttribute(name) ?? "none";
    return {
      lang: d.documentElement.lang, title: d.title, description: one('meta[name="description"]', "content"),
      canonical: one('link[rel="canonical"]', "href"),
      alternates: all(d, "link[hreflang]").map(l => l.hreflang + " " + l.getAttribute("href")),
    };
  };

  const get = async address => {
    const response = await fetch(address, { cache: "no-store" });
    const d = new DOMParser().parseFromString(await response.text(), "text/html");
    const { pathname, search } = new URL(response.url);
    return { d, status: response.status, address: pathname + search, body: d.getElementById("tusou") };
  };

  // written is the page and its head as text, to be compared with another tab's.
  look.written = () => lines(document.getElementById("tusou"), false).out.concat(JSON.stringify(heads(document)));
  look.compare = (live, fresh) => differ("the page loaded in another tab", live, fresh);

  // check compares the live page with a fresh load, and says how they differ.
  look.check = async () => {
    const live = document.getElementById("tusou"), address = says().shows;
    const fresh = await get(address);
    if (fresh.status !== 200 && fresh.status !== 400) return "the host answers " + address + " with " + fresh.status;
    if (fresh.address !== address) return "the page says that it shows " + address + ", and the host leads from there to " + fresh.address;
    const faulty = all(live, '.field [aria-invalid="true"]:not([form])').length > 0, answered = fresh.status === 200;
    const stale = all(live, ".stale").length, marks = all(live, "#answer:not(.still), .part-answer, .tally").length;
    if (answered && faulty ? stale !== marks : stale) return stale + " of " + marks + " answers are marked as stale, with" + (faulty ? "" : "out") + " a fault in a field";
    const split = answered && faulty;
    const a = lines(live, split), b = lines(fresh.body, split);
    let d = differ("the page", a.out, b.out);
    if (d) return d;

    const held = values(live);
    if (JSON.stringify(held) !== JSON.stringify(values(fresh.body))) {
      const typed = await get(new URL(address, location.href).pathname + "?" + sent(address));
      if (split) {
        if (typed.status !== 400) return "a field has a fault, and the host has none for " + typed.address;
        d = differ("what goes with the fields", a.apart, lines(typed.body, true).apart) ||
          differ("what the fields hold", ...[live, typed.body].map(t => Object.entries(values(t, ".field [id][name]:not([form])")).map(String)));
        if (d) return d;
      } else if (own(typed.body) !== own(fresh.body)) {
        return "the page shows " + own(fresh.body) + ", and its fields, sent without a script, lead to " + own(typed.body) + " (status " + typed.status + ")";
      }
    } else if (split) return "a field has a fault, and the fields hold what an answer has";

    const wanted = heads(fresh.d), has = heads(document);
    if (answered && !document.querySelector("main.page-embed")) wanted.canonical += new URL(address, location.href).search;
    for (const name in wanted) {
      if (String(wanted[name]) !== String(has[name])) return "the head's " + name + " is\n  live:  " + has[name] + "\n  fresh: " + wanted[name];
    }
    return "";
  };

  // followed says that the browser's bar shows the address of the answer.
  look.followed = () => {
    const here = location.pathname + location.search;
    return document.querySelector("main.page-embed, main .stale, main .no-answer") !== null || here === says().shows;
  };
  look.page = () => document.getElementById("main").className.replace("page page-", "") + " " + document.documentElement.lang;
  look.shows = () => says().shows;

  // What can be done to the page. Each is named by a selector and a number, so that it can be done again in a shorter
  // run; where it is not there then, nothing is done.
  const clicks = {
    "a page": ".masthead nav a", "the first page": ".masthead .brand", "the other language": ".masthead .language",
    "a preset": ".presets a", "another package": ".plan-table .choice a", "the package that fits": ".chosen a",
    "the estimate": ".estimate-accept", "a column's head": ".plan-table .sort", "a change": ".matrix td a",
    "a choice": ".choices a", "a part": ".overview a:not([rel~=external])", "a section": "summary", "the button": "button[type=submit]",
  };
  look.offers = () => {
    const fields = all(document, "#main .field [id][name]").map(e => ({
      At: "#" + e.id, Faulty: e.getAttribute("aria-invalid") === "true",
      Kind: e.type === "checkbox" ? "flag" : e.localName === "select" ? "choice" : e.localName === "textarea" ? "list" : e.id === "start" ? "day" : "number",
      Options: e.options?.length ?? 0,
    }));
    const links = [];
    for (const name in clicks) {
      const n = all(document, clicks[name]).length;
      if (n) links.push({ Name: name, At: clicks[name], N: n });
    }
    return { Fields: fields, Clicks: links };
  };
  const find = (selector, n) => all(document, selector)[n];
  look.focus = (selector, n, whole) => {
    const e = find(selector, n);
    if (!e) return false;
    for (let d = e.closest("details"); d; d = d.parentElement.closest("details")) d.open = true;
    e.focus({ preventScroll: true });
    e.setSelectionRange(whole ? 0 : e.value.length, e.value.length);
    return document.activeElement === e;
  };
  look.click = (selector, n) => { find(selector, n)?.click(); };
  look.choose = (selector, n) => {
    const e = find(selector, 0);
    if (!e || !e.options[n]) return;
    e.selectedIndex = n;
    e.dispatchEvent(new Event("input", { bubbles: true }));
  };
  look.go = async steps => {
    if (steps < 0 ? !navigation.canGoBack || navigation.currentEntry.index <= Number(window.name) : !navigation.canGoForward) return;
    const gone = new Promise(done => {
      addEventListener("popstate", () => done(), { once: true });
      navigation.addEventListener("navigate", e => { if (!e.destination.sameDocument) done(); }, { once: true });
    });
    history.go(steps);
    await gone;
  };
  // The first page of a run is as far as it goes back. The tab's name outlives its documents.
  look.begin = () => { window.name = String(navigation.currentEntry.index); };
})();
