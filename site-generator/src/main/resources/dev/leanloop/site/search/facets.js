import { daysGroup, showDays } from "./dates.js";
import { capitalized, element, kindWord } from "./hits.js";
/** @import { Asked } from "./address.js" */
/** @import { FacetCount } from "./columns.js" */
/** @import { Counts } from "./session.js" */

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
export function valueWords(facet, { value, label }) {
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

/** @param {Element | null} focused @returns {string} what finds its like after all values were drawn again; empty for others */
function sameAs(focused) {
  if (focused instanceof HTMLInputElement && focused.type === "checkbox") {
    return `input[name="${CSS.escape(focused.name)}"][value="${CSS.escape(focused.value)}"]`;
  }
  return focused instanceof HTMLElement && focused.dataset.from !== undefined
    ? `button[data-from="${focused.dataset.from}"][data-to="${focused.dataset.to}"]`
    : "";
}

/** @param {HTMLElement} place @returns {{values: HTMLElement, days: HTMLElement}} what is drawn anew with every answer */
function groups(place) {
  if (place.querySelector("details") === null) {
    const summary = element("summary", { text: "Narrow" });
    const details = /** @type {HTMLDetailsElement} */ (element("details", {}, [summary, daysGroup(), element("div")]));
    details.open = window.matchMedia("(min-width: 56rem)").matches;
    place.replaceChildren(details);
  }
  return {
    values: /** @type {HTMLElement} */ (place.querySelector("details > div")),
    days: /** @type {HTMLElement} */ (place.querySelector(".days")),
  };
}

/** @param {HTMLElement} place @returns {HTMLDetailsElement} what opens to show them: closed at first on narrow screens */
export function facetDetails(place) {
  groups(place);
  return /** @type {HTMLDetailsElement} */ (place.querySelector("details"));
}

/**
 * @param {HTMLElement} place
 * @param {Counts} counts
 * @param {Asked} asked
 * @param {Set<string>} expanded the facets of which all values are shown
 */
export function showFacets(place, { facets, months }, asked, expanded) {
  const { values, days } = groups(place);
  const focus = place.contains(document.activeElement) ? sameAs(document.activeElement) : "";
  const found = [...facets].filter(([, counted]) => counted.length > 0);
  values.replaceChildren(...found.map(([facet, counted]) => facetGroup(facet, counted, expanded.has(facet))));
  showDays(days, months, asked);
  place.hidden = found.length === 0 && days.hidden;
  const again = focus === "" ? null : place.querySelector(focus);
  if (again instanceof HTMLElement) {
    again.focus();
  }
}
