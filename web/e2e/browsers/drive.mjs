// The two browsers, each by the driver that it has, with the same few methods. Keys and clicks are real ones: they come
// to the page as a visitor's do.
import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs/promises";
import net from "node:net";
import os from "node:os";
import path from "node:path";

import puppeteer from "puppeteer-core";
import { Builder, By, Key } from "selenium-webdriver";

const patience = 60_000; // milliseconds; a bound, not a wait

// Browser is what both have in common. Functions given to run and until are run in the page, so that they know nothing
// of what is around them here, and return plain values, not elements.
class Browser {
  // until waits for a condition in the page.
  async until(what, condition, ...values) {
    const end = Date.now() + patience;
    let last;
    for (;;) {
      try {
        last = await this.run(condition, ...values);
        if (last) return last;
      } catch (error) {
        last = error; // as while one page gives way to the next
      }
      if (Date.now() > end) throw new Error(`waited in vain until ${what}: ${last} at ${await this.run(() => location.href)}`);
      await new Promise(again => setTimeout(again, 50)); // between two looks
    }
  }

  // live waits for the program to have taken the page over.
  live() { return this.until("the program is live", () => document.documentElement.dataset.tusou === "live"); }

  // enter puts the focus into a field by a click. A page that is being taken over may swallow the click.
  async enter(selector) {
    const end = Date.now() + patience;
    do {
      try { await this.click(selector); } catch (error) { if (Date.now() > end) throw error; }
      if (Date.now() > end) throw new Error(`${selector} does not take the focus`);
    } while (!await this.run(s => document.activeElement === document.querySelector(s), selector));
  }

  // click scrolls first, and at once: a smooth scroll is still under way when a driver looks where the element is.
  async click(selector) {
    await this.run(s => document.querySelector(s).scrollIntoView({ block: "center", behavior: "instant" }), selector);
    await this.press(selector);
  }

  // retype replaces what is in a field.
  async retype(selector, text) {
    await this.enter(selector);
    await this.chord("a");
    await this.keys(text);
  }
}

class Firefox extends Browser {
  name = "Firefox";

  async start() {
    this.downloads = await fs.mkdtemp(path.join(os.tmpdir(), "tusou-firefox-"));
    this.browser = await puppeteer.launch({
      browser: "firefox", executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr", headless: true,
      extraPrefsFirefox: {
        "browser.download.folderList": 2, "browser.download.dir": this.downloads, "browser.download.useDownloadDir": true,
        "browser.download.always_ask_before_handling_new_types": false,
      },
    });
    this.version = await this.browser.version();
  }

  // fresh gives each test a tab of its own.
  async fresh() {
    const old = this.page;
    this.page = this.frame = await this.browser.newPage();
    await this.page.setViewport({ width: 1280, height: 900 });
    await old?.close();
  }

  async stop() {
    await this.browser?.close();
    await fs.rm(this.downloads, { recursive: true, force: true });
  }

  // open goes the way of a link: the driver's own waits in vain for some pages with frames of other sites in them.
  async open(url) {
    await this.run(to => { setTimeout(() => { location.href = to; }); }, url);
    await this.until(`${url} is loaded`, to => location.href === to && document.readyState === "complete", new URL(url).href);
  }
  run(f, ...values) { return this.frame.evaluate(f, ...values); }
  keys(text) { return this.page.keyboard.type(text); }
  backspace() { return this.page.keyboard.press("Backspace"); }

  async chord(key) {
    await this.page.keyboard.down("Control");
    await this.page.keyboard.press(key);
    await this.page.keyboard.up("Control");
  }

  async press(selector) { await (await this.frame.$(selector)).click(); }

  // inside does something in the frame that find returns.
  async inside(find, work) {
    this.frame = await (await this.page.evaluateHandle(find)).contentFrame();
    try { await work(); } finally { this.frame = this.page; }
  }

  resize(width, height) { return this.page.setViewport({ width, height }); }
  shot(file) { return this.page.screenshot({ path: file }); }
}

class WebKit extends Browser {
  name = "WebKitGTK";

  async start() {
    // What it downloads goes to the home folder.
    this.downloads = await fs.mkdtemp(path.join(os.tmpdir(), "tusou-webkit-"));
    this.screen = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"], { stdio: ["ignore", "ignore", "ignore", "pipe"] });
    const [display] = await once(this.screen.stdio[3], "data");
    const port = await freePort();
    // Its sandbox needs more rights than a container gives; the pages are our own.
    this.driver = spawn("WebKitWebDriver", [`--port=${port}`], {
      stdio: ["ignore", "ignore", "ignore"],
      env: { ...process.env, DISPLAY: `:${String(display).trim()}`, HOME: this.downloads, XDG_CONFIG_HOME: this.downloads, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" },
    });
    await answers(port);
    this.session = await new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities({
      browserName: "MiniBrowser", "webkitgtk:browserOptions": { binary: await miniBrowser(), args: ["--automation"] },
    }).build();
    this.version = (await this.session.getCapabilities()).get("browserVersion");
    await this.resize(1280, 900);
  }

  async fresh() { await this.session.get("about:blank"); }

  async stop() {
    await this.session?.quit().catch(() => {}); // gone already is as good
    this.driver?.kill();
    this.screen?.kill();
    await fs.rm(this.downloads, { recursive: true, force: true, maxRetries: 5 });
  }

  open(url) { return this.session.get(url); }
  run(f, ...values) { return this.session.executeScript(`return (${f})(...arguments)`, ...values); }
  keys(text) { return this.session.actions().sendKeys(text).perform(); }
  backspace() { return this.keys(Key.BACK_SPACE); }
  chord(key) { return this.session.actions().keyDown(Key.CONTROL).sendKeys(key).keyUp(Key.CONTROL).perform(); }
  async press(selector) { await this.session.findElement(By.css(selector)).click(); }

  async inside(find, work) {
    await this.session.switchTo().frame(await this.run(find));
    try { await work(); } finally { await this.session.switchTo().defaultContent(); }
  }

  resize(width, height) { return this.session.manage().window().setRect({ width, height, x: 0, y: 0 }); }
  async shot(file) { await fs.writeFile(file, Buffer.from(await this.session.takeScreenshot(), "base64")); }
}

// miniBrowser is where Debian's packages keep it: a folder for the machine's kind.
async function miniBrowser() {
  for (const folder of await fs.readdir("/usr/lib")) {
    const file = `/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`;
    if (await fs.access(file).then(() => true, () => false)) return file;
  }
  throw new Error("MiniBrowser is missing: run `make setup-browsers`");
}

async function freePort() {
  const server = net.createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

// answers waits until something listens.
async function answers(port) {
  const end = Date.now() + patience;
  for (;;) {
    const socket = net.connect(port, "127.0.0.1");
    try {
      await once(socket, "connect");
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise(again => setTimeout(again, 50)); // between two tries
    } finally {
      socket.destroy();
    }
  }
}

export const browsers = [new Firefox(), new WebKit()];
