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

/** The columns behind those of the facets. */
const DAYS = ["date", "due"];

/** The day of a document that has none: outside every range. */
const NO_DAY = -2147483648;

/** Reads the columns of a bundle. */
class ColumnReader {
  /** @param {BundleLoader} loader @param {any} manifest */
  constructor(loader, manifest) {
    this.loader = loader;
    this.manifest = manifest;
    /** @type {string[]} */
    this.facets = manifest.facets;
  }

  /**
   * @param {number} column number of the facet, or behind the facets of the day
   * @param {number} run of the column: first the values, then the blocks
   * @returns {Promise<Uint8Array<ArrayBuffer>>}
   */
  run(column, run) {
    const { inFile } = this.manifest.columns;
    return this.loader.numbered("columns", column * inFile + run, column, run);
  }

  /**
   * @param {number} column
   * @param {(at: number, length: number, value: number) => void} take
   * @param {() => void} [begin] before each block
   */
  async read(column, take, begin) {
    const { columns, columnsInBlock } = this.manifest;
    const runs = await Promise.all(Array.from({length: columns.inFile - 1}, (_, i) => this.run(column, i + 1)));
    runs.forEach((bytes, i) => {
      begin?.();
      readRuns(bytes, (at, length, value) => take(i * columnsInBlock + at, length, value));
    });
  }

  /** @param {number} facet its number @returns {Promise<FacetColumn>} */
  facet(facet) {
    return this.loader.once(`facet ${facet}`, async () => {
      const ofDocument = new Uint32Array(this.manifest.documents);
      const [named] = await Promise.all([
        this.run(facet, 0),
        this.read(facet, (at, length, set) => ofDocument.fill(set, at, at + length)),
      ]);
      const [values, sets] = JSON.parse(new TextDecoder().decode(named));
      return {values, sets, ofDocument};
    });
  }

  /** @param {string} field `date` or `due` @returns {Promise<Int32Array>} */
  days(field) {
    return this.loader.once(`days of ${field}`, async () => {
      const days = new Int32Array(this.manifest.documents).fill(NO_DAY);
      let last = 0;
      await this.read(
        this.facets.length + DAYS.indexOf(field),
        (at, length, code) => {
          for (let k = 0; k < length && code > 0; k++) {
            const zigzag = code - 1;
            last += zigzag % 2 === 0 ? zigzag / 2 : -(zigzag + 1) / 2;
            days[at + k] = last;
          }
        },
        () => (last = 0),
      );
      return days;
    });
  }
}

/** Narrows and counts by columns, whatever they are read from. */
export class Columns {
  /** @param {string[]} facets @param {Pick<ColumnReader, "facet" | "days">} reader of them, by number, and of the days */
  constructor(facets, reader) {
    this.facets = facets;
    this.reader = reader;
  }

  /** @param {number} facet its number @returns {Promise<FacetColumn>} */
  facet(facet) {
    return this.reader.facet(facet);
  }

  /** @param {string} field `date` or `due` @returns {Promise<Int32Array>} */
  days(field) {
    return this.reader.days(field);
  }

  /** @param {string} field @returns {Promise<string[]>} the values of a facet, as queries write them; none for other fields */
  async valuesOf(field) {
    const facet = this.facets.indexOf(field);
    return facet < 0 ? [] : (await this.facet(facet)).values.map(([value]) => value);
  }

  /** @param {string} field `date` or `due` @param {number} from @param {number} to @returns {Promise<Int32Array>} */
  async between(field, from, to) {
    const column = await this.days(field);
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
   * @returns {Promise<Float64Array>} for each document a number, the greatest for what comes first; without a day, the least
   */
  async daysInOrder(documents, order) {
    const days = await this.days("date");
    return Float64Array.from(documents, (document) => {
      const day = days[document];
      return day === NO_DAY ? -Infinity : order === "newest" ? day : -day;
    });
  }

  /**
   * @param {Map<string, string[]>} chosen values by facet
   * @param {Days} within
   * @returns {Promise<(document: number) => {failed: number, facet: number, inTime: boolean}>} tells how many facets' choices a document
   *   fails, the last of them, and whether its day is among those chosen
   */
  async choice(chosen, {from, to}) {
    const numbers = [...chosen.keys()].map((name) => this.facets.indexOf(name)).filter((facet) => facet >= 0);
    const [days, ...columns] = await Promise.all([
      from === null && to === null ? null : this.days("date"),
      ...numbers.map((facet) => this.facet(facet)),
    ]);
    const passing = columns.map((column, i) => passingSets(column, chosen.get(this.facets[numbers[i]]) ?? []));
    return (document) => {
      let failed = 0;
      let facet = -1;
      for (let i = 0; i < numbers.length; i++) {
        if (passing[i][columns[i].ofDocument[document]] === 0) {
          failed++;
          facet = numbers[i];
        }
      }
      const day = days === null ? 0 : days[document];
      return {failed, facet, inTime: days === null || (day !== NO_DAY && day >= (from ?? day) && day <= (to ?? day))};
    };
  }

  /**
   * @param {Scored} found
   * @param {Map<string, string[]>} chosen values by facet
   * @param {Days} within
   * @returns {Promise<Scored>} what was found, narrowed to the chosen values and days
   */
  async narrowed(found, chosen, within) {
    const choice = await this.choice(chosen, within);
    const kept = Array.from(found.documents.keys()).filter((k) => {
      const {failed, inTime} = choice(found.documents[k]);
      return failed === 0 && inTime;
    });
    return {
      documents: Int32Array.from(kept, (k) => found.documents[k]),
      scores: Float32Array.from(kept, (k) => found.scores[k]),
    };
  }

  /**
   * Counts what was found by facets and months. A document that fails the choice in exactly one facet, or only the days, counts in that
   * one.
   *
   * @param {Scored} found
   * @param {Map<string, string[]>} chosen values by facet
   * @param {Days} within
   * @param {string[]} wanted the facets to count
   * @returns {Promise<Counted>}
   */
  async counted(found, chosen, within, wanted) {
    const numbers = wanted.map((name) => this.facets.indexOf(name));
    const [choice, days, ...columns] = await Promise.all([
      this.choice(chosen, within),
      this.days("date"),
      ...numbers.map((facet) => this.facet(facet)),
    ]);
    /** @type {Map<number, number>} */
    const ofDay = new Map();
    const counts = columns.map((column) => new Uint32Array(column.sets.length));
    for (const document of found.documents) {
      const {failed, facet, inTime} = choice(document);
      const day = days[document];
      if (failed === 0 && day !== NO_DAY) {
        ofDay.set(day, (ofDay.get(day) ?? 0) + 1);
      }
      if (failed < 2 && inTime) {
        columns.forEach((column, i) => {
          if (failed === 0 || numbers[i] === facet) {
            counts[i][column.ofDocument[document]]++;
          }
        });
      }
    }
    return {
      facets: new Map(wanted.map((name, i) => [name, facetCounts(columns[i], counts[i], chosen.get(name) ?? [])])),
      months: monthCounts(ofDay),
    };
  }
}

/** @param {BundleLoader} loader @param {any} manifest @returns {Columns} of a bundle */
export function columnsOf(loader, manifest) {
  return new Columns(manifest.facets, new ColumnReader(loader, manifest));
}

/**
 * @param {Uint8Array} bytes of a column in one block: the lengths of its runs, behind their bytes, then their values
 * @param {(at: number, length: number, value: number) => void} take
 */
function readRuns(bytes, take) {
  const values = new ByteReader(bytes);
  const lengths = new ByteReader(values.part(values.number()));
  for (let at = 0; lengths.more; ) {
    const length = lengths.number();
    take(at, length, values.number());
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
