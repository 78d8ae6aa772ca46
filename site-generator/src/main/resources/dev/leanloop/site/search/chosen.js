import { say } from "../js/words.js";
import { valueWords } from "./facets.js";
import { dayWords, element } from "./hits.js";
/** @import { Asked } from "./address.js" */
/** @import { FacetCount } from "./columns.js" */

/** Shows above the hits what they were narrowed to, each with a button that takes it away: also where the values are folded up. */

/** @param {string} words @param {string} facet @param {string} value @returns {HTMLElement} */
function chosenButton(words, facet, value) {
  const button = /** @type {HTMLButtonElement} */ (element("button", { text: words }));
  button.type = "button";
  button.dataset.drop = facet;
  button.value = value;
  button.setAttribute("aria-label", say("search.not_only", { value: words }));
  return button;
}

/** @param {Asked} asked @returns {string} */
function daysInWords({ from, to }) {
  if (to === "") {
    return say("search.from_day", { day: dayWords(from) });
  }
  return from === ""
    ? say("search.to_day", { day: dayWords(to) })
    : say("search.days", { from: dayWords(from), to: dayWords(to) });
}

/**
 * @param {HTMLElement} place
 * @param {Map<string, FacetCount[]>} facets
 * @param {Asked} asked
 */
export function showChosen(place, facets, asked) {
  const buttons = [...facets].flatMap(([facet, values]) =>
    values.filter(({ chosen }) => chosen).map((value) => chosenButton(valueWords(facet, value), facet, value.value)),
  );
  if (asked.from !== "" || asked.to !== "") {
    buttons.push(chosenButton(daysInWords(asked), "days", ""));
  }
  place.replaceChildren(...buttons);
}
