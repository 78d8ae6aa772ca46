/**
 * What the scripts say by themselves, in the site's language. The build puts the messages here, compiled; what a message looks like
 * stands in `dev.leanloop.site.message.ScriptWords`.
 */

/** @type {Record<string, any>} A call, so that no compiler takes the place for the text that stands in it. */
const WORDS = /** @type {any} */ (Object.freeze("@words"));

/** @type {Intl.PluralRules | undefined} */
let rules;

/** @param {number} count @returns {string} with what stands between thousands; what the browser has for this takes it milliseconds to begin */
export function grouped(count) {
  const [between, least] = WORDS["grouping"];
  const digits = String(count);
  return digits.length < 3 + least ? digits : digits.replace(/\B(?=(...)+$)/g, between);
}

/** @param {Record<string, any>} forms @param {any} value @returns {any} */
function formFor(forms, value) {
  // Where 1 is the only number with a form of its own, it stands among the forms, and no language is told.
  const language = WORDS["language"];
  const form = language === undefined ? "other" : (rules ??= new Intl.PluralRules(language)).select(value);
  return forms[value] ?? forms[form] ?? forms["other"];
}

/** @param {string[]} months @param {string} iso a day as `2026-03-01`, or a month as `2026-03` @returns {string} */
function dated(months, iso) {
  const [year, month, day] = iso.split("-").map(Number);
  return months[month - 1].replace("{y}", String(year)).replace("{d}", String(day));
}

/** @param {any} message @param {Record<string, any>} given @returns {Array<Node | string>} */
function pieces(message, given) {
  if (typeof message === "string") {
    return [message];
  }
  return message.flatMap((/** @type {any} */ piece) => {
    if (typeof piece === "string") {
      return [piece];
    }
    const value = given[piece["v"] ?? piece["n"]];
    if (piece["f"] !== undefined) {
      return pieces(formFor(piece["f"], value), given);
    }
    if (piece["m"] !== undefined) {
      return [dated(piece["m"], value)];
    }
    return [piece["n"] === undefined ? value : grouped(value)];
  });
}

/** @param {string} key @returns {boolean} */
export function knows(key) {
  return WORDS[key] !== undefined;
}

/** @param {string} key of a message @param {Record<string, any>} [given] what is put in, by name @returns {Array<Node | string>} to be appended */
export function parts(key, given = {}) {
  return pieces(WORDS[key], given);
}

/** @param {string} key of a message @param {Record<string, string | number>} [given] what is put in, by name @returns {string} */
export function say(key, given = {}) {
  return parts(key, given).join("");
}
