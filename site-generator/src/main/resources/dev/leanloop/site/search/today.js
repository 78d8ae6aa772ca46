import { agesGrow } from "../js/ages.js";
import { dayNumber } from "./address.js";

/**
 * @param {string} asOf the day the site stands at
 * @returns {number} the day against which promises are overdue, in days since 1970-01-01: where ages grow, the reader's day
 */
export function today(asOf) {
  const now = new Date();
  return agesGrow(document.documentElement)
    ? Math.round(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000)
    : /** @type {number} */ (dayNumber(asOf));
}
