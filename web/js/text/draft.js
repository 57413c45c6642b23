// @ts-check

const MARKER = /\s*\[\d+\]/g;

/**
 * What is left of a model's draft once one sentence of it was checked and set: the checked text leaves the draft. A
 * checker that reworded the sentence leaves nothing to match, and the draft is dropped rather than shown twice.
 *
 * @param {string} draft
 * @param {string} sentence
 * @returns {string}
 */
export function draftAfter(draft, sentence) {
  const plain = draftWords(draft);
  const found = plain.indexOf(sentence.trim());
  return found < 0 ? "" : plain.slice(found + sentence.trim().length).trimStart();
}

/**
 * A draft without its source markers, whose numbers mean nothing before the check.
 *
 * @param {string} draft
 * @returns {string}
 */
export function draftWords(draft) {
  return draft.replace(MARKER, "");
}
