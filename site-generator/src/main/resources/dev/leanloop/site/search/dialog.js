import { say } from "../js/words.js";
import { Announcer } from "./announcer.js";
import { element } from "./hits.js";
import { movesFocus } from "./keys.js";
import { hitCount, readings } from "./notices.js";
import { today } from "./today.js";
/** @import { SearchClient } from "./client.js" */
/** @import { Answer, Hit, Question } from "./session.js" */

/** The search over any page: the first hits as one types, and the way to all of them on the search page. */

const HITS_SHOWN = 6;
const REST_BEFORE_HITS = 60;

export class SearchDialog {
  /**
   * @param {HTMLFormElement} leading the page's own form, which leads to the search page
   * @param {(manifest: string) => Promise<SearchClient>} client opens the search
   * @param {(hit: Hit, root: string) => HTMLElement} row of a hit
   */
  constructor(leading, client, row) {
    this.client = client;
    this.row = row;
    const { manifest, asOf } = leading.dataset;
    this.root = new URL(".", leading.action).href;
    this.manifest = `${this.root}${manifest}`;
    this.today = today(/** @type {string} */ (asOf));
    this.box = /** @type {HTMLInputElement} */ (element("input"));
    const placeholder = leading.querySelector("input")?.placeholder ?? "";
    Object.assign(this.box, { type: "search", name: "q", placeholder, maxLength: 600 });
    Object.assign(this.box, { autocomplete: "off", autocapitalize: "off", spellcheck: false });
    this.box.setAttribute("aria-label", placeholder);
    this.close = /** @type {HTMLButtonElement} */ (element("button", { className: "close", text: say("search.close") }));
    this.close.type = "button";
    this.form = /** @type {HTMLFormElement} */ (element("form", {}, [this.box, this.close]));
    Object.assign(this.form, { method: "get", action: leading.action });
    this.form.setAttribute("role", "search");
    this.status = element("p", { className: "meta" });
    const spoken = element("p", { className: "unseen" });
    spoken.setAttribute("role", "status");
    this.announcer = new Announcer(spoken);
    this.notices = element("div");
    this.hits = element("ul", { className: "ledger search-hits" });
    this.hits.setAttribute("aria-label", say("search.hits"));
    this.all = /** @type {HTMLAnchorElement} */ (element("a", { className: "all" }));
    this.dialog = /** @type {HTMLDialogElement} */ (
      element("dialog", { className: "search-dialog" }, [
        this.form, this.status, spoken, this.notices, this.hits, this.all,
      ])
    );
    this.dialog.setAttribute("aria-label", say("search"));
    /** @type {Promise<SearchClient> | null} */
    this.opening = null;
    this.turn = 0;
    this.timer = 0;
    this.listen();
    document.body.append(this.dialog);
  }

  listen() {
    this.box.addEventListener("input", () => {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => this.run(), REST_BEFORE_HITS);
    });
    this.form.addEventListener("submit", (event) => {
      if (this.box.value.trim() === "") {
        event.preventDefault();
      }
    });
    this.close.addEventListener("click", () => this.dialog.close());
    this.dialog.addEventListener("click", (event) => {
      if (event.target === this.dialog) {
        this.dialog.close();
      }
    });
    this.dialog.addEventListener("keydown", (event) => this.key(event));
  }

  /** @param {string} text that was typed until now; what is already here stays, and is replaced by what is typed next */
  open(text) {
    const begins = !this.dialog.open;
    if (begins) {
      this.dialog.showModal();
      this.box.focus();
    }
    if (text !== "") {
      this.box.value = begins ? text : this.box.value + text;
    } else if (begins) {
      this.box.select();
    }
    this.run();
  }

  async run() {
    const turn = ++this.turn;
    try {
      this.opening ??= this.client(this.manifest);
      const session = await this.opening;
      const query = this.box.value;
      const answer = query.trim() === "" ? null : await session.ask(this.question(query));
      if (turn === this.turn) {
        this.show(query, answer);
      }
    } catch (failure) {
      this.opening = null;
      this.status.textContent = say("search.failed");
      throw failure;
    }
  }

  /** @param {string} query @returns {Question} */
  question(query) {
    const free = { chosen: new Map(), from: null, to: null };
    return { ...free, query, typing: true, today: this.today, sort: "relevance", limit: HITS_SHOWN };
  }

  /** @param {string} query @param {Answer | null} answer to it; none when nothing is asked */
  show(query, answer) {
    const hits = answer?.hits ?? [];
    this.hits.replaceChildren(...hits.map((hit) => this.row(hit, this.root)));
    this.hits.hidden = hits.length === 0;
    this.notices.replaceChildren(...(answer === null ? [] : readings(answer)));
    const found = answer !== null && answer.total > 0;
    this.all.href = answer === null ? this.form.action : `${this.form.action}?${new URLSearchParams({ q: query })}`;
    this.all.textContent =
      answer === null
        ? say("search.recent")
        : found
          ? say("search.all_hits")
          : say("search.nothing_else");
    this.status.textContent =
      answer === null ? say("search.keys") : "";
    this.announcer.say(answer === null ? "" : found ? say("search.found", { hits: hitCount(answer.total) }) : say("search.nothing"));
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (movesFocus(event, this.box, [...this.hits.querySelectorAll("a"), this.all])) {
      return;
    }
    if (event.key === "Escape") {
      event.preventDefault();
      this.dialog.close();
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey && event.key !== " ") {
      // Whoever goes on typing on a link goes on with the query.
      this.box.focus();
    }
  }
}
