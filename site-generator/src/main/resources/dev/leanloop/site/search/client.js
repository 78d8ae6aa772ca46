import { assetUrl } from "./assets.js";
import { answeredManifest, inflated, packBytes, packStart } from "./packs.js";
/** @import { Answer, Counts, Question } from "./session.js" */
/** @import { Said, Way } from "./ways.js" */
/** @import { FromWorker, Opening, ToWorker } from "./worker.js" */

/** The page's side of the search: starts its thread, asks it, and loads for it what only a page may load. */

/** What the pack of the engine is called. */
export const ENGINE = "engine";

/** @type {WeakMap<Element, (characters: string) => void>} who waits for a pack's script; two sites may have packs of one name */
const waitingScripts = new WeakMap();

/** @param {string} url @returns {Promise<Uint8Array<ArrayBuffer>>} a pack, where only scripts may be loaded */
export function scriptedPack(url) {
  /** @type {any} */ (window).leanloopSearchPack = (/** @type {string} */ _, /** @type {string} */ characters) =>
    waitingScripts.get(/** @type {Element} */ (document.currentScript))?.(characters);
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    waitingScripts.set(script, (characters) => resolve(Uint8Array.from(characters, (one) => one.charCodeAt(0))));
    script.onerror = () => reject(new Error(`cannot load ${url}`));
    script.onload = () => script.remove();
    // In this encoding every byte is one character, and its low eight bits, which an array of bytes keeps, are the byte.
    script.charset = "x-user-defined";
    script.src = url;
    document.head.append(script);
  });
}

/** @param {string} url @param {string} name @returns {Promise<Uint8Array<ArrayBuffer>>} */
export async function fetchedPack(url, name) {
  const response = await fetch(url);
  if (!response.ok) {
    throw new Error(`cannot load ${url}: ${response.status}`);
  }
  return packBytes(new Uint8Array(await response.arrayBuffer()).subarray(packStart(name)));
}

/** @param {string} url @returns {string} */
export function folderOf(url) {
  return url.slice(0, url.lastIndexOf("/") + 1);
}

/** @param {Uint8Array<ArrayBuffer>[]} parts of the engine @returns {Promise<Worker>} */
export async function workerOf(parts) {
  const source = URL.createObjectURL(new Blob(await Promise.all(parts.map(inflated)), { type: "text/javascript" }));
  return new Worker(source);
}

export class SearchClient {
  /**
   * @param {string} manifest its whole URL
   * @returns {Promise<SearchClient>}
   */
  static async open(manifest) {
    const scripts = location.protocol === "file:";
    const engine = assetUrl(scripts ? "wholeEngine" : "engine");
    const [packed, first] = [
      scripts ? scriptedPack(engine) : fetchedPack(engine, ENGINE),
      scripts ? null : answeredManifest(manifest),
    ];
    // The thread starts while the manifest is still on its way.
    const [worker, answered] = await Promise.all([packed.then((bytes) => workerOf([bytes])), first]);
    const client = new SearchClient(worker, folderOf(manifest));
    client.open({ manifest, parts: folderOf(engine), scripts, first: answered });
    return client;
  }

  /** @param {Worker} worker @param {string} folder of the packs */
  constructor(worker, folder) {
    this.worker = worker;
    this.folder = folder;
    /** @type {number} how many documents can be found */
    this.size = 0;
    /** @type {string[]} in the order in which they are shown */
    this.facetNames = [];
    /** @type {number[]} what each weighs */
    this.facetBytes = [];
    /** @type {Map<number, {resolve: (answer: any) => void, reject: (failure: unknown) => void}>} */
    this.waiting = new Map();
    this.asked = 0;
    /** @type {Promise<void>} until what stands above is known */
    this.opening = Promise.resolve();
    worker.onmessage = (/** @type {MessageEvent<FromWorker>} */ { data }) => this.receive(data);
    worker.onerror = (event) => {
      this.waiting.forEach(({ reject }) => reject(new Error(event.message)));
      this.waiting.clear();
    };
  }

  /** @param {(id: number) => ToWorker} message @returns {Promise<any>} */
  send(message) {
    const id = ++this.asked;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.worker.postMessage(message(id));
    });
  }

  /** @param {Opening} opening of the bundle; what is asked meanwhile waits for it in the thread */
  open(opening) {
    this.opening = this.send((id) => ({ id, open: opening })).then((known) => void Object.assign(this, known));
  }

  /** @param {FromWorker} message */
  async receive(message) {
    if ("pack" in message) {
      const name = message.pack;
      const bytes = await scriptedPack(`${this.folder}${name}.js`).catch(() => null);
      this.worker.postMessage({ pack: name, bytes });
      return;
    }
    const waiting = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if ("failure" in message) {
      waiting?.reject(new Error(message.failure));
    } else {
      waiting?.resolve(message.answer);
    }
  }

  /** @param {Question} question @returns {Promise<Answer>} */
  async ask(question) {
    const asked = this.send((id) => ({ id, call: "ask", question, given: null }));
    const [answer] = await Promise.all([asked, this.opening]);
    return answer;
  }

  /** @param {Question} question @param {string[]} facets to count @returns {Promise<Counts>} */
  counts(question, facets) {
    return this.send((id) => ({ id, call: "counts", question, given: facets }));
  }

  /** @param {Question} question @param {Said} said @returns {Promise<Way[]>} */
  ways(question, said) {
    return this.send((id) => ({ id, call: "ways", question, given: said }));
  }
}
