// @ts-check

/**
 * What the server says that it waits for, without its advice to programs: the page tries again by itself.
 *
 * @param {string} detail
 * @returns {string}
 */
export function waitingWords(detail) {
  return detail.replace(/; try again in a moment$/, "");
}
