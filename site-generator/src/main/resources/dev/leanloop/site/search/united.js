import { BUNDLE_FORMAT, SearchEngine } from "./engine.js";
import { BundleLoader } from "./loader.js";
import { provide } from "./parts.js";
import { SearchSession } from "./session.js";
import { LostMember, UnitedEngine } from "./union.js";
/** @import { Counts, Question } from "./session.js" */
/** @import { PackSource } from "./loader.js" */
/** @import { AnswerOfSites, Neighbour } from "./sites.js" */
/** @import { Member } from "./union.js" */
/** @import { Said, Way } from "./ways.js" */

/**
 * Answers over several sites. The page's own must answer; any other may be away or unlike it: it is named then, and the rest answers.
 *
 * @typedef {object} LostSite a site that was not searched
 * @property {string} name
 * @property {"unreached" | "format" | "language"} why
 */

/** What two bundles must have in common, since one analysis reads the query for both. */
const ANALYSIS = ["stopWords", "elisions", "umlauts", "stemTable"];

/** Why a site is not searched with the page's own. */
class Unlike extends Error {
  /** @param {"format" | "language"} why */
  constructor(why) {
    super(why);
    this.why = why;
  }
}

/**
 * @param {Neighbour} site
 * @param {((url: string) => Promise<Uint8Array<ArrayBuffer>>) | null} packs by their whole URLs, where nothing can be fetched
 * @returns {Promise<Member>}
 */
async function opened({ name, root, manifest, first }, packs) {
  if (manifest === null) {
    throw new Error("it has no bundle");
  }
  const folder = manifest.slice(0, manifest.lastIndexOf("/") + 1);
  /** @type {PackSource | null} */
  const source = packs === null ? null : (pack) => packs(folder + pack);
  const loader = await BundleLoader.open(manifest, source, first);
  if (loader.manifest.format !== BUNDLE_FORMAT) {
    throw new Unlike("format");
  }
  return { name, root, engine: new SearchEngine(loader) };
}

/** @param {Member} own @param {Member} other @returns {Member} the other one */
function alike(own, other) {
  const rules = [own, other].map(({ engine: { manifest } }) => JSON.stringify(ANALYSIS.map((rule) => manifest[rule])));
  if (rules[0] !== rules[1]) {
    throw new Unlike("language");
  }
  return other;
}

export class UnitedSession {
  /**
   * @param {Neighbour[]} sites the page's own first
   * @param {((url: string) => Promise<Uint8Array<ArrayBuffer>>) | null} packs by their whole URLs, where nothing can be fetched
   * @returns {Promise<UnitedSession>}
   */
  static async open(sites, packs) {
    const [opening, ...others] = sites.map((site) => opened(site, packs));
    const found = await Promise.allSettled(others);
    const own = await opening;
    const members = [own];
    /** @type {LostSite[]} */
    const lost = [];
    found.forEach((result, i) => {
      const { name } = sites[i + 1];
      try {
        if (result.status === "rejected") {
          throw result.reason;
        }
        members.push(alike(own, result.value));
      } catch (failure) {
        lost.push({ name, why: failure instanceof Unlike ? failure.why : "unreached" });
      }
    });
    return new UnitedSession(members, lost);
  }

  /** @param {Member[]} members @param {LostSite[]} lost */
  constructor(members, lost) {
    this.members = members;
    this.lost = lost;
    this.session = new SearchSession(new UnitedEngine(members));
    const { size, facetNames, facetBytes } = this.session;
    this.size = size;
    this.facetNames = facetNames;
    this.facetBytes = facetBytes;
  }

  /**
   * @template T
   * @param {(session: SearchSession) => Promise<T>} ask
   * @returns {Promise<T>} the answer of all, or where one of them fails on the way, of all but that one
   */
  async answer(ask) {
    const { session } = this;
    try {
      return await ask(session);
    } catch (failure) {
      if (!(failure instanceof LostMember) || failure.member === this.members[0]) {
        throw failure;
      }
      if (this.members.includes(failure.member)) {
        this.members = this.members.filter((member) => member !== failure.member);
        this.lost.push({ name: failure.member.name, why: "unreached" });
        this.session = new SearchSession(new UnitedEngine(this.members));
      }
      return this.answer(ask);
    }
  }

  /** @param {Question} question @returns {Promise<AnswerOfSites>} */
  async ask(question) {
    const answer = await this.answer((session) => session.ask(question));
    return { ...answer, lost: this.lost };
  }

  /** @param {Question} question @param {string[]} facets @returns {Promise<Counts>} */
  counts(question, facets) {
    return this.answer((session) => session.counts(question, facets));
  }

  /** @param {Question} question @param {Said} said @returns {Promise<Way[]>} */
  ways(question, said) {
    return this.answer((session) => session.ways(question, said));
  }
}

provide("united", UnitedSession.open);
