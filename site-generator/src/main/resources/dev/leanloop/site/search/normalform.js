/** Writes a query as text. */

/** @import { QueryGroup, QueryNode } from "./query.js" */

/** @param {number} boost in hundredths @returns {string} */
function boostSuffix(boost) {
  return boost === 100 ? "" : "^" + String(boost / 100);
}

/** @param {number | null} day @returns {string} */
function dayText(day) {
  return day === null ? "*" : new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** @param {QueryNode} node @returns {string} */
function nodeText(node) {
  const field = "field" in node && node.field !== null ? node.field + ":" : "";
  const boost = boostSuffix(node.boost);
  switch (node.type) {
    case "word":
      return field + node.text + boost;
    case "phrase":
      return `${field}"${node.text}"${boost}`;
    case "prefix":
      return field + node.text + "*" + boost;
    case "fuzzy":
      return field + node.text + "~" + node.distance + boost;
    case "value":
      return `${field}"${node.value}"${boost}`;
    case "days":
      return field + "[" + dayText(node.from) + " TO " + dayText(node.to) + "]" + boost;
    case "overdue":
      return "due:overdue" + boost;
    case "is":
      return "is:" + node.value + boost;
    case "group":
      return "(" + clausesText(node) + ")" + boost;
  }
}

/** @param {QueryGroup} group @returns {string} */
function clausesText(group) {
  const between = {sequence: " ", and: " AND ", or: " OR "}[group.join];
  return group.clauses.map((clause) => clause.occur + nodeText(clause.node)).join(between);
}

/**
 * @param {QueryGroup} query
 * @returns {string} a text that gives the same query when it is parsed
 */
export function normalForm(query) {
  return clausesText(query);
}
