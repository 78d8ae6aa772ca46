import { stemOf } from "./stem.js";
import { wordsOf } from "./tokens.js";
import { FOLDS } from "./unicode.js";

/**
 * From text to terms, as `Analysis` does it in Java: words, lower case, possessive, composed, accents folded, which gives the
 * written form; then the stem.
 *
 * @typedef {object} Token one word of a text
 * @property {string} written its written form
 * @property {string} stem its stem
 * @property {number} start offset of its first UTF-16 unit
 * @property {number} end offset after its last
 */

/** @type {Map<string, string> | null} */
let folding = null;

/** @param {string} text @returns {string} without accents */
function folded(text) {
  if (/^[\0-\x7f]*$/.test(text)) {
    return text;
  }
  if (folding === null) {
    folding = new Map();
    for (const [plain, characters] of FOLDS) {
      for (const character of characters) {
        folding.set(character, plain);
      }
    }
  }
  let result = "";
  for (const character of text) {
    result += folding.get(character) ?? character;
  }
  return result;
}

/** @param {string} text @returns {string} in lower case, one character for one, whatever stands beside it */
function lowered(text) {
  if (/^[\0-\x7f]*$/.test(text)) {
    return text.toLowerCase();
  }
  let result = "";
  for (const character of text) {
    const lower = character.toLowerCase();
    result += lower.length > character.length ? String.fromCodePoint(/** @type {number} */ (lower.codePointAt(0))) : lower;
  }
  return result;
}

/** @param {string} word @returns {string} its written form */
function writtenForm(word) {
  let form = lowered(word);
  if (/['\u2019\uff07]s$/.test(form)) {
    form = form.slice(0, -2);
  }
  if (/[\u0300-\uffff]/.test(form)) {
    form = form.normalize("NFC");
  }
  return folded(form);
}

/**
 * @param {string} text
 * @returns {Token[]} its words, in order; word n stands at position n
 */
export function tokensOf(text) {
  return wordsOf(text).map(([start, end]) => {
    const written = writtenForm(text.slice(start, end));
    return {written, stem: stemOf(written), start, end};
  });
}

/**
 * @param {string} value
 * @returns {string} a field's value as it is compared
 */
export function keywordOf(value) {
  return folded(lowered(value.normalize("NFC").replace(/\s+/g, " ").trim()));
}
