import { beginOnPage } from "./begin.js";
import { clientOfSites, siteRow } from "./sites.js";

/** What the search page runs where it searches other sites, too. */

beginOnPage(clientOfSites(document.querySelector(".search-form")), siteRow);
