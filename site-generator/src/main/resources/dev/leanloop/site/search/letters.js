import { partCalled } from "./parts.js";

/**
 * What Lucene's StandardTokenizer and ASCIIFoldingFilter know of the characters that Western texts are made of. `unicode.js` knows all,
 * and is loaded with the first other one.
 */

/** Latin letters up to U+017F; from U+2000 to U+21FF dashes, quotes, currencies, arrows. */
const LATIN = 0x180;
const SIGNS = 0x2000;
const SIGNS_END = 0x2200;

/** Their classes, as `unicode.js` writes them. */
const LATIN_RUNS =
  "OyQUO3SO2UODOJOGaMDO5LqO4XOLqO1aPLO2EPO6LOMO2LO5LnOLvOL3s";
const SIGN_RUNS =
  "OcEZE2O8J2OaJO2MO2E5XOcPO2X2O3DO4POaXObE5OEaOLOdLOgLdO1fEjCEdOhLO4LO2LaOLO3L5O4POLOLOLOL4OLaWO2L4O5L5O4LOhL15ObP6OfP2O2d";

/** What they are folded to. @type {ReadonlyArray<readonly [string, string]>} */
const COMMON_FOLDS = [
  ["!!", "\u203c"], ["!?", "\u2049"], ["\"", "«»\u201c\u201d\u201e\u2033\u2036"], ["%", "\u2052"],
  ["'", "\u2018\u2019\u201a\u201b\u2032\u2035\u2039\u203a"], ["(", "⁽₍"], [")", "⁾₎"], ["*", "\u204e"], ["+", "⁺₊"],
  ["-", "\u2010\u2011\u2012\u2013\u2014⁻₋"], ["/", "\u2044"], ["0", "⁰₀"], ["1", "¹₁"], ["2", "²₂"], ["3", "³₃"],
  ["4", "⁴₄"], ["5", "⁵₅"], ["6", "⁶₆"], ["7", "⁷₇"], ["8", "⁸₈"], ["9", "⁹₉"], [";", "\u204f"], ["=", "⁼₌"],
  ["?!", "\u2048"], ["??", "\u2047"], ["A", "ÀÁÂÃÄÅĀĂĄ"], ["AE", "Æ"], ["C", "ÇĆĈĊČ"], ["D", "ÐĎĐ"], ["E", "ÈÉÊËĒĔĖĘĚ"],
  ["G", "ĜĞĠĢ"], ["H", "ĤĦ"], ["I", "ÌÍÎÏĨĪĬĮİ"], ["IJ", "Ĳ"], ["J", "Ĵ"], ["K", "Ķ"], ["L", "ĹĻĽĿŁ"], ["N", "ÑŃŅŇŊ"],
  ["O", "ÒÓÔÕÖØŌŎŐ"], ["OE", "Œ"], ["R", "ŔŖŘ"], ["S", "ŚŜŞŠ"], ["T", "ŢŤŦ"], ["TH", "Þ"], ["U", "ÙÚÛÜŨŪŬŮŰŲ"],
  ["W", "Ŵ"], ["Y", "ÝŶŸ"], ["Z", "ŹŻŽ"], ["[", "\u2045"], ["]", "\u2046"], ["^", "\u2038"], ["a", "àáâãäåāăąₐₔ"],
  ["ae", "æ"], ["c", "çćĉċčↄ"], ["d", "ðďđ"], ["e", "èéêëēĕėęěₑ"], ["g", "ĝğġģ"], ["h", "ĥħ"], ["i", "ìíîïĩīĭįıⁱ"],
  ["ij", "ĳ"], ["j", "ĵ"], ["k", "ķ"], ["l", "ĺļľŀł"], ["n", "ñńņňŉŋⁿ"], ["o", "òóôõöøōŏőₒ"], ["oe", "œ"], ["q", "ĸ"],
  ["r", "ŕŗř"], ["s", "śŝşšſ"], ["ss", "ß"], ["t", "ţťŧ"], ["th", "þ"], ["u", "ùúûüũūŭůűų"], ["w", "ŵ"], ["x", "ₓ"],
  ["y", "ýÿŷ"], ["z", "źżž"], ["~", "\u2053"],
];

/** @param {string} runs @returns {string} a letter for each code point */
function classesIn(runs) {
  return runs.replace(/([A-Z])([0-9a-z]+)/g, (_, letter, count) => letter.repeat(parseInt(count, 36)));
}

/** @param {ReadonlyArray<readonly [string, string]>} folds @returns {Map<string, string>} */
export function foldingOf(folds) {
  return new Map(folds.flatMap(([plain, characters]) => Array.from(characters, (character) => [character, plain])));
}

const latinClasses = classesIn(LATIN_RUNS);
const signClasses = classesIn(SIGN_RUNS);
const commonFolding = foldingOf(COMMON_FOLDS);

/** @param {number} codePoint @returns {boolean} */
function isCommon(codePoint) {
  return codePoint < LATIN || (codePoint >= SIGNS && codePoint < SIGNS_END);
}

/** @param {number} codePoint @returns {string} its class, a letter */
export function classOf(codePoint) {
  if (codePoint < LATIN) {
    return latinClasses[codePoint];
  }
  return isCommon(codePoint) ? signClasses[codePoint - SIGNS] : partCalled("unicode").classOf(codePoint);
}

/** @param {string} character @returns {string} without accent */
export function foldedCharacter(character) {
  const codePoint = /** @type {number} */ (character.codePointAt(0));
  return (isCommon(codePoint) ? commonFolding.get(character) : partCalled("unicode").foldOf(character)) ?? character;
}
