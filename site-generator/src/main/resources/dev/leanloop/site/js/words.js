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
  const form = language && (rules ??= new Intl.PluralRules(language)).select(value);
  return forms[value] ?? forms[form] ?? forms["other"];
}

/** @param {string} form of a day @param {string} months @param {string} iso a day as `2026-03-01`, or a month as `2026-03` @returns {string} */
function dated(form, months, iso) {
  const [year, month, day] = iso.split("-").map(Number);
  return form.replace(/{(.)}/g, (_, part) => String(part === "d" ? day : part === "y" ? year : months.split("|")[month - 1]));
}

/** @param {string} key of a message that says no more than its key does @returns {string} */
function plain(key) {
  const words = key.slice(key.lastIndexOf(".") + 1).replace(/[-_]/g, " ");
  return key.startsWith("search") ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

/** @param {any} message @param {Record<string, any>} given @returns {Array<Node | string>} */
function pieces(message, given) {
  return [message].flat().flatMap((/** @type {any} */ piece) => {
    if (typeof piece === "string") {
      return [piece];
    }
    const [name, form, months] = piece;
    const value = given[name];
    if (form === 0) {
      return [grouped(value)];
    }
    return form === undefined ? [value] : months === undefined ? pieces(formFor(form, value), given) : [dated(form, months, value)];
  });
}

/** @param {string} key @returns {boolean} */
export function knows(key) {
  return WORDS[key] !== undefined;
}

/** @param {string} key of a message @param {Record<string, any>} [given] what is put in, by name @returns {Array<Node | string>} to be appended */
export function parts(key, given = {}) {
  return pieces(WORDS[key] ?? plain(key), given);
}

/** @param {string} key of a message @param {Record<string, string | number>} [given] what is put in, by name @returns {string} */
export function say(key, given = {}) {
  return parts(key, given).join("");
}
