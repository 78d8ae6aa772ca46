import { classOf } from "./letters.js";

/**
 * Cuts a text into words as Lucene's StandardTokenizer does: the word boundaries of UAX #29 as of Unicode 12.1, ideographs and
 * hiragana one by one, South-East Asian runs whole, emoji sequences as words.
 */

/** Longer words are cut into pieces of this many UTF-16 units. */
const MAX_WORD = 255;

/** @type {string[]} The classes of ASCII, which most texts are made of. */
const asciiClasses = [];

/**
 * One class for each UTF-16 unit. The second half of a surrogate pair is a mark: it goes with what stands before it.
 *
 * @param {string} text
 * @returns {string[]}
 */
function classesOf(text) {
  if (asciiClasses.length === 0) {
    for (let c = 0; c < 128; c++) {
      asciiClasses.push(classOf(c));
    }
  }
  const classes = new Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 128) {
      classes[i] = asciiClasses[unit];
    } else {
      const codePoint = /** @type {number} */ (text.codePointAt(i));
      classes[i] = classOf(codePoint);
      if (codePoint > 0xffff) {
        classes[++i] = "E";
      }
    }
  }
  return classes;
}

/** @param {string | undefined} c @returns {boolean} whether it goes with what stands before it */
const isMark = (c) => c === "E" || c === "Z" || c === "C" || c === "F" || c === "V" || c === "T" || c === "Y";
/** @param {string | undefined} c */
const isLetter = (c) => c === "L" || c === "B" || c === "W";
/** @param {string | undefined} c */
const isNumber = (c) => c === "N" || c === "G";
/** @param {string | undefined} c */
const isPictograph = (c) => c === "P" || c === "W" || c === "T";

/**
 * @param {string[]} classes
 * @param {number} i
 * @returns {number} the first place from i on that is no mark
 */
function afterMarks(classes, i) {
  let at = i;
  while (at < classes.length && isMark(classes[at])) {
    at++;
  }
  return at;
}

/**
 * @param {string[]} classes
 * @param {number} start
 * @returns {number} where the word that begins here ends, or `start` when none does
 */
function wordEnd(classes, start) {
  let at = start;
  let end = start;
  let before = "";
  // Whether something between words joins the next letter to the last one. A Hebrew letter that was joined takes no quote.
  let joining = false;
  let quotable = true;
  while (at < classes.length) {
    const here = classes[at];
    const next = afterMarks(classes, at + 1);
    const then = classes[next];
    if (isLetter(here) || isNumber(here) || here === "K") {
      const joins =
        before === "" || before === "X" || (here === "K" ? before === "K" : before !== "K");
      if (!joins) {
        break;
      }
      quotable = !joining;
      joining = false;
      before = here;
      at = end = next;
    } else if (here === "X") {
      before = "X";
      at = next;
      if (end > start) {
        end = next;
      }
    } else if (before === "" || before === "X" || before === "K") {
      break;
    } else if (here === "S" && before === "B" && quotable) {
      before = "S";
      at = end = next;
    } else if (here === "Q" && before === "B" && quotable && then === "B") {
      joining = true;
      at = next;
    } else if ((here === "M" || here === "J" || here === "S") && isLetter(before) && isLetter(then)) {
      joining = true;
      at = next;
    } else if ((here === "D" || here === "J" || here === "S") && isNumber(before) && isNumber(then)) {
      at = next;
    } else {
      break;
    }
  }
  return end;
}

/**
 * @param {string[]} classes
 * @param {number} start
 * @returns {number} where the emoji that begins here ends, or `start` when none does
 */
function emojiEnd(classes, start) {
  const first = classes[start];
  if (first === "I") {
    const second = afterMarks(classes, start + 1);
    return classes[second] === "I" ? afterMarks(classes, second + 1) : start;
  }
  if (first === "U" || first === "G") {
    const marks = afterPlainMarks(classes, start + 1);
    if (classes.slice(start + 1, marks).includes("C")) {
      return marks;
    }
    return classes[marks] === "F" && classes[marks + 1] === "C" ? afterPlainMarks(classes, marks + 2) : start;
  }
  const pictograph = first === "Z" ? after(classes, start, "Z") : start;
  if (!isPictograph(classes[pictograph]) || (first === "Z" && classes[pictograph] === "T")) {
    return start;
  }
  return sequenceEnd(classes, pictograph);
}

/**
 * Pictographs with their marks, joined by zero width joiners. An emoji selector ends a pictograph's marks, a text selector ends
 * the whole, and a skin tone that stands alone takes no selector.
 *
 * @param {string[]} classes
 * @param {number} start of the first pictograph
 * @returns {number} where the sequence ends
 */
function sequenceEnd(classes, start) {
  let head = start;
  while (true) {
    const at = afterPlainMarks(classes, head + 1);
    if (classes[head] !== "T" && classes[at] === "F") {
      const next = after(classes, at + 1, "Z");
      if (next === at + 1 || !isPictograph(classes[next])) {
        return at + 1;
      }
      head = next;
    } else if (classes[at - 1] === "Z" && (classes[at] === "P" || classes[at] === "W")) {
      head = at;
    } else {
      return at;
    }
  }
}

/** @param {string[]} classes @param {number} start @returns {number} the first place that is no mark, or a selector */
function afterPlainMarks(classes, start) {
  let at = start;
  while (isMark(classes[at]) && classes[at] !== "F" && classes[at] !== "V") {
    at++;
  }
  return at;
}

/** @param {string[]} classes @param {number} start @param {string} letter @returns {number} the first place not of this class */
function after(classes, start, letter) {
  let at = start;
  while (classes[at] === letter) {
    at++;
  }
  return at;
}

/**
 * @param {string[]} classes
 * @param {number} start
 * @returns {number} where the token that begins here ends, or `start` when none does
 */
function tokenEnd(classes, start) {
  const first = classes[start];
  if (first === "H" || first === "R") {
    return afterMarks(classes, start + 1);
  }
  if (first === "A" || first === "Y") {
    let at = start;
    while (classes[at] === "A" || classes[at] === "Y") {
      at = afterMarks(classes, at + 1);
    }
    return at;
  }
  return Math.max(wordEnd(classes, start), emojiEnd(classes, start));
}

/** What the rules say of ASCII, which most texts are made of. */
const ASCII_WORD = /_*[a-z0-9](?:\w|(?<=[a-z])[:.'](?=[a-z])|(?<=[0-9])[,;.'](?=[0-9]))*/gi;

/**
 * @param {string} text
 * @returns {Array<[number, number]>} where each word begins and ends
 */
export function wordsOf(text) {
  return /^[\0-\x7f]*$/.test(text) ? asciiWords(text) : anyWords(text);
}

/** @param {string} text in ASCII @returns {Array<[number, number]>} */
function asciiWords(text) {
  /** @type {Array<[number, number]>} */
  const words = [];
  for (const { 0: word, index } of text.matchAll(ASCII_WORD)) {
    addPieces(words, index, index + word.length);
  }
  return words;
}

/** @param {string} text @returns {Array<[number, number]>} */
function anyWords(text) {
  const classes = classesOf(text);
  /** @type {Array<[number, number]>} */
  const words = [];
  let at = 0;
  while (at < classes.length) {
    const end = tokenEnd(classes, at);
    if (end === at) {
      at++;
    } else {
      addPieces(words, at, end);
      at = end;
    }
  }
  return words;
}

/** @param {Array<[number, number]>} words @param {number} start @param {number} end of one more, which may be too long */
function addPieces(words, start, end) {
  for (let at = start; at < end; at += MAX_WORD) {
    words.push([at, Math.min(end, at + MAX_WORD)]);
  }
}
