import { SearchDialog } from "./dialog.js";
import { SearchView } from "./view.js";

/** What the search page runs, and what any other page loads when one begins to search there. */

const searchForm = document.querySelector(".search-form");
if (searchForm instanceof HTMLFormElement) {
  new SearchView(searchForm).start();
}

/** @type {SearchDialog | null} */
let searchDialog = null;

/** @type {any} */ (window).leanloopOpenSearch = (/** @type {HTMLFormElement} */ form, /** @type {string} */ text) => {
  searchDialog ??= new SearchDialog(form);
  searchDialog.open(text);
};
