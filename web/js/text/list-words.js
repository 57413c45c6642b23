// @ts-check
import { texts } from "../language/texts.js";

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
    return texts.matches(total, query);
  }
  if (narrowed) {
    return total === 0 ? texts.noneNarrowed : texts.articles(total);
  }
  return samples ? texts.sampleArticles(total) : texts.articles(total);
}
