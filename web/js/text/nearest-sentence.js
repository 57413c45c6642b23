// @ts-check

/** Shorter words, as "who" and "the", are in every sentence. */
const SHORTEST_WORD = 4;

/**
 * The sentence of a text that has most of the words of a question; of several the first.
 *
 * @param {string} text
 * @param {string} question
 * @returns {{start: number, end: number}} in UTF-16 code units, without the white space around it
 */
export function nearestSentence(text, question) {
  const asked = new Set(wordsOf(question));
  let best = { start: 0, end: text.length, shared: 0 };
  for (const { index, segment } of new Intl.Segmenter("en", { granularity: "sentence" }).segment(text)) {
    const shared = new Set(wordsOf(segment).filter((word) => asked.has(word))).size;
    if (shared > best.shared) {
      const start = index + segment.length - segment.trimStart().length;
      best = { start, end: index + segment.trimEnd().length, shared };
    }
  }
  return { start: best.start, end: best.end };
}

/** @param {string} text */
function wordsOf(text) {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => word.length >= SHORTEST_WORD || /\p{N}/u.test(word));
}
