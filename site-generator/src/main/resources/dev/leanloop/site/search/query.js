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

const MAX_QUERY_LENGTH = 600;
const MAX_LEAVES = 64;
// So that the day before and the day after have four digits, too.
const FIRST_YEAR = 1000;
const LAST_YEAR = 9998;
const QUOTES = '"\u201c\u201d\u201e\u201f\u00ab\u00bb';

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

/** @param {string} c */
const isSpace = (c) => /\s/.test(c);
/** @param {string} c */
const isQuote = (c) => QUOTES.includes(c);
/** @param {string} c */
const endsChunk = (c) => isSpace(c) || c === "(" || c === ")" || isQuote(c);
/** @param {string} field */
const isWordsOnly = (field) => TEXT_FIELDS.includes(field) && !VALUE_FIELDS.includes(field);
/** @param {string} word */
const isFieldName = (word) =>
  TEXT_FIELDS.includes(word) || VALUE_FIELDS.includes(word) || DATE_FIELDS.includes(word) || word === "is";

/** @param {number} year @param {number} month @param {number} day @returns {number} days since 1970-01-01 */
function epochDay(year, month, day) {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / 86_400_000);
}

/**
 * @param {string} written a day, a month or a year
 * @returns {{first: number, last: number} | null}
 */
function spanOf(written) {
  const match = /^([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?$/.exec(written);
  if (match === null || Number(match[1]) < FIRST_YEAR || Number(match[1]) > LAST_YEAR) {
    return null;
  }
  const year = Number(match[1]);
  if (match[2] === undefined) {
    return {first: epochDay(year, 1, 1), last: epochDay(year, 12, 31)};
  }
  const month = Number(match[2]);
  if (month < 1 || month > 12) {
    return null;
  }
  const first = epochDay(year, month, 1);
  const end = month === 12 ? epochDay(year, 12, 31) : epochDay(year, month + 1, 1) - 1;
  if (match[3] === undefined) {
    return {first, last: end};
  }
  const day = first + Number(match[3]) - 1;
  return Number(match[3]) < 1 || day > end ? null : {first: day, last: day};
}

class QueryReader {
  /** @param {string} text @param {boolean} typing */
  constructor(text, typing) {
    this.text = text;
    this.typing = typing;
    this.at = 0;
    this.leaves = 0;
    /** @type {Set<string>} */
    this.repairs = new Set();
  }

  get here() {
    return this.text[this.at];
  }

  get atEnd() {
    return this.at === this.text.length;
  }

  /** @param {string | null} field @param {boolean} top @returns {QueryGroup} */
  sequence(field, top) {
    /** @type {QueryClause[]} */
    const clauses = [];
    while (true) {
      this.skipSpace();
      if (this.atEnd) {
        break;
      }
      if (this.here === ")") {
        if (!top) {
          break;
        }
        this.repairs.add("STRAY_PARENTHESIS");
        this.at++;
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
    while (this.operator("OR", "||")) {
      clauses.push(this.conjunction(field));
    }
    return joined("or", clauses);
  }

  /** @param {string | null} field @returns {QueryClause | null} */
  conjunction(field) {
    const clauses = [this.unary(field)];
    while (this.operator("AND", "&&")) {
      clauses.push(this.unary(field));
    }
    return joined("and", clauses);
  }

  /** @param {string | null} field @returns {QueryClause | null} */
  unary(field) {
    /** @type {"" | "+" | "-"} */
    let occur = "";
    while (true) {
      this.skipSpace();
      const sign = this.sign();
      if (sign === "") {
        break;
      }
      occur = occur === "" ? sign : occur;
    }
    if (this.atEnd || this.here === ")" || this.peek("AND", "&&") || this.peek("OR", "||")) {
      this.repairs.add("DANGLING_OPERATOR");
      if (occur === "" && !this.atEnd && this.here !== ")") {
        this.operator("AND", "&&") || this.operator("OR", "||");
      }
      return null;
    }
    const node = this.primary(field);
    return node === null ? null : {occur, node};
  }

  /** @returns {'' | '+' | '-'} */
  sign() {
    if (this.operator("NOT", "NOT")) {
      return "-";
    }
    if (this.at + 1 < this.text.length && !isSpace(this.text[this.at + 1]) && this.text[this.at + 1] !== ")") {
      const sign = this.here;
      if (sign === "+" || sign === "-") {
        this.at++;
        return sign;
      }
    }
    return "";
  }

  /** @param {string | null} field @returns {QueryNode | null} */
  primary(field) {
    if (this.here === "(") {
      return this.group(field);
    }
    if (isQuote(this.here)) {
      const words = this.quoted();
      return this.leaf(field, words, this.suffix());
    }
    const chunk = this.chunk();
    if (chunk[0] === "*") {
      // Words only: without its stars the rest could read as a field, a sign or an operator.
      this.repairs.add("WILDCARD");
      const bare = this.suffixed(chunk.replaceAll("*", ""));
      return this.leaf(field, bare.text, bare.boost);
    }
    const named = /^([A-Za-z]+):/.exec(chunk);
    if (named !== null && isFieldName(named[1].toLowerCase())) {
      return this.fielded(named[1].toLowerCase(), chunk.slice(named[0].length));
    }
    if (chunk.length > 1 && (chunk[0] === "#" || chunk[0] === "@")) {
      const topic = chunk[0] === "#";
      if (!topic || !/[0-9]/.test(chunk[1])) {
        const value = this.suffixed(chunk.slice(1));
        return this.leaf(topic ? "topic" : "who", value.text, value.boost);
      }
    }
    return this.word(field, chunk);
  }

  /** @param {string | null} field @returns {QueryNode | null} */
  group(field) {
    this.at++;
    const inner = this.sequence(field, false);
    if (this.atEnd) {
      this.repairs.add("UNCLOSED_PARENTHESIS");
    } else {
      this.at++;
    }
    const boost = this.suffix();
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
        this.at -= rest.length;
        return this.range(field);
      }
      if (isWordsOnly(field)) {
        return this.word(field, rest);
      }
      const value = this.suffixed(rest);
      return this.leaf(field, value.text, value.boost);
    }
    if (!this.atEnd && isQuote(this.here)) {
      const words = this.quoted();
      return this.leaf(field, words, this.suffix());
    }
    if (!this.atEnd && this.here === "(") {
      return this.group(field);
    }
    this.repairs.add("EMPTY_VALUE");
    return null;
  }

  /** @param {string} field @returns {QueryNode | null} */
  range(field) {
    let end = this.at;
    while (end < this.text.length && this.text[end] !== "]" && this.text[end] !== "}") {
      end++;
    }
    end = Math.min(end + 1, this.text.length);
    const written = this.text.slice(this.at, end);
    this.at = end;
    const boost = this.suffix();
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
      const value = this.suffixed(chunk);
      return this.leaf(field, value.text, value.boost);
    }
    const typing = this.typing && this.atEnd;
    const {text: word, boost} = this.suffixed(chunk);
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

  quoted() {
    const start = ++this.at;
    while (!this.atEnd && !isQuote(this.here)) {
      this.at++;
    }
    const words = this.text.slice(start, this.at);
    if (this.atEnd) {
      this.repairs.add("UNCLOSED_QUOTE");
    } else {
      this.at++;
    }
    return words;
  }

  /** @returns {number} the boost after a phrase, range or group */
  suffix() {
    const found = /^[\^~][\^~.0-9]*/.exec(this.text.slice(this.at));
    if (found === null) {
      return 100;
    }
    this.at += found[0].length;
    let written = found[0];
    if (written[0] === "~") {
      this.repairs.add("FUZZY");
      const caret = written.indexOf("^");
      written = caret < 0 ? "" : written.slice(caret);
    }
    return written === "" ? 100 : this.suffixed(written).boost;
  }

  /** @param {string} written @returns {{text: string, boost: number}} a text and the boost at its end */
  suffixed(written) {
    const caret = written.indexOf("^");
    if (caret < 0) {
      return {text: written, boost: 100};
    }
    const text = written.slice(0, caret);
    const match = /^\^([0-9]{1,3})(?:\.([0-9]{1,2}))?$/.exec(written.slice(caret));
    if (match !== null) {
      const boost = Number(match[1]) * 100 + Number(((match[2] ?? "") + "00").slice(0, 2));
      if (boost >= 10 && boost <= 10_000) {
        return {text, boost};
      }
    }
    this.repairs.add("BOOST");
    return {text, boost: 100};
  }

  chunk() {
    const start = this.at;
    while (!this.atEnd && !endsChunk(this.here)) {
      this.at++;
    }
    return this.text.slice(start, this.at);
  }

  /** @param {string} word @param {string} sign @returns {boolean} */
  operator(word, sign) {
    this.skipSpace();
    for (const form of [word, sign]) {
      if (this.standsHere(form)) {
        this.at += form.length;
        return true;
      }
    }
    return false;
  }

  /** @param {string} word @param {string} sign */
  peek(word, sign) {
    return this.standsHere(word) || this.standsHere(sign);
  }

  /** @param {string} form */
  standsHere(form) {
    const end = this.at + form.length;
    return this.text.startsWith(form, this.at) && (end === this.text.length || endsChunk(this.text[end]));
  }

  skipSpace() {
    while (!this.atEnd && isSpace(this.here)) {
      this.at++;
    }
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

/** @param {number} boost in hundredths @returns {string} */
function boostSuffix(boost) {
  return boost === 100 ? "" : "^" + String(boost / 100);
}

/** @param {number | null} day @returns {string} */
function dayText(day) {
  return day === null ? "*" : new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** @param {QueryNode} node @returns {string} */
function nodeText(node) {
  const field = "field" in node && node.field !== null ? node.field + ":" : "";
  const boost = boostSuffix(node.boost);
  switch (node.type) {
    case "word":
      return field + node.text + boost;
    case "phrase":
      return `${field}"${node.text}"${boost}`;
    case "prefix":
      return field + node.text + "*" + boost;
    case "fuzzy":
      return field + node.text + "~" + node.distance + boost;
    case "value":
      return `${field}"${node.value}"${boost}`;
    case "days":
      return field + "[" + dayText(node.from) + " TO " + dayText(node.to) + "]" + boost;
    case "overdue":
      return "due:overdue" + boost;
    case "is":
      return "is:" + node.value + boost;
    case "group":
      return "(" + clausesText(node) + ")" + boost;
  }
}

/** @param {QueryGroup} group @returns {string} */
function clausesText(group) {
  const between = {sequence: " ", and: " AND ", or: " OR "}[group.join];
  return group.clauses.map((clause) => clause.occur + nodeText(clause.node)).join(between);
}

/**
 * @param {QueryGroup} query
 * @returns {string} a text that gives the same query when it is parsed
 */
export function normalForm(query) {
  return clausesText(query);
}
