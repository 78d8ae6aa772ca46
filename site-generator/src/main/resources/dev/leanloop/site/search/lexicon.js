import { ByteReader } from "./bytes.js";
/** @import { BundleLoader } from "./loader.js" */

/**
 * Finds terms: which fields have them, and where their documents are written.
 *
 * @typedef {object} TermEntry a term in one field
 * @property {number} field its number in the manifest
 * @property {boolean} asStem whether its documents are those of its stem in the field of stems
 * @property {number} size in how many documents it stands
 * @property {Uint8Array | null} inline its postings, when they are so few that they stand in the lexicon
 * @property {number} start of its postings in their stream, when they do not
 * @property {number} length of its postings in bytes
 * @property {number} placesStart of its positions in their stream
 * @property {number} placesLength of its positions in bytes; 0 where there are none
 *
 * @typedef {{term: string, entries: TermEntry[]}} LexiconTerm
 */

const FLAG_INLINE = 1;
const FLAG_AS_STEM = 2;
const ROLE_STEM = 0;

/** @param {string} one @param {string} other @returns {number} negative when the one comes first by code points */
export function compareTerms(one, other) {
  const length = Math.min(one.length, other.length);
  for (let i = 0; i < length; i++) {
    const a = one.charCodeAt(i);
    const b = other.charCodeAt(i);
    if (a !== b) {
      const pairA = (a & 0xf800) === 0xd800;
      const pairB = (b & 0xf800) === 0xd800;
      return pairA === pairB ? a - b : pairA ? 1 : -1;
    }
  }
  return one.length - other.length;
}

export class Lexicon {
  /** @param {BundleLoader} loader @param {any} manifest */
  constructor(loader, manifest) {
    this.loader = loader;
    this.manifest = manifest;
    /** @type {string[]} */
    this.starts = manifest.lexiconStarts;
    /** @type {Map<number, Promise<LexiconTerm[]>>} */
    this.blocks = new Map();
  }

  /** @param {string} term @returns {number} the block in which it stands if it stands anywhere, -1 before the first */
  blockOf(term) {
    let low = -1;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (compareTerms(this.starts[middle], term) <= 0) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** @param {number} number @returns {Promise<LexiconTerm[]>} */
  block(number) {
    let block = this.blocks.get(number);
    if (block === undefined) {
      block = this.loader
        .block(this.manifest.lexicon, this.manifest.group, number)
        .then((bytes) => this.decoded(bytes));
      this.blocks.set(number, block);
      block.catch(() => this.blocks.delete(number));
    }
    return block;
  }

  /** @param {Uint8Array} bytes @returns {LexiconTerm[]} */
  decoded(bytes) {
    const reader = new ByteReader(bytes);
    const text = new TextDecoder();
    const ends = {postings: reader.number(), places: reader.number()};
    /** @type {LexiconTerm[]} */
    const terms = [];
    let before = new Uint8Array(0);
    while (reader.more) {
      const shared = reader.number();
      const rest = reader.part(reader.number());
      const term = new Uint8Array(shared + rest.length);
      term.set(before.subarray(0, shared));
      term.set(rest, shared);
      before = term;
      const count = reader.number();
      reader.number();
      const entries = [];
      for (let i = 0; i < count; i++) {
        entries.push(this.entry(reader, ends));
      }
      terms.push({term: text.decode(term), entries});
    }
    return terms;
  }

  /** @param {ByteReader} reader @param {{postings: number, places: number}} ends @returns {TermEntry} */
  entry(reader, ends) {
    const head = reader.number();
    const field = head >> 2;
    /** @type {TermEntry} */
    const entry = {
      field,
      asStem: (head & FLAG_AS_STEM) !== 0,
      size: 0,
      inline: null,
      start: 0,
      length: 0,
      placesStart: 0,
      placesLength: 0,
    };
    if (entry.asStem) {
      return entry;
    }
    entry.size = reader.number();
    entry.length = reader.number();
    if ((head & FLAG_INLINE) !== 0) {
      entry.inline = reader.part(entry.length);
    } else {
      entry.start = ends.postings + reader.number();
      ends.postings = entry.start + entry.length;
    }
    if (this.manifest.fields[field][1] === ROLE_STEM) {
      entry.placesLength = reader.number();
      entry.placesStart = ends.places + reader.number();
      ends.places = entry.placesStart + entry.placesLength;
    }
    return entry;
  }

  /** @param {string} term @param {number} field @returns {Promise<TermEntry | null>} */
  async entryOf(term, field) {
    const number = this.blockOf(term);
    if (number < 0) {
      return null;
    }
    const found = (await this.block(number)).find((candidate) => candidate.term === term);
    return found?.entries.find((entry) => entry.field === field) ?? null;
  }

  /** @param {string} prefix @returns {Promise<LexiconTerm[]>} the terms that begin so, in order */
  async beginningWith(prefix) {
    const first = Math.max(0, this.blockOf(prefix));
    const blocks = [];
    for (let i = first; i < this.starts.length; i++) {
      if (i > first && !this.starts[i].startsWith(prefix) && compareTerms(this.starts[i], prefix) > 0) {
        break;
      }
      blocks.push(this.block(i));
    }
    return (await Promise.all(blocks)).flat().filter(({term}) => term.startsWith(prefix));
  }
}
