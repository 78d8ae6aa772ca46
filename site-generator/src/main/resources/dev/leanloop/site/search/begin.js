import { asksForSearch } from "../js/keys.js";
import { SearchView } from "./view.js";
/** @import { SearchClient } from "./client.js" */
/** @import { Hit } from "./session.js" */

/**
 * @param {(manifest: string) => Promise<SearchClient>} client opens the search of this page
 * @param {(hit: Hit, root: string) => HTMLElement} row of a hit
 */
export function beginOnPage(client, row) {
  const searchForm = document.querySelector(".search-form");
  if (searchForm instanceof HTMLFormElement) {
    const view = new SearchView(searchForm, client, row);
    view.start();
    document.addEventListener("keydown", (event) => {
      if (asksForSearch(event)) {
        event.preventDefault();
        view.input.focus();
        view.input.select();
      }
    });
  }
}
