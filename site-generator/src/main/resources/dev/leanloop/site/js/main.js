/** What every page runs. Nothing here is needed to read a page. */
import { agesGrow, refreshAges } from "./ages.js";

if (agesGrow(document.documentElement)) {
  refreshAges(document, new Date());
}
