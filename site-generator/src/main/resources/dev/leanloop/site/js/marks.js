import { say } from "./words.js";

/**
 * Marks the words for which a reader was led to this page: a hit's link carries them as `find` in its address, and its anchor says
 * where. Without this script the link still leads to the anchor.
 */

const MOST_WORDS = 20;
const MOST_MARKS = 200;
/** Scripts that put no space between words: there a word may begin and end anywhere. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** @param {string} word @returns {string} as a pattern that matches it as a whole word */
function wholeWord(word) {
  const literal = word.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
  return UNSPACED.test(word) ? literal : `(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`;
}

/**
 * @param {Element} target
 * @returns {Element[]} the item; for a heading, all up to the next heading of its level or above
 */
function itemAt(target) {
  const level = /^H[1-6]$/.exec(target.tagName)?.[0];
  const item = [target];
  for (let next = target.nextElementSibling; level !== undefined && next !== null; next = next.nextElementSibling) {
    if (/^H[1-6]$/.test(next.tagName) && next.tagName <= level) {
      break;
    }
    item.push(next);
  }
  return item;
}

/** @param {Text} text @param {RegExp} words @returns {HTMLElement[]} the marks put around them */
function markIn(text, words) {
  const marks = [];
  let rest = text;
  for (const found of [...text.data.matchAll(words)].reverse()) {
    const word = rest.splitText(found.index);
    word.splitText(found[0].length);
    const mark = document.createElement("mark");
    word.replaceWith(mark);
    mark.append(word);
    marks.unshift(mark);
  }
  return marks;
}

/** @param {Element[]} places @param {RegExp} words @returns {HTMLElement[]} */
function markAll(places, words) {
  const texts = places.flatMap((place) => {
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      found.push(/** @type {Text} */ (walker.currentNode));
    }
    return found;
  });
  const marks = [];
  for (const text of texts) {
    if (marks.length < MOST_MARKS) {
      marks.push(...markIn(text, words));
    }
  }
  return marks;
}

/** @param {number} count @param {() => void} clear @returns {HTMLElement} says it, to those who do not see it, too */
function notice(count, clear) {
  const bar = document.createElement("div");
  bar.className = "marks";
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = say("marks.clear");
  button.title = say("marks.key");
  button.addEventListener("click", clear);
  bar.append(status, button);
  // A live region tells what changes in it after it is there.
  requestAnimationFrame(() => {
    status.textContent = say("marks.count", { count });
  });
  return bar;
}

/** @param {URL} address @returns {string} */
function anchorOf(address) {
  try {
    return decodeURIComponent(address.hash.slice(1));
  } catch {
    return "";
  }
}

/** @param {Document} page */
export function markFoundWords(page) {
  const address = new URL(location.href);
  const words = address.searchParams.getAll("find").filter((word) => word !== "").slice(0, MOST_WORDS);
  if (words.length === 0) {
    return;
  }
  const pattern = new RegExp(words.sort((a, b) => b.length - a.length).map(wholeWord).join("|"), "giu");
  const target = page.getElementById(anchorOf(address));
  let marks = target === null ? [] : markAll(itemAt(target), pattern);
  if (marks.length === 0) {
    marks = markAll([...page.querySelectorAll("main .note")], pattern);
  }
  if (marks.length === 0) {
    return;
  }
  const clear = () => {
    marks.forEach((mark) => {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent?.normalize();
    });
    bar.remove();
    page.documentElement.classList.remove("marked");
    page.removeEventListener("keydown", onEscape);
    address.searchParams.delete("find");
    try {
      history.replaceState(null, "", address);
    } catch {
      // A browser may refuse this for a page from a folder: the marks come back with the page then.
    }
  };
  const onEscape = (/** @type {KeyboardEvent} */ event) => {
    if (event.key === "Escape" && !event.defaultPrevented && page.querySelector("dialog[open]") === null) {
      clear();
    }
  };
  const bar = notice(marks.length, clear);
  page.body.append(bar);
  page.documentElement.classList.add("marked");
  page.addEventListener("keydown", onEscape);
  const { top, bottom } = marks[0].getBoundingClientRect();
  if (top < 0 || bottom > window.innerHeight) {
    marks[0].scrollIntoView({ block: "center" });
  }
}
