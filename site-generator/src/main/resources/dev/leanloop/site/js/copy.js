import { say } from "./words.js";

/** A button beside what is there to be copied. Without this script the text is selected by hand, as any text. */

const TOLD_MILLISECONDS = 2_000;

/** @param {HTMLElement} text @returns {Promise<boolean>} whether it is in the clipboard now */
async function copied(text) {
  try {
    await navigator.clipboard.writeText(text.textContent ?? "");
    return true;
  } catch {
    // No clipboard without a secure address: the older way asks for a selection.
    const selection = window.getSelection();
    selection?.selectAllChildren(text);
    return document.execCommand("copy");
  }
}

/** @param {Document} page */
export function offerCopies(page) {
  for (const text of page.querySelectorAll("pre[data-copy]")) {
    const button = page.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = say("copy");
    button.setAttribute("aria-label", say("copy.what", { what: text.getAttribute("aria-label") ?? "" }));
    const told = page.createElement("span");
    told.className = "meta";
    told.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      told.textContent = (await copied(/** @type {HTMLElement} */ (text))) ? say("copy.done") : say("copy.by_hand");
      setTimeout(() => {
        told.textContent = "";
      }, TOLD_MILLISECONDS);
    });
    const bar = page.createElement("p");
    bar.className = "copy-bar";
    bar.append(button, " ", told);
    text.before(bar);
  }
}
