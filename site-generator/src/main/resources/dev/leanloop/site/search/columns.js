import { ByteReader } from "./bytes.js";
import { compareTerms } from "./lexicon.js";
/** @import { BundleLoader } from "./loader.js" */
/** @import { Scored } from "./score.js" */

/**
 * The facet values and days of all documents, column by column.
 *
 * @typedef {object} FacetColumn
 * @property {Array<[string, string]>} values each with its label
 * @property {number[][]} sets of values that occur together
 * @property {Uint32Array} ofDocument the set of each document
 *
 * @typedef {{value: string, label: string, count: number, chosen: boolean}} FacetCount
 * @typedef {{month: string, count: number}} MonthCount the month as `2026-03`
 * @typedef {{from: number | null, to: number | null}} Days the first and the last day, as far as they were chosen
 * @typedef {{facets: Map<string, FacetCount[]>, months: MonthCount[]}} Counted the months that have some, in their
 *   order
 */

/** The day of a document that has none: outside every range. */
const NO_DAY = -2147483648;

export class Columns {
  /** @param {BundleLoader} loader @param {any} manifest */
  constructor(loader, manifest) {
    this.loader = loader;
    this.manifest = manifest;
    /** @type {Promise<{facets: FacetColumn[], days: Int32Array[]}> | null} */
    this.loading = null;
  }

  /** @returns {Promise<{facets: FacetColumn[], days: Int32Array[]}>} */
  all() {
    if (this.loading === null) {
      this.loading = this.load();
      this.loading.catch(() => (this.loading = null));
    }
    return this.loading;
  }

  async load() {
    const {documents, columnsInBlock, facets} = this.manifest;
    const count = 1 + Math.ceil(documents / columnsInBlock);
    const [values, ...blocks] = await Promise.all(
      Array.from({length: count}, (_, i) => this.loader.numbered("columns", i, 1)),
    );
    const named = JSON.parse(new TextDecoder().decode(values));
    /** @type {FacetColumn[]} */
    const facetColumns = named.map((/** @type {any} */ [facetValues, sets]) => ({
      values: facetValues,
      sets,
      ofDocument: new Uint32Array(documents),
    }));
    const days = [new Int32Array(documents).fill(NO_DAY), new Int32Array(documents).fill(NO_DAY)];
    blocks.forEach((bytes, i) => {
      const reader = new ByteReader(bytes);
      const first = i * columnsInBlock;
      for (const column of facetColumns) {
        readRuns(reader, (at, length, set) => column.ofDocument.fill(set, first + at, first + at + length));
      }
      for (const column of days) {
        let last = 0;
        readRuns(reader, (at, length, code) => {
          for (let k = 0; k < length && code > 0; k++) {
            const zigzag = code - 1;
            last += zigzag % 2 === 0 ? zigzag / 2 : -(zigzag + 1) / 2;
            column[first + at + k] = last;
          }
        });
      }
    });
    if (facetColumns.length !== facets.length) {
      throw new Error("the search files do not belong together");
    }
    return {facets: facetColumns, days};
  }

  /** @param {string} field `date` or `due` @param {number} from @param {number} to @returns {Promise<Int32Array>} */
  async between(field, from, to) {
    const {days} = await this.all();
    const column = days[field === "due" ? 1 : 0];
    const documents = [];
    for (let document = 0; document < column.length; document++) {
      if (column[document] !== NO_DAY && column[document] >= from && column[document] <= to) {
        documents.push(document);
      }
    }
    return Int32Array.from(documents);
  }

  /**
   * @param {Int32Array} documents
   * @param {"newest" | "oldest"} order
   * @returns {Promise<Float64Array>} for each document a number, the smallest for what comes first; without a day, the largest
   */
  async daysInOrder(documents, order) {
    const {days} = await this.all();
    return Float64Array.from(documents, (document) => {
      const day = days[0][document];
      return day === NO_DAY ? Infinity : order === "newest" ? -day : day;
    });
  }

  /**
   * Narrows what was found to the chosen values and days, and counts. A document that fails the choice in exactly one facet, or
   * only the days, counts in that one.
   *
   * @param {Scored} found
   * @param {Map<string, string[]>} chosen values by facet
   * @param {Days} within
   * @returns {Promise<{found: Scored, counted: Counted}>}
   */
  async narrowed(found, chosen, {from, to}) {
    const {facets, days} = await this.all();
    const free = from === null && to === null;
    /** @type {Map<number, number>} */
    const ofDay = new Map();
    const names = /** @type {string[]} */ (this.manifest.facets);
    const passing = facets.map((column, i) => passingSets(column, chosen.get(names[i]) ?? []));
    const counts = facets.map((column) => new Uint32Array(column.sets.length));
    const kept = [];
    for (let k = 0; k < found.documents.length; k++) {
      const document = found.documents[k];
      const day = days[0][document];
      const inTime = free || (day !== NO_DAY && day >= (from ?? day) && day <= (to ?? day));
      let failed = 0;
      let failing = -1;
      for (let i = 0; i < facets.length; i++) {
        if (passing[i][facets[i].ofDocument[document]] === 0) {
          failed++;
          failing = i;
        }
      }
      if (failed === 0 && day !== NO_DAY) {
        ofDay.set(day, (ofDay.get(day) ?? 0) + 1);
      }
      if (failed === 0 && inTime) {
        kept.push(k);
        facets.forEach((column, i) => counts[i][column.ofDocument[document]]++);
      } else if (failed === 1 && inTime) {
        counts[failing][facets[failing].ofDocument[document]]++;
      }
    }
    return {
      found: {
        documents: Int32Array.from(kept, (k) => found.documents[k]),
        scores: Float32Array.from(kept, (k) => found.scores[k]),
      },
      counted: {
        facets: new Map(names.map((name, i) => [name, facetCounts(facets[i], counts[i], chosen.get(name) ?? [])])),
        months: monthCounts(ofDay),
      },
    };
  }
}

/**
 * @param {ByteReader} reader
 * @param {(at: number, length: number, value: number) => void} take
 */
function readRuns(reader, take) {
  const runs = new ByteReader(reader.part(reader.number()));
  for (let at = 0; runs.more; ) {
    const length = runs.number();
    take(at, length, runs.number());
    at += length;
  }
}

/** @param {FacetColumn} column @param {string[]} choice @returns {Uint8Array} for each set whether the choice lets it pass */
function passingSets(column, choice) {
  return Uint8Array.from(column.sets, (set) =>
    choice.length === 0 || set.some((value) => choice.includes(column.values[value][0])) ? 1 : 0,
  );
}

/** @param {FacetColumn} column @param {Uint32Array} counts of its sets @param {string[]} choice @returns {FacetCount[]} */
function facetCounts(column, counts, choice) {
  const ofValue = new Uint32Array(column.values.length);
  column.sets.forEach((set, i) => set.forEach((value) => (ofValue[value] += counts[i])));
  return column.values
    .map(([value, label], i) => ({value, label, count: ofValue[i], chosen: choice.includes(value)}))
    .filter(({count, chosen}) => count > 0 || chosen)
    .sort((a, b) => b.count - a.count || compareTerms(a.value, b.value));
}

/** @param {Map<number, number>} ofDay documents of each day @returns {MonthCount[]} the months that have some, in their order */
function monthCounts(ofDay) {
  /** @type {Map<string, number>} */
  const months = new Map();
  for (const [day, count] of [...ofDay].sort(([a], [b]) => a - b)) {
    const month = new Date(day * 86_400_000).toISOString().slice(0, 7);
    months.set(month, (months.get(month) ?? 0) + count);
  }
  return Array.from(months, ([month, count]) => ({month, count}));
}
