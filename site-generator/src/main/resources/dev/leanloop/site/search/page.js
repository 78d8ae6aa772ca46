import { SearchView } from "./view.js";

/** What the search page runs. */

const searchForm = document.querySelector(".search-form");
if (searchForm instanceof HTMLFormElement) {
  new SearchView(searchForm).start();
}
