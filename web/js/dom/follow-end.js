// @ts-check

const NEAR_END_PX = 48;

/**
 * Makes a change and keeps the end in view, but only for a reader who was there: one who scrolled up is left alone.
 *
 * @param {HTMLElement} scroller
 * @param {() => void} change
 */
export function followEnd(scroller, change) {
  const wasAtEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight <= NEAR_END_PX;
  change();
  if (wasAtEnd) {
    scroller.scrollTop = scroller.scrollHeight;
  }
}

/** @returns {ScrollBehavior} */
export function scrollBehavior() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
}
