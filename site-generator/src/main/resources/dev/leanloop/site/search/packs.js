/**
 * Bytes that were written as a classic script, the only kind of file that a page opened from a folder may load:
 * `leanloopSearchPack("name","...")`, one character a byte. docs/search-bundle.md has the format.
 */

/**
 * @typedef {object} Answered what a server answered to a request for ranges
 * @property {number} status
 * @property {string | null} type
 * @property {string | null} range the place of the only range, where there is one
 * @property {string | null} accepts whether it answers ranges at all, as it says
 * @property {ArrayBuffer} body
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
  const end = script.lastIndexOf(QUOTE);
  const bytes = new Uint8Array(end);
  let size = 0;
  for (let at = 0; at < end; ) {
    const found = script.indexOf(BACKSLASH, at);
    const stop = found < 0 ? end : found;
    bytes.set(script.subarray(at, stop), size);
    size += stop - at;
    if (stop < end) {
      const letter = script[stop + 1];
      bytes[size++] = letter === LETTER_N ? 10 : letter === LETTER_R ? 13 : letter;
    }
    at = stop + 2;
  }
  return bytes.subarray(0, size);
}

/**
 * Writes to the stream itself: a blob's stream asks the browser's other processes, which costs milliseconds and turns of the loop, so
 * that what was loaded together would no longer be there together.
 *
 * @param {Uint8Array<ArrayBuffer>} bytes raw deflate
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export async function inflated(bytes) {
  const { readable, writable } = new DecompressionStream("deflate-raw");
  const writer = writable.getWriter();
  const reader = readable.getReader();
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const parts = [];
  const read = async () => {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      parts.push(next.value);
    }
  };
  await Promise.all([writer.write(bytes), writer.close(), read()]);
  return parts.length === 1 ? parts[0] : new Uint8Array(await new Blob(parts).arrayBuffer());
}

/**
 * @param {string} url
 * @param {RequestInit} request
 * @param {(response: Response) => boolean} will whether the answer will do; else nobody waits for the rest of it
 * @returns {Promise<Answered>}
 */
async function answered(url, request, will) {
  const response = await fetch(url, request);
  if (!will(response)) {
    await response.body?.cancel();
    throw new Error(`cannot load ${url}: ${response.status}`);
  }
  const [type, range, accepts] = ["content-type", "content-range", "accept-ranges"].map((name) => response.headers.get(name));
  return { status: response.status, type, range, accepts, body: await response.arrayBuffer() };
}

/** @param {string} ranges @returns {RequestInit} */
function rangeHead(ranges) {
  return { headers: { Range: `bytes=${ranges}` } };
}

/**
 * Ranges pass by the browser's store: Chromium asks a server for one range of a file after the other, so that it can put each in its place
 * there, and keeps none of several.
 *
 * @param {string} url
 * @param {string} ranges as the head of a request has them
 * @returns {Promise<Answered>}
 */
export function answeredRanges(url, ranges) {
  return answered(url, { ...rangeHead(ranges), cache: "no-store" }, ({ status }) => status === 206);
}

/**
 * Asks for a manifest in two ranges, all of it but what its name says already: which tells what the server knows of ranges. One that
 * refuses the question is asked for the file.
 *
 * @param {string} url
 * @returns {Promise<Answered>}
 */
export function answeredManifest(url) {
  const ok = (/** @type {Response} */ response) => response.ok;
  return answered(url, rangeHead(`0-3,${packStart(packName(url))}-`), ok).catch(() => answered(url, {}, ok));
}

/** @param {string} url of a pack @returns {string} its name */
export function packName(url) {
  return url.slice(url.lastIndexOf("/") + 1).replace(/\.js$/, "");
}
