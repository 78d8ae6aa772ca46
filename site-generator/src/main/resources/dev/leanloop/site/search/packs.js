/**
 * Bytes that were written as a classic script, the only kind of file that a page opened from a folder may load:
 * `leanloopSearchPack("name","...")`, one character a byte. docs/search-bundle.md has the format.
 */

const CALL = 'leanloopSearchPack("';

/** @param {string} name of a pack @returns {number} where its bytes begin in its script */
export function packStart(name) {
  return CALL.length + name.length + 3;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LETTER_N = 0x6e;
const LETTER_R = 0x72;

/**
 * @param {Uint8Array<ArrayBuffer>} script from its string's first character
 * @returns {Uint8Array<ArrayBuffer>} what the string holds, up to its closing quote
 */
export function packBytes(script) {
  const bytes = new Uint8Array(script.length);
  let size = 0;
  for (let i = 0; i < script.length && script[i] !== QUOTE; i++) {
    let byte = script[i];
    if (byte === BACKSLASH) {
      byte = script[++i];
      byte = byte === LETTER_N ? 10 : byte === LETTER_R ? 13 : byte;
    }
    bytes[size++] = byte;
  }
  return bytes.subarray(0, size);
}

/** @param {Uint8Array<ArrayBuffer>} bytes raw deflate @returns {Promise<Uint8Array<ArrayBuffer>>} */
export async function inflated(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
