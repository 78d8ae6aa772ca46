import { element } from "./hits.js";
/** @import { Answer } from "./session.js" */

/** Says above the hits how a query was understood. */

/** @param {number} count @returns {string} with a comma for thousands; what the browser has for this takes it milliseconds to begin */
export function grouped(count) {
  return String(count).replace(/\B(?=(...)+$)/g, ",");
}

/** @param {number} total @returns {string} */
export function hitCount(total) {
  return `${grouped(total)} ${total === 1 ? "hit" : "hits"}`;
}

/** @param {Answer} answer @returns {HTMLElement[]} */
export function readings({ relaxed, repairs, query }) {
  const notices = [];
  if (relaxed) {
    notices.push(element("p", { text: "Nothing has all of these words. These have some of them, the best first." }));
  }
  if (repairs.length > 0) {
    const why = `: ${repairs.join("; ")}.`;
    notices.push(element("p", { className: "soft" }, ["Searched for ", element("code", { text: query }), why]));
  }
  return notices;
}
