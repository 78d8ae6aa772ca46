/** @import { Analysis } from "./analysis.js" */
/** @import { Token } from "./pairs.js" */
/** @import { Plan } from "./plan.js" */

/**
 * Cuts the part of a document's words that shows why it was found, as `SnippetMaker` does it in Java.
 *
 * @typedef {Token & {asked: string}} Found a word, and the stem or the beginning for which it was found
 * @typedef {{text: string, found: boolean}} Segment a run of text, and whether the query asked for it
 */

const SNIPPET_LENGTH = 280;
const SNIPPET_LEAD = 60;

/** @param {Plan} plan @returns {Set<string>} the stems it looks for */
export function stemsIn(plan) {
  switch (plan.type) {
    case "term":
      return new Set([plan.stem]);
    case "phrase":
      return new Set(plan.stems);
    default:
      return new Set(partsOf(plan).flatMap((part) => [...stemsIn(part)]));
  }
}

/** @param {Plan} plan @returns {Set<string>} the beginnings it looks for */
function beginningsIn(plan) {
  return plan.type === "prefix"
    ? new Set([plan.written])
    : new Set(partsOf(plan).flatMap((part) => [...beginningsIn(part)]));
}

/** @param {Plan} plan @returns {Plan[]} what it is made of, without what it excludes */
function partsOf(plan) {
  switch (plan.type) {
    case "any":
      return plan.plans;
    case "every":
      return plan.optional === null ? plan.required : [...plan.required, plan.optional];
    default:
      return [];
  }
}

export class SnippetMaker {
  /**
   * @param {Analysis} analysis
   * @param {Plan} plan
   * @param {(written: string) => string | undefined} askedStem the stem of a written form, if the plan looks for it
   */
  constructor(analysis, plan, askedStem) {
    this.analysis = analysis;
    this.beginnings = [...beginningsIn(plan)];
    this.askedStem = askedStem;
  }

  /** @param {Token[]} tokens @returns {Found[]} those that were asked for */
  foundAmong(tokens) {
    return tokens.flatMap((token) => {
      const asked =
        this.askedStem(token.written) ?? this.beginnings.find((beginning) => token.written.startsWith(beginning));
      return asked === undefined ? [] : [{...token, asked}];
    });
  }

  /**
   * @param {string} text
   * @param {string[]} quotes
   * @returns {{segments: Segment[], quote: number}} of the text (quote -1), or of the first quote that says more of what was asked
   */
  of(text, quotes) {
    const sources = [text, ...quotes].map((words, i) => {
      const tokens = this.analysis.tokens(words);
      const found = this.foundAmong(tokens);
      return {words, tokens, found, distinct: new Set(found.map(({asked}) => asked)).size, quote: i - 1};
    });
    const best = sources.reduce((most, source) => (source.distinct > most.distinct ? source : most));
    return {segments: cut(best.words, best.tokens, best.found), quote: best.quote};
  }

  /** @param {string} text @returns {Segment[]} all of it, with what was asked for */
  whole(text) {
    return segmentsOf(text, this.foundAmong(this.analysis.tokens(text)), 0, text.length);
  }
}

/**
 * @param {string} text
 * @param {Token[]} tokens
 * @param {Found[]} found
 * @returns {Segment[]}
 */
function cut(text, tokens, found) {
  let from = 0;
  let to = text.length;
  if (to > SNIPPET_LENGTH) {
    from = startOf(tokens, found);
    to = endOf(text, tokens, from);
  }
  return segmentsOf(text, found, from, to);
}

/**
 * @param {string} text
 * @param {Token[]} found
 * @param {number} from
 * @param {number} to
 * @returns {Segment[]}
 */
function segmentsOf(text, found, from, to) {
  /** @type {Segment[]} */
  const segments = [];
  if (from > 0) {
    segments.push({text: "\u2026 ", found: false});
  }
  let at = from;
  for (const token of found) {
    if (token.start >= from && token.end <= to && token.end > at) {
      if (token.start > at) {
        segments.push({text: text.slice(at, token.start), found: false});
      }
      const before = token.start < at ? segments.pop()?.text : "";
      segments.push({text: before + text.slice(Math.max(at, token.start), token.end), found: true});
      at = token.end;
    }
  }
  if (at < to) {
    segments.push({text: text.slice(at, to), found: false});
  }
  if (to < text.length) {
    segments.push({text: " \u2026", found: false});
  }
  return segments;
}

/**
 * @param {Token[]} tokens
 * @param {Found[]} found
 * @returns {number} where the most different finds are seen, the earliest such place
 */
function startOf(tokens, found) {
  let first = 0;
  let most = 0;
  found.forEach((token, i) => {
    const seen = new Set();
    for (let j = i; j < found.length && found[j].end <= token.start + SNIPPET_LENGTH - SNIPPET_LEAD; j++) {
      seen.add(found[j].asked);
    }
    if (seen.size > most) {
      most = seen.size;
      first = token.start;
    }
  });
  if (first <= SNIPPET_LEAD) {
    return 0;
  }
  return tokens.find((token) => token.start >= first - SNIPPET_LEAD)?.start ?? first;
}

/** @param {string} text @param {Token[]} tokens @param {number} from @returns {number} */
function endOf(text, tokens, from) {
  if (text.length <= from + SNIPPET_LENGTH) {
    return text.length;
  }
  let end = from;
  for (const token of tokens) {
    if (token.end > from + SNIPPET_LENGTH) {
      break;
    }
    end = Math.max(end, token.end);
  }
  if (end > from) {
    return end;
  }
  const cutAt = from + SNIPPET_LENGTH;
  const unit = text.charCodeAt(cutAt);
  return unit >= 0xdc00 && unit <= 0xdfff ? cutAt - 1 : cutAt;
}
