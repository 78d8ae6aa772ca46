/** Porter's stemmer, with the two departures of its author and of Lucene (`bli`, `logi`). */

const VOWELS = "aeiou";

/**
 * The steps that exchange one ending for another where the stem has a measure above 0. The first ending that fits counts.
 *
 * @type {ReadonlyArray<readonly [string, string]>}
 */
const STEP_3 = [
  ["ational", "ate"], ["tional", "tion"], ["enci", "ence"], ["anci", "ance"], ["izer", "ize"], ["bli", "ble"],
  ["alli", "al"], ["entli", "ent"], ["eli", "e"], ["ousli", "ous"], ["ization", "ize"], ["ation", "ate"], ["ator", "ate"],
  ["alism", "al"], ["iveness", "ive"], ["fulness", "ful"], ["ousness", "ous"], ["aliti", "al"], ["iviti", "ive"],
  ["biliti", "ble"], ["logi", "log"],
];

/** @type {ReadonlyArray<readonly [string, string]>} */
const STEP_4 = [
  ["icate", "ic"], ["ative", ""], ["alize", "al"], ["iciti", "ic"], ["ical", "ic"], ["ful", ""], ["ness", ""],
];

/** Endings that go where the stem has a measure above 1. The first that fits counts. */
const STEP_5 = [
  "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti", "ous",
  "ive", "ize",
];

/** @param {string} word @param {number} i @returns {boolean} */
function isConsonant(word, i) {
  const letter = word[i];
  if (letter === "y") {
    return i === 0 || !isConsonant(word, i - 1);
  }
  return !VOWELS.includes(letter);
}

/** @param {string} stem @returns {number} how many times vowels are followed by consonants */
function measure(stem) {
  let count = 0;
  let vowel = false;
  let consonant = true;
  for (let i = 0; i < stem.length; i++) {
    const letter = stem[i];
    consonant = letter === "y" ? i === 0 || !consonant : !VOWELS.includes(letter);
    if (consonant && vowel) {
      count++;
    }
    vowel = !consonant;
  }
  return count;
}

/** @param {string} stem @returns {boolean} */
function hasVowel(stem) {
  for (let i = 0; i < stem.length; i++) {
    if (!isConsonant(stem, i)) {
      return true;
    }
  }
  return false;
}

/** @param {string} word @returns {boolean} whether it ends with twice the same consonant */
function endsDouble(word) {
  const last = word.length - 1;
  return last > 0 && word[last] === word[last - 1] && isConsonant(word, last);
}

/** @param {string} word @returns {boolean} whether it ends consonant, vowel, consonant, the last not w, x or y */
function endsShort(word) {
  const last = word.length - 1;
  return (
    last > 1 &&
    isConsonant(word, last) &&
    !isConsonant(word, last - 1) &&
    isConsonant(word, last - 2) &&
    !"wxy".includes(word[last])
  );
}

/** @param {string} word @param {ReadonlyArray<readonly [string, string]>} endings @returns {string} */
function exchanged(word, endings) {
  for (const [ending, other] of endings) {
    if (word.endsWith(ending)) {
      const stem = word.slice(0, -ending.length);
      return measure(stem) > 0 ? stem + other : word;
    }
  }
  return word;
}

/** @param {string} word @returns {string} without plural, -ed and -ing */
function withoutInflection(word) {
  let result = word;
  if (result.endsWith("sses")) {
    result = result.slice(0, -2);
  } else if (result.endsWith("ies")) {
    result = result.slice(0, -2);
  } else if (result.endsWith("s") && !result.endsWith("ss")) {
    result = result.slice(0, -1);
  }
  if (result.endsWith("eed")) {
    return measure(result.slice(0, -3)) > 0 ? result.slice(0, -1) : result;
  }
  const cut = result.endsWith("ed") ? 2 : result.endsWith("ing") ? 3 : 0;
  if (cut === 0 || !hasVowel(result.slice(0, -cut))) {
    return result;
  }
  result = result.slice(0, -cut);
  if (result.endsWith("at") || result.endsWith("bl") || result.endsWith("iz")) {
    return result + "e";
  }
  if (endsDouble(result)) {
    return "lsz".includes(result[result.length - 1]) ? result : result.slice(0, -1);
  }
  return measure(result) === 1 && endsShort(result) ? result + "e" : result;
}

/** @param {string} word @returns {string} */
function withoutSuffix(word) {
  for (const ending of STEP_5) {
    if (word.endsWith(ending)) {
      const stem = word.slice(0, -ending.length);
      const fits = ending !== "ion" || stem.endsWith("s") || stem.endsWith("t");
      return fits && measure(stem) > 1 ? stem : word;
    }
  }
  return word;
}

/**
 * @param {string} word in lower case
 * @returns {string} its stem
 */
export function stemOf(word) {
  if (word.length < 3) {
    return word;
  }
  let result = withoutInflection(word);
  if (result.endsWith("y") && hasVowel(result.slice(0, -1))) {
    result = result.slice(0, -1) + "i";
  }
  result = exchanged(result, STEP_3);
  result = exchanged(result, STEP_4);
  result = withoutSuffix(result);
  const whole = measure(result);
  if (result.endsWith("e")) {
    const stem = result.slice(0, -1);
    const count = measure(stem);
    if (count > 1 || (count === 1 && !endsShort(stem))) {
      result = stem;
    }
  }
  return result.endsWith("l") && endsDouble(result) && whole > 1 ? result.slice(0, -1) : result;
}
