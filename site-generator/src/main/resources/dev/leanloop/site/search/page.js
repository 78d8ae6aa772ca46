import { asksForSearch } from "../js/keys.js";
import { SearchView } from "./view.js";

/** What the search page runs. */

const searchForm = document.querySelector(".search-form");
if (searchForm instanceof HTMLFormElement) {
  const view = new SearchView(searchForm);
  view.start();
  document.addEventListener("keydown", (event) => {
    if (asksForSearch(event)) {
      event.preventDefault();
      view.input.focus();
      view.input.select();
    }
  });
}
