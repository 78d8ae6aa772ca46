import { FEW_DOCUMENTS, SearchEngine } from "./engine.js";
import { compareTerms } from "./lexicon.js";
import { partCalled } from "./parts.js";
/** @import { Columns, FacetColumn } from "./columns.js" */
/** @import { FoundDocument } from "./engine.js" */
/** @import { LexiconTerm, TermEntry } from "./lexicon.js" */
/** @import { TermPostings } from "./postings.js" */
/** @import { Scored } from "./score.js" */

/**
 * Several bundles as if one index held the documents of all: their ranks follow one another, and every figure that scores count with
 * (documents, lengths of fields, documents of a term) is the sum. So the engine above them needs to know nothing of it, and scores as it
 * does over one.
 *
 * @typedef {object} Member a site whose documents are found
 * @property {string} name
 * @property {string} root the whole URL of its folder
 * @property {SearchEngine} engine over its own bundle
 *
 * @typedef {object} Place of a member in the union
 * @property {Member} member
 * @property {number} first the rank of its first document
 * @property {number[]} fields the union's number of each of its fields
 *
 * @typedef {LexiconTerm & {entries: UnitedEntry[]}} UnitedTerm
 * @typedef {TermEntry & {parts: Array<{place: Place, term: LexiconTerm, entry: TermEntry}>}} UnitedEntry
 * @typedef {TermPostings & {parts: TermPostings[]}} UnitedPostings
 */

/** The facet by which hits of one site are chosen: the union's first. */
export const SITE = "site";

/** The fields of words in the order of an index that has all of them. */
const WORDS = ["text", "quote", "topic", "title", "customer"];

const STEMS = 0;
const DOCUMENTS = 3;
const LENGTH = 4;

/** A site that was lost on the way. */
export class LostMember extends Error {
  /** @param {Member} member @param {unknown} cause */
  constructor(member, cause) {
    super(`${member.name}: ${cause}`);
    this.member = member;
  }
}

/**
 * @template T
 * @param {Place[]} places
 * @param {(place: Place) => Promise<T>} ask
 * @returns {Promise<T[]>} what each member says; when one fails it is told which
 */
function ofEach(places, ask) {
  return Promise.all(
    places.map((place) =>
      ask(place).catch((failure) => {
        throw new LostMember(place.member, failure);
      }),
    ),
  );
}

/** @param {Int32Array[]} lists @param {Place[]} places whose ranks they are @returns {Int32Array} the union's ranks */
function joined(lists, places) {
  const all = new Int32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  lists.forEach((list, i) => list.forEach((rank) => (all[at++] = rank + places[i].first)));
  return all;
}

class UnitedLexicon {
  /** @param {Place[]} places */
  constructor(places) {
    this.places = places;
  }

  /** @param {string} term @returns {Promise<UnitedTerm | null>} */
  async termOf(term) {
    return this.united(await ofEach(this.places, ({ member }) => member.engine.lexicon.termOf(term)));
  }

  /** @param {string} term @param {number} field @returns {Promise<UnitedEntry | null>} */
  async entryOf(term, field) {
    return (await this.termOf(term))?.entries.find((entry) => entry.field === field) ?? null;
  }

  /** @param {string} prefix @returns {Promise<UnitedTerm[]>} in order */
  async beginningWith(prefix) {
    const lists = await ofEach(this.places, ({ member }) => member.engine.lexicon.beginningWith(prefix));
    /** @type {Map<string, Array<LexiconTerm | null>>} */
    const byTerm = new Map();
    lists.forEach((list, i) =>
      list.forEach((term) => {
        const found = byTerm.get(term.term) ?? lists.map(() => null);
        found[i] = term;
        byTerm.set(term.term, found);
      }),
    );
    return [...byTerm.values()]
      .map((found) => /** @type {UnitedTerm} */ (this.united(found)))
      .sort((a, b) => compareTerms(a.term, b.term));
  }

  /** @param {Array<LexiconTerm | null>} found the term as each member has it @returns {UnitedTerm | null} */
  united(found) {
    /** @type {UnitedTerm | null} */
    let united = null;
    found.forEach((term, i) => {
      if (term !== null) {
        const place = this.places[i];
        united ??= { term: term.term, entries: [], stem: term.term, forms: [] };
        // Who has the word written knows its stem; who has it as a stem only knows no better than the term.
        if (term.stem !== term.term) {
          united.stem = term.stem;
        }
        united.forms = [...new Set([...united.forms, ...term.forms])];
        term.entries.forEach((entry) => add(/** @type {UnitedTerm} */ (united), place, term, entry));
      }
    });
    return united;
  }
}

/** @param {UnitedTerm} united @param {Place} place @param {LexiconTerm} term @param {TermEntry} entry of that member */
function add({ entries }, place, term, entry) {
  const field = place.fields[entry.field];
  let whole = entries.find((one) => one.field === field);
  if (whole === undefined) {
    whole = { field, asStem: false, size: 0, inline: null, postings: null, positions: null, parts: [] };
    entries.push(whole);
  }
  whole.size += entry.size;
  whole.parts.push({ place, term, entry });
}

class UnitedPostingsReader {
  /** @param {UnitedEntry} entry of a field of stems @returns {Promise<UnitedPostings>} */
  async stem({ size, parts }) {
    const places = parts.map(({ place }) => place);
    const found = await ofEach(places, (place) => place.member.engine.postings.stem(partOf(parts, place).entry));
    const frequencies = new Uint32Array(size);
    const norms = new Uint8Array(size);
    let at = 0;
    for (const part of found) {
      frequencies.set(part.frequencies, at);
      norms.set(part.norms, at);
      at += part.documents.length;
    }
    return { documents: joined(found.map(({ documents }) => documents), places), frequencies, norms, parts: found };
  }

  /** @param {UnitedEntry} entry of a field of written forms or values @returns {Promise<Int32Array>} */
  async documents({ parts }) {
    const places = parts.map(({ place }) => place);
    const lists = await ofEach(places, (place) => {
      const { term, entry } = partOf(parts, place);
      return writtenIn(place.member.engine, term, entry);
    });
    return joined(lists, places);
  }

  /** @param {UnitedEntry} entry @param {UnitedPostings} postings @returns {Promise<Int32Array[]>} */
  async positions({ parts }, postings) {
    const places = parts.map(({ place }) => place);
    const found = await ofEach(places, (place) => {
      const part = partOf(parts, place);
      return place.member.engine.postings.positions(part.entry, postings.parts[parts.indexOf(part)]);
    });
    return found.flat();
  }
}

/** @param {SearchEngine} engine @param {LexiconTerm} term @param {TermEntry} entry @returns {Promise<Int32Array>} the ranks of its documents */
async function writtenIn({ fieldNumbers, lexicon, manifest, postings, stems }, term, entry) {
  if (!entry.asStem) {
    return postings.documents(entry);
  }
  const field = fieldNumbers.get(`${STEMS}${manifest.fields[entry.field][0]}`);
  const stem = field === undefined ? null : await lexicon.entryOf(stems.of(term), field);
  if (stem === null) {
    throw new Error(`the search files lack the stem of ${term.term}`);
  }
  return (await postings.stem(stem)).documents;
}

/** @param {UnitedEntry["parts"]} parts @param {Place} place @returns {UnitedEntry["parts"][number]} */
function partOf(parts, place) {
  return /** @type {UnitedEntry["parts"][number]} */ (parts.find((part) => part.place === place));
}

class UnitedColumnReader {
  /** @param {Place[]} places @param {string[]} facets @param {number} size documents of all */
  constructor(places, facets, size) {
    this.places = places;
    this.facets = facets;
    this.size = size;
    /** @type {Map<number | string, Promise<any>>} what was joined before */
    this.known = new Map();
  }

  /**
   * @template T
   * @param {number | string} column
   * @param {() => Promise<T>} join
   * @returns {Promise<T>} the same for the same column; whoever loses a site makes a new reader
   */
  once(column, join) {
    const known = this.known.get(column) ?? join();
    this.known.set(column, known);
    return known;
  }

  /** @param {number} facet @returns {Promise<FacetColumn>} */
  facet(facet) {
    return this.once(facet, () => this.joinedFacet(facet));
  }

  /** @param {string} field @returns {Promise<Int32Array>} */
  days(field) {
    return this.once(field, () => this.joinedDays(field));
  }

  /** @param {number} facet @returns {Promise<FacetColumn>} */
  async joinedFacet(facet) {
    if (this.facets[facet] === SITE) {
      return this.sites();
    }
    const columns = await ofEach(this.places, ({ member: { engine } }) =>
      engine.columns.facet(engine.manifest.facets.indexOf(this.facets[facet])),
    );
    /** @type {Map<string, number>} */
    const numbers = new Map();
    /** @type {FacetColumn} */
    const united = { values: [], sets: [], ofDocument: new Uint32Array(this.size) };
    columns.forEach(({ values, sets, ofDocument }, i) => {
      const inUnion = values.map(([value, label]) => {
        if (!numbers.has(value)) {
          numbers.set(value, united.values.length);
          united.values.push([value, label]);
        }
        return /** @type {number} */ (numbers.get(value));
      });
      const firstSet = united.sets.length;
      united.sets.push(...sets.map((set) => set.map((value) => inUnion[value])));
      ofDocument.forEach((set, k) => (united.ofDocument[this.places[i].first + k] = firstSet + set));
    });
    return united;
  }

  /** @returns {FacetColumn} */
  sites() {
    const ofDocument = new Uint32Array(this.size);
    this.places.forEach(({ first }, i) => ofDocument.fill(i, first));
    return {
      values: this.places.map(({ member: { name } }) => [name, name]),
      sets: this.places.map((_, i) => [i]),
      ofDocument,
    };
  }

  /** @param {string} field @returns {Promise<Int32Array>} */
  async joinedDays(field) {
    const days = new Int32Array(this.size);
    const columns = await ofEach(this.places, ({ member }) => member.engine.columns.days(field));
    columns.forEach((column, i) => days.set(column, this.places[i].first));
    return days;
  }
}

/** @param {Member[]} members @returns {any} the manifest of an index with the documents of all */
function unitedManifest(members) {
  const [{ manifest }] = members.map(({ engine }) => engine);
  const all = members.map(({ engine }) => engine.manifest);
  /** @type {Map<string, any[]>} */
  const fields = new Map();
  for (const [name, role, boost = 1, documents = 0, length = 0] of all.flatMap((one) => one.fields)) {
    const known = fields.get(`${role}${name}`) ?? [name, role, boost, 0, 0];
    known[DOCUMENTS] += documents;
    known[LENGTH] += length;
    fields.set(`${role}${name}`, known);
  }
  const sum = (/** @type {number[]} */ numbers) => numbers.reduce((a, b) => a + b, 0);
  return {
    ...manifest,
    documents: sum(all.map(({ documents }) => documents)),
    // Sums are taken in the order of one index, though a site may lack a field.
    fields: [...fields.values()].sort(([one, role], [other, otherRole]) => role - otherRole || WORDS.indexOf(one) - WORDS.indexOf(other)),
    facets: [SITE, ...manifest.facets],
    facetBytes: [0, ...manifest.facetBytes.map((/** @type {number} */ _, /** @type {number} */ i) => sum(all.map(({ facetBytes }) => facetBytes[i])))],
  };
}

/** Answers over the bundles of several sites as over one. */
export class UnitedEngine extends SearchEngine {
  /** @param {Member[]} members of one format and one analysis, in the order in which equals stand */
  constructor(members) {
    const manifest = unitedManifest(members);
    /** @type {string[]} */
    const known = manifest.fields.map((/** @type {any[]} */ [name, role]) => `${role}${name}`);
    let first = 0;
    const places = members.map((member) => {
      const { fields, documents } = member.engine.manifest;
      first += documents;
      return {
        member,
        first: first - documents,
        fields: fields.map((/** @type {any[]} */ [name, role]) => known.indexOf(`${role}${name}`)),
      };
    });
    // All that is loaded, the members load.
    super(/** @type {any} */ ({ manifest }), /** @type {any} */ (new UnitedLexicon(places)), /** @type {any} */ (new UnitedPostingsReader()));
    this.places = places;
  }

  /** @returns {Columns} */
  get columns() {
    const { facets } = this.manifest;
    this.ownColumns ??= new (partCalled("more").Columns)(facets, new UnitedColumnReader(this.places, facets, this.size));
    return /** @type {Columns} */ (this.ownColumns);
  }

  /** @param {number} rank @returns {Place} of the document */
  placeOf(rank) {
    return /** @type {Place} */ (this.places.findLast(({ first, member }) => first <= rank && member.engine.size > 0));
  }

  /** @param {Scored} part @returns {Scored} */
  foreseen(part) {
    for (const { first, member } of this.places) {
      const own = part.documents.filter((rank) => rank >= first && rank < first + member.engine.size);
      if (own.length > 0 && part.documents.length <= FEW_DOCUMENTS) {
        member.engine.foreseen({ documents: own.map((rank) => rank - first), scores: part.scores });
      }
    }
    return part;
  }

  /** @param {number} rank @returns {Promise<FoundDocument>} */
  async document(rank) {
    const place = this.placeOf(rank);
    const { name, root } = place.member;
    const [found] = await ofEach([place], ({ member, first }) => member.engine.document(rank - first));
    return { ...found, url: root + found.url, site: name };
  }
}
