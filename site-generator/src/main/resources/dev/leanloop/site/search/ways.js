import { keywordOf } from "./analysis.js";
import { normalForm } from "./normalform.js";
import { parseQuery } from "./query.js";
import { nearestOf, nearestSpellings } from "./spelling.js";
/** @import { SearchAnswer, SearchEngine, SearchQuestion } from "./engine.js" */
/** @import { QueryGroup, QueryNode } from "./query.js" */

/**
 * What else could be asked where a query finds little: its nearest spelling, the same without what was chosen, the same without
 * the part that narrows most, any of its words. Every way offered finds something.
 *
 * @typedef {object} Way
 * @property {"spelling" | "everywhere" | "without" | "any"} type
 * @property {string} query
 * @property {string} left out, for `without`
 * @property {boolean} narrowed whether what was chosen is kept
 * @property {number} total of hits
 */

/** Parts of a query that are left out on trial, and ways shown for them. */
const PARTS_TRIED = 8;
const PARTS_SHOWN = 2;

/**
 * @param {SearchEngine} engine
 * @param {SearchQuestion} question
 * @param {SearchAnswer} answer
 * @returns {Promise<Way[]>}
 */
export async function waysOut(engine, question, answer) {
  if (answer.total > 0 && !answer.relaxed) {
    return [];
  }
  const asked = { ...question, typing: false };
  const narrowed = question.chosen.size > 0 || question.from !== null || question.to !== null;
  const { query } = parseQuery(question.query, false);
  const other = /** @type {QueryGroup} */ (await respelled(engine, query));
  const misspelt = normalForm(other) !== normalForm(query);
  const ways = misspelt ? [await tried(engine, asked, "spelling", normalForm(other))] : [];
  if (answer.total === 0) {
    if (narrowed) {
      ways.push(way("everywhere", question.query, answer.matching.documents.length));
    }
    const fewer = await withoutParts(engine, asked, other);
    ways.push(...fewer);
    const words = [...new Set(engine.analysis.asked(question.query).map(({ written }) => written))];
    if (fewer.length === 0 && words.length > 1) {
      ways.push(await tried(engine, asked, "any", words.join(" OR ")));
    }
  }
  return ways.filter(({ total }) => total > 0);
}

/**
 * @param {Way["type"]} type
 * @param {string} query
 * @param {number} total
 * @param {{left?: string, narrowed?: boolean}} [more]
 * @returns {Way}
 */
function way(type, query, total, { left = "", narrowed = false } = {}) {
  return { type, query, total, left, narrowed };
}

/**
 * @param {SearchEngine} engine
 * @param {SearchQuestion} asked
 * @param {Way["type"]} type
 * @param {string} query
 * @param {string} [left]
 * @returns {Promise<Way>} within what was chosen if something is found there, else without
 */
async function tried(engine, asked, type, query, left = "") {
  const { total, matching } = await engine.search({ ...asked, query });
  return total > 0
    ? way(type, query, total, { left, narrowed: true })
    : way(type, query, matching.documents.length, { left });
}

/** @param {SearchEngine} engine @param {QueryNode} node @returns {Promise<QueryNode>} with the nearest spellings that exist */
async function respelled(engine, node) {
  switch (node.type) {
    case "group": {
      const clauses = node.clauses.map(async (clause) => ({ ...clause, node: await respelled(engine, clause.node) }));
      return { ...node, clauses: await Promise.all(clauses) };
    }
    case "word":
    case "phrase": {
      let text = node.text;
      for (const [word, spelling] of await nearestSpellings(engine, node.text)) {
        text = text.replace(word, () => spelling);
      }
      return { ...node, text };
    }
    case "value": {
      const value = keywordOf(node.value);
      if (await engine.hasValue(node.field, value)) {
        return node;
      }
      const known = (await engine.valuesOf(node.field)).map(keywordOf);
      return { ...node, value: nearestOf(value, known) ?? node.value };
    }
    default:
      return node;
  }
}

/** @param {SearchEngine} engine @param {SearchQuestion} asked @param {QueryGroup} query @returns {Promise<Way[]>} most hits first */
async function withoutParts(engine, asked, query) {
  const { clauses } = query;
  if (clauses.length < 2 || clauses.length > PARTS_TRIED) {
    return [];
  }
  const ways = await Promise.all(
    clauses.map((clause) => {
      const rest = { ...query, clauses: clauses.filter((other) => other !== clause) };
      const left = normalForm({ ...query, clauses: [clause] });
      return tried(engine, asked, "without", normalForm(rest), left);
    }),
  );
  return ways
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total)
    .slice(0, PARTS_SHOWN);
}
