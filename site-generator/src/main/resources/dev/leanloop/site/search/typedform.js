import { normalForm } from "./normalform.js";
/** @import { QueryGroup, QueryNode } from "./query.js" */

/** A value that needs no quotation marks, and stands behind `#` or `@`. */
const BARE = /^\p{L}[\p{L}\p{N}_/-]*$/u;

/** @type {Record<string, string>} */
const SHORT = { topic: "#", who: "@" };

/** @param {QueryGroup} query @returns {QueryGroup} with words that say its values */
function inWords(query) {
  return { ...query, clauses: query.clauses.map(({ occur, node }) => ({ occur, node: inWord(node) })) };
}

/** @param {QueryNode} node @returns {QueryNode} */
function inWord(node) {
  if (node.type === "value" && BARE.test(node.value)) {
    const text = `${SHORT[node.field] ?? `${node.field}:`}${node.value}`;
    return { type: "word", field: null, text, boost: node.boost, typing: false };
  }
  return node.type === "group" ? inWords(node) : node;
}

/** @param {QueryGroup} query @returns {string} as people type it, `kind:pain #audit`; parsing it gives the same query, as `TypedForm` in Java */
export function typedForm(query) {
  const [only, ...others] = query.clauses;
  return others.length === 0 && only?.occur === "" && only.node.type === "group" && only.node.boost === 100
    ? typedForm(only.node)
    : normalForm(inWords(query));
}
