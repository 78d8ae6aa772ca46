import { dayWords, element } from "./hits.js";
import { grouped, say } from "../js/words.js";
/** @import { MonthCount } from "./columns.js" */

/** Builds the choice of days: a row for each month with its bar and count, and two boxes for any other days. */

/** More months than this are shown as years; the months of the chosen year stand below it. */
const MONTHS_SHOWN = 7;

/**
 * @typedef {object} Span
 * @property {string} words
 * @property {string} from a day as `2026-03-01`
 * @property {string} to
 * @property {number} count
 */

/** @param {MonthCount} month @returns {Span} */
function monthSpan({ month, count }) {
  const first = new Date(`${month}-01T00:00:00Z`);
  const last = new Date(first);
  last.setUTCMonth(first.getUTCMonth() + 1, 0);
  return { words: dayWords(month), from: `${month}-01`, to: last.toISOString().slice(0, 10), count };
}

/** @param {MonthCount[]} months @param {string} from @param {string} to @returns {Span[]} newest first */
function spans(months, from, to) {
  const newest = [...months].reverse();
  if (newest.length <= MONTHS_SHOWN) {
    return newest.map(monthSpan);
  }
  return [...new Set(newest.map(({ month }) => month.slice(0, 4)))].flatMap((year) => {
    const within = newest.filter(({ month }) => month.startsWith(year));
    const count = within.reduce((sum, month) => sum + month.count, 0);
    const whole = { words: year, from: `${year}-01-01`, to: `${year}-12-31`, count };
    return from.startsWith(year) && to.startsWith(year) ? [whole, ...within.map(monthSpan)] : [whole];
  });
}

/** @param {Span} span @param {number} most @param {boolean} chosen @returns {HTMLElement} */
function spanRow({ words, from, to, count }, most, chosen) {
  const bar = element("span", { className: "bar" });
  bar.style.setProperty("--share", `${Math.max(2, Math.round((100 * count) / most))}%`);
  const button = /** @type {HTMLButtonElement} */ (
    element("button", {}, [
      element("span", { text: words }),
      bar,
      element("span", { className: "count", text: grouped(count) }),
    ])
  );
  button.type = "button";
  button.dataset.from = from;
  button.dataset.to = to;
  button.setAttribute("aria-pressed", String(chosen));
  return element("li", {}, [button]);
}

/** @param {string} name @param {string} words @returns {HTMLElement} */
function dayBox(name, words) {
  const box = /** @type {HTMLInputElement} */ (element("input"));
  box.type = "date";
  box.name = name;
  box.min = "1000-01-01";
  box.max = "9998-12-31";
  return element("label", { className: "day" }, [element("span", { text: words }), box]);
}

/** @returns {HTMLElement} the boxes stay as they are while one types into them */
export function daysGroup() {
  const legend = element("legend", { text: say("search.date") });
  return element("fieldset", { className: "days" }, [legend, element("ol"), dayBox("from", say("search.from")), dayBox("to", say("search.to"))]);
}

/**
 * @param {HTMLElement} group
 * @param {MonthCount[]} months
 * @param {{from: string, to: string}} chosen days, empty for none
 */
export function showDays(group, months, chosen) {
  const { from, to } = chosen;
  const rows = spans(months, from, to);
  const most = Math.max(1, ...rows.map(({ count }) => count));
  group.hidden = rows.length === 0 && from === "" && to === "";
  const focused = group.querySelector("button:focus");
  const again = focused instanceof HTMLElement ? `button[data-from="${focused.dataset.from}"][data-to="${focused.dataset.to}"]` : "";
  group.querySelector("ol")?.replaceChildren(...rows.map((row) => spanRow(row, most, row.from === from && row.to === to)));
  const same = again === "" ? null : group.querySelector(again);
  if (same instanceof HTMLElement) {
    same.focus();
  }
  for (const box of group.querySelectorAll("input")) {
    if (box !== document.activeElement) {
      box.value = box.name === "from" ? from : to;
    }
  }
}
