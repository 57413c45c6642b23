// @ts-check

/**
 * Keys that work anywhere: `/` goes to the question field, Escape closes what lies on top.
 *
 * @param {{focusQuestion: () => void, closeTop: () => void}} actions
 */
export function startShortcuts({ focusQuestion, closeTop }) {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || document.querySelector("dialog[open]")) {
      return;
    }
    if (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !isWriting(event.target)) {
      event.preventDefault();
      focusQuestion();
    } else if (event.key === "Escape") {
      closeTop();
    }
  });
}

/** @param {EventTarget | null} target */
function isWriting(target) {
  return target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");
}
