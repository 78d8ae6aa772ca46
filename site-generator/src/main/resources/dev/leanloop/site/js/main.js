/** What every page runs. Nothing here is needed to read a page. */
import { agesGrow, refreshAges } from "./ages.js";
import { markFoundWords } from "./marks.js";
import { offerCopies } from "./copy.js";
import { searchFromAnywhere } from "./anywhere.js";
import { tellSinceLastVisit } from "./visit.js";

if (agesGrow(document.documentElement)) {
  refreshAges(document, new Date());
}
markFoundWords(document);
searchFromAnywhere(document);
tellSinceLastVisit(document);
offerCopies(document);
