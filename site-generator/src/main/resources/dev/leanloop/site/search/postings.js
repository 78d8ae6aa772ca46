import { ByteReader } from "./bytes.js";
/** @import { TermEntry } from "./lexicon.js" */
/** @import { BundleLoader } from "./loader.js" */

/**
 * Reads the documents of terms, and where the terms stand in them.
 *
 * @typedef {object} TermPostings the documents of one term in one field
 * @property {Int32Array} documents their ranks, ascending
 * @property {Uint32Array} frequencies how often each has the term
 * @property {Uint8Array} norms how long each is, as Lucene's one byte
 */

/** Reads runs of bytes from a stream that was cut into blocks. */
class BlockStreamReader {
  /** @param {BundleLoader} loader @param {string[]} groups @param {any} manifest */
  constructor(loader, groups, manifest) {
    this.loader = loader;
    this.groups = groups;
    this.manifest = manifest;
  }

  /** @param {number} start @param {number} length @returns {Promise<Uint8Array>} */
  async run(start, length) {
    const size = this.manifest.block;
    const first = Math.floor(start / size);
    const last = Math.floor((start + length - 1) / size);
    const loading = [];
    for (let i = first; i <= last; i++) {
      loading.push(this.loader.block(this.groups, this.manifest.group, i));
    }
    const blocks = await Promise.all(loading);
    if (blocks.length === 1) {
      return blocks[0].subarray(start - first * size, start - first * size + length);
    }
    const run = new Uint8Array(length);
    let at = 0;
    blocks.forEach((block, i) => {
      const part = i === 0 ? block.subarray(start - first * size) : block;
      const fitting = part.subarray(0, length - at);
      run.set(fitting, at);
      at += fitting.length;
    });
    return run;
  }
}

export class PostingsReader {
  /** @param {BundleLoader} loader @param {any} manifest */
  constructor(loader, manifest) {
    this.postings = new BlockStreamReader(loader, manifest.postings, manifest);
    this.places = new BlockStreamReader(loader, manifest.positions, manifest);
  }

  /** @param {TermEntry} entry @returns {Promise<Uint8Array>} */
  async bytes(entry) {
    return entry.inline ?? this.postings.run(entry.start, entry.length);
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
    const reader = new ByteReader(await this.places.run(entry.placesStart, entry.placesLength));
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
