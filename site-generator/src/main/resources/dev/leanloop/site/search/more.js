import { Columns, columnsOf } from "./columns.js";
import { provide } from "./parts.js";
import { repairWords } from "./repairs.js";
import { near } from "./spelling.js";
import { waysOut } from "./ways.js";

/** What is needed for days, values to narrow by, near spellings, repairs, and where nothing was found: most first searches do without. */
provide("more", { Columns, columnsOf, near, repairWords, waysOut });
