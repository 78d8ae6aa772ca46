import { SearchEngine } from "./engine.js";
import { partCalled } from "./parts.js";
/** @import { FacetCount, MonthCount } from "./columns.js" */
/** @import { FoundDocument, SearchAnswer, SearchQuestion } from "./engine.js" */
/** @import { PackSource } from "./loader.js" */
/** @import { Answered } from "./packs.js" */
/** @import { Segment } from "./snippet.js" */
/** @import { Said, Way } from "./ways.js" */

/**
 * All that a page knows of the search: one asks with plain data and is answered with plain data, so that the two may live in
 * different threads.
 *
 * @typedef {SearchQuestion & {limit: number}} Question `limit`: how many hits
 *
 * @typedef {object} Shown
 * @property {Segment[]} parts of the item's words, or of a quote
 * @property {number} quote which one; -1 for the item's own words
 * @property {Segment[]} title of the conversation
 * @property {Segment[]} customer
 * @property {Segment[][]} topics
 *
 * @typedef {FoundDocument & {snippet: Shown}} Hit
 *
 * @typedef {object} Answer
 * @property {string} query as understood, in normal form
 * @property {string[]} repairs what was mended, in words
 * @property {boolean} relaxed whether nothing had all the words, so that any word was enough
 * @property {number} total
 * @property {Hit[]} hits the first ones
 *
 * @typedef {{facets: Map<string, FacetCount[]>, months: MonthCount[]}} Counts
 */

export class SearchSession {
  /**
   * @param {string} manifestUrl
   * @param {PackSource | null} scripts loads packs as scripts, where nothing can be fetched
   * @param {Answered | null} first what the server answered when it was asked for the manifest
   * @returns {Promise<SearchSession>}
   */
  static async open(manifestUrl, scripts, first) {
    return new SearchSession(await SearchEngine.open(manifestUrl, scripts, first));
  }

  /** @param {SearchEngine} engine */
  constructor(engine) {
    this.engine = engine;
    /** @type {number} how many documents can be found */
    this.size = engine.size;
    /** @type {string[]} in the order in which they are shown */
    this.facetNames = engine.manifest.facets;
    /** @type {number[]} what each weighs */
    this.facetBytes = engine.manifest.facetBytes;
    /** @type {{key: string, answer: Promise<SearchAnswer>} | null} */
    this.last = null;
  }

  /** @param {Question} question @returns {Promise<Answer>} */
  async ask(question) {
    const answer = await this.answerOf(this.known(question));
    const snippets = this.engine.snippets(answer);
    const hits = (await Promise.all(Array.from(answer.ranks, (rank) => this.engine.document(rank)))).map((found) => {
      const { segments, quote } = snippets.of(
        found.text,
        found.quotes.map(([words]) => words),
      );
      const title = snippets.whole(found.title);
      const customer = snippets.whole(found.customerName);
      const topics = found.topics.map((topic) => snippets.whole(topic));
      return { ...found, snippet: { parts: segments, quote, title, customer, topics } };
    });
    const { query, relaxed, total } = answer;
    const repairs = answer.repairs.length === 0 ? [] : partCalled("more").repairWords(answer.repairs);
    return { query, repairs, relaxed, total, hits };
  }

  /**
   * @param {Question} question
   * @param {string[]} facets
   * @returns {Promise<Counts>} of all that was found; a choice does not narrow its own counts
   */
  async counts(question, facets) {
    const known = this.known(question);
    const { chosen, from, to } = known;
    return this.engine.counts(await this.answerOf(known), chosen, { from, to }, facets);
  }

  /** @param {Question} question @param {Said} said @returns {Promise<Way[]>} what else could be asked */
  async ways(question, said) {
    const known = this.known(question);
    return partCalled("more").waysOut(this.engine, known, await this.answerOf(known), said);
  }

  /** @param {Question} question @returns {Question} without facets that there are not: an address may have anything */
  known(question) {
    return { ...question, chosen: new Map([...question.chosen].filter(([facet]) => this.facetNames.includes(facet))) };
  }

  /** @param {Question} question @returns {Promise<SearchAnswer>} the last one again while the same is asked */
  answerOf(question) {
    const key = JSON.stringify({ ...question, chosen: [...question.chosen] });
    if (this.last?.key !== key) {
      const answer = this.engine.search(question);
      const asked = { key, answer };
      this.last = asked;
      answer.catch(() => {
        if (this.last === asked) {
          this.last = null;
        }
      });
    }
    return this.last.answer;
  }
}
