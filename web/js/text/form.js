// @ts-check
import { plainWords } from "./markdown-words.js";

/**
 * What kind of answer a question wanted decides how it is shown. A form that this page does not know is shown as plain
 * sentences, so that a newer server may send more.
 */

const HEADLINED = new Set(["fact", "explanation", "collection"]);
const REPLIES = new Set(["talk", "noise", "language"]);

/**
 * @param {string} form
 * @returns {boolean} whether a few words may stand above the sentences in large type
 */
export function hasHeadline(form) {
  return HEADLINED.has(form);
}

/**
 * @param {import("../types.js").Answer} answer
 * @returns {string | null} what stands above the sentences in large type
 */
export function headlineOf({ form, shortAnswer }) {
  return hasHeadline(form) && shortAnswer !== null ? plainWords(shortAnswer) : null;
}

/**
 * @param {string} form
 * @returns {boolean} whether no article was asked for, so that what comes is a reply to what was said
 */
export function isReply(form) {
  return REPLIES.has(form);
}

/**
 * @param {import("../types.js").Sentence} sentence
 * @param {import("../types.js").Citation[]} citations
 * @returns {import("../types.js").Citation | null} what the sentence rests on first
 */
export function firstCitation(sentence, citations) {
  return citations.find((citation) => citation.number === sentence.citations[0]) ?? null;
}
