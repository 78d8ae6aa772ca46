/** The text of a query, and how far it is read: takes the pieces that `parseQuery` puts together, as `QueryText` does in Java. */

const QUOTES = '"\u201c\u201d\u201e\u201f\u00ab\u00bb';

/** @param {string} c */
const isSpace = (c) => /\s/.test(c);
/** @param {string} c */
const isQuote = (c) => QUOTES.includes(c);
/** @param {string} c */
const endsChunk = (c) => isSpace(c) || c === "(" || c === ")" || isQuote(c);

/**
 * @param {string} written
 * @param {Set<string>} repairs
 * @returns {{text: string, boost: number}} a piece of a query and the boost that is written at its end
 */
export function boosted(written, repairs) {
  const caret = written.indexOf("^");
  if (caret < 0) {
    return {text: written, boost: 100};
  }
  const text = written.slice(0, caret);
  const match = /^\^([0-9]{1,3})(?:\.([0-9]{1,2}))?$/.exec(written.slice(caret));
  if (match !== null) {
    const boost = Number(match[1]) * 100 + Number(((match[2] ?? "") + "00").slice(0, 2));
    if (boost >= 10 && boost <= 10_000) {
      return {text, boost};
    }
  }
  repairs.add("BOOST");
  return {text, boost: 100};
}

export class QueryText {
  /** @param {string} text @param {Set<string>} repairs where it is said what was mended */
  constructor(text, repairs) {
    this.text = text;
    this.repairs = repairs;
    this.at = 0;
  }

  get atEnd() {
    return this.at === this.text.length;
  }

  get atQuote() {
    return !this.atEnd && isQuote(this.here);
  }

  /** The character that stands here; none at the end. */
  get here() {
    return this.text[this.at];
  }

  takeCharacter() {
    this.at++;
  }

  skipSpace() {
    while (!this.atEnd && isSpace(this.here)) {
      this.at++;
    }
  }

  /** @param {string} end of what was taken last */
  giveBack(end) {
    this.at -= end.length;
  }

  /** @param {string} sign @returns {boolean} whether it stands here, belongs to something, and was taken */
  takeSign(sign) {
    const next = this.text[this.at + 1];
    if (this.here !== sign || next === undefined || isSpace(next) || next === ")") {
      return false;
    }
    this.at++;
    return true;
  }

  /** @param {string} word @param {string} sign @returns {boolean} whether either was next, and was taken */
  takeOperator(word, sign) {
    this.skipSpace();
    for (const form of [word, sign]) {
      if (this.standsHere(form)) {
        this.at += form.length;
        return true;
      }
    }
    return false;
  }

  /** @param {string} word @param {string} sign */
  atOperator(word, sign) {
    return this.standsHere(word) || this.standsHere(sign);
  }

  /** @param {string} form */
  standsHere(form) {
    const end = this.at + form.length;
    return this.text.startsWith(form, this.at) && (end === this.text.length || endsChunk(this.text[end]));
  }

  /** @returns {string} what stands together up to a space, a parenthesis or a quotation mark */
  chunk() {
    const start = this.at;
    while (!this.atEnd && !endsChunk(this.here)) {
      this.at++;
    }
    return this.text.slice(start, this.at);
  }

  /** @returns {string} the text between two quotation marks; an open one ends with the query */
  quoted() {
    const start = ++this.at;
    while (!this.atEnd && !this.atQuote) {
      this.at++;
    }
    const words = this.text.slice(start, this.at);
    if (this.atEnd) {
      this.repairs.add("UNCLOSED_QUOTE");
    } else {
      this.at++;
    }
    return words;
  }

  /** @returns {string} a range with its brackets; an open one ends with the query */
  range() {
    const start = this.at;
    while (!this.atEnd && this.here !== "]" && this.here !== "}") {
      this.at++;
    }
    this.at = Math.min(this.at + 1, this.text.length);
    return this.text.slice(start, this.at);
  }

  /** @returns {number} the boost after a phrase, range or group; a `~` there means nothing */
  boost() {
    const found = /^[\^~][\^~.0-9]*/.exec(this.text.slice(this.at));
    if (found === null) {
      return 100;
    }
    this.at += found[0].length;
    let written = found[0];
    if (written[0] === "~") {
      this.repairs.add("FUZZY");
      const caret = written.indexOf("^");
      written = caret < 0 ? "" : written.slice(caret);
    }
    return written === "" ? 100 : boosted(written, this.repairs).boost;
  }
}
