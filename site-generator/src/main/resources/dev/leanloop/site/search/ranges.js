import { answeredRanges } from "./packs.js";
/** @import { Answered } from "./packs.js" */

/**
 * Asks a server for ranges of a file (RFC 9110, section 14). What is wanted in one turn of the browser's loop goes into one request,
 * where the server answers many ranges at once, else into requests side by side.
 *
 * @typedef {object} WantedRange
 * @property {number} from its first byte
 * @property {number} to its last
 * @property {(bytes: Uint8Array<ArrayBuffer>) => void} resolve
 * @property {(failure: unknown) => void} reject
 *
 * @typedef {{from: number, to: number, ranges: WantedRange[]}} Span what is asked for, and which ranges lie in it
 */

/** Bytes between two ranges that are fewer than the head of one more part, or of one more request: they are asked for, too. */
const LEAST_GAP = 128;
const LEAST_GAP_ALONE = 1024;

/** Ranges of a request, so that no server finds its head too long. */
const MOST_RANGES = 64;

/** The server does not answer ranges as it should. */
class NoRanges extends Error {}

/** @param {Uint8Array} bytes @param {string} ascii @param {number} at @returns {number} where it stands, or -1 */
function indexOf(bytes, ascii, at) {
  const first = ascii.charCodeAt(0);
  for (let i = bytes.indexOf(first, at); i >= 0; i = bytes.indexOf(first, i + 1)) {
    let same = 1;
    while (same < ascii.length && bytes[i + same] === ascii.charCodeAt(same)) {
      same++;
    }
    if (same === ascii.length) {
      return i;
    }
  }
  return -1;
}

/** @param {string | null} contentRange @returns {[number, number]} first and last byte */
function placeOf(contentRange) {
  const [, from, to] = /^bytes (\d+)-(\d+)\//i.exec(contentRange ?? "") ?? [];
  if (from === undefined) {
    throw new NoRanges(`content range ${contentRange}`);
  }
  return [Number(from), Number(to)];
}

/** @param {Answered} answer @returns {Array<{from: number, bytes: Uint8Array<ArrayBuffer>}>} the parts, as the server cut them */
export function partsOf({ type, range, body: buffer }) {
  const body = new Uint8Array(buffer);
  const [, quoted, bare] = /^multipart\/byteranges\s*;.*\bboundary=(?:"([^"]+)"|([^\s;]+))/i.exec(type ?? "") ?? [];
  const boundary = quoted ?? bare;
  if (boundary === undefined) {
    return [{ from: placeOf(range)[0], bytes: body }];
  }
  const parts = [];
  for (let at = indexOf(body, `--${boundary}`, 0); at >= 0; at = indexOf(body, `--${boundary}`, at)) {
    const start = indexOf(body, "\r\n\r\n", at) + 4;
    if (start < 4) {
      break;
    }
    const head = new TextDecoder().decode(body.subarray(at, start));
    const [from, to] = placeOf(/content-range:\s*(.*)/i.exec(head)?.[1] ?? null);
    at = start + to - from + 1;
    parts.push({ from, bytes: body.subarray(start, at) });
  }
  return parts;
}

/** @param {WantedRange[]} ranges ascending @param {number} leastGap @returns {Span[]} with neighbours in one */
function spansOf(ranges, leastGap) {
  /** @type {Span[]} */
  const spans = [];
  for (const range of ranges) {
    const last = spans.at(-1);
    if (last !== undefined && range.from - last.to <= leastGap) {
      last.to = Math.max(last.to, range.to);
      last.ranges.push(range);
    } else {
      spans.push({ from: range.from, to: range.to, ranges: [range] });
    }
  }
  return spans;
}

export class RangeReader {
  /** @param {boolean} many whether the server answers many ranges at once */
  constructor(many) {
    this.many = many;
    /** @type {Map<string, WantedRange[]>} */
    this.wanted = new Map();
  }

  /** @param {string} url @param {number} from @param {number} length @returns {Promise<Uint8Array<ArrayBuffer>>} */
  read(url, from, length) {
    return new Promise((resolve, reject) => {
      const range = { from, to: from + length - 1, resolve, reject };
      const others = this.wanted.get(url);
      if (others === undefined) {
        this.wanted.set(url, [range]);
        setTimeout(() => this.ask(url), 0);
      } else {
        others.push(range);
      }
    });
  }

  /** @param {string} url */
  ask(url) {
    const ranges = (this.wanted.get(url) ?? []).sort((a, b) => a.from - b.from);
    this.wanted.delete(url);
    const spans = spansOf(ranges, this.many ? LEAST_GAP : LEAST_GAP_ALONE);
    const atOnce = this.many ? MOST_RANGES : 1;
    for (let i = 0; i < spans.length; i += atOnce) {
      this.answer(url, spans.slice(i, i + atOnce));
    }
  }

  /** @param {string} url @param {Span[]} spans */
  async answer(url, spans) {
    const ranges = spans.flatMap((span) => span.ranges);
    try {
      const parts = partsOf(await answeredRanges(url, spans.map(({ from, to }) => `${from}-${to}`).join(",")));
      for (const { from, to, resolve } of ranges) {
        const part = parts.find(({ from: start, bytes }) => start <= from && to < start + bytes.length);
        if (part === undefined) {
          throw new NoRanges(`bytes ${from} to ${to} are missing`);
        }
        resolve(part.bytes.subarray(from - part.from, to - part.from + 1));
      }
    } catch (failure) {
      ranges.forEach(({ reject }) => reject(failure));
    }
  }
}
