/** What every page runs. Nothing here is needed to read a page. */
import { agesGrow, refreshAges } from "./ages.js";
import { focusSearchByKey } from "./shortcut.js";

if (agesGrow(document.documentElement)) {
  refreshAges(document, new Date());
}
focusSearchByKey(document);
