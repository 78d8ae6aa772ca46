/**
 * Parts of the engine that most searches do without, and that are loaded when one needs them: a script each, from a server; from a
 * folder, where a worker may load nothing, the engine comes with all of them.
 */

/** @type {Map<string, any>} */
const provided = new Map();

/** The build puts their names here. @type {Record<string, string>} */
const SCRIPTS = { more: "@more.js", unicode: "@unicode.js" };

let folder = "";

/** @param {string} url the folder of the scripts */
export function partsAreIn(url) {
  folder = url;
}

/** @param {string} name @param {any} part what others may use of it */
export function provide(name, part) {
  provided.set(name, part);
}

/** @param {"more" | "unicode" | "united"} name @returns {any} the part, at once: the worker waits for its script */
export function partCalled(name) {
  if (!provided.has(name)) {
    /** @type {any} */ (self).importScripts(`${folder}${SCRIPTS[name]}`);
  }
  return provided.get(name);
}
