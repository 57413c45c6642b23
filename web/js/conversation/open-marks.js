// @ts-check

/** @typedef {import("../types.js").Citation} Citation */

/** Which citation each chip and row opens. */
const citations = /** @type {WeakMap<Element, Citation>} */ (new WeakMap());

/** @type {Citation | null} */
let shown = null;

/**
 * Says that a control opens a citation, so that it is marked while that one is looked at.
 *
 * @template {HTMLElement} Control
 * @param {Control} control
 * @param {Citation} citation
 * @returns {Control}
 */
export function opening(control, citation) {
  citations.set(control, citation);
  mark(control);
  return control;
}

/**
 * @param {HTMLElement} log
 * @param {Citation | null} citation that is looked at from now on, or null when no source is open
 */
export function markOpen(log, citation) {
  shown = citation;
  log.querySelectorAll("button").forEach(mark);
}

/** @param {HTMLElement} control */
function mark(control) {
  const citation = citations.get(control);
  if (citation && shown && isSamePlace(citation, shown)) {
    control.setAttribute("aria-current", "true");
  } else {
    control.removeAttribute("aria-current");
  }
}

/**
 * @param {Citation} one
 * @param {Citation} other
 */
function isSamePlace(one, other) {
  return (
    one.articleId === other.articleId &&
    one.version === other.version &&
    one.start === other.start &&
    one.end === other.end &&
    one.field === other.field
  );
}
