// What a page of the preview runs, and no page of a published site: it loads the page anew when it changed, and says what is wrong.
(() => {
  "use strict";

  const SCROLL = "leanloop-preview-scroll";
  const own = new URL(document.currentScript.src).searchParams.get("page");

  /** @type {HTMLElement | null} */
  let notice = null;

  /** @param {string} text */
  function say(text) {
    if (notice === null) {
      notice = document.createElement("div");
      notice.setAttribute("role", "status");
      Object.assign(notice.style, {
        position: "fixed", insetInline: "0", insetBlockEnd: "0", zIndex: "99", maxBlockSize: "40vh", overflow: "auto",
        margin: "0", padding: "0.75rem 1rem", whiteSpace: "pre-wrap", font: "0.9rem/1.4 ui-monospace, monospace",
        color: "#fff", background: "#8c1d18", borderBlockStart: "3px solid #fff"
      });
      document.body.append(notice);
    }
    notice.textContent = text;
    notice.hidden = text === "";
  }

  async function follow() {
    const answer = await fetch(location.pathname, { method: "HEAD", cache: "no-store" });
    if (!answer.ok) {
      say("This page is gone: its note may have been renamed or removed.");
    } else if (answer.headers.get("ETag") !== `"${own}"`) {
      sessionStorage.setItem(SCROLL, JSON.stringify([location.pathname, scrollX, scrollY]));
      location.reload();
    }
  }

  function stayWhereTheReaderWas() {
    const [path, x, y] = JSON.parse(sessionStorage.getItem(SCROLL) ?? "[]");
    sessionStorage.removeItem(SCROLL);
    if (path === location.pathname) {
      scrollTo({ left: x, top: y, behavior: "instant" });
    }
  }

  const events = new EventSource(`/.leanloop/events?page=${encodeURIComponent(location.pathname)}`);
  events.addEventListener("changed", event => {
    say(event.data === "" ? "" : `Errors in the notes:\n${event.data}`);
    follow().catch(() => say("The preview has ended."));
  });
  events.addEventListener("failed", event => say(event.data));
  events.addEventListener("error", () => say("The preview has ended, or is starting anew."));
  stayWhereTheReaderWas();
})();
