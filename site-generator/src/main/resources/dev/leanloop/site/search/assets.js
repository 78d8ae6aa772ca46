/** The other files of the search, which lie beside the script that runs. The build puts their names with their hashes here. */

const NAMES = {
  engine: "@engine.js",
  wholeEngine: "@engine-whole.js",
  narrow: "@narrow.js",
  narrowStyle: "@narrow.css",
  dialogStyle: "@dialog.css",
};

const own = /** @type {HTMLScriptElement} */ (document.currentScript).src;

/** @param {string} file beside the script that runs @returns {string} its whole URL */
export function beside(file) {
  return new URL(file, own).href;
}

/** @param {keyof typeof NAMES} name @returns {string} its whole URL */
export function assetUrl(name) {
  return beside(NAMES[name]);
}

/** @param {HTMLScriptElement | HTMLLinkElement} part of the page's head @returns {Promise<void>} once it is loaded */
function inHead(part) {
  return new Promise((resolve, reject) => {
    part.onload = () => resolve();
    part.onerror = () => reject(new Error("cannot load a part of the search"));
    document.head.append(part);
  });
}

/** @param {keyof typeof NAMES} name @returns {Promise<void>} */
export function loadedScript(name) {
  const script = document.createElement("script");
  script.src = assetUrl(name);
  return inHead(script);
}

/** @param {keyof typeof NAMES} name @returns {Promise<void>} */
export function loadedStyle(name) {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = assetUrl(name);
  return inHead(link);
}
