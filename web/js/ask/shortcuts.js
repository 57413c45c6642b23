// @ts-check

/**
 * Keys that work anywhere: `/` goes to the question field, Alt+N begins a conversation, Escape closes what lies on top
 * or stops what is being written.
 *
 * @param {{focusQuestion: () => void, begin: () => void, closeTop: () => void}} actions
 */
export function startShortcuts({ focusQuestion, begin, closeTop }) {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || document.querySelector("dialog[open]")) {
      return;
    }
    if (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !isWriting(event.target)) {
      event.preventDefault();
      focusQuestion();
    } else if (event.code === "KeyN" && event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      // By the key, not by what it writes: with Alt that is another character on some keyboards.
      event.preventDefault();
      begin();
    } else if (event.key === "Escape") {
      closeTop();
    }
  });
}

/** @param {EventTarget | null} target */
function isWriting(target) {
  return target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");
}
