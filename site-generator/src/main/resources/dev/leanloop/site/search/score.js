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

/** @param {Scored[]} parts @param {number} size how many documents there are @returns {Scored} what any part has: the sums */
export function sumOfAny(parts, size) {
  if (parts.length === 1) {
    return parts[0];
  }
  const sums = new Float64Array(size);
  const seen = new Uint8Array(size);
  let count = 0;
  for (const part of parts) {
    for (let i = 0; i < part.documents.length; i++) {
      const document = part.documents[i];
      count += 1 - seen[document];
      seen[document] = 1;
      sums[document] += part.scores[i];
    }
  }
  const documents = new Int32Array(count);
  const scores = new Float32Array(count);
  for (let document = 0, at = 0; at < count; document++) {
    if (seen[document] === 1) {
      documents[at] = document;
      scores[at++] = sums[document];
    }
  }
  return {documents, scores};
}

/** @param {Scored[]} parts @returns {Scored} what all parts have: the sums */
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
