/**
 * Reads a query by the grammar of docs/query-language.md, as `QueryParser` does it in Java: every text is a query, and what
 * cannot be understood is mended. The vectors that both run hold the two together, so a change here is a change there.
 *
 * @typedef {object} QueryWord a run of characters without space
 * @property {'word'} type
 * @property {string | null} field where to look; null for all text fields
 * @property {string} text
 * @property {number} boost in hundredths
 * @property {boolean} typing whether it is still being typed
 *
 * @typedef {{type: 'phrase', field: string | null, text: string, boost: number}} QueryPhrase
 * @typedef {{type: 'prefix', field: string | null, text: string, boost: number}} QueryPrefix
 * @typedef {{type: 'fuzzy', field: string | null, text: string, distance: number, boost: number}} QueryFuzzy
 * @typedef {{type: 'value', field: string, value: string, boost: number}} QueryValue
 * @typedef {{type: 'days', field: string, from: number | null, to: number | null, boost: number}} QueryDays
 * @typedef {{type: 'overdue', boost: number}} QueryOverdue
 * @typedef {{type: 'is', value: string, boost: number}} QueryIs
 * @typedef {{type: 'group', join: 'sequence' | 'and' | 'or', clauses: QueryClause[], boost: number}} QueryGroup
 * @typedef {QueryWord | QueryPhrase | QueryPrefix | QueryFuzzy | QueryValue | QueryDays | QueryOverdue | QueryIs | QueryGroup} QueryNode
 * @typedef {{occur: '' | '+' | '-', node: QueryNode}} QueryClause
 * @typedef {{query: QueryGroup, repairs: string[]}} ParsedQuery
 */

import { spanOf } from "./dayspan.js";
import { QueryText, boosted } from "./querytext.js";

const MAX_QUERY_LENGTH = 600;
const MAX_LEAVES = 64;

/** The fields whose words are searched, with what a word without a field weighs in each. */
export const TEXT_FIELDS = ["text", "quote", "topic", "title", "customer"];

/** The fields that hold values. `topic` and `customer` are among both. */
export const VALUE_FIELDS = [
  "kind", "topic", "customer", "segment", "phase", "side", "verdict", "proof", "state", "who", "key", "surprise",
];

const DATE_FIELDS = ["date", "due", "after", "before"];

/** What may be mended, in the order in which it is told. */
const REPAIRS = [
  "UNCLOSED_QUOTE", "UNCLOSED_PARENTHESIS", "STRAY_PARENTHESIS", "DANGLING_OPERATOR", "WILDCARD", "BOOST",
  "FUZZY", "DATE", "RANGE", "EMPTY_VALUE", "TOO_LONG",
];

/** @param {string} field */
const isWordsOnly = (field) => TEXT_FIELDS.includes(field) && !VALUE_FIELDS.includes(field);
/** @param {string} word */
const isFieldName = (word) =>
  TEXT_FIELDS.includes(word) || VALUE_FIELDS.includes(word) || DATE_FIELDS.includes(word) || word === "is";

class QueryReader {
  /** @param {string} text @param {boolean} typing */
  constructor(text, typing) {
    /** @type {Set<string>} */
    this.repairs = new Set();
    this.text = new QueryText(text, this.repairs);
    this.typing = typing;
    this.leaves = 0;
  }

  /** @param {string | null} field @param {boolean} top @returns {QueryGroup} */
  sequence(field, top) {
    /** @type {QueryClause[]} */
    const clauses = [];
    while (true) {
      this.text.skipSpace();
      if (this.text.atEnd) {
        break;
      }
      if (this.text.here === ")") {
        if (!top) {
          break;
        }
        this.repairs.add("STRAY_PARENTHESIS");
        this.text.takeCharacter();
        continue;
      }
      const clause = this.alternatives(field);
      if (clause !== null) {
        clauses.push(clause);
      }
    }
    return {type: "group", join: "sequence", clauses, boost: 100};
  }

  /** @param {string | null} field @returns {QueryClause | null} */
  alternatives(field) {
    const clauses = [this.conjunction(field)];
    while (this.text.takeOperator("OR", "||")) {
      clauses.push(this.conjunction(field));
    }
    return joined("or", clauses);
  }

  /** @param {string | null} field @returns {QueryClause | null} */
  conjunction(field) {
    const clauses = [this.unary(field)];
    while (this.text.takeOperator("AND", "&&")) {
      clauses.push(this.unary(field));
    }
    return joined("and", clauses);
  }

  /** @param {string | null} field @returns {QueryClause | null} */
  unary(field) {
    /** @type {"" | "+" | "-"} */
    let occur = "";
    while (true) {
      this.text.skipSpace();
      const sign = this.sign();
      if (sign === "") {
        break;
      }
      occur = occur === "" ? sign : occur;
    }
    const text = this.text;
    if (text.atEnd || text.here === ")" || text.atOperator("AND", "&&") || text.atOperator("OR", "||")) {
      this.repairs.add("DANGLING_OPERATOR");
      if (occur === "") {
        text.takeOperator("AND", "&&") || text.takeOperator("OR", "||");
      }
      return null;
    }
    const node = this.primary(field);
    return node === null ? null : {occur, node};
  }

  /** @returns {'' | '+' | '-'} */
  sign() {
    if (this.text.takeOperator("NOT", "NOT") || this.text.takeSign("-")) {
      return "-";
    }
    return this.text.takeSign("+") ? "+" : "";
  }

  /** @param {string | null} field @returns {QueryNode | null} */
  primary(field) {
    if (this.text.here === "(") {
      return this.group(field);
    }
    if (this.text.atQuote) {
      const words = this.text.quoted();
      return this.leaf(field, words, this.text.boost());
    }
    const chunk = this.text.chunk();
    if (chunk[0] === "*") {
      // Words only: without its stars the rest could read as a field, a sign or an operator.
      this.repairs.add("WILDCARD");
      const bare = boosted(chunk.replaceAll("*", ""), this.repairs);
      return this.leaf(field, bare.text, bare.boost);
    }
    const named = /^([A-Za-z]+):/.exec(chunk);
    if (named !== null && isFieldName(named[1].toLowerCase())) {
      return this.fielded(named[1].toLowerCase(), chunk.slice(named[0].length));
    }
    if (chunk.length > 1 && (chunk[0] === "#" || chunk[0] === "@")) {
      const topic = chunk[0] === "#";
      if (!topic || !/[0-9]/.test(chunk[1])) {
        const value = boosted(chunk.slice(1), this.repairs);
        return this.leaf(topic ? "topic" : "who", value.text, value.boost);
      }
    }
    return this.word(field, chunk);
  }

  /** @param {string | null} field @returns {QueryNode | null} */
  group(field) {
    this.text.takeCharacter();
    const inner = this.sequence(field, false);
    if (this.text.atEnd) {
      this.repairs.add("UNCLOSED_PARENTHESIS");
    } else {
      this.text.takeCharacter();
    }
    const boost = this.text.boost();
    if (inner.clauses.length === 0) {
      return null;
    }
    const only = inner.clauses[0].node;
    if (inner.clauses.length === 1 && inner.clauses[0].occur === "" && only.type === "group") {
      if (only.boost === 100 || boost === 100) {
        return {...only, boost: only.boost === 100 ? boost : only.boost};
      }
    }
    return {...inner, boost};
  }

  /** @param {string} field @param {string} rest @returns {QueryNode | null} */
  fielded(field, rest) {
    if (rest !== "") {
      if (DATE_FIELDS.includes(field) && (rest[0] === "[" || rest[0] === "{")) {
        this.text.giveBack(rest);
        return this.range(field);
      }
      if (isWordsOnly(field)) {
        return this.word(field, rest);
      }
      const value = boosted(rest, this.repairs);
      return this.leaf(field, value.text, value.boost);
    }
    if (this.text.atQuote) {
      const words = this.text.quoted();
      return this.leaf(field, words, this.text.boost());
    }
    if (this.text.here === "(") {
      return this.group(field);
    }
    this.repairs.add("EMPTY_VALUE");
    return null;
  }

  /** @param {string} field @returns {QueryNode | null} */
  range(field) {
    const written = this.text.range();
    const boost = this.text.boost();
    const range = /^[[{] *([^ ]+) +TO +([^ ]+?) *[\]}]$/.exec(written);
    if (range === null) {
      this.repairs.add("RANGE");
      return null;
    }
    const from = range[1] === "*" ? {first: null, last: null} : spanOf(range[1]);
    const to = range[2] === "*" ? {first: null, last: null} : spanOf(range[2]);
    if (from === null || to === null) {
      this.repairs.add("DATE");
      return null;
    }
    const first = written[0] === "{" && from.last !== null ? from.last + 1 : from.first;
    const last = written.endsWith("}") && to.first !== null ? to.first - 1 : to.last;
    return this.days(field, first, last, boost);
  }

  /** @param {string | null} field @param {string} chunk @returns {QueryNode | null} */
  word(field, chunk) {
    if (field !== null && !isWordsOnly(field)) {
      const value = boosted(chunk, this.repairs);
      return this.leaf(field, value.text, value.boost);
    }
    const typing = this.typing && this.text.atEnd;
    const {text: word, boost} = boosted(chunk, this.repairs);
    const fuzzy = /~([0-9]*)$/.exec(word);
    if (fuzzy !== null && fuzzy.index > 0) {
      const text = word.slice(0, fuzzy.index).replaceAll("*", "");
      let distance = 2;
      if (fuzzy[1] === "" || fuzzy[1] === "1" || fuzzy[1] === "2") {
        distance = fuzzy[1] === "" ? (text.length < 6 ? 1 : 2) : Number(fuzzy[1]);
      } else {
        this.repairs.add("FUZZY");
      }
      return text === "" || this.isFull() ? null : {type: "fuzzy", field, text, distance, boost};
    }
    const star = word.indexOf("*");
    if (word === "" && chunk !== "") {
      this.repairs.add("BOOST");
    }
    if (star < 0) {
      return word === "" || this.isFull() ? null : {type: "word", field, text: word, boost, typing};
    }
    if (star >= 2) {
      if (star < word.length - 1) {
        this.repairs.add("WILDCARD");
      }
      return this.isFull() ? null : {type: "prefix", field, text: word.slice(0, star), boost};
    }
    this.repairs.add("WILDCARD");
    const bare = word.replaceAll("*", "");
    // A phrase: without its stars the rest could read as a field or an operator.
    return bare === "" || this.isFull() ? null : {type: "phrase", field, text: bare, boost};
  }

  /** @param {string | null} field @param {string} written @param {number} boost @returns {QueryNode | null} */
  leaf(field, written, boost) {
    const value = written.trim();
    if (value === "") {
      if (field !== null) {
        this.repairs.add("EMPTY_VALUE");
      }
      return null;
    }
    if (field === null) {
      return this.isFull() ? null : {type: "phrase", field: null, text: value, boost};
    }
    if (DATE_FIELDS.includes(field)) {
      return this.date(field, value, boost);
    }
    if (field === "is") {
      const is = value.toLowerCase();
      if (!/^[a-z-]+$/.test(is)) {
        this.repairs.add("EMPTY_VALUE");
        return null;
      }
      return this.isFull() ? null : is === "overdue" ? {type: "overdue", boost} : {type: "is", value: is, boost};
    }
    if (VALUE_FIELDS.includes(field)) {
      const bare = value.replace(/^[#@]+/, "").trim();
      if (bare === "") {
        this.repairs.add("EMPTY_VALUE");
        return null;
      }
      return this.isFull() ? null : {type: "value", field, value: bare, boost};
    }
    return this.isFull() ? null : {type: "phrase", field, text: value, boost};
  }

  /** @param {string} field @param {string} value @param {number} boost @returns {QueryNode | null} */
  date(field, value, boost) {
    if (field === "due" && value.toLowerCase() === "overdue") {
      return this.isFull() ? null : {type: "overdue", boost};
    }
    const comparison = /^[<>]=?/.exec(value)?.[0] ?? "";
    const span = spanOf(value.slice(comparison.length).trim());
    if (span === null) {
      this.repairs.add("DATE");
      return null;
    }
    const relation = field === "after" ? ">" : field === "before" ? "<" : comparison;
    switch (relation) {
      case ">":
        return this.days(field, span.last + 1, null, boost);
      case ">=":
        return this.days(field, span.first, null, boost);
      case "<":
        return this.days(field, null, span.first - 1, boost);
      case "<=":
        return this.days(field, null, span.last, boost);
      default:
        return this.days(field, span.first, span.last, boost);
    }
  }

  /** @param {string} field @param {number | null} from @param {number | null} to @param {number} boost @returns {QueryNode | null} */
  days(field, from, to, boost) {
    return this.isFull() ? null : {type: "days", field: field === "due" ? "due" : "date", from, to, boost};
  }

  isFull() {
    if (this.leaves === MAX_LEAVES) {
      this.repairs.add("TOO_LONG");
      return true;
    }
    this.leaves++;
    return false;
  }
}

/**
 * @param {'and' | 'or'} join
 * @param {Array<QueryClause | null>} found
 * @returns {QueryClause | null}
 */
function joined(join, found) {
  const clauses = /** @type {QueryClause[]} */ (found.filter((clause) => clause !== null));
  if (clauses.length < 2) {
    return clauses[0] ?? null;
  }
  return {occur: "", node: {type: "group", join, clauses, boost: 100}};
}

/**
 * @param {string} text
 * @param {boolean} typing whether the last word is still being typed
 * @returns {ParsedQuery}
 */
export function parseQuery(text, typing) {
  let read = text;
  if (text.length > MAX_QUERY_LENGTH) {
    const last = text.charCodeAt(MAX_QUERY_LENGTH - 1);
    read = text.slice(0, last >= 0xd800 && last <= 0xdbff ? MAX_QUERY_LENGTH - 1 : MAX_QUERY_LENGTH);
  }
  const reader = new QueryReader(read, typing);
  if (read !== text) {
    reader.repairs.add("TOO_LONG");
  }
  const query = reader.sequence(null, true);
  return {query, repairs: REPAIRS.filter((repair) => reader.repairs.has(repair))};
}
