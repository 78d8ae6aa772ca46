import { parts, say } from "../js/words.js";
import { addressOf, unnarrowed } from "./address.js";
import { element } from "./hits.js";
import { hitCount } from "./notices.js";
/** @import { Asked } from "./address.js" */
/** @import { Way } from "./ways.js" */

/** Says what else could be asked. */

/** @param {Way} found @param {Asked} asked @returns {HTMLElement} */
export function wayLine(found, asked) {
  const text = found.type === "everywhere" ? say("search.everywhere") : found.query;
  const query = /** @type {HTMLAnchorElement} */ (element("a", { text }));
  query.href = addressOf(found.narrowed ? { ...asked, query: found.query } : unnarrowed(asked, found.query)) || "?";
  const hits = hitCount(found.total);
  const count = element("span", { className: "meta", text: ` ${hits}` });
  switch (found.type) {
    case "meant":
      return element("p", {}, [...parts("search.did_you_mean", { query }), count]);
    case "also":
      return element("span", {}, [" ", ...parts("search.see_also", { query, hits })]);
    case "everywhere":
      return element("p", {}, [query, count]);
    case "without":
      return element("p", {}, parts("search.without", { word: found.left, hits, query }));
    case "any":
      return element("p", {}, parts("search.any", { hits, query }));
  }
}
