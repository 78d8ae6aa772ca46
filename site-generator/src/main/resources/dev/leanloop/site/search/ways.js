import { keywordOf } from "./analysis.js";
import { normalForm } from "./normalform.js";
import { hasWords } from "./plan.js";
import { parseQuery } from "./query.js";
import { Reading } from "./reading.js";
import { nearestOf, nearestSpellings } from "./spelling.js";
import { typedForm } from "./typedform.js";
/** @import { SearchAnswer, SearchEngine, SearchQuestion } from "./engine.js" */
/** @import { QueryClause, QueryGroup, QueryNode } from "./query.js" */

/**
 * What else could be asked where a query finds little, as `WaysOut` finds it in Java: its words as fields, its nearest spelling, the same
 * without what was chosen, the same without the part that narrows most, any of its words. Every way offered finds something.
 *
 * @typedef {object} Way
 * @property {"meant" | "also" | "everywhere" | "without" | "any"} type `also`: the words as fields, where the words are found, too
 * @property {string} query as people type it
 * @property {string} left out, for `without`
 * @property {boolean} narrowed whether what was chosen is kept
 * @property {number} total of hits
 *
 * @typedef {Array<[string, string[]]>} Said the words by which readers mean a value of a field, for each value as a query writes it; for
 *   no query the words that only ask
 */

/** Parts of a query that are left out on trial, and ways shown for them. */
const PARTS_TRIED = 8;
const PARTS_SHOWN = 2;

/**
 * @param {SearchEngine} engine
 * @param {SearchQuestion} question
 * @param {SearchAnswer} answer
 * @param {Said} said
 * @returns {Promise<Way[]>} the likeliest first
 */
export async function waysOut(engine, question, answer, said) {
  const asked = { ...question, typing: false, limit: 0 };
  const nothing = answer.total === 0;
  const lost = nothing || answer.relaxed;
  const { query } = parseQuery(question.query, false);
  const reading = new Reading(engine, said);
  const read = reading.of(query);
  const asFields = differ(read, query) ? await tried(engine, asked, lost ? "meant" : "also", read) : [];
  if (asFields.length > 0 || !lost) {
    return asFields;
  }
  const meant = reading.of(/** @type {QueryGroup} */ (await respelled(engine, read, reading.words())));
  const ways = differ(meant, read) ? await tried(engine, asked, "meant", meant) : [];
  if (nothing) {
    if (answer.matching.documents.length > 0) {
      ways.push({ type: "everywhere", query: question.query, left: "", narrowed: false, total: answer.matching.documents.length });
    }
    const fewer = await withoutParts(engine, asked, meant);
    ways.push(...(fewer.length > 0 ? fewer : await anyWord(engine, asked, query)));
  } else if (ways.length === 0 && differ(read, query)) {
    ways.push(...(await withoutWords(engine, asked, read)));
  }
  return ways;
}

/** @param {QueryGroup} one @param {QueryGroup} other @returns {boolean} */
function differ(one, other) {
  return normalForm(one) !== normalForm(other);
}

/**
 * @param {SearchEngine} engine
 * @param {SearchQuestion} asked
 * @param {Way["type"]} type
 * @param {QueryGroup} group
 * @param {string} [left]
 * @returns {Promise<Way[]>} within what was chosen if something is found there, else without, if something is found at all
 */
async function tried(engine, asked, type, group, left = "") {
  const query = typedForm(group);
  const { total, matching } = await engine.search({ ...asked, query });
  const most = matching.documents.length;
  return most === 0 ? [] : [{ type, query, left, narrowed: total > 0, total: total > 0 ? total : most }];
}

/**
 * @param {SearchEngine} engine
 * @param {QueryNode} node
 * @param {string[]} names of values, which are looked at where no word is near
 * @returns {Promise<QueryNode>} with the nearest spellings that exist
 */
async function respelled(engine, node, names) {
  switch (node.type) {
    case "group": {
      const clauses = node.clauses.map(async (clause) => ({ ...clause, node: await respelled(engine, clause.node, names) }));
      return { ...node, clauses: await Promise.all(clauses) };
    }
    case "word":
    case "phrase":
      return { ...node, text: await nearestSpellings(engine, node.text, names) };
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

/** @param {SearchEngine} engine @param {SearchQuestion} asked @param {QueryGroup} query @returns {Promise<Way[]>} without one part, most hits first; else without all words */
async function withoutParts(engine, asked, query) {
  const { clauses } = query;
  if (clauses.length < 2 || clauses.length > PARTS_TRIED) {
    return [];
  }
  const ways = (await Promise.all(clauses.map((clause) => without(engine, asked, query, [clause])))).flat();
  return ways.length === 0
    ? withoutWords(engine, asked, query)
    : ways.sort((a, b) => b.total - a.total).slice(0, PARTS_SHOWN);
}

/** @param {SearchEngine} engine @param {SearchQuestion} asked @param {QueryGroup} query @returns {Promise<Way[]>} */
function withoutWords(engine, asked, query) {
  return without(engine, asked, query, query.clauses.filter((clause) => hasWords(clause.node)));
}

/**
 * @param {SearchEngine} engine
 * @param {SearchQuestion} asked
 * @param {QueryGroup} query
 * @param {QueryClause[]} parts of it
 * @returns {Promise<Way[]>}
 */
async function without(engine, asked, query, parts) {
  const others = query.clauses.filter((clause) => !parts.includes(clause));
  return parts.length === 0 || others.length === 0
    ? []
    : tried(engine, asked, "without", { ...query, clauses: others }, typedForm({ ...query, clauses: parts }));
}

/** @param {SearchEngine} engine @param {SearchQuestion} asked @param {QueryGroup} query @returns {Promise<Way[]>} */
async function anyWord(engine, asked, query) {
  const words = new Set(textsOf(query).flatMap((text) => engine.analysis.asked(text).map(({ written }) => written)));
  const clauses = Array.from(words, (text) => plain({ type: "word", field: null, text, boost: 100, typing: false }));
  return clauses.length < 2 ? [] : tried(engine, asked, "any", { type: "group", join: "or", clauses, boost: 100 });
}

/** @param {QueryNode} node @returns {QueryClause} */
function plain(node) {
  return { occur: "", node };
}

/** @param {QueryNode} node @returns {string[]} the texts in which words are asked for */
function textsOf(node) {
  if (node.type === "group") {
    return node.clauses.flatMap((clause) => (clause.occur === "-" ? [] : textsOf(clause.node)));
  }
  return "text" in node ? [node.text] : [];
}
