import { parts, say } from "../js/words.js";
import { element } from "./hits.js";
/** @import { Answer } from "./session.js" */

/** Says above the hits how a query was understood. */

/** @param {number} total @returns {string} */
export function hitCount(total) {
  return say("search.hit_count", { count: total });
}

/** @param {Answer} answer @returns {HTMLElement[]} */
export function readings({ relaxed, repairs, query }) {
  const notices = [];
  if (relaxed) {
    notices.push(element("p", { text: say("search.relaxed") }));
  }
  if (repairs.length > 0) {
    const mended = { query: element("code", { text: query }), repairs: repairs.join("; ") };
    notices.push(element("p", { className: "soft" }, parts("search.mended", mended)));
  }
  return notices;
}
