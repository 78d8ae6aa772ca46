import { ByteReader } from "./bytes.js";
/** @import { TermEntry } from "./lexicon.js" */
/** @import { BundleLoader, RunPlace } from "./loader.js" */

/**
 * Reads the documents of terms, and where the terms stand in them.
 *
 * @typedef {object} TermPostings the documents of one term in one field
 * @property {Int32Array} documents their ranks, ascending
 * @property {Uint32Array} frequencies how often each has the term
 * @property {Uint8Array} norms how long each is, as Lucene's one byte
 */

export class PostingsReader {
  /** @param {BundleLoader} loader */
  constructor(loader) {
    this.loader = loader;
  }

  /** @param {TermEntry} entry @returns {Promise<Uint8Array>} */
  async bytes({ inline, postings }) {
    return inline ?? this.loader.run("postings", /** @type {RunPlace} */ (postings));
  }

  /**
   * @param {TermEntry} entry of a field of stems
   * @returns {Promise<TermPostings>}
   */
  async stem(entry) {
    const reader = new ByteReader(await this.bytes(entry));
    const documents = new Int32Array(entry.size);
    const frequencies = new Uint32Array(entry.size).fill(1);
    let last = -1;
    for (let i = 0; i < entry.size; i++) {
      const code = reader.number();
      last += (code >>> 1) + 1;
      documents[i] = last;
      frequencies[i] += code & 1;
    }
    for (let i = 0; i < entry.size; i++) {
      if (frequencies[i] > 1) {
        frequencies[i] += reader.number();
      }
    }
    return {documents, frequencies, norms: reader.part(entry.size)};
  }

  /**
   * @param {TermEntry} entry of a field of written forms or values
   * @returns {Promise<Int32Array>} the ranks of its documents, ascending
   */
  async documents(entry) {
    const reader = new ByteReader(await this.bytes(entry));
    const documents = new Int32Array(entry.size);
    let last = -1;
    for (let i = 0; i < entry.size; i++) {
      last += reader.number() + 1;
      documents[i] = last;
    }
    return documents;
  }

  /**
   * @param {TermEntry} entry of a field of stems
   * @param {TermPostings} postings of the same entry
   * @returns {Promise<Int32Array[]>} for each document where the term stands in it
   */
  async positions(entry, postings) {
    const reader = new ByteReader(await this.loader.run("positions", /** @type {RunPlace} */ (entry.positions)));
    return Array.from(postings.frequencies, (frequency) => {
      const positions = new Int32Array(frequency);
      let last = 0;
      for (let i = 0; i < frequency; i++) {
        last += reader.number();
        positions[i] = last;
      }
      return positions;
    });
  }
}
