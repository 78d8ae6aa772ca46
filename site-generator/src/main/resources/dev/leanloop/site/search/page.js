import { agesGrow } from "../js/ages.js";
import { SearchEngine } from "./engine.js";
import { showFacets } from "./facets.js";
import { element, hitRow } from "./hits.js";
import { REPAIRS } from "./query.js";
/** @import { SearchAnswer } from "./engine.js" */

/**
 * The search page: finds while one types, keeps what was asked in the address, moves by arrow keys, and says what it does to
 * those who do not see it.
 */

const HITS_AT_ONCE = 10;
/** Milliseconds of rest after a key before the page searches. */
const REST = 60;

/** @param {string} selector @returns {HTMLElement} */
function part(selector) {
  const found = document.querySelector(selector);
  if (!(found instanceof HTMLElement)) {
    throw new Error(`the page lacks ${selector}`);
  }
  return found;
}

/**
 * @param {string} asOf the day the site stands at
 * @returns {number} the day against which promises are overdue, in days since 1970-01-01: where ages grow, the reader's day
 */
function today(asOf) {
  const now = new Date();
  const day = agesGrow(document.documentElement)
    ? Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())
    : Date.parse(`${asOf}T00:00:00Z`);
  return Math.round(day / 86_400_000);
}

class SearchView {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.input = /** @type {HTMLInputElement} */ (part(".search-form input"));
    this.status = part(".search-status");
    this.notices = part(".search-notices");
    this.hits = part(".search-hits");
    this.more = part(".search-more");
    this.help = part(".search-help");
    this.facets = part(".search-facets");
    this.today = today(/** @type {string} */ (form.dataset.asOf));
    /** @type {Promise<SearchEngine> | null} */
    this.opening = null;
    /** @type {Map<string, string[]>} */
    this.chosen = new Map();
    /** @type {Set<string>} */
    this.expanded = new Set();
    /** @type {SearchAnswer | null} */
    this.answer = null;
    this.limit = HITS_AT_ONCE;
    /** Counts the searches, so that a late answer does not overwrite a newer one. */
    this.turn = 0;
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
    this.facets.addEventListener("change", (event) => this.choose(event.target));
    this.facets.addEventListener("click", (event) => this.showAllValues(event.target));
    document.addEventListener("keydown", (event) => this.key(event));
    window.addEventListener("popstate", () => {
      this.readAddress();
      this.run(false);
    });
    this.run(false);
    if (this.input.value === "") {
      this.input.focus();
    }
  }

  /** The query and the chosen values are in the address, so that it can be kept, shared, and gone back to. */
  readAddress() {
    const asked = new URLSearchParams(location.search);
    this.input.value = asked.get("q") ?? "";
    this.chosen = new Map();
    for (const [name, value] of asked) {
      if (name !== "q" && value !== "") {
        this.chosen.set(name, [...(this.chosen.get(name) ?? []), value]);
      }
    }
  }

  writeAddress() {
    const asked = new URLSearchParams();
    if (this.input.value.trim() !== "") {
      asked.set("q", this.input.value);
    }
    for (const [facet, values] of this.chosen) {
      values.forEach((value) => asked.append(facet, value));
    }
    const search = asked.size === 0 ? "" : `?${asked}`;
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
    this.timer = window.setTimeout(() => this.run(true), REST);
  }

  /** The query is complete: its last word is a word, not a beginning. */
  settle() {
    clearTimeout(this.timer);
    this.limit = HITS_AT_ONCE;
    this.writeAddress();
    this.run(false);
  }

  /** @param {boolean} typing whether the last word is still being typed */
  async run(typing) {
    const turn = ++this.turn;
    try {
      this.opening ??= SearchEngine.open(/** @type {string} */ (this.form.dataset.manifest));
      const engine = await this.opening;
      const query = this.input.value;
      const known = new Map([...this.chosen].filter(([facet]) => engine.manifest.facets.includes(facet)));
      const answer = await engine.search({ query, chosen: known, typing, today: this.today });
      if (turn !== this.turn) {
        return;
      }
      this.answer = answer;
      const asksNothing = query.trim() === "" && known.size === 0;
      await this.showHits(engine, answer, asksNothing, turn);
      const counts = await engine.facets(answer, known);
      if (turn === this.turn) {
        showFacets(this.facets, counts, this.expanded);
      }
    } catch (failure) {
      this.opening = null;
      if (turn === this.turn) {
        this.status.textContent = "The search files could not be loaded. Reload the page to try again.";
      }
      throw failure;
    }
  }

  /**
   * @param {SearchEngine} engine
   * @param {SearchAnswer} answer
   * @param {boolean} asksNothing
   * @param {number} turn
   */
  async showHits(engine, answer, asksNothing, turn) {
    const ranks = asksNothing ? [] : [...answer.ranks.slice(0, this.limit)];
    const found = await Promise.all(ranks.map((rank) => engine.document(rank)));
    const nearest = answer.total === 0 ? await engine.nearestSpellings(this.input.value) : [];
    if (turn !== this.turn) {
      return;
    }
    const snippets = engine.snippets(answer);
    this.hits.replaceChildren(...found.map((document) => hitRow(document, snippets)));
    this.help.hidden = !asksNothing && answer.total > 0;
    this.more.hidden = asksNothing || answer.total <= ranks.length;
    this.status.textContent = asksNothing
      ? `${engine.size.toLocaleString("en")} things to find.`
      : this.summary(answer, ranks.length);
    this.showNotices(answer, nearest, asksNothing);
  }

  /** @param {SearchAnswer} answer @param {number} shown @returns {string} */
  summary({ total }, shown) {
    if (total === 0) {
      return "Nothing found.";
    }
    const hits = `${total.toLocaleString("en")} ${total === 1 ? "hit" : "hits"}`;
    return shown < total ? `${hits}, the first ${shown} shown.` : `${hits}.`;
  }

  /** @param {SearchAnswer} answer @param {Array<[string, string]>} nearest @param {boolean} asksNothing */
  showNotices(answer, nearest, asksNothing) {
    const notices = [];
    if (answer.relaxed) {
      notices.push(element("p", { text: "Nothing has all of these words. These have some of them, the best first." }));
    }
    if (answer.repairs.length > 0) {
      const why = answer.repairs.map((repair) => REPAIRS[/** @type {keyof typeof REPAIRS} */ (repair)]).join("; ");
      notices.push(
        element("p", { className: "soft" }, ["Searched for ", element("code", { text: answer.query }), `: ${why}.`]),
      );
    }
    if (nearest.length > 0) {
      const other = nearest.reduce((query, [word, spelling]) => query.replace(word, () => spelling), this.input.value);
      const link = /** @type {HTMLAnchorElement} */ (element("a", { text: other }));
      link.href = `?${new URLSearchParams({ q: other })}`;
      notices.push(element("p", {}, ["Did you mean ", link, "?"]));
    }
    if (answer.total === 0 && this.chosen.size > 0 && !asksNothing) {
      const link = /** @type {HTMLAnchorElement} */ (element("a", { text: "Search without the chosen values" }));
      link.href = `?${new URLSearchParams({ q: this.input.value })}`;
      notices.push(element("p", {}, [link]));
    }
    this.notices.replaceChildren(...notices);
  }

  async showMore() {
    const before = this.hits.children.length;
    this.limit += HITS_AT_ONCE;
    const engine = await this.opening;
    if (engine != null && this.answer !== null) {
      await this.showHits(engine, this.answer, false, this.turn);
      this.links()[before]?.focus();
    }
  }

  /** @param {EventTarget | null} box */
  choose(box) {
    if (box instanceof HTMLInputElement) {
      const others = (this.chosen.get(box.name) ?? []).filter((value) => value !== box.value);
      const values = box.checked ? [...others, box.value] : others;
      if (values.length > 0) {
        this.chosen.set(box.name, values);
      } else {
        this.chosen.delete(box.name);
      }
      this.settle();
    }
  }

  /** @param {EventTarget | null} button */
  showAllValues(button) {
    const facet = button instanceof HTMLElement ? button.dataset.allOf : undefined;
    if (facet !== undefined) {
      this.expanded.add(facet);
      const group = /** @type {HTMLElement} */ (button).closest("fieldset");
      const hidden = [...(group?.querySelectorAll("label") ?? [])].filter((label) => label.hidden);
      hidden.forEach((label) => (label.hidden = false));
      /** @type {HTMLElement} */ (button).remove();
      hidden[0]?.querySelector("input")?.focus();
    }
  }

  /** @returns {HTMLAnchorElement[]} of the hits, in order */
  links() {
    return [...this.hits.querySelectorAll("a")];
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const links = this.links();
    const at = links.findIndex((link) => link === document.activeElement);
    const inBox = document.activeElement === this.input;
    if (event.key === "ArrowDown" && (inBox || at >= 0) && links.length > 0) {
      links[Math.min(at + 1, links.length - 1)].focus();
    } else if (event.key === "ArrowUp" && at >= 0) {
      (at === 0 ? this.input : links[at - 1]).focus();
    } else if (event.key === "Escape" && at >= 0) {
      this.input.focus();
      this.input.select();
    } else if (event.key === "Escape" && inBox && this.input.value !== "") {
      this.input.value = "";
      this.settle();
    } else {
      return;
    }
    event.preventDefault();
  }
}

const searchForm = document.querySelector(".search-form");
if (searchForm instanceof HTMLFormElement) {
  new SearchView(searchForm).start();
}
