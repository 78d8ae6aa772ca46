/**
 * Cuts Han, kana and Hangul into characters and pairs of neighbours, as `CharacterPairs` does in Java, since no spaces tell their
 * words. A pair stands where its first character stands.
 *
 * @typedef {object} Token one word of a text, or a character or pair of characters
 * @property {string} written its written form
 * @property {number} start offset of its first UTF-16 unit in the text
 * @property {number} end offset after its last
 * @property {boolean} beside whether it stands at the position of the one before it, as pairs do
 */

const PAIRED =
  /^[\u3005-\u3007\u3021-\u3029\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\u{20000}-\u{3ffff}]+$/u;

/**
 * @param {Token} word
 * @returns {Token[]} its characters, each with its own place; with that of the whole word where folding changed its length
 */
function charactersOf({written, start, end}) {
  const placed = written.length === end - start;
  let at = start;
  return Array.from(written, (character) => {
    const from = at;
    at += character.length;
    return {written: character, start: placed ? from : start, end: placed ? at : end, beside: false};
  });
}

/** @param {Token[]} words @returns {Token[]} with those that are cut replaced by their characters and pairs */
export function withPairs(words) {
  /** @type {Token[]} */
  const result = [];
  /** @type {Token | null} */
  let before = null;
  for (const word of words) {
    if (!PAIRED.test(word.written)) {
      result.push(word);
      before = null;
      continue;
    }
    for (const character of charactersOf(word)) {
      if (before !== null && before.end >= character.start) {
        const written = before.written + character.written;
        result.push({written, start: before.start, end: character.end, beside: true});
      }
      result.push(character);
      before = character;
    }
  }
  return result;
}

/**
 * @param {Token[]} words
 * @returns {Token[]} those to look for, one for each position: of neighbours their pairs, and the last only where a word follows
 */
export function askedAmong(words) {
  return words.filter(({beside}, i) => {
    const paired = words[i + 1]?.beside ?? false;
    const endsPair = i + 1 === words.length && i > 0 && words[i - 1].beside;
    return beside || (!paired && !endsPair);
  });
}
