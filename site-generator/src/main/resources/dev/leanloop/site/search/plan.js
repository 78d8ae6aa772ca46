import { keywordOf } from "./analysis.js";
import { partCalled } from "./parts.js";
/** @import { Analysis } from "./analysis.js" */
/** @import { Token } from "./pairs.js" */
/** @import { QueryClause, QueryFuzzy, QueryGroup, QueryNode, QueryValue, QueryWord } from "./query.js" */

/**
 * Turns a query into a plan, as `Planner` and `Plans` do it in Java: analyses its words, spreads them over the fields, gives
 * every leaf its weight, and keeps groups flat and every clause once.
 *
 * @typedef {{type: 'term', field: string, stem: string, boost: number}} PlanTerm scored by BM25
 * @typedef {{type: 'phrase', field: string, stems: string[], boost: number}} PlanPhrase scored by BM25 as one term
 * @typedef {{type: 'value', field: string, value: string, boost: number}} PlanValue scores its boost
 * @typedef {{type: 'prefix', field: string, written: string, boost: number}} PlanPrefix scores its boost
 * @typedef {{type: 'days', field: string, from: number, to: number, boost: number}} PlanDays scores its boost
 * @typedef {{type: 'all'}} PlanAll scores 1
 * @typedef {{type: 'none'}} PlanNone
 * @typedef {{type: 'any', plans: Plan[]}} PlanAny the sum of those that match
 * @typedef {{type: 'every', required: Plan[], optional: Plan | null, excluded: Plan[]}} PlanEvery
 * @typedef {PlanTerm | PlanPhrase | PlanValue | PlanPrefix | PlanDays | PlanAll | PlanNone | PlanAny | PlanEvery} Plan
 *
 * @typedef {object} Dictionary what the planner has to know of the terms of an index
 * @property {(field: string, value: string) => Promise<boolean>} hasValue
 * @property {(written: string) => Promise<string>} stemOf the stem to look for when a query says this written form
 * @property {(prefix: string) => Promise<string[]>} writtenForms of all text fields, sorted by code points, each once
 *
 * @typedef {object} PlanningSite
 * @property {Analysis} analysis
 * @property {Dictionary} dictionary
 * @property {Map<string, number>} fieldBoosts what a word without a field weighs in each text field, in their order
 * @property {Set<string>} stopWords
 * @property {number} today days since 1970-01-01
 */

const SHARED_LETTERS = 2;
const EARLIEST = -2147483648;
const LATEST = 2147483647;

/** @type {PlanAll} */
const ALL = {type: "all"};
/** @type {PlanNone} */
const NONE = {type: "none"};

/** @param {Plan} plan @returns {number} */
const boostOf = (plan) => ("boost" in plan ? plan.boost : 1);

/** @param {Plan} plan @returns {string} what it looks for, whatever it weighs */
function bareKey(plan) {
  return JSON.stringify("boost" in plan ? {...plan, boost: 1} : plan);
}

/**
 * @param {Plan[]} plans
 * @param {(one: Plan, other: Plan) => Plan} merge
 * @returns {Plan[]} each once, in the order of the first
 */
function eachOnce(plans, merge) {
  /** @type {Map<string, Plan>} */
  const once = new Map();
  for (const plan of plans) {
    const key = bareKey(plan);
    const known = once.get(key);
    once.set(key, known === undefined ? plan : merge(known, plan));
  }
  return [...once.values()];
}

/** @param {Plan} one @param {Plan} other @returns {Plan} */
const withBothBoosts = (one, other) =>
  "boost" in one ? {...one, boost: Math.fround(one.boost + boostOf(other))} : one;

/** @param {Plan[]} plans @returns {Plan} */
function anyOf(plans) {
  const flat = plans.flatMap((plan) => (plan.type === "any" ? plan.plans : plan.type === "none" ? [] : [plan]));
  const once = eachOnce(flat, withBothBoosts);
  return once.length === 0 ? NONE : once.length === 1 ? once[0] : {type: "any", plans: once};
}

/** @param {Plan[]} required @param {Plan[]} optional @param {Plan[]} excluded @returns {Plan} */
function everyOf(required, optional, excluded) {
  /** @type {Plan[]} */
  const musts = [];
  /** @type {Plan[]} */
  const nots = [];
  for (const plan of required) {
    if (plan.type === "every" && plan.optional === null) {
      musts.push(...plan.required);
      nots.push(...plan.excluded);
    } else {
      musts.push(plan);
    }
  }
  nots.push(...excluded.filter((plan) => plan.type !== "none"));
  if (musts.some((plan) => plan.type === "none") || nots.some((plan) => plan.type === "all")) {
    return NONE;
  }
  const onceNot = eachOnce(nots, (one) => one);
  let once = eachOnce(musts, (one, other) => (boostOf(one) >= boostOf(other) ? one : other));
  const keys = new Set(once.map(bareKey));
  let may = anyOf(optional.filter((plan) => !keys.has(bareKey(plan))));
  if (once.length > 1) {
    once = once.filter((plan) => plan.type !== "all");
  }
  if (once.length === 0) {
    if (may.type === "none" && onceNot.length === 0 && optional.length > 0) {
      return NONE;
    }
    once = [may.type === "none" ? ALL : may];
    may = NONE;
  }
  if (once.length === 1 && may.type === "none" && onceNot.length === 0) {
    return once[0];
  }
  return {type: "every", required: once, optional: may.type === "none" ? null : may, excluded: onceNot};
}

/** @param {QueryNode} node @returns {boolean} whether it looks for words, not for values or days alone */
export function hasWords(node) {
  switch (node.type) {
    case "word":
    case "phrase":
    case "prefix":
    case "fuzzy":
      return true;
    case "group":
      return node.clauses.some((clause) => hasWords(clause.node));
    default:
      return false;
  }
}

export class QueryPlanner {
  /** @param {PlanningSite} site @param {boolean} allWords whether a sequence asks for all of its words */
  constructor(site, allWords) {
    this.site = site;
    this.allWords = allWords;
  }

  /** @param {QueryGroup} query @returns {Promise<Plan>} */
  async plan(query) {
    return (await this.group(query, 1)) ?? ALL;
  }

  /** @param {QueryNode} node @param {number} weight @returns {Promise<Plan | null>} */
  async node(node, weight) {
    const own = Math.fround(weight * Math.fround(node.boost / 100));
    switch (node.type) {
      case "word":
        return this.word(node, own);
      case "phrase":
        return this.words(node.field, this.site.analysis.asked(node.text), own);
      case "prefix":
        return this.prefix(node.field, node.text, own);
      case "fuzzy":
        return this.fuzzy(node, own);
      case "value":
        return this.value(node, own);
      case "days":
        return {type: "days", field: node.field, from: node.from ?? EARLIEST, to: node.to ?? LATEST, boost: own};
      case "overdue":
        return this.overdue(own);
      case "is":
        return this.is(node.value, own);
      case "group":
        return this.group(node, own);
    }
  }

  /** @param {QueryGroup} group @param {number} weight @returns {Promise<Plan | null>} */
  async group(group, weight) {
    if (group.join === "sequence") {
      return this.sequence(group.clauses, weight);
    }
    /** @type {Plan[]} */
    const required = [];
    /** @type {Plan[]} */
    const excluded = [];
    for (const clause of group.clauses) {
      const plan = await this.node(clause.node, weight);
      if (plan !== null) {
        if (clause.occur !== "-") {
          required.push(plan);
        } else if (group.join === "and") {
          excluded.push(plan);
        } else {
          required.push(everyOf([], [], [plan]));
        }
      }
    }
    if (required.length === 0 && excluded.length === 0) {
      return null;
    }
    return group.join === "and" ? everyOf(required, [], excluded) : anyOf(required);
  }

  /** @param {QueryClause[]} clauses @param {number} weight @returns {Promise<Plan | null>} */
  async sequence(clauses, weight) {
    const dropStopWords = clauses.some((clause) => this.carriesMeaning(clause));
    /** @type {{values: Plan[], required: Plan[], words: Plan[], excluded: Plan[]}} */
    const found = {values: [], required: [], words: [], excluded: []};
    for (const clause of clauses) {
      if (dropStopWords && clause.occur === "" && this.isStopWord(clause.node)) {
        continue;
      }
      const plan = await this.node(clause.node, weight);
      if (plan !== null) {
        const role =
          clause.occur === "-" ? "excluded" : clause.occur === "+" ? "required" : hasWords(clause.node) ? "words" : "values";
        found[role].push(plan);
      }
    }
    const {values, required, words, excluded} = found;
    if (values.length + required.length + words.length + excluded.length === 0) {
      return null;
    }
    const musts = [...required, ...values];
    if (this.allWords) {
      return everyOf([...musts, ...words], [], excluded);
    }
    if (required.length === 0 && words.length > 0) {
      return everyOf([...musts, anyOf(words)], [], excluded);
    }
    return everyOf(musts, words, excluded);
  }

  /** @param {QueryClause} clause @returns {boolean} */
  carriesMeaning(clause) {
    if (clause.occur === "-" || !hasWords(clause.node) || this.isStopWord(clause.node)) {
      return false;
    }
    return clause.node.type !== "word" || this.site.analysis.asked(clause.node.text).length > 0;
  }

  /** @param {QueryNode} node @returns {boolean} */
  isStopWord(node) {
    if (node.type !== "word" || node.typing) {
      return false;
    }
    const tokens = this.site.analysis.asked(node.text);
    return tokens.length === 1 && this.site.stopWords.has(tokens[0].written);
  }

  /** @param {QueryWord} word @param {number} weight @returns {Promise<Plan | null>} */
  async word(word, weight) {
    const whole = await this.words(word.field, this.site.analysis.asked(word.text), weight);
    if (!word.typing || whole === null) {
      return whole;
    }
    const begun = await this.prefix(word.field, word.text, weight);
    return begun === null ? whole : anyOf([whole, begun]);
  }

  /**
   * @param {string | null} only
   * @param {number} weight
   * @returns {Array<[string, number]>} the fields to look in, with what the word weighs there
   */
  fields(only, weight) {
    return only !== null
      ? [[only, weight]]
      : [...this.site.fieldBoosts].map(([field, boost]) => [field, Math.fround(weight * boost)]);
  }

  /**
   * @param {string | null} only
   * @param {Token[]} tokens
   * @param {number} weight
   * @returns {Promise<Plan | null>}
   */
  async words(only, tokens, weight) {
    if (tokens.length === 0) {
      return null;
    }
    const stems = await Promise.all(tokens.map(({written}) => this.site.dictionary.stemOf(written)));
    return anyOf(
      this.fields(only, weight).map(([field, boost]) =>
        stems.length === 1
          ? {type: "term", field, stem: stems[0], boost}
          : {type: "phrase", field, stems, boost},
      ),
    );
  }

  /** @param {string | null} only @param {string} text @param {number} weight @returns {Promise<Plan | null>} */
  async prefix(only, text, weight) {
    const tokens = this.site.analysis.asked(text);
    if (tokens.length === 0) {
      return null;
    }
    const {written} = tokens[tokens.length - 1];
    if (written.length < SHARED_LETTERS) {
      return this.words(only, tokens, weight);
    }
    const beginning = anyOf(
      this.fields(only, weight).map(([field, boost]) => ({type: "prefix", field, written, boost})),
    );
    const before = await this.words(only, tokens.slice(0, -1), weight);
    return before === null ? beginning : everyOf([before, beginning], [], []);
  }

  /** @param {QueryFuzzy} fuzzy @param {number} weight @returns {Promise<Plan | null>} */
  async fuzzy(fuzzy, weight) {
    const tokens = this.site.analysis.asked(fuzzy.text);
    if (tokens.length !== 1 || tokens[0].written.length <= SHARED_LETTERS) {
      return this.words(fuzzy.field, tokens, weight);
    }
    const {written} = tokens[0];
    const forms = await this.site.dictionary.writtenForms(written.slice(0, SHARED_LETTERS));
    /** @type {Array<{form: string, distance: number}>} */
    const near = partCalled("more").near(written, forms, fuzzy.distance);
    /** @type {Map<string, number>} */
    const stems = new Map();
    for (const {form, distance} of near) {
      const stem = await this.site.dictionary.stemOf(form);
      if (!stems.has(stem)) {
        const likeness = Math.fround(1 - Math.fround(distance / written.length));
        stems.set(stem, Math.fround(weight * likeness));
      }
    }
    /** @type {Array<[string, number]>} */
    const fields = fuzzy.field === null ? [...this.site.fieldBoosts] : [[fuzzy.field, 1]];
    return anyOf(
      fields.flatMap(([field, fieldBoost]) =>
        [...stems].map(([stem, boost]) => ({type: "term", field, stem, boost: Math.fround(boost * fieldBoost)})),
      ),
    );
  }

  /** @param {QueryValue} node @param {number} boost @returns {Promise<Plan | null>} */
  async value(node, boost) {
    const value = keywordOf(node.value);
    if (node.field === "customer" && !(await this.site.dictionary.hasValue("customer", value))) {
      return this.words("customer", this.site.analysis.asked(node.value), boost);
    }
    return {type: "value", field: node.field, value, boost};
  }

  /** @param {number} boost @returns {Plan} */
  overdue(boost) {
    const owed = anyOf(["open", "moved"].map((value) => ({type: "value", field: "state", value, boost})));
    return everyOf([{type: "days", field: "due", from: EARLIEST, to: this.site.today - 1, boost}, owed], [], []);
  }

  /** @param {string} value @param {number} boost @returns {Plan} */
  is(value, boost) {
    if (value === "surprise") {
      return {type: "value", field: "surprise", value: "yes", boost};
    }
    return anyOf(["state", "verdict", "proof", "kind"].map((field) => ({type: "value", field, value, boost})));
  }
}
