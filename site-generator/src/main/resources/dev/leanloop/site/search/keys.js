/** Moves between the box and the links to what was found by arrows, Home, End and Escape. */

/**
 * @param {KeyboardEvent} event
 * @param {HTMLInputElement} box
 * @param {HTMLElement[]} links
 * @returns {boolean} whether the key moved the focus
 */
export function movesFocus(event, box, links) {
  if (event.ctrlKey || event.metaKey || event.altKey) {
    return false;
  }
  const at = links.findIndex((link) => link === document.activeElement);
  const inBox = document.activeElement === box;
  if (event.key === "ArrowDown" && (inBox || at >= 0) && links.length > 0) {
    links[Math.min(at + 1, links.length - 1)].focus();
  } else if (event.key === "ArrowUp" && at >= 0) {
    (at === 0 ? box : links[at - 1]).focus();
  } else if (event.key === "Home" && at >= 0) {
    links[0].focus();
  } else if (event.key === "End" && at >= 0) {
    links[links.length - 1].focus();
  } else if (event.key === "Escape" && at >= 0) {
    box.focus();
    box.select();
  } else {
    return false;
  }
  event.preventDefault();
  return true;
}
