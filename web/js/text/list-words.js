// @ts-check
import { count } from "./words.js";

/**
 * How many articles a list has, and what they are.
 *
 * @param {{total: number, samples?: boolean}} page
 * @param {string} query
 * @param {boolean} narrowed
 * @returns {string}
 */
export function listWords({ total, samples }, query, narrowed) {
  if (query) {
    return total === 0
      ? `No article matches “${query}”.`
      : `${count(total, "article")} ${total === 1 ? "matches" : "match"} “${query}”`;
  }
  if (narrowed) {
    return total === 0 ? "No article is of these dates, sources and authors." : count(total, "article");
  }
  return count(total, samples ? "sample article" : "article");
}
