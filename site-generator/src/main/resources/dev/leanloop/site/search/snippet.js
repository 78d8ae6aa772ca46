import { tokensOf } from "./analysis.js";
/** @import { Token } from "./analysis.js" */
/** @import { Plan } from "./plan.js" */

/**
 * Cuts the part of a document's words that shows why it was found, as `SnippetMaker` does it in Java.
 *
 * @typedef {{text: string, found: boolean}} Segment a run of text, and whether the query asked for it
 */

const SNIPPET_LENGTH = 280;
const SNIPPET_LEAD = 60;

export class SnippetMaker {
  /** @param {Plan} plan */
  constructor(plan) {
    /** @type {Set<string>} */
    this.stems = new Set();
    /** @type {Set<string>} */
    this.beginnings = new Set();
    this.collect(plan);
  }

  /** @param {Plan} plan */
  collect(plan) {
    if (plan.type === "term") {
      this.stems.add(plan.stem);
    } else if (plan.type === "phrase") {
      plan.stems.forEach((stem) => this.stems.add(stem));
    } else if (plan.type === "prefix") {
      this.beginnings.add(plan.written);
    } else if (plan.type === "any") {
      plan.plans.forEach((part) => this.collect(part));
    } else if (plan.type === "every") {
      plan.required.forEach((part) => this.collect(part));
      if (plan.optional !== null) {
        this.collect(plan.optional);
      }
    }
  }

  /** @param {string} text @returns {Token[]} the words of it that were asked for */
  foundIn(text) {
    return tokensOf(text).filter(
      ({stem, written}) =>
        this.stems.has(stem) || [...this.beginnings].some((beginning) => written.startsWith(beginning)),
    );
  }

  /**
   * @param {string} text
   * @param {string[]} quotes
   * @returns {{segments: Segment[], quote: number}} of the text (quote -1), or of the first quote that says more of what was asked
   */
  of(text, quotes) {
    let best = {text, found: this.foundIn(text), quote: -1};
    quotes.forEach((words, quote) => {
      const found = this.foundIn(words);
      if (new Set(found.map(({stem}) => stem)).size > new Set(best.found.map(({stem}) => stem)).size) {
        best = {text: words, found, quote};
      }
    });
    return {segments: cut(best.text, best.found), quote: best.quote};
  }

  /** @param {string} text @returns {Segment[]} all of it, with what was asked for */
  whole(text) {
    return segmentsOf(text, this.foundIn(text), 0, text.length);
  }
}

/**
 * @param {string} text
 * @param {Token[]} found
 * @returns {Segment[]}
 */
function cut(text, found) {
  let from = 0;
  let to = text.length;
  if (to > SNIPPET_LENGTH) {
    const tokens = tokensOf(text);
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
    if (token.start >= from && token.end <= to) {
      if (token.start > at) {
        segments.push({text: text.slice(at, token.start), found: false});
      }
      segments.push({text: text.slice(token.start, token.end), found: true});
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
 * @param {Token[]} found
 * @returns {number} where the most different finds are seen, the earliest such place
 */
function startOf(tokens, found) {
  let first = 0;
  let most = 0;
  found.forEach((token, i) => {
    const seen = new Set();
    for (let j = i; j < found.length && found[j].end <= token.start + SNIPPET_LENGTH - SNIPPET_LEAD; j++) {
      seen.add(found[j].stem);
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
