import { beginOnPage } from "./begin.js";
import { SearchClient } from "./client.js";
import { hitRow } from "./hits.js";

/** What the search page runs. */

beginOnPage((manifest) => SearchClient.open(manifest), hitRow);
