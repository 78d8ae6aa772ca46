import { capitalized, element, kindWord } from "./hits.js";
import { grouped, knows, say } from "../js/words.js";
/** @import { FacetCount } from "./columns.js" */

/** Builds the values to narrow the hits by, with how many hits each would give. */

/** Values of a facet that are shown before one asks for all. */
const FACET_VALUES_SHOWN = 18;

/** @param {string} facet @param {FacetCount} value @returns {string} */
export function valueWords(facet, { value, label }) {
  if (facet === "kind") {
    return kindWord(value);
  }
  if (facet === "topic") {
    return `#${value}`;
  }
  const key = `search.value.${facet}.${value}`;
  return knows(key) ? say(key) : facet === "customer" || facet === "site" ? label : capitalized(label.replaceAll("-", " "));
}

/** @param {string} facet @param {FacetCount} value @returns {HTMLElement} */
function facetValue(facet, value) {
  const box = /** @type {HTMLInputElement} */ (element("input"));
  box.type = "checkbox";
  box.name = facet;
  box.value = value.value;
  box.checked = value.chosen;
  const label = element("label", { className: value.chosen ? "chosen" : "" }, [
    box,
    element("span", { text: valueWords(facet, value) }),
    element("span", { className: "count", text: grouped(value.count) }),
  ]);
  label.dataset.facet = `${facet}:${value.value}`;
  return label;
}

/** @param {string} facet @param {FacetCount[]} values @param {boolean} all @returns {HTMLElement} */
function facetGroup(facet, values, all) {
  const group = element("fieldset", {}, [element("legend", { text: say(`search.facet.${facet}`) })]);
  values.forEach((value, i) => {
    const row = facetValue(facet, value);
    row.hidden = !all && i >= FACET_VALUES_SHOWN && !value.chosen;
    group.append(row);
  });
  if (!all && values.length > FACET_VALUES_SHOWN) {
    const more = /** @type {HTMLButtonElement} */ (element("button", { className: "all", text: say("search.all", { count: values.length }) }));
    more.type = "button";
    more.dataset.allOf = facet;
    group.append(more);
  }
  return group;
}

/** @param {Element | null} focused @returns {string} what finds its like after all values were drawn again; empty for others */
function sameAs(focused) {
  return focused instanceof HTMLInputElement && focused.type === "checkbox"
    ? `input[name="${CSS.escape(focused.name)}"][value="${CSS.escape(focused.value)}"]`
    : "";
}

/** @param {string} facet one that was not counted yet, since its values are many bytes @returns {HTMLElement} */
function closedGroup(facet) {
  const button = /** @type {HTMLButtonElement} */ (element("button", { className: "all", text: say(`search.count_by.${facet}`) }));
  button.type = "button";
  button.dataset.open = facet;
  return element("fieldset", {}, [element("legend", { text: say(`search.facet.${facet}`) }), button]);
}

export class FacetList {
  /** @param {HTMLElement} place */
  constructor(place) {
    this.place = place;
    /** @type {Set<string>} the facets of which all values are shown */
    this.expanded = new Set();
  }

  /**
   * @param {string[]} names of all facets
   * @param {Map<string, FacetCount[]>} counts of those that were counted; a facet without a value among the hits is not shown
   */
  show(names, counts) {
    const focus = this.place.contains(document.activeElement) ? sameAs(document.activeElement) : "";
    const groups = names.flatMap((facet) => {
      const counted = counts.get(facet);
      if (counted === undefined) {
        return [closedGroup(facet)];
      }
      return counted.length === 0 ? [] : [facetGroup(facet, counted, this.expanded.has(facet))];
    });
    this.place.replaceChildren(...groups);
    const again = focus === "" ? null : this.place.querySelector(focus);
    if (again instanceof HTMLElement) {
      again.focus();
    }
  }

  /** @param {string} facet whose first value takes the focus */
  focus(facet) {
    const first = this.place.querySelector(`input[name="${CSS.escape(facet)}"]`);
    if (first instanceof HTMLElement) {
      first.focus();
    }
  }
}
