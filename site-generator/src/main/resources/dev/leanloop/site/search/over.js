import { loadedStyle } from "./assets.js";
import { SearchDialog } from "./dialog.js";

/** What any page but the search page loads when one begins to search there. */

/** @type {SearchDialog | null} */
let searchDialog = null;

const style = loadedStyle("dialogStyle");

/** @type {any} */ (window).leanloopOpenSearch = async (/** @type {HTMLFormElement} */ form, /** @type {string} */ text) => {
  // Without its style the search works, too.
  await style.catch(() => null);
  searchDialog ??= new SearchDialog(form);
  searchDialog.open(text);
};
