import { parts, say } from "./words.js";

/**
 * Says what became known since the reader was here last: how much on the home page, and which lines on every page. The day of the last
 * visit stays in this browser; where it may keep nothing, nothing is said.
 */

const KEY = "leanloop-visit";

/** @param {string} days as `2026-06-24:3 2026-06-25:1` @param {string} since @returns {number} how many after that day */
export function newSince(days, since) {
  return days
    .split(" ")
    .map((day) => day.split(":"))
    .filter(([day]) => day > since)
    .reduce((sum, [, count]) => sum + Number(count ?? 0), 0);
}

/** @param {string} site a key for each site @param {string} asOf @returns {string | null} the as-of day of the visit before this one */
function lastVisit(site, asOf) {
  try {
    const kept = JSON.parse(window.localStorage.getItem(site) ?? "[]");
    // A visit is a day: going back and forth on one day does not hide what was new in the morning.
    if (kept[1] !== asOf) {
      window.localStorage.setItem(site, JSON.stringify([kept[1] ?? null, asOf]));
      return kept[1] ?? null;
    }
    return kept[0] ?? null;
  } catch {
    return null;
  }
}

/** @param {Document} page @param {string} since */
function tellHowMuch(page, since) {
  const place = /** @type {HTMLElement | null} */ (page.querySelector(".since-visit"));
  if (place === null) {
    return;
  }
  const count = newSince(place.dataset["new"] ?? "", since);
  const link = page.createElement("a");
  link.href = place.dataset["weeks"] ?? "";
  link.textContent = count === 0 ? say("visit.nothing") : say("visit.count", { count });
  place.append(...parts("visit.since", { news: link, day: since }));
  place.hidden = false;
}

/** @param {Document} page @param {string} since */
function markLines(page, since) {
  for (const line of page.querySelectorAll("[data-news]")) {
    const place = line.querySelector(".text");
    if (place !== null && (line.getAttribute("data-news") ?? "") > since) {
      const mark = page.createElement("span");
      mark.className = "new";
      mark.textContent = say("visit.new");
      place.prepend(mark, " ");
    }
  }
}

/** @param {Document} page */
export function tellSinceLastVisit(page) {
  const home = /** @type {HTMLAnchorElement | null} */ (page.querySelector("a.brand"));
  const asOf = page.querySelector(".trail > p time")?.getAttribute("datetime") ?? "";
  if (home === null || asOf === "") {
    return;
  }
  // Every page of a site names its home, by whatever address the page was opened.
  const since = lastVisit(KEY + new URL(home.href).pathname, asOf);
  if (since !== null) {
    tellHowMuch(page, since);
    markLines(page, since);
  }
}
