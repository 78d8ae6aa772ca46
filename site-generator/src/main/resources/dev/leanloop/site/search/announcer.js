/** Tells what changed to those who do not see it: only once a page has rested, so that no key is talked over. */

const REST_BEFORE_WORDS = 700;

export class Announcer {
  /** @param {HTMLElement} region with the role of a status */
  constructor(region) {
    this.region = region;
    this.timer = 0;
  }

  /** @param {string} words */
  say(words) {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => (this.region.textContent = words), REST_BEFORE_WORDS);
  }
}
