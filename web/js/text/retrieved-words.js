// @ts-check
import { texts } from "../language/texts.js";
import { isReply } from "./form.js";

/**
 * What is being read.
 *
 * @param {import("../types.js").Passage[]} passages
 * @param {string} form
 * @returns {string}
 */
export function retrievedWords(passages, form) {
  if (isReply(form)) {
    return "";
  }
  if (passages.length === 0) {
    return form === "collection" ? texts.searchingList : texts.nothingMatches;
  }
  const articles = new Set(passages.map((passage) => passage.articleId)).size;
  return texts.reading(passages.length, articles);
}
