/** @type {Record<string, string>} What was mended, in the site's language: the build puts it here, see `js/words.js`. */
const WORDS = /** @type {any} */ (Object.freeze("@words"));

/** @param {string[]} repairs of a query @returns {string[]} what was mended, as a reader is told */
export function repairWords(repairs) {
  return repairs.map((repair) => WORDS[`search.repair.${repair}`]);
}
