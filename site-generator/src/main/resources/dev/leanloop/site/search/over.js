import { SearchClient } from "./client.js";
import { hitRow } from "./hits.js";
import { offerDialog } from "./offer.js";

/** What any page but the search page loads when one begins to search there. */

offerDialog(() => (manifest) => SearchClient.open(manifest), hitRow);
