// @ts-check
import { dateWords } from "./dates.js";
import { plainWords } from "./markdown-words.js";

const FIELDS = { publishedAt: "Published", byline: "By", title: "Title", source: "Source" };

/**
 * @param {{title?: string | null, articleId?: string, id?: string}} article
 * @returns {string}
 */
export function titleWords(article) {
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
  if (citation.note === "deleted") {
    return "This article was deleted.";
  }
  if (!citation.field) {
    return plainWords(citation.quote);
  }
  const value = citation.field === "publishedAt" ? dateWords(citation.quote) : citation.quote;
  return `${FIELDS[citation.field] ?? citation.field}: ${value}`;
}
