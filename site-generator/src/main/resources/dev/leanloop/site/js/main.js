/** What every page runs. Nothing here is needed to read a page. */
import { refreshAges } from "./ages.js";

refreshAges(document, new Date());
