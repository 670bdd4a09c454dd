// <tusou-calculator>: the comparison in other people's pages.
//
//   <script async src="https://HOST/web/embed.js"></script>
//   <tusou-calculator calls="100000" qps="5" images="1000000" lang="en"
//       style="display: block; min-height: 600px">
//     <a href="https://HOST/en?calls=100000&amp;qps=5&amp;images=1000000">Compare the prices</a>
//   </tusou-calculator>
//
// Attributes: the calculator's parameters under their own names; lang ("zh-CN",
// "en"; else that of the page around), theme ("light", "dark"; else the
// visitor's), controls ("0": read only), height (pixels to set aside, where the
// page's style does not), aria-label. Changing one changes the frame.
//
// The room that the page sets aside by min-height is there before this script
// is, so nothing moves when the frame comes; /widget writes how much it takes.
//
// The script adds a sandboxed frame, and nothing leaves or enters that but one
// number, the frame's height. It stores nothing. What is written between the
// tags stands there until it runs, and comes back if the frame does not load.
(() => {
  "use strict";

  const NAME = "tusou-calculator";
  const script = document.currentScript;
  if (!script || customElements.get(NAME)) return;
  // The product is mounted where the script's folder is.
  const base = new URL("../", script.src);

  const PARAMETERS = ["calls", "qps", "images", "failed", "days", "trial", "alibaba", "tencent", "plan"];
  const LOWEST = 120, HIGHEST = 4000; // no frame is to grow over a page
  const PATIENCE = 3000; // a frame that has loaded says how high it is at once

  const WORDS = {
    zh: { title: "图搜比价：图片搜索的月费", link: "在图搜比价中打开这个比较" },
    en: { title: "Tusou: what image search costs a month", link: "Open this comparison in Tusou" },
  };

  // Constructed, because a page's policy may forbid style elements.
  const style = new CSSStyleSheet();
  style.replaceSync(`
    :host { display: block; position: relative; min-width: 0; min-height: 480px; }
    :host([hidden]) { display: none; }
    .room { display: grid; grid-template-columns: minmax(0, 1fr); min-height: inherit; }
    iframe { align-self: stretch; width: 100%; height: auto; border: 0; color-scheme: normal; }
    .absent iframe { visibility: hidden; }
    .instead { position: absolute; inset: 0; display: none; place-content: center; padding: 1rem; text-align: center; }
    .absent .instead { display: grid; }
  `);

  class Calculator extends HTMLElement {
    static observedAttributes = [...PARAMETERS, "lang", "theme", "controls", "height", "aria-label"];

    #box = document.createElement("div");
    #frame = null;
    #link = document.createElement("a");
    #late = 0;
    #due = false;
    #begun = false; // the frame has loaded something
    #shown = ""; // its address
    #said = 0; // the height that it asked for
    #listen = event => this.#hear(event);

    constructor() {
      super();
      const shadow = this.attachShadow({ mode: "open" });
      shadow.adoptedStyleSheets = [style];
      const instead = document.createElement("div");
      instead.className = "instead";
      const slot = document.createElement("slot");
      this.#link.target = "_blank";
      this.#link.rel = "noopener";
      slot.append(this.#link);
      instead.append(slot);
      this.#box.className = "room";
      this.#box.append(instead);
      shadow.append(this.#box);
    }

    connectedCallback() {
      addEventListener("message", this.#listen);
      this.#show();
    }

    disconnectedCallback() {
      removeEventListener("message", this.#listen);
      clearTimeout(this.#late);
      this.#remove();
    }

    #remove() {
      this.#frame?.remove();
      this.#frame = null;
    }

    // Several attributes are often set in a row.
    attributeChangedCallback() {
      if (!this.isConnected || this.#due) return;
      this.#due = true;
      queueMicrotask(() => {
        this.#due = false;
        if (this.isConnected) this.#show();
      });
    }

    get #language() {
      const tag = (this.closest("[lang]")?.lang || "zh-CN").toLowerCase();
      return tag.startsWith("zh") ? "zh" : "en";
    }

    #address(widget) {
      const folder = this.#language === "en" ? "en" : "";
      const url = new URL(widget ? (folder ? "en/embed" : "embed") : folder, base);
      for (const name of widget ? [...PARAMETERS, "theme", "controls"] : PARAMETERS) {
        const value = this.getAttribute(name);
        if (value) url.searchParams.set(name, value);
      }
      return url.href;
    }

    #show() {
      const words = WORDS[this.#language];
      const address = this.#address(true);
      this.#link.textContent = words.link;
      this.#link.href = this.#address(false);
      // A second address would be an entry in the history of the page around, so a
      // frame that is still loading its first one makes way for another frame.
      if (this.#shown !== address && !this.#begun) this.#remove();
      const made = !this.#frame;
      const frame = this.#frame ??= document.createElement("iframe");
      frame.title = this.getAttribute("aria-label") || words.title;
      if (made) {
        this.#begun = false;
        frame.loading = "lazy";
        frame.referrerPolicy = "no-referrer";
        frame.setAttribute("sandbox", "allow-scripts allow-popups allow-popups-to-escape-sandbox");
        frame.addEventListener("load", () => this.#loaded());
      }
      if (this.#shown !== address || made) {
        this.#shown = address;
        if (made) frame.src = address; else frame.contentWindow.location.replace(address);
      }
      this.#fit();
      if (made) this.#box.prepend(frame);
    }

    // The page below does not jump with every word in the frame: it only makes
    // room where too little was set aside.
    #fit() {
      const aside = Number.parseInt(this.getAttribute("height"), 10);
      this.#box.style.minHeight = aside ? clamp(aside) + "px" : "";
      this.#frame.style.minHeight = this.#said + "px";
    }

    #loaded() {
      this.#begun = true;
      clearTimeout(this.#late);
      this.#late = setTimeout(() => this.#box.classList.add("absent"), PATIENCE);
    }

    // The frame has no origin of its own, so what counts is who speaks. It can
    // say one thing; whatever else comes is not listened to.
    #hear(event) {
      if (!this.#frame || event.source !== this.#frame.contentWindow) return;
      const { data } = event;
      if (typeof data !== "object" || data === null || data.tusou !== "height" || !Number.isFinite(data.height)) return;
      this.#said = clamp(Math.ceil(data.height));
      this.#begun = true;
      clearTimeout(this.#late);
      this.#box.classList.remove("absent");
      this.#fit();
    }
  }

  function clamp(height) { return Math.min(Math.max(height, LOWEST), HIGHEST); }

  customElements.define(NAME, Calculator);
})();
