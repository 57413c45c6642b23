// @ts-check

/**
 * The address when it leads to the web, else null: an article may carry `javascript:` or `data:` as its URL.
 *
 * @param {string | null | undefined} address
 * @returns {string | null}
 */
export function safeLink(address) {
  if (!address) {
    return null;
  }
  try {
    const url = new URL(address);
    return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
  } catch {
    return null;
  }
}

/**
 * @param {string} text
 * @returns {boolean} whether it is an address of the web and nothing else
 */
export function lonelyLink(text) {
  return /^\s*(?:https?:\/\/|www\.)\S+\s*$/i.test(text);
}
