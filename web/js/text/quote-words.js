// @ts-check
import { texts } from "../language/texts.js";
import { dateWords } from "./dates.js";
import { plainWords } from "./markdown-words.js";
import { isWithdrawn } from "./source-words.js";

/**
 * The cited words, without the signs of Markdown; for a citation of a field, what the field says.
 *
 * @param {import("../types.js").Citation} citation
 * @returns {string}
 */
export function quoteWords(citation) {
  if (isWithdrawn(citation)) {
    return texts.articleDeleted;
  }
  if (!citation.field) {
    return plainWords(citation.quote);
  }
  const value = citation.field === "publishedAt" ? dateWords(citation.quote) : citation.quote;
  return `${texts.fields[citation.field] ?? citation.field}: ${value}`;
}

/**
 * The cited words in quotation marks; what else a citation says, without.
 *
 * @param {import("../types.js").Citation} citation
 * @returns {string}
 */
export function quotedWords(citation) {
  const words = quoteWords(citation);
  return citation.field || !citation.quote ? words : `“${words}”`;
}
