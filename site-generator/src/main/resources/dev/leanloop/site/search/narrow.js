import { say } from "../js/words.js";
import { showChosen } from "./chosen.js";
import { daysGroup, showDays } from "./dates.js";
import { FacetList } from "./facets.js";
import { element } from "./hits.js";
import { wayLine } from "./waylines.js";
/** @import { SearchClient } from "./client.js" */
/** @import { Question } from "./session.js" */
/** @import { SearchView } from "./view.js" */
/** @import { Way } from "./ways.js" */

/**
 * What follows the hits on the search page: the values and days to narrow them by, with how many hits each would give, what they
 * were narrowed to, and what else could be asked where nothing was found.
 *
 * @typedef {object} Shown what the page shows now
 * @property {SearchClient} session
 * @property {Question} question
 * @property {boolean} seeks whether something else may be worth asking
 * @property {() => boolean} isCurrent whether the page shows it still
 */

/** Facets of more bytes wait until a reader opens them. */
const LIGHT = 48_000;

export class Narrowing {
  /** @param {SearchView} view */
  constructor(view) {
    this.view = view;
    this.chosen = view.chosen;
    this.ways = view.ways;
    this.also = element("span");
    this.days = daysGroup();
    const groups = element("div");
    this.list = new FacetList(groups);
    view.details.append(this.days, groups);
    /** @type {Set<string>} the facets that a reader has opened */
    this.opened = new Set();
    /** @type {Shown | null} */
    this.shown = null;
    view.details.addEventListener("change", (event) => this.chooseValue(event.target));
    view.details.addEventListener("click", (event) => this.press(event.target));
    this.chosen.addEventListener("click", (event) => this.drop(event.target));
  }

  /** @param {Shown} shown */
  async show(shown) {
    const { session, question, seeks, isCurrent } = shown;
    if (!isCurrent()) {
      return;
    }
    this.shown = shown;
    if (seeks) {
      const ways = await session.ways(question, this.view.said);
      if (!isCurrent()) {
        return;
      }
      this.showWays(ways);
    }
    const facets = this.counted(session, question);
    if (facets.length === 0 && !this.view.details.open) {
      showChosen(this.chosen, new Map(), this.view.choice);
      return;
    }
    const { facets: counts, months } = await session.counts(question, facets);
    if (isCurrent()) {
      this.list.show(session.facetNames, counts);
      showDays(this.days, months, this.view.choice);
      showChosen(this.chosen, counts, this.view.choice);
    }
  }

  /** @param {Way[]} ways where the words are found, behind their number, so that no hit moves away from under a finger */
  showWays(ways) {
    const { announcer, asked, status } = this.view;
    const lines = ways.map((found) => wayLine(found, asked));
    const beside = ways.some(({ type }) => type === "also");
    this.also.replaceChildren(...(beside ? lines : []));
    status.append(this.also);
    this.ways.replaceChildren(...(beside ? [] : lines));
    announcer.say([status, ...this.ways.children].map((line) => line.textContent).join(" "));
  }

  /** @param {SearchClient} session @param {Question} question @returns {string[]} the facets to count: the light, the chosen, the opened */
  counted({ facetNames, facetBytes }, { chosen }) {
    const visible = this.view.details.open;
    return facetNames.filter(
      (facet, i) => chosen.has(facet) || (visible && (facetBytes[i] <= LIGHT || this.opened.has(facet))),
    );
  }

  /** @param {string} facet */
  async open(facet) {
    this.opened.add(facet);
    if (this.shown !== null) {
      await this.show(this.shown);
      this.list.focus(facet);
    }
  }

  /** @param {EventTarget | null} box of a facet's value or of a day */
  chooseValue(box) {
    if (!(box instanceof HTMLInputElement)) {
      return;
    }
    if (box.type === "date") {
      // A year that is still being written is a year, too: 0002, 0020, 0202.
      if (box.validity.valid) {
        this.view.choose({ [box.name]: box.value });
      }
      return;
    }
    this.chooseOf(box.name, box.value, box.checked);
  }

  /** @param {string} facet @param {string} value @param {boolean} wanted */
  chooseOf(facet, value, wanted) {
    const others = (this.view.choice.chosen.get(facet) ?? []).filter((other) => other !== value);
    const chosen = new Map(this.view.choice.chosen);
    const values = wanted ? [...others, value] : others;
    if (values.length > 0) {
      chosen.set(facet, values);
    } else {
      chosen.delete(facet);
    }
    this.view.choose({ chosen });
  }

  /** @param {EventTarget | null} button of what was chosen */
  drop(button) {
    if (!(button instanceof HTMLButtonElement) || button.dataset.drop === undefined) {
      return;
    }
    if (button.dataset.drop === "days") {
      this.view.choose({ from: "", to: "" });
    } else {
      this.chooseOf(button.dataset.drop, button.value, false);
    }
    this.view.input.focus();
  }

  /** @param {EventTarget | null} target */
  press(target) {
    const button = target instanceof Element ? target.closest("button") : null;
    if (button?.dataset.allOf !== undefined) {
      this.showAllValues(button, button.dataset.allOf);
    } else if (button?.dataset.open !== undefined) {
      button.textContent = say("search.counting");
      this.open(button.dataset.open);
    } else if (button?.dataset.from !== undefined) {
      const again = button.getAttribute("aria-pressed") === "true";
      this.view.choose(again ? { from: "", to: "" } : { from: button.dataset.from, to: button.dataset.to ?? "" });
    }
  }

  /** @param {HTMLElement} button @param {string} facet */
  showAllValues(button, facet) {
    this.list.expanded.add(facet);
    const hidden = [...(button.closest("fieldset")?.querySelectorAll("label") ?? [])].filter((label) => label.hidden);
    hidden.forEach((label) => (label.hidden = false));
    button.remove();
    hidden[0]?.querySelector("input")?.focus();
  }
}

/** @type {any} */ (window).leanloopNarrowing = Narrowing;
