import { parts, say } from "../js/words.js";
/** @import { Hit } from "./session.js" */
/** @import { Segment } from "./snippet.js" */

/**
 * Builds what the page shows of a hit. Every text of the notes becomes a text node, never markup.
 */

/** Letters of an item's text that stand above the quote that was found. */
const TEXT_ABOVE_QUOTE = 200;

/** Written forms that a link carries at most. */
const FORMS_TO_MARK = 12;

/**
 * @param {string} name
 * @param {{ className?: string, text?: string }} [options]
 * @param {Array<Node | string>} [children]
 * @returns {HTMLElement}
 */
export function element(name, { className, text } = {}, children = []) {
  const made = document.createElement(name);
  if (className !== undefined) {
    made.className = className;
  }
  if (text !== undefined) {
    made.textContent = text;
  }
  made.append(...children);
  return made;
}

/** @param {string} word @returns {string} with a capital to begin with */
export function capitalized(word) {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** @param {string} kind @returns {string} how the page calls a kind of hit */
export function kindWord(kind) {
  return say(`search.kind.${kind}`);
}

/** @param {Segment[]} segments @returns {Array<Node | string>} */
function marked(segments) {
  return segments.map(({ text, found }) => (found ? element("mark", { text }) : text));
}

/** @param {string} iso a day as `2026-03-01`, or a month as `2026-03` @returns {string} `1 Mar 2026`, `Mar 2026` */
export function dayWords(iso) {
  return say(iso.length > 7 ? "search.day" : "search.month", { day: iso });
}

/** @param {string} iso @returns {HTMLElement} */
function day(iso) {
  const time = element("time", { text: dayWords(iso) });
  time.setAttribute("datetime", iso);
  return time;
}

/** @type {Record<string, string>} The shapes of the states, as the templates draw them; an open ring for the others. */
const STATE_SHAPES = {
  confirmed: "M1.5 6.5 4.8 10 11 2",
  kept: "M1.5 6.5 4.8 10 11 2",
  holding: "M1.5 6.5 4.8 10 11 2",
  answered: "M1.5 6.5 4.8 10 11 2",
  refuted: "m2 2 8 8m0-8-8 8",
  missed: "m2 2 8 8m0-8-8 8",
  "not-holding": "m2 2 8 8m0-8-8 8",
  unclear: "M1 7c2-4 4-1 5-1s3 3 5-1",
  done: "M2 2h8v8H2z",
  moved: "M1 6h9M6.5 2.5 10 6l-3.5 3.5",
  dropped: "M1 6h10",
};
const OPEN_RING = "M10.2 6a4.2 4.2 0 1 1-8.4 0 4.2 4.2 0 1 1 8.4 0z";
const SVG = "http://www.w3.org/2000/svg";

/** @param {string} state @param {string} [key] of its word @returns {HTMLElement} by shape, colour and word */
function stateWord(state, key = `state.${state}`) {
  const drawing = document.createElementNS(SVG, "svg");
  drawing.setAttribute("viewBox", "0 0 12 12");
  drawing.setAttribute("aria-hidden", "true");
  const shape = document.createElementNS(SVG, "path");
  shape.setAttribute("d", STATE_SHAPES[state] ?? OPEN_RING);
  drawing.append(shape);
  return element("span", { className: `state ${state}` }, [drawing, say(key)]);
}

/** @param {Hit} found @returns {HTMLElement} the small print: customer, conversation, day, what became of it */
function context(found) {
  /** @type {Array<Array<Node | string>>} */
  const bits = [];
  if (found.kind === "promise") {
    bits.push([element("span", { className: `side ${found.side}`, text: say(`search.owes.${found.side}`) })]);
  }
  if (found.verdict !== "") {
    bits.push([found.verdict === "open" ? stateWord("open", "state.no_verdict_yet") : stateWord(found.verdict)]);
  }
  if (found.state !== "") {
    bits.push([stateWord(found.state)]);
  }
  if (found.due !== "") {
    bits.push(parts("search.due", { day: day(found.due) }));
  }
  if (found.customerName !== "") {
    bits.push(marked(found.snippet.customer));
  }
  bits.push(marked(found.snippet.title));
  if (found.date !== "") {
    bits.push([day(found.date)]);
  }
  if (found.topics.length > 0) {
    bits.push(found.snippet.topics.flatMap((topic, i) => [i === 0 ? "#" : " #", ...marked(topic)]));
  }
  return element(
    "p",
    { className: "meta" },
    bits.map((bit) => element("span", { className: "bit" }, bit)),
  );
}

/** @param {string} text @returns {string} its beginning, cut between words */
function beginning(text) {
  if (text.length <= TEXT_ABOVE_QUOTE) {
    return text;
  }
  const space = text.lastIndexOf(" ", TEXT_ABOVE_QUOTE);
  return `${text.slice(0, space > 0 ? space : TEXT_ABOVE_QUOTE)} \u2026`;
}

/** @param {Array<Node | string>} words @param {string} who @returns {HTMLElement} */
function quotation(words, who) {
  const said = element("p", {}, ["\u201c", ...words, "\u201d"]);
  if (who !== "") {
    said.append(element("span", { className: "meta", text: ` \u2013 @${who}` }));
  }
  return element("blockquote", {}, [said]);
}

/**
 * @param {Hit} found
 * @param {string} root from the page to the site's root
 * @returns {string} where it stands, with the written forms that were found, so that they are marked there
 */
function addressOfHit({ url, snippet }, root) {
  const shown = [snippet.parts, ...snippet.topics].flat();
  const forms = new Set(shown.filter(({ found }) => found).map(({ text }) => text.toLowerCase()));
  const [page, anchor] = url.split("#");
  const find = new URLSearchParams([...forms].slice(0, FORMS_TO_MARK).map((form) => ["find", form]));
  return `${root}${page}${find.size === 0 ? "" : `?${find}`}${anchor === undefined ? "" : `#${anchor}`}`;
}

/**
 * @param {Hit} found
 * @param {string} root from the page to the site's root
 * @returns {HTMLLIElement}
 */
export function hitRow(found, root) {
  const row = /** @type {HTMLLIElement} */ (element("li"));
  row.dataset.hit = found.id;
  const { parts, quote } = found.snippet;
  const shown = quote < 0 ? marked(parts) : [beginning(found.text)];
  const link = /** @type {HTMLAnchorElement} */ (element("a"));
  link.href = addressOfHit(found, root);
  const body = element("div");
  if (quote >= 0 && found.text === "") {
    link.append(quotation(marked(parts), found.quotes[quote][1]));
    body.append(link);
  } else {
    link.append(...shown);
    body.append(element("p", { className: "text" }, [link]));
    if (quote >= 0) {
      body.append(quotation(marked(parts), found.quotes[quote][1]));
    }
  }
  body.append(context(found));
  const kind = element("div", { className: "kind" });
  if (found.surprise) {
    kind.append(element("span", { className: "surprise", text: say("search.surprise") }), " ");
  }
  kind.append(kindWord(found.kind));
  row.append(kind, body);
  return row;
}
