import { loadedStyle } from "./assets.js";
import { SearchDialog } from "./dialog.js";
/** @import { SearchClient } from "./client.js" */
/** @import { Hit } from "./session.js" */

/**
 * Lets the page's own script open the dialog.
 *
 * @param {(form: HTMLFormElement) => (manifest: string) => Promise<SearchClient>} client opens the search of the page with that form
 * @param {(hit: Hit, root: string) => HTMLElement} row of a hit
 */
export function offerDialog(client, row) {
  /** @type {SearchDialog | null} */
  let searchDialog = null;

  const style = loadedStyle("dialogStyle");

  /** @type {any} */ (window).leanloopOpenSearch = async (/** @type {HTMLFormElement} */ form, /** @type {string} */ text) => {
    // Without its style the search works, too.
    await style.catch(() => null);
    searchDialog ??= new SearchDialog(form, client(form), row);
    searchDialog.open(text);
  };
}
