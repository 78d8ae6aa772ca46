import { capitalized, element, kindWord } from "./hits.js";
/** @import { FacetCount } from "./columns.js" */

/** Builds the values to narrow the hits by, with how many hits each would give. */

/** Values of a facet that are shown before one asks for all. */
const FACET_VALUES_SHOWN = 18;

/** @type {Record<string, string>} */
const FACET_TITLES = {
  kind: "Kind",
  topic: "Topic",
  customer: "Customer",
  segment: "Segment",
  phase: "Phase",
  side: "Side",
  verdict: "Verdict",
  proof: "Written",
  state: "State",
  surprise: "Surprise",
};

/** @type {Record<string, Record<string, string>>} */
const FACET_WORDS = {
  side: { performer: "Ours", customer: "Theirs", unknown: "Nobody\u2019s" },
  proof: { before: "Before the talk", together: "With the verdict", unknown: "Unknown" },
  surprise: { yes: "Surprise" },
  verdict: { open: "No verdict yet" },
};

/** @param {string} facet @param {FacetCount} value @returns {string} */
function valueWords(facet, { value, label }) {
  if (facet === "kind") {
    return kindWord(value);
  }
  if (facet === "topic") {
    return `#${value}`;
  }
  const words = FACET_WORDS[facet]?.[value];
  return words ?? (facet === "customer" ? label : capitalized(label.replaceAll("-", " ")));
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
    element("span", { className: "count", text: String(value.count) }),
  ]);
  label.dataset.facet = `${facet}:${value.value}`;
  return label;
}

/** @param {string} facet @param {FacetCount[]} values @param {boolean} all @returns {HTMLElement} */
function facetGroup(facet, values, all) {
  const group = element("fieldset", {}, [element("legend", { text: FACET_TITLES[facet] ?? facet })]);
  values.forEach((value, i) => {
    const row = facetValue(facet, value);
    row.hidden = !all && i >= FACET_VALUES_SHOWN && !value.chosen;
    group.append(row);
  });
  if (!all && values.length > FACET_VALUES_SHOWN) {
    const more = /** @type {HTMLButtonElement} */ (element("button", { className: "all", text: `All ${values.length}` }));
    more.type = "button";
    more.dataset.allOf = facet;
    group.append(more);
  }
  return group;
}

/**
 * @param {HTMLElement} place
 * @param {Map<string, FacetCount[]>} counts
 * @param {Set<string>} expanded the facets of which all values are shown
 */
export function showFacets(place, counts, expanded) {
  const focused = document.activeElement;
  const focus =
    focused instanceof HTMLInputElement && place.contains(focused) ? { name: focused.name, value: focused.value } : null;
  const known = place.querySelector("details");
  const details = /** @type {HTMLDetailsElement} */ (element("details", {}, [element("summary", { text: "Narrow" })]));
  details.open = known === null ? matchMedia("(min-width: 56rem)").matches : known.open;
  for (const [facet, values] of counts) {
    if (values.length > 0) {
      details.append(facetGroup(facet, values, expanded.has(facet)));
    }
  }
  place.replaceChildren(...(details.children.length > 1 ? [details] : []));
  if (focus !== null) {
    for (const box of details.querySelectorAll("input")) {
      if (box.name === focus.name && box.value === focus.value) {
        box.focus();
      }
    }
  }
}
