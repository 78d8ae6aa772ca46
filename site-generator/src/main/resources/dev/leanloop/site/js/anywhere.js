import { asksForSearch } from "./keys.js";

/**
 * Leads to the search from anywhere: by `/`, by Ctrl or Command with K, and by the box at the top of every page. The search itself
 * is loaded when it is first used; without it the box leads to the search page.
 */

/** @param {string} url @returns {Promise<void>} */
function loaded(url) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`cannot load ${url}`));
    script.src = url;
    document.head.append(script);
  });
}

/** The dialog over a page, which the search's own script opens. */
class SearchDialogLoader {
  /** @param {HTMLFormElement} form that leads to the search page @param {HTMLInputElement} box */
  constructor(form, box) {
    this.form = form;
    this.box = box;
    /** @type {Promise<void> | null} */
    this.loading = null;
  }

  async open() {
    this.loading ??= this.load();
    try {
      await this.loading;
    } catch {
      // The box still leads to the search page, and a later attempt may succeed.
      this.loading = null;
      return;
    }
    const { value } = this.box;
    this.box.value = "";
    await /** @type {any} */ (window).leanloopOpenSearch(this.form, value);
  }

  async load() {
    const { script, bundle } = this.form.dataset;
    /** @type {any} */ (window).leanloopSearchBundle = (/** @type {string} */ manifest) => {
      this.form.dataset.manifest = manifest;
    };
    await Promise.all([loaded(/** @type {string} */ (script)), loaded(/** @type {string} */ (bundle))]);
  }
}

/** @param {Document} page */
export function searchFromAnywhere(page) {
  const form = page.querySelector("form[role=search]");
  const box = form?.querySelector("input");
  if (!(form instanceof HTMLFormElement) || !(box instanceof HTMLInputElement)) {
    return;
  }
  const dialog = new SearchDialogLoader(form, box);
  page.addEventListener("keydown", (event) => {
    if (asksForSearch(event)) {
      event.preventDefault();
      // What is typed until the dialog is there goes into the box, and from there into the dialog.
      box.focus();
      box.select();
      dialog.open();
    }
  });
  box.addEventListener("click", () => dialog.open());
  box.addEventListener("input", () => dialog.open());
}
