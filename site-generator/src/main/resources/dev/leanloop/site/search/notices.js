import { element } from "./hits.js";
/** @import { Answer } from "./session.js" */

/** Says above the hits how a query was understood. */

/** @type {Record<string, string>} */
const REPAIR_WORDS = {
  UNCLOSED_QUOTE: "a quotation mark was closed at the end",
  UNCLOSED_PARENTHESIS: "a parenthesis was closed at the end",
  STRAY_PARENTHESIS: "a parenthesis without a partner was left out",
  DANGLING_OPERATOR: "AND, OR, NOT, + or - without a word was left out",
  WILDCARD: "a * counts only at the end of a word of two letters or more",
  BOOST: "^ needs a number from 0.1 to 100",
  FUZZY: "~ counts only after a word, with a distance of 1 or 2",
  DATE: "a date is written 2026-03-01, 2026-03 or 2026",
  RANGE: "a range is written [2026-01 TO 2026-03]",
  EMPTY_VALUE: "a field without a value was left out",
  TOO_LONG: "only the first part of the query was read",
};

/** @param {number} total @returns {string} */
export function hitCount(total) {
  return `${total.toLocaleString("en")} ${total === 1 ? "hit" : "hits"}`;
}

/** @param {Answer} answer @returns {HTMLElement[]} */
export function readings({ relaxed, repairs, query }) {
  const notices = [];
  if (relaxed) {
    notices.push(element("p", { text: "Nothing has all of these words. These have some of them, the best first." }));
  }
  if (repairs.length > 0) {
    const why = repairs.map((repair) => REPAIR_WORDS[repair]).join("; ");
    notices.push(element("p", { className: "soft" }, ["Searched for ", element("code", { text: query }), `: ${why}.`]));
  }
  return notices;
}
