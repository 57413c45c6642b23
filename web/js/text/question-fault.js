// @ts-check
import { texts } from "../language/texts.js";

/** @typedef {{at: "question" | "dates", words: string}} Fault */

/** The server takes no longer ones. */
const MAX_LENGTH = 5000;

/**
 * Why a question cannot be answered as it stands, before it is sent.
 *
 * @param {string} question
 * @param {import("../types.js").Filter | null} filter
 * @returns {Fault | null}
 */
export function faultOf(question, filter) {
  if (question.length > MAX_LENGTH) {
    return { at: "question", words: texts.tooLong(MAX_LENGTH, question.length) };
  }
  if (filter?.from && filter.to && filter.from > filter.to) {
    return { at: "dates", words: texts.datesReversed };
  }
  return null;
}
