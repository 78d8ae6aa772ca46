import { Analysis } from "./analysis.js";
import { Lexicon, compareTerms } from "./lexicon.js";
import { BundleLoader } from "./loader.js";
import { partCalled } from "./parts.js";
import { QueryPlanner } from "./plan.js";
import { PostingsReader } from "./postings.js";
import { normalForm } from "./normalform.js";
import { parseQuery } from "./query.js";
import {
  allOf, constantScores, greatest, normFactors, phraseFrequency, rarity, sumOfAny, sumOfEvery, termScore,
} from "./score.js";
import { SnippetMaker, stemsIn } from "./snippet.js";
import { Stems } from "./stems.js";
/** @import { Columns, Counted, Days } from "./columns.js" */
/** @import { PackSource } from "./loader.js" */
/** @import { Answered } from "./packs.js" */
/** @import { Plan, PlanPhrase, PlanPrefix, PlanTerm, PlanValue } from "./plan.js" */
/** @import { Scored } from "./score.js" */

/**
 * Answers queries over a search bundle, as Lucene answers them over the index from which the bundle was written.
 *
 * @typedef {object} SearchQuestion
 * @property {string} query
 * @property {Map<string, string[]>} chosen facet values: any of one facet, all of the facets
 * @property {boolean} typing whether the last word of the query is still being typed
 * @property {number} today days since 1970-01-01, as all days here
 * @property {Order} [sort] else by relevance
 * @property {number | null} [from] the first day of a conversation that counts
 * @property {number | null} [to] the last
 * @property {number} [limit] how many ranks are wanted; else all
 *
 * @typedef {"relevance" | "newest" | "oldest"} Order equals stand in the order of the folder, what has no day stands last
 *
 * @typedef {object} SearchAnswer
 * @property {string} query as understood, in normal form
 * @property {string[]} repairs what was mended
 * @property {boolean} relaxed whether nothing had all the words, so that any word was enough
 * @property {number} total
 * @property {Int32Array} ranks of the first documents found, in the order asked for, as many as were wanted
 * @property {Float32Array} scores of them
 * @property {Scored} matching all that match the query, whatever facet values were chosen
 * @property {Plan} plan
 * @property {Map<string, string>} asked the stems that the plan looks for, by written form; empty where stems are Porter's
 *
 * @typedef {object} FoundDocument
 * @property {string} id
 * @property {string} url
 * @property {string} kind
 * @property {string} title
 * @property {string} text
 * @property {Array<[string, string]>} quotes the words, and who said them
 * @property {string[]} topics
 * @property {string} customer
 * @property {string} customerName
 * @property {string} phase
 * @property {string} side
 * @property {string} verdict
 * @property {string} proof
 * @property {string} state
 * @property {string[]} who
 * @property {string} date
 * @property {string} due
 * @property {boolean} surprise
 * @property {string} [site] the name of the site it stands on, where several are searched; its URL is whole then
 */

export const BUNDLE_FORMAT = 6;
/** So few documents that the texts of all of them may as well be looked up. */
export const FEW_DOCUMENTS = 10;
const STEMS = 0;
const WRITTEN = 1;
const VALUES = 2;

export class SearchEngine {
  /**
   * @param {string} manifestUrl the manifest's script
   * @param {PackSource | null} [scripts] loads packs as scripts, where nothing can be fetched
   * @param {Answered | null} [first] what the server answered when it was asked for the manifest, if it was
   */
  static async open(manifestUrl, scripts = null, first = null) {
    const loader = await BundleLoader.open(manifestUrl, scripts, first);
    if (loader.manifest.format !== BUNDLE_FORMAT) {
      throw new Error(`search files of format ${loader.manifest.format}, not ${BUNDLE_FORMAT}`);
    }
    return new SearchEngine(loader);
  }

  /**
   * @param {BundleLoader} loader
   * @param {Lexicon} [lexicon]
   * @param {PostingsReader} [postings]
   */
  constructor(loader, lexicon = new Lexicon(loader, loader.manifest), postings = new PostingsReader(loader)) {
    const { manifest } = loader;
    this.loader = loader;
    this.manifest = manifest;
    this.lexicon = lexicon;
    this.postings = postings;
    /** @type {Columns | null} */
    this.ownColumns = null;
    /** @type {number} how many documents there are */
    this.size = manifest.documents;
    this.stopWords = new Set(manifest.stopWords);
    this.analysis = new Analysis(manifest);
    this.stems = new Stems(lexicon, manifest);
    /** @type {Map<string, number>} */
    this.fieldNumbers = new Map();
    /** @type {Map<string, number>} */
    this.fieldBoosts = new Map();
    /** @type {Map<number, Float32Array>} */
    this.norms = new Map();
    manifest.fields.forEach((/** @type {[string, number, number, number, number]} */ [name, role, boost], /** @type {number} */ i) => {
      this.fieldNumbers.set(`${role}${name}`, i);
      if (role === STEMS) {
        this.fieldBoosts.set(name, boost);
      }
    });
  }

  /** @returns {Columns} */
  get columns() {
    this.ownColumns ??= partCalled("more").columnsOf(this.loader, this.manifest);
    return /** @type {Columns} */ (this.ownColumns);
  }

  /** @param {SearchQuestion} question @returns {Promise<SearchAnswer>} */
  async search({query, chosen, typing, today, sort = "relevance", from = null, to = null, limit = Infinity}) {
    const parsed = parseQuery(query, typing);
    const {analysis, fieldBoosts, stopWords} = this;
    const site = {analysis, dictionary: this, fieldBoosts, stopWords, today};
    let plan = await new QueryPlanner(site, true).plan(parsed.query);
    let matching = await this.evaluate(plan);
    let relaxed = false;
    if (matching.documents.length === 0) {
      const anyWord = await new QueryPlanner(site, false).plan(parsed.query);
      const more = await this.evaluate(anyWord);
      if (more.documents.length > 0) {
        plan = anyWord;
        matching = more;
        relaxed = true;
      }
    }
    const free = chosen.size === 0 && from === null && to === null;
    const found = free ? matching : await this.columns.narrowed(matching, chosen, {from, to});
    const order =
      sort === "relevance"
        ? greatest(found.scores, limit)
        : greatest(await this.columns.daysInOrder(found.documents, sort), limit);
    return {
      query: normalForm(parsed.query),
      repairs: parsed.repairs,
      relaxed,
      total: found.documents.length,
      ranks: Int32Array.from(order, (i) => found.documents[i]),
      scores: Float32Array.from(order, (i) => found.scores[i]),
      matching,
      plan,
      asked: await this.stems.formsOf(stemsIn(plan)),
    };
  }

  /** @param {string} written @returns {Promise<string>} the stem to look for when a query says it */
  stemOf(written) {
    return this.stems.asked(written);
  }

  /** @param {string} field @param {string} value @returns {Promise<boolean>} */
  async hasValue(field, value) {
    const number = this.fieldNumbers.get(`${VALUES}${field}`);
    return number !== undefined && (await this.lexicon.entryOf(value, number)) !== null;
  }

  /** @param {string} stem @returns {Promise<boolean>} whether a text has it */
  async hasWord(stem) {
    const entries = (await this.lexicon.termOf(stem))?.entries ?? [];
    return entries.some(({field}) => this.manifest.fields[field][1] === STEMS);
  }

  /** @param {string} prefix @returns {Promise<string[]>} */
  async writtenForms(prefix) {
    const terms = await this.lexicon.beginningWith(prefix);
    return terms
      .filter((term) => this.stems.isWritten(term))
      .map(({term}) => term)
      .sort(compareTerms);
  }

  /** @param {Plan} plan @returns {Promise<Scored>} */
  async evaluate(plan) {
    switch (plan.type) {
      case "term":
        return this.term(plan);
      case "phrase":
        return this.phrase(plan);
      case "value":
        return this.value(plan);
      case "prefix":
        return this.prefix(plan);
      case "days":
        return constantScores(await this.columns.between(plan.field, plan.from, plan.to), plan.boost);
      case "all":
        return constantScores(Int32Array.from({length: this.size}, (_, i) => i), 1);
      case "none":
        return constantScores(new Int32Array(0), 0);
      case "any":
        return sumOfAny(await Promise.all(plan.plans.map((part) => this.evaluate(part))), this.size);
      case "every": {
        const [required, excluded, optional] = await Promise.all([
          Promise.all(plan.required.map(async (part) => this.foreseen(await this.evaluate(part)))),
          Promise.all(plan.excluded.map((part) => this.evaluate(part))),
          plan.optional === null ? null : this.evaluate(plan.optional),
        ]);
        return sumOfEvery(required, optional, excluded);
      }
    }
  }

  /** @param {Scored} part that all hits must have @returns {Scored} */
  foreseen(part) {
    if (part.documents.length <= FEW_DOCUMENTS) {
      const runs = new Set(Array.from(part.documents, (rank) => this.textsOf(rank).run));
      this.loader.foresee("texts", [...runs]);
    }
    return part;
  }

  /** @param {number} field @returns {Float32Array} */
  normsOf(field) {
    let factors = this.norms.get(field);
    if (factors === undefined) {
      const [, , , documents, length] = this.manifest.fields[field];
      factors = normFactors(Math.fround(length / documents));
      this.norms.set(field, factors);
    }
    return factors;
  }

  /** @param {number} field @param {number} size @returns {number} */
  idf(field, size) {
    return rarity(this.manifest.fields[field][3], size);
  }

  /** @param {PlanTerm} term @returns {Promise<Scored>} */
  async term({field: name, stem, boost}) {
    const field = this.fieldNumbers.get(`${STEMS}${name}`);
    const entry = field === undefined ? null : await this.lexicon.entryOf(stem, field);
    if (field === undefined || entry === null) {
      return constantScores(new Int32Array(0), 0);
    }
    const {documents, frequencies, norms} = await this.postings.stem(entry);
    const idf = this.idf(field, entry.size);
    const factors = this.normsOf(field);
    const scores = new Float32Array(documents.length);
    for (let i = 0; i < documents.length; i++) {
      scores[i] = termScore(boost, idf, frequencies[i], factors[norms[i]]);
    }
    return {documents, scores};
  }

  /** @param {PlanPhrase} phrase @returns {Promise<Scored>} */
  async phrase({field: name, stems, boost}) {
    const none = constantScores(new Int32Array(0), 0);
    const field = this.fieldNumbers.get(`${STEMS}${name}`);
    if (field === undefined) {
      return none;
    }
    const entries = await Promise.all(stems.map((stem) => this.lexicon.entryOf(stem, field)));
    const words = [];
    for (const entry of entries) {
      if (entry === null) {
        return none;
      }
      words.push({entry, postings: await this.postings.stem(entry)});
    }
    const places = await Promise.all(words.map(({entry, postings}) => this.postings.positions(entry, postings)));
    const ranks = words.map(({postings}) => new Map(Array.from(postings.documents, (document, i) => [document, i])));
    let idf = 0;
    words.forEach(({entry}) => (idf += this.idf(field, entry.size)));
    const factors = this.normsOf(field);
    const documents = [];
    const scores = [];
    words[0].postings.documents.forEach((document, first) => {
      const common = ranks.map((rank) => rank.get(document));
      if (common.every((i) => i !== undefined)) {
        const here = common.map((i, word) => [places[word][/** @type {number} */ (i)]]);
        const frequency = phraseFrequency(here, 0);
        if (frequency > 0) {
          documents.push(document);
          scores.push(termScore(boost, Math.fround(idf), frequency, factors[words[0].postings.norms[first]]));
        }
      }
    });
    return {documents: Int32Array.from(documents), scores: Float32Array.from(scores)};
  }

  /** @param {PlanValue} value @returns {Promise<Scored>} */
  async value({field: name, value, boost}) {
    const field = this.fieldNumbers.get(`${VALUES}${name}`);
    const entry = field === undefined ? null : await this.lexicon.entryOf(value, field);
    return constantScores(entry === null ? new Int32Array(0) : await this.postings.documents(entry), boost);
  }

  /** @param {PlanPrefix} prefix @returns {Promise<Scored>} */
  async prefix({field: name, written, boost}) {
    const field = this.fieldNumbers.get(`${WRITTEN}${name}`);
    const stems = this.fieldNumbers.get(`${STEMS}${name}`);
    if (field === undefined || stems === undefined) {
      return constantScores(new Int32Array(0), 0);
    }
    const terms = await this.lexicon.beginningWith(written);
    const lists = await Promise.all(
      terms.map(async (term) => {
        const entry = term.entries.find((candidate) => candidate.field === field);
        if (entry === undefined) {
          return new Int32Array(0);
        }
        if (!entry.asStem) {
          return this.postings.documents(entry);
        }
        const stem = await this.lexicon.entryOf(this.stems.of(term), stems);
        if (stem === null) {
          throw new Error(`the search files lack the stem of ${term.term}`);
        }
        return (await this.postings.stem(stem)).documents;
      }),
    );
    return constantScores(allOf(lists), boost);
  }

  /**
   * @param {number} rank
   * @returns {{run: number, file: number, index: number, at: number}} the run with a document's texts, its file, its place there, and that of
   *   the document in the run: each part of the index begins all three anew
   */
  textsOf(rank) {
    const {group, textsInPart, textsInRun, texts: {inFile}} = this.manifest;
    let [first, firstRun, firstFile, part] = [0, 0, 0, 0];
    while (rank - first >= textsInPart[part]) {
      const documents = textsInPart[part++];
      const runs = Math.ceil(documents / textsInRun);
      first += documents;
      firstRun += runs;
      firstFile += group * Math.ceil(runs / inFile / group);
    }
    const run = Math.floor((rank - first) / textsInRun);
    return {
      run: firstRun + run,
      file: firstFile + Math.floor(run / inFile),
      index: run % inFile,
      at: (rank - first) % textsInRun,
    };
  }

  /** @param {number} rank @returns {Promise<FoundDocument>} */
  async document(rank) {
    const {run, file, index, at} = this.textsOf(rank);
    const block = await this.loader.once(`texts of ${run}`, async () =>
      JSON.parse(new TextDecoder().decode(await this.loader.numbered("texts", run, file, index))),
    );
    const [
      id, url, kind, title, text, quotes, topics, customer, customerName, phase, side, verdict, proof, state, who, date, due,
      surprise,
    ] = block[at];
    return {
      id, url, kind, title, text, quotes, topics, customer, customerName, phase, side, verdict, proof, state, who, date, due,
      surprise: surprise === 1,
    };
  }

  /**
   * @param {SearchAnswer} answer
   * @param {Map<string, string[]>} chosen
   * @param {Days} days
   * @param {string[]} [facets] to count; all else
   * @returns {Promise<Counted>}
   */
  counts(answer, chosen, days, facets = this.manifest.facets) {
    return this.columns.counted(answer.matching, chosen, days, facets);
  }

  /** @param {string} field @returns {Promise<string[]>} the values of a facet, as queries write them; none for other fields */
  valuesOf(field) {
    return this.columns.valuesOf(field);
  }

  /** @param {SearchAnswer} answer @returns {SnippetMaker} */
  snippets(answer) {
    const askedStem = this.stems.among(stemsIn(answer.plan), answer.asked);
    return new SnippetMaker(this.analysis, answer.plan, askedStem);
  }
}
