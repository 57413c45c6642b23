// @ts-check
import { dateWords } from "./dates.js";
import { plainWords } from "./markdown-words.js";

const FIELDS = { publishedAt: "Published", byline: "By", title: "Title", source: "Source" };

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
    return "Withdrawn";
  }
  return article.title || article.articleId || article.id || "Untitled";
}

/**
 * @param {{source?: string | null, publishedAt?: string | null}} article
 * @returns {string}
 */
export function originWords(article) {
  return [article.source, dateWords(article.publishedAt)].filter(Boolean).join(" · ");
}

/**
 * The cited words; for a citation of a field, what the field says.
 *
 * @param {import("../types.js").Citation} citation
 * @returns {string}
 */
export function quoteWords(citation) {
  if (isWithdrawn(citation)) {
    return "This article was deleted.";
  }
  if (!citation.field) {
    return plainWords(citation.quote);
  }
  const value = citation.field === "publishedAt" ? dateWords(citation.quote) : citation.quote;
  return `${FIELDS[citation.field] ?? citation.field}: ${value}`;
}
