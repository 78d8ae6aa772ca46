import { parts, say } from "../js/words.js";
import { addressOf, unnarrowed } from "./address.js";
import { element } from "./hits.js";
import { hitCount } from "./notices.js";
/** @import { Asked } from "./address.js" */
/** @import { Way } from "./ways.js" */

/** Says, where too little was found, what else could be asked. */

/** @param {Way} found @param {Asked} asked @returns {HTMLElement} */
function wayLine(found, asked) {
  const text = found.type === "everywhere" ? say("search.everywhere") : found.query;
  const link = /** @type {HTMLAnchorElement} */ (element("a", { text }));
  link.href = addressOf(found.narrowed ? { ...asked, query: found.query } : unnarrowed(asked, found.query)) || "?";
  const count = element("span", { className: "meta", text: ` ${hitCount(found.total)}` });
  switch (found.type) {
    case "spelling":
      return element("p", {}, [...parts("search.did_you_mean", { query: link }), count]);
    case "everywhere":
      return element("p", {}, [link, count]);
    case "without":
      return element("p", {}, [...parts("search.without", { word: element("code", { text: found.left }), query: link }), count]);
    case "any":
      return element("p", {}, [...parts("search.any", { query: link }), count]);
  }
}

/** @param {Way[]} ways @param {Asked} asked @returns {HTMLElement[]} */
export function wayLines(ways, asked) {
  return ways.map((found) => wayLine(found, asked));
}
