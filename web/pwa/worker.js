// The service worker: keeps one complete, checked copy of the product and
// answers from it. web/pwa fills in what stands between double braces.
//
// A price is worth something only while it holds, so a page is asked of the
// server first, and the copy answers where that fails or takes long. Files have
// addresses that change with their content: those of the copy come from it, all
// others from the server. What a page brings along from there is checked by
// nobody, and never enters the copy.
//
// The copy is all or nothing. Every file is compared with the hash that it had
// when the product was built, so that neither a half-updated server nor the
// sign-in page of a hotel's network ends up in it. A new version is copied
// beside the old one and waits until the visitor takes it (static/offline.js
// asks); until then, and whenever copying fails, the old one goes on.
//
// A page in the copy is found by its path, whatever its query. It then shows the answer of
// the address it was made for, which boot.js hides until the engine has
// answered the one in the address bar.
"use strict";

const BASE = "{{.Base}}";

// {url, sha256, page, fixed}: page is found whatever its query, fixed means that
// the address changes with the content.
const FILES = "{{.Files}}";

// A digest of this script and all of the above: two workers that differ in
// anything never write to the same copy.
const REVISION = "{{.Revision}}";

// Other copies on this origin are not ours to touch: neither those of other
// software nor those of this product mounted elsewhere.
const PREFIX = `tusou:${BASE}:`;
const CACHE = PREFIX + REVISION;

const byPath = new Map(FILES.map(file => [file.url, file]));

// ---- copying -----------------------------------------------------------------

// A Fault says why copying failed, in a word that the page has a sentence for:
// "network": the server did not answer, "changed": it answered something else,
// "quota": no space, "storage": the browser keeps nothing here.
class Fault extends Error {
  constructor(reason, detail) {
    super(`${reason}: ${detail}`);
    this.reason = reason;
  }
}

function reasonOf(error) {
  if (error instanceof Fault) return error.reason;
  return error?.name === "QuotaExceededError" ? "quota" : "storage";
}

async function sha256(bytes) {
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(sum, b => b.toString(16).padStart(2, "0")).join("");
}

// download gets a file from the server, or from the browser's own cache if the
// address cannot have changed its content: the page has just loaded the WASM
// from there, and nobody wants to load it twice.
async function download(file) {
  let got = "";
  for (const cache of file.fixed ? ["default", "reload"] : ["reload"]) {
    let response, body;
    try {
      response = await fetch(file.url, { cache, credentials: "same-origin" });
      body = await response.arrayBuffer();
    } catch (error) {
      throw new Fault("network", `${file.url}: ${error.message}`);
    }
    if (!response.ok) {
      // What is missing under an address with a hash has been replaced there.
      throw new Fault(response.status === 404 ? "changed" : "network", `${file.url}: status ${response.status}`);
    }
    got = await sha256(body);
    if (got === file.sha256) {
      const headers = new Headers(response.headers);
      // The body has been decoded.
      headers.delete("Content-Encoding");
      headers.delete("Content-Length");
      return new Response(body, { headers });
    }
  }
  throw new Fault("changed", `${file.url}: content is ${got}, want ${file.sha256}`);
}

async function install() {
  try {
    // What a browser that was ended in the middle has left behind.
    await caches.delete(CACHE);
    const cache = await caches.open(CACHE);
    const copies = await Promise.allSettled(FILES.map(async file => cache.put(file.url, await download(file))));
    const failed = copies.find(copy => copy.status === "rejected");
    if (failed) throw failed.reason;
    // What was written can be read: a disk may be full without saying so.
    const { damaged } = await inspect();
    if (damaged.length) throw new Fault("storage", `${damaged[0].url} did not come back as it was written`);
  } catch (error) {
    try { await caches.delete(CACHE); } catch { /* nothing can be deleted where nothing can be kept */ }
    await tell({ tusou: "not-kept", reason: reasonOf(error) });
    throw error;
  }
}

// inspect compares the whole copy with the hashes.
async function inspect() {
  const damaged = [];
  let cache;
  try {
    cache = await caches.open(CACHE);
  } catch {
    return { damaged: FILES };
  }
  for (const file of FILES) {
    let sum = "";
    try {
      const response = await cache.match(file.url, { ignoreVary: true });
      if (response) sum = await sha256(await response.arrayBuffer());
    } catch { /* unreadable is damaged */ }
    if (sum !== file.sha256) damaged.push(file);
  }
  return { damaged };
}

// repair gets what is damaged or missing once more.
async function repair() {
  const { damaged } = await inspect();
  let repaired = 0, reason = "";
  for (const file of damaged) {
    try {
      await keep(file, await download(file));
      repaired++;
    } catch (error) {
      reason = reasonOf(error);
    }
  }
  return { repaired, broken: damaged.length - repaired, reason };
}

async function keep(file, response) {
  const cache = await caches.open(CACHE);
  await cache.put(file.url, response);
}

// tell reaches every page of ours that is open, controlled by us or not.
async function tell(message) {
  for (const client of await clients.matchAll({ type: "window", includeUncontrolled: true })) {
    client.postMessage(message);
  }
}

addEventListener("install", event => event.waitUntil(install()));

// Where a page that was asked for beforehand cannot be had, Firefox shows its own
// word on that in the place of any answer.
const preload = navigator.userAgent.includes("Firefox/") ? "disable" : "enable";

// The old copies go when nobody uses them any more. From now on a page is asked
// of the server while this script is still being started.
addEventListener("activate", event => event.waitUntil((async () => {
  await registration.navigationPreload?.[preload]();
  const names = await caches.keys();
  await Promise.all(names.filter(name => name.startsWith(PREFIX) && name !== CACHE).map(name => caches.delete(name)));
  if (accepted) await tell({ tusou: "taken" });
})()));

let accepted = false; // the visitor asked for this version

// ---- answering ---------------------------------------------------------------

addEventListener("fetch", event => {
  const request = event.request;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin || request.headers.has("Range")) return;
  const file = byPath.get(url.pathname);
  if (request.mode === "navigate") {
    event.respondWith(file?.page ? page(file, event) : elsewhere(event, url));
  } else if (file && !file.page && url.search === "") {
    event.respondWith(answer(file, request));
  }
});

// How long a visitor waits for the server's page before the copy is shown.
const PATIENCE = 1000;

// page takes a page from the server, or in time from the copy.
async function page(file, event) {
  const asked = ask(event);
  const today = asked.then(whole);
  today.catch(() => { /* looked at below, if at all */ });
  try {
    return await Promise.race([today, new Promise((_, late) => setTimeout(late, PATIENCE))]);
  } catch { /* too late, or not to be had */ }
  const kept = await recall(file);
  if (kept) return dated(kept);
  try {
    return await today;
  } catch {
    // The server's own word on what is the matter is better than none.
    return asked.catch(() => explain("damaged"));
  }
}

// ask asks the server, unless the browser has done so already.
async function ask(event) {
  return await event.preloadResponse || fetch(event.request);
}

// whole is a page that has arrived to its end, or the way to one. A server that
// is in trouble, has mislaid the page or wants to be left alone is no answer.
async function whole(response) {
  const { status, type } = response;
  if (type !== "opaqueredirect") {
    if (status >= 500 || status === 404 || status === 429) throw new Error(`status ${status}`);
    await response.clone().arrayBuffer();
  }
  return response;
}

// dated lets the page know that it comes from the copy (static/lists.js): of the
// headers of its own answer a page can read this one.
function dated(kept) {
  const headers = new Headers(kept.headers);
  headers.set("Server-Timing", "copy");
  return new Response(kept.body, { headers });
}

// answer takes a file from the copy. One that is missing or damaged is fetched
// again.
async function answer(file, request) {
  const kept = await recall(file);
  if (kept) return kept;
  try {
    const fresh = await download(file);
    const copy = fresh.clone();
    // Used even if it cannot be kept.
    await keep(file, copy).catch(() => {});
    return fresh;
  } catch {
    // Not the file that we know, but what the server has now.
    return fetch(request).catch(() => Response.error());
  }
}

// recall is the copy's answer, or undefined. Everything but the WASM is compared
// with its hash again. The WASM is long, and damage to it is seen soon enough:
// then the page asks for a repair.
async function recall(file) {
  try {
    const response = await caches.match(file.url, { cacheName: CACHE, ignoreVary: true });
    if (!response || file.url.endsWith(".wasm")) return response;
    const body = await response.clone().arrayBuffer();
    return await sha256(body) === file.sha256 ? response : undefined;
  } catch {
    return undefined;
  }
}

// elsewhere answers for addresses of which there is no copy: the network's, or
// where there is none the page that was probably meant.
async function elsewhere(event, url) {
  try {
    return await ask(event);
  } catch {
    const path = url.pathname.replace(/(\/index\.html|\.html|\/)$/, "");
    const meant = byPath.get(path) ?? byPath.get(path + "/");
    return meant?.page && meant.url !== url.pathname ? Response.redirect(meant.url + url.search, 302) : explain("unknown");
  }
}

// explain is the one page that is not the product's own: shown when there is
// neither a copy nor a network.
function explain(what) {
  const texts = {
    damaged: ["离线副本已损坏，而且现在连不上服务器。请联网后重试。",
      "The offline copy is damaged and the server cannot be reached. Connect to the network and try again."],
    unknown: ["现在处于离线状态，这个地址没有离线副本。",
      "You are offline, and there is no offline copy of this address."],
  }[what];
  // It looks like the host's page for what does not exist, as far as that is kept.
  const style = FILES.find(file => file.url.endsWith(".css"));
  const body = `<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>离线 Offline · 图搜比价 Tusou</title>
${style ? `<link rel="stylesheet" href="${style.url}">` : ""}
<main id="offline-fault" class="not-found"><h1>离线 · <span lang="en">Offline</span></h1>
<p>${texts[0]}</p><p lang="en">${texts[1]}</p>
<p><a href="">重试 · <span lang="en">Try again</span></a></p><p><a href="${BASE}">首页 · <span lang="en">Start page</span></a></p></main></html>
`;
  return new Response(body, { status: 503, headers: {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    "X-Content-Type-Options": "nosniff",
  } });
}

// ---- talking to pages --------------------------------------------------------

addEventListener("message", event => {
  const reply = message => event.ports[0]?.postMessage(message);
  switch (event.data?.tusou) {
    case "take-over":
      accepted = !event.data.quietly;
      event.waitUntil(skipWaiting());
      break;
    case "same":
      // Whether a page with these files is one of this version.
      reply(event.data.files.every(path => byPath.has(path)));
      break;
    case "inspect":
      event.waitUntil(inspect().then(({ damaged }) => reply({ revision: REVISION, damaged: damaged.length })));
      break;
    case "repair":
      event.waitUntil(repair().then(reply));
      break;
  }
});
