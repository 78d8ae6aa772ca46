import { say } from "../js/words.js";
import { addressOf, dayNumber, readAddress } from "./address.js";
import { Announcer } from "./announcer.js";
import { loadedScript, loadedStyle } from "./assets.js";
import { movesFocus } from "./keys.js";
import { hitCount, readings } from "./notices.js";
import { mayName, saidWords } from "./said.js";
import { today } from "./today.js";
/** @import { Asked, Order } from "./address.js" */
/** @import { SearchClient } from "./client.js" */
/** @import { Narrowing } from "./narrow.js" */
/** @import { Answer, Hit, Question } from "./session.js" */

/**
 * The search page: finds while one types, keeps what was asked in the address, moves by arrow keys, and says what it does to
 * those who do not see it. What narrows the hits, and what else could be asked, is `Narrowing`, which follows the first hits.
 */

const HITS_AT_ONCE = 10;
/** Milliseconds of rest after a key before the page searches. */
const REST_WHILE_TYPING = 60;

/** @param {string} selector @returns {HTMLElement} */
function part(selector) {
  const found = document.querySelector(selector);
  if (!(found instanceof HTMLElement)) {
    throw new Error(`the page lacks ${selector}`);
  }
  return found;
}

export class SearchView {
  /**
   * @param {HTMLFormElement} form
   * @param {(manifest: string) => Promise<SearchClient>} client opens the search
   * @param {(hit: Hit, root: string) => HTMLElement} row of a hit
   */
  constructor(form, client, row) {
    this.form = form;
    this.client = client;
    this.row = row;
    this.input = /** @type {HTMLInputElement} */ (part(".search-form input"));
    this.status = part(".search-status");
    this.announcer = new Announcer(part(".search-spoken"));
    this.sort = /** @type {HTMLSelectElement} */ (part(".search-sort select"));
    this.chosen = part(".search-chosen");
    this.notices = part(".search-notices");
    this.hits = part(".search-hits");
    this.ways = part(".search-ways");
    this.more = part(".search-more");
    this.help = part(".search-help");
    this.browse = part(".search-browse");
    this.details = /** @type {HTMLDetailsElement} */ (part(".search-narrow"));
    this.today = today(/** @type {string} */ (form.dataset.asOf));
    this.said = saidWords(form);
    /** @type {Promise<SearchClient> | null} */
    this.opening = null;
    /** @type {Promise<Narrowing> | null} */
    this.narrowing = null;
    /** @type {Asked} all but the query, which the box holds */
    this.choice = readAddress("");
    this.limit = HITS_AT_ONCE;
    /** Counts the searches, so that a late answer does not overwrite a newer one. */
    this.turn = 0;
    /** Whether the last search was for a query still being typed. */
    this.typing = false;
    this.timer = 0;
    /** Whether the address has yet to say what is asked: that waits for the hits, since browsers do much for a new address. */
    this.unwritten = false;
    /** Whether anything was shown yet. */
    this.begun = false;
  }

  start() {
    this.readAddress();
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.settle();
    });
    this.input.addEventListener("input", () => this.typed());
    this.input.addEventListener("change", () => this.writeAddress());
    this.more.addEventListener("click", () => this.showMore());
    this.sort.addEventListener("change", () => this.choose({ sort: /** @type {Order} */ (this.sort.value) }));
    this.browse.addEventListener("click", () => {
      this.details.open = true;
      this.run(false);
    });
    // It is open only after the click.
    this.details.querySelector("summary")?.addEventListener("click", () =>
      setTimeout(() => this.details.open && this.run(this.typing)),
    );
    document.addEventListener("keydown", (event) => this.key(event));
    window.addEventListener("popstate", () => {
      clearTimeout(this.timer);
      this.readAddress();
      this.run(false);
    });
    if (this.asksNothing) {
      // Nothing is loaded before something is asked: in place of the values to choose from stands a button that brings them.
      this.browse.hidden = false;
    } else {
      this.help.hidden = true;
      this.status.textContent = say("search.searching");
      this.run(false);
    }
    if (this.input.value === "") {
      this.input.focus();
    }
  }

  readAddress() {
    this.unwritten = false;
    this.choice = readAddress(location.search);
    this.input.value = this.choice.query;
    this.sort.value = this.choice.sort;
    this.limit = HITS_AT_ONCE;
  }

  /** @returns {Asked} */
  get asked() {
    return { ...this.choice, query: this.input.value };
  }

  writeAddress() {
    this.unwritten = false;
    const search = addressOf(this.asked);
    if (search !== location.search) {
      try {
        history.pushState(null, "", `${location.pathname}${search}`);
      } catch {
        // A browser may refuse this for a page from a folder; the search works without it.
      }
    }
  }

  keepAddress() {
    if (this.unwritten) {
      this.writeAddress();
    }
  }

  typed() {
    clearTimeout(this.timer);
    this.limit = HITS_AT_ONCE;
    this.unwritten = false;
    // While the fingers rest, the engine is loaded; a failure is told by the search.
    this.open().catch(() => {});
    this.timer = window.setTimeout(() => this.run(true), REST_WHILE_TYPING);
  }

  /** The query is complete: its last word is a word, not a beginning. */
  settle() {
    clearTimeout(this.timer);
    this.limit = HITS_AT_ONCE;
    this.unwritten = true;
    this.run(false);
  }

  /** @param {boolean} typing @returns {Question} */
  question(typing) {
    const { from, to } = this.choice;
    const limit = this.asksNothing ? 0 : this.limit;
    return { ...this.asked, typing, today: this.today, from: dayNumber(from), to: dayNumber(to), limit };
  }

  get asksNothing() {
    const { query, chosen, from, to } = this.asked;
    return query.trim() === "" && chosen.size === 0 && from === "" && to === "";
  }

  /** @returns {Promise<SearchClient>} the same while it lasts */
  open() {
    this.opening ??= this.client(new URL(/** @type {string} */ (this.form.dataset.manifest), document.baseURI).href);
    return this.opening;
  }

  /** @returns {Promise<Narrowing>} */
  async openNarrowing() {
    // Without its style it works, too.
    await Promise.all([loadedScript("narrow"), loadedStyle("narrowStyle").catch(() => null)]);
    return new /** @type {any} */ (window).leanloopNarrowing(this);
  }

  /** @param {boolean} typing whether the last word is still being typed */
  async run(typing) {
    const turn = ++this.turn;
    this.typing = typing;
    try {
      const session = await this.open();
      const question = this.question(typing);
      const { asksNothing } = this;
      const answer = await session.ask(question);
      if (turn !== this.turn) {
        return;
      }
      this.showHits(answer, asksNothing ? say("search.things", { count: session.size }) : null);
      // The hits are painted before anything else is looked for.
      await new Promise((painted) => setTimeout(painted));
      if (turn !== this.turn) {
        return;
      }
      this.keepAddress();
      const lost = !asksNothing && (answer.total === 0 || (answer.relaxed && !typing));
      const seeks = lost || mayName(question.query, this.said);
      const narrowed = session.facetNames.some((facet) => question.chosen.has(facet)) || question.from !== null || question.to !== null;
      if (seeks || narrowed || this.details.open) {
        this.narrowing ??= this.openNarrowing();
        const narrowing = await this.narrowing;
        await narrowing.show({ session, question, seeks, isCurrent: () => turn === this.turn });
      } else {
        this.chosen.replaceChildren();
      }
    } catch (failure) {
      this.opening = null;
      this.narrowing = null;
      if (turn === this.turn) {
        this.keepAddress();
        this.status.textContent = say("search.failed");
      }
      throw failure;
    }
  }

  /** @param {Answer} answer @param {string | null} invitation what is said when nothing is asked */
  showHits(answer, invitation) {
    const { hits, total } = answer;
    const found = invitation === null && total > 0;
    if (!this.begun) {
      this.begun = true;
      this.browse.hidden = true;
      this.details.open ||= window.matchMedia("(min-width: 56rem)").matches;
    }
    const { chosen, from, to } = this.choice;
    this.details.hidden = total === 0 && chosen.size === 0 && from === "" && to === "";
    this.hits.replaceChildren(...hits.map((hit) => this.row(hit, "")));
    this.help.hidden = found;
    this.sort.parentElement?.toggleAttribute("hidden", !found);
    this.more.hidden = !found || total <= hits.length;
    this.status.textContent = invitation ?? this.summary(total, hits.length);
    this.announcer.say(this.status.textContent);
    this.notices.replaceChildren(...(invitation === null ? readings(answer) : []));
    this.ways.replaceChildren();
  }

  /** @param {number} total @param {number} shown @returns {string} */
  summary(total, shown) {
    if (total === 0) {
      return say("search.nothing");
    }
    return shown < total ? say("search.found_some", { hits: hitCount(total), shown }) : say("search.found", { hits: hitCount(total) });
  }

  async showMore() {
    const before = this.hits.children.length;
    this.limit += HITS_AT_ONCE;
    await this.run(this.typing);
    this.links()[before]?.focus();
  }

  /** @param {Partial<Asked>} choice in place of what was chosen before */
  choose(choice) {
    this.choice = { ...this.choice, ...choice };
    this.settle();
  }

  /** @returns {HTMLAnchorElement[]} of the hits, in order */
  links() {
    return [...this.hits.querySelectorAll("a")];
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const inBox = document.activeElement === this.input;
    if (!movesFocus(event, this.input, this.links()) && event.key === "Escape" && inBox && this.input.value !== "") {
      event.preventDefault();
      this.input.value = "";
      this.settle();
    }
  }
}
