/** @import { SearchEngine } from "./engine.js" */

/** Finds words that are spelled nearly alike. */

const MAX_SPELLINGS = 50;

/**
 * @param {string} one
 * @param {string} other
 * @param {number} most
 * @returns {number} letters to put in, leave out, change or swap; any number above `most` when it is more
 */
function editDistance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) {
    return most + 1;
  }
  let before = new Array(other.length + 1).fill(0);
  let last = Array.from({length: other.length + 1}, (_, j) => j);
  for (let i = 1; i <= one.length; i++) {
    const current = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = one[i - 1] === other[j - 1] ? 0 : 1;
      let cost = Math.min(last[j] + 1, current[j - 1] + 1, last[j - 1] + change);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        cost = Math.min(cost, before[j - 2] + 1);
      }
      current.push(cost);
    }
    before = last;
    last = current;
  }
  return last[other.length];
}

/**
 * @param {string} written
 * @param {string[]} forms
 * @returns {string | null} the form that is nearest, the first of equals, if one is near at all
 */
export function nearestOf(written, forms) {
  const most = written.length < 6 ? 1 : 2;
  let nearest = null;
  let least = most + 1;
  for (const form of forms) {
    const distance = editDistance(written, form, most);
    if (distance < least) {
      least = distance;
      nearest = form;
    }
  }
  return nearest;
}

/**
 * @param {string} written
 * @param {string[]} forms
 * @param {number} most
 * @returns {Array<{form: string, distance: number}>} the nearest of those within a distance, the nearest first
 */
export function near(written, forms, most) {
  return forms
    .map((form) => ({form, distance: editDistance(written, form, most)}))
    .filter(({distance}) => distance <= most)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MAX_SPELLINGS);
}

/**
 * @param {SearchEngine} engine
 * @param {string} text a query that found nothing
 * @param {string[]} others that are looked at where no word is near
 * @returns {Promise<string>} with the nearest spelling that something has in place of each word that nothing has
 */
export async function nearestSpellings(engine, text, others) {
  let respelled = "";
  let done = 0;
  for (const { written, start, end } of engine.analysis.asked(text)) {
    if (written.length <= 2 || start < done || (await engine.hasWord(await engine.stemOf(written)))) {
      continue;
    }
    const spelling =
      nearestOf(written, await engine.writtenForms(written.slice(0, 2))) ??
      nearestOf(written, await engine.writtenForms(written.slice(0, 1))) ??
      nearestOf(written, others);
    if (spelling !== null) {
      respelled += text.slice(done, start) + spelling;
      done = end;
    }
  }
  return respelled + text.slice(done);
}
