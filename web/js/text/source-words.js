// @ts-check
import { texts } from "../language/texts.js";
import { dateWords } from "./dates.js";

const DELETED = "deleted";

/**
 * @param {import("../types.js").Citation} citation
 * @returns {boolean} whether its article was deleted, and its words with it
 */
export function isWithdrawn(citation) {
  return citation.note === DELETED;
}

/**
 * @param {{title?: string | null, articleId?: string, id?: string, note?: string | null}} article
 * @returns {string}
 */
export function titleWords(article) {
  if (article.note === DELETED) {
    return texts.withdrawn;
  }
  return article.title || article.articleId || article.id || texts.untitled;
}

/**
 * @param {{source?: string | null, publishedAt?: string | null, page?: number | null}} article or a citation of it
 * @returns {string}
 */
export function originWords(article) {
  return [article.source, dateWords(article.publishedAt), article.page && texts.page(article.page)].filter(Boolean).join(" · ");
}
