import { ByteReader } from "./bytes.js";
import { answeredManifest, inflated, packBytes, packName, packStart } from "./packs.js";
import { RangeReader, partsOf } from "./ranges.js";
/** @import { Answered } from "./packs.js" */

/**
 * Fetches the runs of a search bundle: by range where the server knows ranges, else the files in which they lie with their neighbours;
 * as scripts when the page was opened from a folder, where nothing else may be loaded. docs/search-bundle.md is the format.
 *
 * @typedef {object} RunPlace where a run is
 * @property {number} file number of the file
 * @property {number} index of the run in the file
 * @property {number} volume number of the volume
 * @property {number} offset in the volume
 * @property {number} length in bytes
 * @property {boolean} packed whether it is compressed
 *
 * @typedef {'lexicon' | 'postings' | 'positions' | 'texts' | 'columns'} Family
 *
 * @typedef {(name: string) => Promise<Uint8Array<ArrayBuffer>>} PackSource gives the bytes of a pack
 */

/** Numbers in the table of a volume have four bytes. */
const TABLE_ENTRY = 4;

/** @param {string} folder @returns {PackSource} from a server, a file for each pack */
function fetchedPacks(folder) {
  return async (name) => {
    const response = await fetch(`${folder}${name}.js`);
    if (!response.ok) {
      throw new Error(`cannot load ${name}: ${response.status}`);
    }
    return packBytes(new Uint8Array(await response.arrayBuffer()).subarray(packStart(name)));
  };
}

/** @param {Uint8Array} bytes @returns {Uint8Array<ArrayBuffer>[]} the parts, each behind its length */
function parts(bytes) {
  const reader = new ByteReader(bytes);
  const found = [];
  while (reader.more) {
    found.push(reader.part(reader.number()));
  }
  return /** @type {Uint8Array<ArrayBuffer>[]} */ (found);
}

/** @param {Uint8Array<ArrayBuffer>} packed @returns {Promise<any>} */
async function jsonOf(packed) {
  return JSON.parse(new TextDecoder().decode(await inflated(packed)));
}

export class BundleLoader {
  /**
   * @param {string} manifestUrl the manifest's script
   * @param {PackSource | null} scripts loads packs as scripts, where nothing can be fetched
   * @param {Answered | null} first what the server answered when it was asked for the manifest, if it was
   * @returns {Promise<BundleLoader>}
   */
  static async open(manifestUrl, scripts, first) {
    const folder = manifestUrl.slice(0, manifestUrl.lastIndexOf("/") + 1);
    const name = packName(manifestUrl);
    if (scripts !== null) {
      return new BundleLoader(folder, scripts, null, await jsonOf(await scripts(name)));
    }
    const { packed, ranges } = begun(name, first ?? (await answeredManifest(manifestUrl)));
    const packs = fetchedPacks(folder);
    return new BundleLoader(folder, packs, ranges, await jsonOf(packed ?? (await packs(name))));
  }

  /** @param {string} folder @param {PackSource} packs @param {RangeReader | null} ranges @param {any} manifest */
  constructor(folder, packs, ranges, manifest) {
    this.folder = folder;
    this.packs = packs;
    this.ranges = ranges;
    this.manifest = manifest;
    /** @type {Map<string, Promise<any>>} */
    this.loaded = new Map();
  }

  /**
   * @template T
   * @param {string} name
   * @param {() => Promise<T>} load
   * @returns {Promise<T>} the same for the same name; a failure is forgotten, so that a later attempt may succeed
   */
  once(name, load) {
    let loading = this.loaded.get(name);
    if (loading === undefined) {
      loading = load();
      this.loaded.set(name, loading);
      loading.catch(() => this.loaded.delete(name));
    }
    return loading;
  }

  /** @param {Family} family @param {RunPlace} place @returns {Promise<Uint8Array<ArrayBuffer>>} */
  run(family, place) {
    return this.once(`${family} ${place.file} ${place.index}`, async () => {
      const bytes = await this.ranged(family, async (ranges) => ranges.read(this.volume(family, place.volume), place.offset, place.length));
      if (bytes === null) {
        return this.filed(family, place.file, place.index);
      }
      return place.packed ? inflated(bytes) : bytes;
    });
  }

  /**
   * @param {Family} family one whose runs are all compressed
   * @param {number} number of the run
   * @param {number} file number of its file
   * @param {number} index of the run in the file
   * @returns {Promise<Uint8Array<ArrayBuffer>>}
   */
  numbered(family, number, file, index) {
    return this.once(`${family} ${number}`, async () => {
      const packed = await this.ranged(family, (ranges) => this.fromTable(ranges, family, number));
      return packed === null ? this.filed(family, file, index) : inflated(packed);
    });
  }

  /** @param {RangeReader} ranges @param {Family} family @param {number} number */
  async fromTable(ranges, family, number) {
    const { url, start, length } = await this.place(ranges, family, number);
    return ranges.read(url, start, length);
  }

  /** @param {RangeReader} ranges @param {Family} family @param {number} number of a run @returns {Promise<{url: string, start: number, length: number}>} */
  place(ranges, family, number) {
    return this.once(`place of ${family} ${number}`, async () => {
      /** @type {Array<[string, number, number]>} */
      const volumes = this.manifest[family].volumes;
      const volume = volumes.findLastIndex(([, firstRun]) => firstRun <= number);
      const [, firstRun, table] = volumes[volume];
      const url = this.volume(family, volume);
      const entry = await ranges.read(url, table + TABLE_ENTRY * (number - firstRun), 2 * TABLE_ENTRY);
      const view = new DataView(entry.buffer, entry.byteOffset);
      const start = view.getUint32(0, true);
      return { url, start, length: view.getUint32(TABLE_ENTRY, true) - start };
    });
  }

  /**
   * Looks up where runs are that may be wanted soon, beside what is being asked for now, so that nobody has to wait for it then; unless
   * that costs a request for each.
   *
   * @param {Family} family
   * @param {number[]} numbers
   */
  foresee(family, numbers) {
    const { ranges } = this;
    if (ranges?.many && this.manifest[family].volumes.length > 0) {
      // Who needs it asks again, and is told then what went wrong.
      numbers.forEach((number) => this.place(ranges, family, number).catch(() => null));
    }
  }

  /**
   * @param {Family} family
   * @param {(ranges: RangeReader) => Promise<Uint8Array<ArrayBuffer>>} read
   * @returns {Promise<Uint8Array<ArrayBuffer> | null>} null when it must be read from a file
   */
  async ranged(family, read) {
    const { ranges } = this;
    if (ranges === null || this.manifest[family].volumes.length === 0) {
      return null;
    }
    try {
      return await read(ranges);
    } catch {
      // A server that does not keep its word: from now on whole files.
      this.ranges = null;
      return null;
    }
  }

  /** @param {Family} family @param {number} number @returns {string} */
  volume(family, number) {
    return `${this.folder}${family}${number}.${this.manifest[family].volumes[number][0]}.bin`;
  }

  /** @returns {Promise<Record<Family, string[]>>} the names of the files of families that have volumes, too */
  files() {
    return this.once("files", async () => jsonOf(await this.packs(this.manifest.files)));
  }

  /** @param {Family} family @param {number} file @param {number} index @returns {Promise<Uint8Array<ArrayBuffer>>} */
  async filed(family, file, index) {
    const perGroup = this.manifest.group;
    const group = Math.floor(file / perGroup);
    const groups = this.manifest[family].groups ?? (await this.files())[family];
    /** @type {string} whether it is one file, and its hash */
    const hash = groups[group];
    const name = `${family}${group}.${hash.slice(1)}`;
    const within = file % perGroup;
    if (hash[0] === "w") {
      const files = await this.once(name, async () => parts(await this.inflatedPack(name)));
      return parts(files[within])[index];
    }
    const pack = `${name}/${within}`;
    // Files that hold no number of runs have them as volumes do, behind 1 where they are compressed.
    const asStored = !this.manifest[family].inFile;
    const runs = await this.once(pack, async () => parts(await (asStored ? this.packs(pack) : this.inflatedPack(pack))));
    const run = runs[index];
    if (!asStored) {
      return run;
    }
    const stored = run.subarray(1);
    return run[0] ? inflated(stored) : stored;
  }

  /** @param {string} name @returns {Promise<Uint8Array<ArrayBuffer>>} */
  async inflatedPack(name) {
    return inflated(await this.packs(name));
  }
}

/**
 * @param {string} name of the manifest
 * @param {Answered} answer to the request for it in two ranges
 * @returns {{packed: Uint8Array<ArrayBuffer> | null, ranges: RangeReader | null}} its bytes, if the answer has them, and how to go on:
 *   many ranges at once, one range for each request, or whole files
 */
function begun(name, answer) {
  const start = packStart(name);
  if (answer.status === 200) {
    const packed = packBytes(new Uint8Array(answer.body).subarray(start));
    return { packed, ranges: answer.accepts === "bytes" ? new RangeReader(false) : null };
  }
  const rest = partsOf(answer).find(({ from, bytes }) => from <= start && from + bytes.length > start);
  return {
    packed: rest === undefined ? null : packBytes(rest.bytes.subarray(start - rest.from)),
    ranges: new RangeReader(rest !== undefined),
  };
}
