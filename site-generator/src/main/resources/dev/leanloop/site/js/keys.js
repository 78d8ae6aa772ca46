/**
 * @param {Element | null} element
 * @returns {boolean} whether keys write into it
 */
function takesText(element) {
  return element instanceof HTMLElement && (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName));
}

/** @param {KeyboardEvent} event @returns {boolean} whether it is `/`, or Ctrl or Command with K */
export function asksForSearch(event) {
  const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
  const letter = event.key === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  return letter || (slash && !takesText(document.activeElement));
}
