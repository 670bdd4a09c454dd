// What a visitor does first, in browsers that are not Chromium: make e2e-browsers. All else is tested in Chromium.
import assert from "node:assert/strict";
import fs from "node:fs/promises";
import path from "node:path";
import { after, before, beforeEach, describe, test } from "node:test";

import { browsers } from "./drive.mjs";
import { foreign, host, line } from "./serve.mjs";

const product = await host();
after(() => product.stop());

// pages, each with a field and something to type that changes the answer. The page of prices has no fields.
const pages = [
  { path: "/", field: "calls", keys: "63334" },
  { path: "/en/forecast", field: "growth", keys: "7.5" },
  { path: "/billing", field: "daily", keys: "4,0,17,5" },
  { path: "/en/prices" },
  { path: "/en/widget", field: "calls", keys: "250k" },
  { path: "/embed", field: "calls", keys: "120,000" },
];

// facts are what a page says: its amounts and counts, and its verdict.
const facts = html => {
  const page = html === undefined ? document : new DOMParser().parseFromString(html, "text/html");
  const text = [...page.querySelectorAll("h1, #verdict")].map(e => e.textContent.replace(/\s+/g, " ").trim());
  return JSON.stringify([page.documentElement.lang, text, [...page.querySelectorAll("main data")].map(d => d.value)]);
};

for (const b of browsers) {
  // served waits until the live page says what the host's own does, at the address that the page has by now. The widget
  // leaves its address alone.
  const served = async at => {
    const end = Date.now() + 60_000;
    let live, want, address;
    do {
      address = at ?? await b.run(() => location.href);
      want = await b.run(facts, await (await fetch(address)).text());
      live = await b.run(facts);
    } while (live !== want && Date.now() < end);
    assert.equal(live, want, address);
    return JSON.parse(live)[2].length;
  };

  describe(b.name, () => {
    before(async () => { await b.start(); console.log(`${b.name} ${b.version}`); });
    after(() => b.stop());
    beforeEach(() => b.fresh());

    for (const page of pages) {
      test(`${page.path}: real keys, and the other language`, async () => {
        await b.open(product.url + page.path);
        await b.live();
        if (page.field) {
          await b.retype(`#${page.field}`, page.keys);
          if (page.path !== "/embed") await b.until("the address has the answer", name => new URLSearchParams(location.search).has(name), page.field);
          assert.equal(await b.run(id => document.getElementById(id).value, page.field), page.keys, "what was typed");
        }
        if (page.path === "/embed") { // it has no links to other pages
          await served(`${product.url}${page.path}?${page.field}=${page.keys}`);
          return;
        }
        assert.ok(await served() > 0, "there are amounts");
        const before = await b.run(() => document.documentElement.lang);
        await b.click("a.language");
        await b.until("the other language is there", lang => document.documentElement.lang !== lang && document.readyState === "complete", before);
        await served();
        if (page.field) assert.ok(await b.run(name => new URLSearchParams(location.search).has(name), page.field), "the answer is kept");
      });
    }

    test("take-over: keys typed before and during the start are kept", async () => {
      const l = await line(product.url);
      try {
        l.hold(/\.wasm$/);
        await b.open(`${l.url}/en?qps=7`);
        await b.retype("#calls", "12");
        let typed = "12";
        l.release();
        // A digit more and a digit less, until the program has taken over: always something that the next key follows.
        while (!await b.run(() => document.documentElement.dataset.tusou === "live")) {
          await b.keys("34");
          await b.backspace();
          typed += "3";
          if (typed.length === 12) {
            for (; typed.length > 2; typed = typed.slice(0, -1)) await b.backspace();
          }
        }
        await b.keys("5");
        typed += "5";
        await b.until("the address has the answer", calls => new URLSearchParams(location.search).get("calls") === calls, typed);
        assert.deepEqual(await b.run(() => ["calls", "qps"].map(id => document.getElementById(id).value)), [typed, "7"]);
        assert.equal(await b.run(() => document.activeElement.id), "calls", "the focus");
        await served();
      } finally { l.cut(); }
    });

    test("take along: what is downloaded is what the API answers, what is copied can be pasted", async () => {
      await b.open(`${product.url}/en?calls=63334`);
      await b.live();
      for (const kind of ["csv", "json"]) {
        const want = Buffer.from(await (await fetch(await b.run(k => document.querySelector(`.take-${k}`).href, kind))).arrayBuffer());
        await b.click(`.take-${kind}`);
        assert.deepEqual(await downloaded(path.join(b.downloads, `tusou-compare.${kind}`), want.length), want);
      }
      await b.click(".take-text");
      await b.until("it is said to be copied", () => document.querySelector(".take-said").textContent);
      const said = await b.run(() => document.querySelector(".take-said").textContent);
      const elsewhere = await foreign("<!doctype html><title>Notes</title><textarea></textarea>");
      try {
        await b.open(elsewhere.url);
        await b.enter("textarea");
        await b.chord("v");
        const pasted = await b.until(`something is pasted (${said})`, () => document.querySelector("textarea").value);
        for (const part of ["63,334 calls", "¥3,800.00", "¥3,800.04", "different jobs"]) assert.ok(pasted.includes(part), `${part} in ${pasted}`);
      } finally { elsewhere.cut(); }
    });

    // In a sandboxed frame, whose origin is opaque, WebKit takes nothing for the policy's 'self': neither styles nor scripts
    // of the widget load. The test runs, and its failure is printed, not counted.
    test("the widget, in a page of another site: both kinds of code, as the page for them writes it", async () => {
      await b.open(`${product.url}/en/widget?qps=7`);
      await b.live();
      const code = await b.run(() => ["element", "frame"].map(kind => [...document.querySelectorAll(`#code-${kind} span`)].map(s => s.textContent).join("\n")));
      // The host has not been told its own address: the page asks its reader to put it in.
      const site = await foreign(`<!doctype html><html lang="en"><title>Documentation</title>${code.join("").replaceAll("https://HOST", product.url)}`);
      try {
        await b.open(site.url);
        await b.until("the element has its frame", () => Boolean(document.querySelector("tusou-calculator")?.shadowRoot?.querySelector("iframe")));
        for (const find of [() => document.querySelector("tusou-calculator").shadowRoot.querySelector("iframe"), () => document.querySelector("iframe")]) {
          // Frames further down load when they are near.
          await b.run(`() => (${find})().scrollIntoView({ block: "center", behavior: "instant" })`);
          await b.inside(find, async () => {
            await b.live();
            await b.retype("#calls", "63334");
            await b.until("both quotes are answered", () => ["6800.00", "3800.04"].every(v => document.querySelector(`main data[value="${v}"]`)));
            assert.equal(await b.run(() => self.origin), "null", "the frame's origin");
          });
        }
        const height = await b.run(() => document.querySelector("tusou-calculator").getBoundingClientRect().height);
        assert.ok(height > 300, `the element is ${height} pixels high`);
      } finally { site.cut(); }
    });

    // WebKitGTK keeps no copy in an automated session.
    if (b.name === "Firefox") {
      test("offline: any page and any query answers", async () => {
        const l = await line(product.url);
        await b.open(`${l.url}/en`);
        await b.live();
        await b.until("a copy is kept", () => document.documentElement.dataset.offline === "ready");
        l.cut();
        await assert.rejects(fetch(l.url), "the line is cut");
        await b.open(`${l.url}/en/forecast?calls=777&months=3`);
        await b.live();
        await b.until("the answer is that for 777 calls", () => document.querySelector('main data[value="46.62"]') !== null);
        await b.retype("#calls", "778");
        await b.until("the answer is that for 778 calls", () => document.querySelector('main data[value="46.68"]') !== null);
      });
    }
  });
}

// downloaded is a file, once it is whole.
async function downloaded(file, length) {
  const end = Date.now() + 60_000;
  for (;;) {
    const content = await fs.readFile(file).catch(() => null);
    if (content?.length >= length) return content;
    if (Date.now() > end) throw new Error(`${file}: ${content?.length} bytes of ${length}; there are ${await fs.readdir(path.dirname(file))}`);
    await new Promise(again => setTimeout(again, 50)); // between two looks
  }
}
