import { foldedCharacter } from "./letters.js";
import { askedAmong, withPairs } from "./pairs.js";
import { wordsOf } from "./tokens.js";
/** @import { Token } from "./pairs.js" */

/** @param {string} text @returns {string} without accents */
function folded(text) {
  if (/^[\0-\x7f]*$/.test(text)) {
    return text;
  }
  let result = "";
  for (const character of text) {
    result += foldedCharacter(character);
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

/** @param {string} form @returns {string} composed, with half-width kana and Hangul made full-width */
function composed(form) {
  return /[\u0300-\uffff]/.test(form)
    ? form.replace(/[\uff65-\uffdc]+/g, (half) => half.normalize("NFKC")).normalize("NFC")
    : form;
}

/** @type {Map<string, string>} */
const PLAIN = new Map([["ä", "a"], ["ö", "o"], ["ü", "u"], ["ß", "ss"]]);

/**
 * @param {string} form in lower case
 * @returns {string} with umlauts, and what is written for them, as plain vowels; an e that stands for itself stays
 */
function withoutUmlauts(form) {
  let result = "";
  let before = "";
  for (const letter of form) {
    const plain = PLAIN.get(letter);
    if (plain !== undefined) {
      result += plain;
      before = letter === "ß" ? "" : "vowel";
    } else if (letter === "e" && before === "open") {
      before = "vowel";
    } else {
      result += letter;
      const opens = letter === "a" || letter === "o" || (letter === "u" && before === "");
      before = opens ? "open" : "ueiqy".includes(letter) ? "vowel" : "";
    }
  }
  return result;
}

/**
 * From text to terms, as `Analysis` does it in Java: words, lower case, possessive and elision, composed, accents folded, which gives
 * the written form. The stem of a written form is told by the engine.
 */
export class Analysis {
  /** @param {{elisions: string[], umlauts: number}} manifest */
  constructor({elisions, umlauts}) {
    this.elisions = new Set(elisions);
    this.umlauts = umlauts === 1;
  }

  /** @param {string} word @returns {string} */
  writtenForm(word) {
    let form = lowered(word);
    if (/^[a-z0-9]*$/.test(form)) {
      return this.umlauts ? withoutUmlauts(form) : form;
    }
    if (/['\u2019\uff07]s$/.test(form)) {
      form = form.slice(0, -2);
    }
    const apostrophe = form.search(/['\u2019]/);
    if (apostrophe > 0 && this.elisions.has(form.slice(0, apostrophe))) {
      form = form.slice(apostrophe + 1);
    }
    form = composed(form);
    return folded(this.umlauts ? withoutUmlauts(form) : form);
  }

  /** @param {string} text @returns {Token[]} all that can be found in it, in order */
  tokens(text) {
    return withPairs(
      wordsOf(text).map(([start, end]) => ({written: this.writtenForm(text.slice(start, end)), start, end, beside: false})),
    );
  }

  /** @param {string} text @returns {Token[]} what it asks for, one for each position */
  asked(text) {
    return askedAmong(this.tokens(text));
  }
}

/**
 * @param {string} value
 * @returns {string} a field's value as it is compared
 */
export function keywordOf(value) {
  return folded(lowered(value.normalize("NFC").replace(/\s+/g, " ").trim()));
}
