/** The keys that lead to the search box from anywhere: `/`, and Ctrl or Command with K. */

/**
 * @param {Element | null} element
 * @returns {boolean} whether keys write into it
 */
function takesText(element) {
  return element instanceof HTMLElement && (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName));
}

/** @param {Document} page */
export function focusSearchByKey(page) {
  page.addEventListener("keydown", (event) => {
    const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !takesText(page.activeElement);
    const letter = event.key === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    const box = page.querySelector("[role=search] input");
    if ((slash || letter) && box instanceof HTMLInputElement) {
      event.preventDefault();
      box.focus();
      box.select();
    }
  });
}
