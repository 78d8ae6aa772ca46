/** @import { Order } from "./engine.js" */

/**
 * What a reader asked, as the page's address keeps it: so it can be kept, shared, and gone back to.
 *
 * @typedef {object} Asked
 * @property {string} query
 * @property {Map<string, string[]>} chosen facet values
 * @property {Order} sort
 * @property {string} from a day as `2026-03-01`; empty for none
 * @property {string} to
 */

const DAY = /^[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}$/;
const MILLISECONDS_IN_A_DAY = 86_400_000;

/** @param {string | null} written @returns {string} it if it is a day, else nothing */
function dayOrNone(written) {
  return written !== null && DAY.test(written) && dayNumber(written) !== null ? written : "";
}

/** @param {string} day as `2026-03-01` @returns {number | null} days since 1970-01-01; null for none and for what is no day */
export function dayNumber(day) {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? null : Math.round(time / MILLISECONDS_IN_A_DAY);
}

/** @param {string} search an address from its question mark on @returns {Asked} */
export function readAddress(search) {
  const parameters = new URLSearchParams(search);
  const sort = parameters.get("sort");
  /** @type {Map<string, string[]>} */
  const chosen = new Map();
  for (const [name, value] of parameters) {
    if (!["q", "sort", "from", "to"].includes(name) && value !== "") {
      chosen.set(name, [...(chosen.get(name) ?? []), value]);
    }
  }
  return {
    query: parameters.get("q") ?? "",
    chosen,
    sort: sort === "newest" || sort === "oldest" ? sort : "relevance",
    from: dayOrNone(parameters.get("from")),
    to: dayOrNone(parameters.get("to")),
  };
}

/** @param {Asked} asked @returns {string} its address from the question mark on; empty when nothing is asked */
export function addressOf({ query, chosen, sort, from, to }) {
  const parameters = new URLSearchParams();
  if (query.trim() !== "") {
    parameters.set("q", query);
  }
  for (const [facet, values] of chosen) {
    values.forEach((value) => parameters.append(facet, value));
  }
  if (from !== "") {
    parameters.set("from", from);
  }
  if (to !== "") {
    parameters.set("to", to);
  }
  if (sort !== "relevance") {
    parameters.set("sort", sort);
  }
  return parameters.size === 0 ? "" : `?${parameters}`;
}

/** @param {Asked} asked @param {string} query @returns {Asked} another query, whatever was chosen */
export function unnarrowed(asked, query) {
  return { ...asked, query, chosen: new Map(), from: "", to: "" };
}
