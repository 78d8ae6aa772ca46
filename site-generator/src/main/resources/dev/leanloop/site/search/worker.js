import { partCalled, partsAreIn } from "./parts.js";
import { SearchSession } from "./session.js";
/** @import { Answered } from "./packs.js" */
/** @import { Question } from "./session.js" */
/** @import { Neighbour } from "./sites.js" */

/**
 * What runs in the search's own thread, so that typing never stutters: answers what `SearchClient` asks.
 *
 * @typedef {object} Opening
 * @property {string} manifest its URL
 * @property {string} parts the folder of the engine's other parts
 * @property {boolean} scripts whether packs must come from the page
 * @property {Answered | null} first what the server answered when it was asked for the manifest
 * @property {Neighbour[]} [sites] all that are searched, where there are several
 *
 * @typedef {{id: number, open: Opening}
 *   | {id: number, call: 'ask' | 'counts' | 'ways', question: Question, given: any}
 *   | {pack: string, bytes: Uint8Array<ArrayBuffer> | null}} ToWorker
 *
 * @typedef {{id: number, answer: any} | {id: number, failure: string} | {pack: string}} FromWorker
 */

/** @type {Promise<SearchSession> | null} */
let session = null;

/** @type {Map<string, (bytes: Uint8Array<ArrayBuffer> | null) => void>} who waits for a pack */
const waiting = new Map();

/** @param {FromWorker} message */
function say(message) {
  postMessage(message);
}

/** @param {string} name @returns {Promise<Uint8Array<ArrayBuffer>>} a pack that the page loads as a script */
function packFromPage(name) {
  return new Promise((resolve, reject) => {
    waiting.set(name, (bytes) => (bytes === null ? reject(new Error(`cannot load ${name}`)) : resolve(bytes)));
    say({ pack: name });
  });
}

/** @param {Opening} opening */
async function opened({ manifest, parts, scripts, first, sites }) {
  partsAreIn(parts);
  const packs = scripts ? packFromPage : null;
  session = sites === undefined ? SearchSession.open(manifest, packs, first) : partCalled("united")(sites, packs);
  const { size, facetNames, facetBytes } = await session;
  return { size, facetNames, facetBytes };
}

/** @param {'ask' | 'counts' | 'ways'} call @param {Question} question @param {any} given @returns {Promise<any>} */
async function answered(call, question, given) {
  const open = await session;
  if (open === null) {
    throw new Error("asked before it was opened");
  }
  return open[call](question, given);
}

/** @param {ToWorker} data */
async function heard(data) {
  if ("pack" in data) {
    waiting.get(data.pack)?.(data.bytes);
    waiting.delete(data.pack);
    return;
  }
  try {
    say({ id: data.id, answer: "open" in data ? await opened(data.open) : await answered(data.call, data.question, data.given) });
  } catch (failure) {
    say({ id: data.id, failure: String(failure) });
  }
}

self.addEventListener("message", (event) => heard(event.data));
