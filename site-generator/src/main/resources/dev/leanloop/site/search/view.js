import { addressOf, dayNumber, readAddress } from "./address.js";
import { Announcer } from "./announcer.js";
import { showChosen } from "./chosen.js";
import { SearchClient } from "./client.js";
import { facetDetails, showFacets } from "./facets.js";
import { element, hitRow } from "./hits.js";
import { movesFocus } from "./keys.js";
import { hitCount, readings, wayLines } from "./notices.js";
import { today } from "./today.js";
/** @import { Asked, Order } from "./address.js" */
/** @import { Answer, Question } from "./session.js" */

/**
 * The search page: finds while one types, keeps what was asked in the address, moves by arrow keys, and says what it does to
 * those who do not see it.
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
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
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
    this.facets = part(".search-facets");
    this.today = today(/** @type {string} */ (form.dataset.asOf));
    /** @type {Promise<SearchClient> | null} */
    this.opening = null;
    /** @type {Asked} all but the query, which the box holds */
    this.choice = readAddress("");
    /** @type {Set<string>} */
    this.expanded = new Set();
    this.limit = HITS_AT_ONCE;
    /** Counts the searches, so that a late answer does not overwrite a newer one. */
    this.turn = 0;
    /** Whether the last search was for a query still being typed. */
    this.typing = false;
    this.timer = 0;
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
    this.facets.addEventListener("change", (event) => this.chooseValue(event.target));
    this.facets.addEventListener("click", (event) => this.press(event.target));
    this.chosen.addEventListener("click", (event) => this.drop(event.target));
    document.addEventListener("keydown", (event) => this.key(event));
    window.addEventListener("popstate", () => {
      clearTimeout(this.timer);
      this.readAddress();
      this.run(false);
    });
    if (this.asksNothing) {
      this.invite();
    } else {
      this.help.hidden = true;
      this.status.textContent = "Searching.";
      this.run(false);
    }
    if (this.input.value === "") {
      this.input.focus();
    }
  }

  readAddress() {
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
    const search = addressOf(this.asked);
    if (search !== location.search) {
      try {
        history.pushState(null, "", `${location.pathname}${search}`);
      } catch {
        // A browser may refuse this for a page from a folder; the search works without it.
      }
    }
  }

  typed() {
    clearTimeout(this.timer);
    this.limit = HITS_AT_ONCE;
    this.timer = window.setTimeout(() => this.run(true), REST_WHILE_TYPING);
  }

  /** The query is complete: its last word is a word, not a beginning. */
  settle() {
    clearTimeout(this.timer);
    this.limit = HITS_AT_ONCE;
    this.writeAddress();
    this.run(false);
  }

  /** @param {SearchClient} session @param {boolean} typing @returns {Question} */
  question(session, typing) {
    const { query, chosen, sort, from, to } = this.asked;
    return {
      query,
      chosen: new Map([...chosen].filter(([facet]) => session.facetNames.includes(facet))),
      typing,
      today: this.today,
      sort,
      from: dayNumber(from),
      to: dayNumber(to),
      limit: this.limit,
    };
  }

  get asksNothing() {
    const { query, chosen, from, to } = this.asked;
    return query.trim() === "" && chosen.size === 0 && from === "" && to === "";
  }

  /** Nothing is loaded before something is asked: in place of the values to choose from stands a button that brings them. */
  invite() {
    const button = element("button", { className: "search-browse", text: "Choose by kind, topic, customer" });
    button.addEventListener("click", () => {
      facetDetails(this.facets).open = true;
      this.run(false);
    });
    this.facets.replaceChildren(button);
  }

  /** @returns {Promise<SearchClient>} */
  open() {
    const { manifest, engine } = this.form.dataset;
    const url = (/** @type {string | undefined} */ relative) => new URL(relative ?? "", document.baseURI).href;
    return SearchClient.open(url(manifest), url(engine));
  }

  /** @param {boolean} typing whether the last word is still being typed */
  async run(typing) {
    const turn = ++this.turn;
    this.typing = typing;
    try {
      this.opening ??= this.open();
      const session = await this.opening;
      const question = this.question(session, typing);
      const { asksNothing } = this;
      const answer = await session.ask(asksNothing ? { ...question, limit: 0 } : question);
      if (turn !== this.turn) {
        return;
      }
      this.showHits(answer, asksNothing ? `${session.size.toLocaleString("en")} things to find.` : null);
      const ways = asksNothing || (typing && answer.total > 0) ? [] : await session.ways(question);
      if (turn === this.turn) {
        this.ways.replaceChildren(...wayLines(ways, this.asked));
      }
      await this.showCounts(session, question, turn);
    } catch (failure) {
      this.opening = null;
      if (turn === this.turn) {
        this.status.textContent = "The search files could not be loaded. Reload the page to try again.";
      }
      throw failure;
    }
  }

  /**
   * What to narrow the hits by is most of what a first query loads, so it waits until it can be seen or something is chosen.
   *
   * @param {SearchClient} session
   * @param {Question} question
   * @param {number} turn
   */
  async showCounts(session, question, turn) {
    const details = facetDetails(this.facets);
    details.ontoggle = () => details.open && turn === this.turn && this.showCounts(session, question, turn);
    if (details.open || question.chosen.size > 0) {
      details.ontoggle = null;
      const counts = await session.counts(question);
      if (turn === this.turn) {
        showFacets(this.facets, counts, this.choice, this.expanded);
        showChosen(this.chosen, counts.facets, this.choice);
      }
    } else {
      showChosen(this.chosen, new Map(), this.choice);
    }
  }

  /** @param {Answer} answer @param {string | null} invitation what is said when nothing is asked */
  showHits(answer, invitation) {
    const { hits, total } = answer;
    const found = invitation === null && total > 0;
    this.hits.replaceChildren(...hits.map((hit) => hitRow(hit, "")));
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
      return "Nothing found.";
    }
    return shown < total ? `${hitCount(total)}, the first ${shown} shown.` : `${hitCount(total)}.`;
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

  /** @param {EventTarget | null} box of a facet's value or of a day */
  chooseValue(box) {
    if (!(box instanceof HTMLInputElement)) {
      return;
    }
    if (box.type === "date") {
      // A year that is still being written is a year, too: 0002, 0020, 0202.
      if (box.validity.valid) {
        this.choose({ [box.name]: box.value });
      }
      return;
    }
    this.chooseOf(box.name, box.value, box.checked);
  }

  /** @param {string} facet @param {string} value @param {boolean} wanted */
  chooseOf(facet, value, wanted) {
    const others = (this.choice.chosen.get(facet) ?? []).filter((other) => other !== value);
    const chosen = new Map(this.choice.chosen);
    const values = wanted ? [...others, value] : others;
    if (values.length > 0) {
      chosen.set(facet, values);
    } else {
      chosen.delete(facet);
    }
    this.choose({ chosen });
  }

  /** @param {EventTarget | null} button of what was chosen */
  drop(button) {
    if (!(button instanceof HTMLButtonElement) || button.dataset.drop === undefined) {
      return;
    }
    if (button.dataset.drop === "days") {
      this.choose({ from: "", to: "" });
    } else {
      this.chooseOf(button.dataset.drop, button.value, false);
    }
    this.input.focus();
  }

  /** @param {EventTarget | null} target */
  press(target) {
    const button = target instanceof Element ? target.closest("button") : null;
    if (button?.dataset.allOf !== undefined) {
      this.showAllValues(button, button.dataset.allOf);
    } else if (button?.dataset.from !== undefined) {
      const again = button.getAttribute("aria-pressed") === "true";
      this.choose(again ? { from: "", to: "" } : { from: button.dataset.from, to: button.dataset.to ?? "" });
    }
  }

  /** @param {HTMLElement} button @param {string} facet */
  showAllValues(button, facet) {
    this.expanded.add(facet);
    const hidden = [...(button.closest("fieldset")?.querySelectorAll("label") ?? [])].filter((label) => label.hidden);
    hidden.forEach((label) => (label.hidden = false));
    button.remove();
    hidden[0]?.querySelector("input")?.focus();
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
