import { ByteReader } from "./bytes.js";
/** @import { BundleLoader, RunPlace } from "./loader.js" */

/**
 * Finds terms: which fields have them, and where their documents are written.
 *
 * @typedef {object} TermEntry a term in one field
 * @property {number} field its number in the manifest
 * @property {boolean} asStem whether its documents are those of its stem in the field of stems
 * @property {number} size in how many documents it stands
 * @property {Uint8Array | null} inline its postings, when they are so few that they stand in the lexicon
 * @property {RunPlace | null} postings where they are, when they do not
 * @property {RunPlace | null} positions where they are; null where there are none
 *
 * @typedef {object} LexiconTerm
 * @property {string} term
 * @property {TermEntry[]} entries
 * @property {string} stem its stem, for languages that have a table of them
 * @property {string[]} forms the other written forms whose stem it is
 */

const FLAG_INLINE = 1;
const FLAG_AS_STEM = 2;
const FLAG_PACKED = 1;
const FLAG_BEGINS_FILE = 2;
const STEM_TABLE = 3;
const ROLE_STEM = 0;
const TEXT = new TextDecoder();

/** Where the next run of a family comes. */
class NextPlace {
  /** @param {ByteReader} reader @param {number} volumeSize bytes after which a volume takes no further file */
  constructor(reader, volumeSize) {
    this.file = reader.number();
    this.index = reader.number();
    this.volume = reader.number();
    this.offset = reader.number();
    this.volumeSize = volumeSize;
  }

  /** @param {ByteReader} reader @returns {RunPlace} */
  read(reader) {
    const code = reader.number();
    const length = code >>> 2;
    if ((code & FLAG_BEGINS_FILE) !== 0) {
      this.file++;
      this.index = 0;
      if (this.offset >= this.volumeSize) {
        this.volume++;
        this.offset = 0;
      }
    }
    const { file, index, volume, offset } = this;
    this.index++;
    this.offset += length;
    return { file, index, volume, offset, length, packed: (code & FLAG_PACKED) !== 0 };
  }
}

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

/** @param {ByteReader} reader @param {Uint8Array} other @returns {Uint8Array} a text written by what it adds to the other one */
function textAfter(reader, other) {
  const shared = reader.number();
  const rest = reader.part(reader.number());
  const text = new Uint8Array(shared + rest.length);
  text.set(other.subarray(0, shared));
  text.set(rest, shared);
  return text;
}

export class Lexicon {
  /** @param {BundleLoader} loader @param {any} manifest */
  constructor(loader, manifest) {
    this.loader = loader;
    this.manifest = manifest;
    /** @type {string[]} */
    this.starts = manifest.lexiconStarts;
    let offset = 0;
    let volume = 0;
    /** @type {RunPlace[]} */
    this.places = manifest.lexiconLengths.map((/** @type {number} */ length, /** @type {number} */ run) => {
      const { inFile } = manifest.lexicon;
      const index = run % inFile;
      if (index === 0 && offset >= manifest.volume) {
        volume++;
        offset = 0;
      }
      offset += length;
      return { file: (run - index) / inFile, index, volume, offset: offset - length, length, packed: true };
    });
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
      block = this.loader.run("lexicon", this.places[number]).then((bytes) => this.decoded(bytes));
      this.blocks.set(number, block);
      block.catch(() => this.blocks.delete(number));
    }
    return block;
  }

  /** @param {Uint8Array} bytes @returns {LexiconTerm[]} */
  decoded(bytes) {
    const reader = new ByteReader(bytes);
    const next = {
      postings: new NextPlace(reader, this.manifest.volume),
      positions: new NextPlace(reader, this.manifest.volume),
    };
    /** @type {LexiconTerm[]} */
    const terms = [];
    let before = new Uint8Array(0);
    while (reader.more) {
      before = textAfter(reader, before);
      const term = TEXT.decode(before);
      /** @type {LexiconTerm} */
      const found = {term, entries: [], stem: term, forms: []};
      const count = reader.number();
      reader.number();
      for (let i = 0; i < count; i++) {
        const head = reader.number();
        if (head === STEM_TABLE) {
          found.stem = TEXT.decode(textAfter(reader, before));
          found.forms = Array.from({length: reader.number()}, () => TEXT.decode(textAfter(reader, before)));
        } else {
          found.entries.push(this.entry(head, reader, next));
        }
      }
      terms.push(found);
    }
    return terms;
  }

  /**
   * @param {number} head
   * @param {ByteReader} reader
   * @param {{postings: NextPlace, positions: NextPlace}} next
   * @returns {TermEntry}
   */
  entry(head, reader, next) {
    const field = head >> 2;
    /** @type {TermEntry} */
    const entry = {
      field,
      asStem: (head & FLAG_AS_STEM) !== 0,
      size: 0,
      inline: null,
      postings: null,
      positions: null,
    };
    if (entry.asStem) {
      return entry;
    }
    entry.size = reader.number();
    if ((head & FLAG_INLINE) !== 0) {
      entry.inline = reader.part(reader.number());
    } else {
      entry.postings = next.postings.read(reader);
    }
    if (this.manifest.fields[field][1] === ROLE_STEM) {
      entry.positions = next.positions.read(reader);
    }
    return entry;
  }

  /** @param {string} term @returns {Promise<LexiconTerm | null>} */
  async termOf(term) {
    const number = this.blockOf(term);
    return number < 0 ? null : ((await this.block(number)).find((candidate) => candidate.term === term) ?? null);
  }

  /** @param {string} term @param {number} field @returns {Promise<TermEntry | null>} */
  async entryOf(term, field) {
    return (await this.termOf(term))?.entries.find((entry) => entry.field === field) ?? null;
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
