import { assetUrl, beside } from "./assets.js";
import { ENGINE, SearchClient, fetchedPack, folderOf, scriptedPack, workerOf } from "./client.js";
import { element, hitRow } from "./hits.js";
import { answeredManifest } from "./packs.js";
import { say } from "../js/words.js";
/** @import { Answer, Hit, Question } from "./session.js" */
/** @import { Answered } from "./packs.js" */
/** @import { FromWorker } from "./worker.js" */
/** @import { LostSite } from "./united.js" */

/**
 * The page's side of a search of several sites: looks for the bundles of the others, says which of them could not be searched, and names
 * the site of each hit.
 *
 * @typedef {object} Neighbour a site whose notes are found, too; the page's own site is the first of them
 * @property {string} name
 * @property {string} root the whole URL of its folder
 * @property {string | null} manifest the whole URL; null where there is none
 * @property {Answered | null} first what its server answered when it was asked for the manifest
 *
 * @typedef {Answer & {lost: LostSite[]}} AnswerOfSites
 */

/** The pack that teaches the engine to search several sites; the build puts its name with its hash here. */
const UNITED = "united";
const UNITED_FILE = "@united.js";

/** Milliseconds after which a site counts as out of reach, so that it keeps nobody waiting for the others. */
const PATIENCE = 8000;

const MANIFEST = /"(search\/manifest\.[0-9a-f]+\.js)"/;

/** @template T @param {Promise<T>} answer @returns {Promise<T>} it, unless it is long in coming */
function inTime(answer) {
  return Promise.race([
    answer,
    /** @type {Promise<T>} */ (new Promise((_, reject) => setTimeout(() => reject(new Error("no answer")), PATIENCE))),
  ]);
}

/** @param {string} url of a script that says where a bundle begins @returns {Promise<string>} what it says */
function saidByScript(url) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    const before = /** @type {any} */ (window).leanloopSearchBundle;
    /** @type {any} */ (window).leanloopSearchBundle = (/** @type {string} */ manifest) =>
      document.currentScript === script ? resolve(`"${manifest}"`) : before?.(manifest);
    script.onerror = () => reject(new Error(`cannot load ${url}`));
    script.onload = () => {
      script.remove();
      reject(new Error(`${url} names no bundle`));
    };
    script.src = url;
    document.head.append(script);
  });
}

/** @param {string} url @returns {Promise<string>} */
async function saidByServer(url) {
  // The one name that stays while what it says changes.
  const response = await fetch(url, { cache: "no-cache" });
  return response.ok ? response.text() : "";
}

/** @param {string} name @param {string} root @param {boolean} scripts @returns {Promise<Neighbour>} */
async function neighbour(name, root, scripts) {
  try {
    if (new URL(root).protocol !== location.protocol || new URL(root).host !== location.host) {
      throw new Error("a site of another host is not asked");
    }
    const bundle = `${root}search/bundle.js`;
    const said = await inTime(scripts ? saidByScript(bundle) : saidByServer(bundle));
    const manifest = root + (MANIFEST.exec(said)?.[1] ?? "");
    const first = manifest === root || scripts ? null : await inTime(answeredManifest(manifest));
    return { name, root, manifest: manifest === root ? null : manifest, first };
  } catch {
    return { name, root, manifest: null, first: null };
  }
}

/** Asks the thread that searches several sites. */
class ClientOfSites extends SearchClient {
  /**
   * @param {string} manifest of the page's own site
   * @param {Array<[string, string]>} sites names and roots, the page's own first
   * @param {(lost: LostSite[]) => void} tell takes those that could not be searched, with each answer
   */
  static async openAll(manifest, sites, tell) {
    const scripts = location.protocol === "file:";
    const engine = assetUrl(scripts ? "wholeEngine" : "engine");
    const united = beside(UNITED_FILE);
    const [[ownName, ownRoot], ...others] = sites;
    const [source, first, ...neighbours] = await Promise.all([
      Promise.all(
        scripts ? [scriptedPack(engine), scriptedPack(united)] : [fetchedPack(engine, ENGINE), fetchedPack(united, UNITED)],
      ),
      scripts ? null : answeredManifest(manifest),
      ...others.map(([name, root]) => neighbour(name, root, scripts)),
    ]);
    const client = new ClientOfSites(await workerOf(source), folderOf(manifest));
    client.tell = tell;
    const own = { name: ownName, root: ownRoot, manifest, first };
    client.open({ manifest, parts: folderOf(engine), scripts, first: null, sites: [own, ...neighbours] });
    return client;
  }

  /** @param {Worker} worker @param {string} folder */
  constructor(worker, folder) {
    super(worker, folder);
    /** @type {(lost: LostSite[]) => void} */
    this.tell = () => {};
  }

  /** @param {FromWorker} message which names packs by their whole URLs */
  async receive(message) {
    if (!("pack" in message)) {
      return super.receive(message);
    }
    const url = message.pack;
    const bytes = await scriptedPack(`${url}.js`).catch(() => null);
    this.worker.postMessage({ pack: url, bytes });
  }

  /** @param {Question} question @returns {Promise<Answer>} */
  async ask(question) {
    const answer = /** @type {AnswerOfSites} */ (await super.ask(question));
    this.tell(answer.lost);
    return answer;
  }
}

/** @param {LostSite[]} lost @returns {HTMLElement[]} */
function lostWords(lost) {
  return lost.map(({ name, why }) => element("p", { className: "soft", text: say(`search.lost.${why}`, { site: name }) }));
}

/**
 * @param {HTMLFormElement | null} form that says which sites there are
 * @returns {(manifest: string) => Promise<SearchClient>}
 */
export function clientOfSites(form) {
  const root = new URL(".", form?.action ?? document.baseURI).href;
  /** @type {Array<[string, string]>} */
  const sites = Array.from(new URLSearchParams(form?.dataset.sites), ([name, at]) => [name, new URL(at, root).href]);
  const place = element("div", { className: "search-lost" });
  return (manifest) =>
    ClientOfSites.openAll(manifest, sites, (lost) => {
      // Above what the answer says of itself, wherever that is: on the page, or in the dialog over it.
      const said = document.querySelector("dialog[open] .search-hits, .search-main .search-notices");
      place.replaceChildren(...lostWords(lost));
      said?.before(place);
    });
}

/** @param {Hit} hit @param {string} root @returns {HTMLElement} */
export function siteRow(hit, root) {
  // Where a hit stands is told by a whole URL: it may be on another site.
  const row = hitRow(hit, hit.site === undefined ? root : "");
  if (hit.site !== undefined) {
    row.querySelector(".meta")?.prepend(element("span", { className: "bit site", text: hit.site }));
  }
  return row;
}
