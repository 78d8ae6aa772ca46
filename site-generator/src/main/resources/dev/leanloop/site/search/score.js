/**
 * BM25 in Lucene's arithmetic: every step is rounded to a float where Lucene's is, so that the order is Lucene's to the last
 * bit.
 *
 * @typedef {{documents: Int32Array, scores: Float32Array}} Scored documents, ascending, and what each scores
 */

const K1 = Math.fround(1.2);
const B = 0.75;
/** Lengths that one byte tells exactly; longer ones are told with three bits of precision. */
const EXACT_LENGTHS = 24;

/** @param {number} norm a byte @returns {number} the length it stands for */
function lengthOf(norm) {
  if (norm < EXACT_LENGTHS) {
    return norm;
  }
  const code = norm - EXACT_LENGTHS;
  const shift = (code >> 3) - 1;
  const length = shift < 0 ? code & 7 : ((code & 7) | 8) * 2 ** shift;
  return EXACT_LENGTHS + length;
}

/** @param {number} averageLength @returns {Float32Array} what each norm contributes */
export function normFactors(averageLength) {
  const factors = new Float32Array(256);
  for (let norm = 0; norm < 256; norm++) {
    const length = Math.fround(lengthOf(norm));
    const relative = Math.fround(Math.fround(B * length) / averageLength);
    factors[norm] = 1 / Math.fround(K1 * Math.fround(0.25 + relative));
  }
  return factors;
}

/** @param {number} documents that have the field @param {number} having that have the term @returns {number} */
export function rarity(documents, having) {
  return Math.fround(Math.log(1 + (documents - having + 0.5) / (having + 0.5)));
}

/**
 * @param {number} boost
 * @param {number} idf
 * @param {number} frequency
 * @param {number} normFactor
 * @returns {number}
 */
export function termScore(boost, idf, frequency, normFactor) {
  const weight = Math.fround(boost * idf);
  return Math.fround(weight - Math.fround(weight / Math.fround(1 + Math.fround(frequency * normFactor))));
}

/** @param {Int32Array} documents @param {number} score @returns {Scored} all with the same score */
export function constantScores(documents, score) {
  return {documents, scores: new Float32Array(documents.length).fill(score)};
}

/** @param {Int32Array[]} lists ascending @returns {Int32Array} what any of them has, ascending */
export function allOf(lists) {
  const all = new Int32Array(lists.reduce((sum, { length }) => sum + length, 0));
  lists.reduce((at, list) => (all.set(list, at), at + list.length), 0);
  all.sort();
  let count = 0;
  for (let i = 0; i < all.length; i++) {
    if (i === 0 || all[i] !== all[i - 1]) {
      all[count++] = all[i];
    }
  }
  return all.slice(0, count);
}

/**
 * @param {Float32Array | Float64Array} values
 * @param {number} limit
 * @returns {number[]} where the greatest stand, the greatest first, of equals the one that stands first
 */
export function greatest(values, limit) {
  /** @type {number[]} */
  const best = [];
  let least = limit === 0 ? Infinity : -Infinity;
  for (let i = 0; i < values.length; i++) {
    if (best.length < limit || values[i] > least) {
      if (best.length === limit) {
        best.pop();
      }
      let at = best.length;
      while (at > 0 && values[best[at - 1]] < values[i]) {
        best[at] = best[--at];
      }
      best[at] = i;
      least = values[best[best.length - 1]];
    }
  }
  return best;
}

/** One place for each document, all 0 between two sums: a new one each time would cost more than most sums. */
let sums = new Float64Array(0);

/** @param {Scored[]} parts @param {number} size how many documents there are @returns {Scored} what any part has: the sums */
export function sumOfAny(parts, size) {
  const having = parts.filter(({ documents }) => documents.length > 0);
  if (having.length <= 1) {
    return having[0] ?? parts[0];
  }
  if (sums.length < size) {
    sums = new Float64Array(size);
  }
  for (const part of having) {
    for (let i = 0; i < part.documents.length; i++) {
      sums[part.documents[i]] += part.scores[i];
    }
  }
  const documents = allOf(having.map((part) => part.documents));
  const scores = new Float32Array(documents.length);
  for (let i = 0; i < documents.length; i++) {
    scores[i] = sums[documents[i]];
    sums[documents[i]] = 0;
  }
  return { documents, scores };
}

/** @param {Scored[]} parts @returns {Scored} what all parts have: the sums, rounded once */
function sumOfAll(parts) {
  if (parts.length === 1) {
    return parts[0];
  }
  const byLength = [...parts].sort((a, b) => a.documents.length - b.documents.length);
  const [least, ...others] = byLength;
  const at = new Array(others.length).fill(0);
  const documents = [];
  const scores = [];
  nextDocument: for (let i = 0; i < least.documents.length; i++) {
    const document = least.documents[i];
    let sum = least.scores[i];
    for (let j = 0; j < others.length; j++) {
      const other = others[j].documents;
      while (other[at[j]] < document) {
        at[j]++;
      }
      if (other[at[j]] !== document) {
        continue nextDocument;
      }
      sum += others[j].scores[at[j]];
    }
    documents.push(document);
    scores.push(sum);
  }
  return {documents: Int32Array.from(documents), scores: Float32Array.from(scores)};
}

/**
 * @param {Scored[]} required
 * @param {Scored | null} optional
 * @param {Scored[]} excluded
 * @returns {Scored}
 */
export function sumOfEvery(required, optional, excluded) {
  const found = sumOfAll(required);
  if (optional === null && excluded.length === 0) {
    return found;
  }
  const out = new Set();
  for (const part of excluded) {
    part.documents.forEach((document) => out.add(document));
  }
  /** @type {Map<number, number>} */
  const extra = new Map();
  optional?.documents.forEach((document, i) => extra.set(document, optional.scores[i]));
  const documents = [];
  const scores = [];
  for (let i = 0; i < found.documents.length; i++) {
    const document = found.documents[i];
    if (!out.has(document)) {
      documents.push(document);
      scores.push(Math.fround(found.scores[i] + (extra.get(document) ?? 0)));
    }
  }
  return {documents: Int32Array.from(documents), scores: Float32Array.from(scores)};
}

/**
 * @param {Int32Array[][]} places for each word of a phrase, for each common document, where it stands
 * @param {number} document the number among the common documents
 * @returns {number} how often the words stand side by side there
 */
export function phraseFrequency(places, document) {
  let count = 0;
  const others = places.slice(1).map((word) => new Set(word[document]));
  for (const start of places[0][document]) {
    if (others.every((positions, i) => positions.has(start + i + 1))) {
      count++;
    }
  }
  return count;
}
