// @ts-check

/** @typedef {{at: "question" | "dates", words: string}} Fault */

/** The server takes no longer ones. */
const MAX_LENGTH = 5000;
const NUMBERS = new Intl.NumberFormat("en-GB");

/**
 * Why a question cannot be answered as it stands, before it is sent.
 *
 * @param {string} question
 * @param {import("../types.js").Filter | null} filter
 * @returns {Fault | null}
 */
export function faultOf(question, filter) {
  if (question.length > MAX_LENGTH) {
    const length = NUMBERS.format(question.length);
    return {
      at: "question",
      words: `A question has at most ${NUMBERS.format(MAX_LENGTH)} characters; this one has ${length}.`,
    };
  }
  if (filter?.from && filter.to && filter.from > filter.to) {
    return { at: "dates", words: "The first date is later than the last." };
  }
  return null;
}
