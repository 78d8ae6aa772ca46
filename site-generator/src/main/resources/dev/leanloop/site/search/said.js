/** @import { Said } from "./ways.js" */

/** @param {HTMLFormElement} form of the search page @returns {Said} what it says as `=which,our&kind:pain=pain,pains` */
export function saidWords({ dataset }) {
  return Array.from(new URLSearchParams(dataset.said), ([query, words]) => [query, words.split(",")]);
}

/** @param {string} query @param {Said} said @returns {boolean} whether the query seems to have one of the words, so that it is worth a look */
export function mayName(query, said) {
  const asked = ` ${query.toLowerCase().replace(/[\s,.;!?()]+/g, " ")} `;
  return said.some(([value, words]) => value !== "" && words.some((word) => asked.includes(` ${word} `)));
}
