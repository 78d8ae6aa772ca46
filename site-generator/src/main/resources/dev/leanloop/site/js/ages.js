import { say } from "./words.js";

/**
 * Ages in words against the reader's day, so that a page built last week does not say "yesterday".
 * Says what `dev.leanloop.site.page.Age` says in Java, by the same messages.
 */

const MILLISECONDS_IN_DAY = 86_400_000;

/**
 * Whether ages grow with the reader's day, or stand at a day that somebody chose for the site.
 *
 * @param {HTMLElement} page the document's root
 * @returns {boolean}
 */
export function agesGrow(page) {
  return page.dataset.ages === "grow";
}

/**
 * Rewrites every `time.age` (a day that something happened) and `time.due` (a day that something is due).
 *
 * @param {ParentNode} root
 * @param {Date} now
 */
export function refreshAges(root, now) {
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  for (const element of root.querySelectorAll("time.age, time.due")) {
    const day = Date.parse(element.getAttribute("datetime") ?? "");
    if (Number.isNaN(day)) {
      continue;
    }
    const days = Math.round((today - day) / MILLISECONDS_IN_DAY);
    if (element.classList.contains("due")) {
      element.textContent = until(-days);
      element.classList.toggle("overdue", days > 0);
    } else {
      element.textContent = since(days);
    }
  }
}

/**
 * @param {number} days since it happened
 * @returns {string} `6 weeks ago`
 */
export function since(days) {
  if (days === 0) {
    return say("age.today");
  }
  if (days === 1) {
    return say("age.yesterday");
  }
  if (days === -1) {
    return say("age.tomorrow");
  }
  return days > 0 ? span("age.ago.", days) : span("age.in.", -days);
}

/**
 * @param {number} days left
 * @returns {string} `in 3 days`, `3 days over`
 */
export function until(days) {
  if (days === 0) {
    return say("age.today");
  }
  if (days === 1) {
    return say("age.tomorrow");
  }
  return days > 0 ? span("age.in.", days) : span("age.over.", -days);
}

/**
 * @param {string} family of messages, one for each unit
 * @param {number} days at least one
 * @returns {string}
 */
function span(family, days) {
  if (days < 14) {
    return say(`${family}day`, { count: days });
  }
  if (days < 63) {
    return say(`${family}week`, { count: Math.round(days / 7) });
  }
  if (days < 730) {
    return say(`${family}month`, { count: Math.round(days / 30.44) });
  }
  return say(`${family}year`, { count: Math.round(days / 365.25) });
}
