import { compareTerms } from "./lexicon.js";
import { QueryPlanner } from "./plan.js";
import { parseQuery } from "./query.js";
/** @import { SearchEngine } from "./engine.js" */
/** @import { QueryClause, QueryGroup, QueryNode } from "./query.js" */

/** Words that a value is named by at most. */
const MOST_WORDS = 4;

/** @param {QueryNode} node @returns {string} the field of which any value is enough, if it is a value of one */
function fieldOf(node) {
  return node.type === "value" && node.field === "kind" ? "kind" : node.type === "is" ? "is" : "";
}

/** Reads the words of a query that name a value of a field as that field, as `Reading` does in Java, where it is said more of it. */
export class Reading {
  /** @param {SearchEngine} engine @param {Array<[string, string[]]>} said */
  constructor(engine, said) {
    const { analysis, fieldBoosts, stopWords } = engine;
    this.analysis = analysis;
    this.planner = new QueryPlanner({ analysis, dictionary: engine, fieldBoosts, stopWords, today: 0 }, true);
    /** @type {Map<string, QueryNode>} */
    this.values = new Map();
    /** @type {Set<string>} */
    this.asking = new Set();
    for (const [query, words] of said) {
      const clause = parseQuery(query, false).query.clauses[0];
      for (const form of words.map((word) => this.form(word))) {
        if (clause === undefined) {
          this.asking.add(form);
        } else {
          this.values.set(form, this.values.get(form) ?? clause.node);
        }
      }
    }
  }

  /** @param {string} text @returns {string} what a word is compared by */
  form(text) {
    return this.analysis
      .asked(text)
      .map(({ written }) => written)
      .join(" ");
  }

  /** @returns {string[]} the single words that name a value, as they are written in texts, sorted */
  words() {
    return [...this.values.keys()].filter((form) => !form.includes(" ")).sort(compareTerms);
  }

  /** @param {QueryGroup} query @returns {QueryGroup} the same where nothing in it names a value */
  of(query) {
    /** @type {QueryClause[]} */
    const clauses = [];
    const sequence = query.join === "sequence";
    let read = false;
    for (let i = 0; i < query.clauses.length; ) {
      const { clause, words, value } = this.named(query.clauses.slice(i), sequence ? MOST_WORDS : 1);
      clauses.push(clause);
      read ||= value;
      i += words;
    }
    return { ...query, clauses: read && sequence ? this.together(clauses) : clauses };
  }

  /**
   * @param {QueryClause[]} clauses
   * @param {number} most
   * @returns {{clause: QueryClause, words: number, value: boolean}} the first of them, or all that name a value together
   */
  named(clauses, most) {
    for (let words = Math.min(most, clauses.length); words > 0; words--) {
      const node = this.value(clauses.slice(0, words));
      if (node !== null) {
        return { clause: { occur: clauses[0].occur, node }, words, value: true };
      }
    }
    const [{ occur, node }] = clauses;
    return { clause: { occur, node: node.type === "group" ? this.of(node) : node }, words: 1, value: false };
  }

  /** @param {QueryClause[]} clauses @returns {QueryNode | null} the value that they name together */
  value(clauses) {
    const [{ node }] = clauses;
    if (fieldOf(node) === "kind" && node.type === "value") {
      const value = clauses.length === 1 ? this.values.get(this.form(node.value)) : undefined;
      return value !== undefined && value.type === "value" && fieldOf(value) === "kind" && value.value !== node.value ? value : null;
    }
    const texts = clauses.map(({ occur, node: word }) =>
      (clauses.length === 1 || occur === "") && word.type === "word" && word.field === null && word.boost === 100 ? word.text : null,
    );
    return texts.includes(null) ? null : (this.values.get(this.form(texts.join(" "))) ?? null);
  }

  /** @param {QueryNode} node @returns {boolean} */
  saysLittle(node) {
    return this.planner.isStopWord(node) || (node.type === "word" && this.asking.has(this.form(node.text)));
  }

  /** @param {QueryClause[]} clauses @returns {QueryClause[]} */
  together(clauses) {
    /** @type {Map<string, QueryClause[]>} */
    const byField = new Map();
    for (const clause of clauses) {
      if (clause.occur === "" && this.saysLittle(clause.node)) {
        continue;
      }
      // Only values of one field are alike; whatever else stands there stands alone.
      const field = (clause.occur === "" && fieldOf(clause.node)) || `#${byField.size}`;
      byField.set(field, [...(byField.get(field) ?? []), clause]);
    }
    return [...byField.values()].map((all) => {
      const once = [...new Map(all.map((clause) => [JSON.stringify(clause), clause])).values()];
      return once.length === 1 ? once[0] : { occur: "", node: { type: "group", join: "or", clauses: once, boost: 100 } };
    });
  }
}
