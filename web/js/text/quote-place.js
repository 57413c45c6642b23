// @ts-check

/**
 * Where a citation's words stand in a text, or null when they do not stand where it says: wrong words marked would be
 * worse than none. A passage names no version, so it is looked for when its article has changed meanwhile; a link names
 * a version, and no words.
 *
 * @param {string} text
 * @param {Pick<import("../types.js").Citation, "quote" | "start" | "end" | "version">} citation
 * @returns {import("./marks.js").Range | null}
 */
export function quotePlace(text, { quote, start, end, version }) {
  if (start === null || end === null) {
    return null;
  }
  if (text.slice(start, end) === quote || (quote === "" && version !== null && end <= text.length)) {
    return { start, end };
  }
  const found = version === null && quote !== "" ? text.indexOf(quote) : -1;
  return found < 0 ? null : { start: found, end: found + quote.length };
}
