import { offerDialog } from "./offer.js";
import { clientOfSites, siteRow } from "./sites.js";

/** What any other page loads when one begins to search there, where the search finds in other sites, too. */

offerDialog(clientOfSites, siteRow);
