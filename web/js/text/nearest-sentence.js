// @ts-check

/** Shorter words, as "who" and "the", are in every sentence. */
const SHORTEST_WORD = 4;

/** What ends in a full stop and ends no sentence: initials, as of "U.S.", and titles. */
const GOES_ON = /(?:^|[\s(“"‘])(?:(?:\p{Lu}\.)+|(?:Mr|Mrs|Ms|Dr|Gen|Gov|Sen|Rep|St)\.)\s*$/u;

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
  for (const { index, segment } of sentencesOf(text)) {
    const shared = new Set(wordsOf(segment).filter((word) => asked.has(word))).size;
    if (shared > best.shared) {
      const start = index + segment.length - segment.trimStart().length;
      best = { start, end: index + segment.trimEnd().length, shared };
    }
  }
  return { start: best.start, end: best.end };
}

/**
 * @param {string} text
 * @returns {{index: number, segment: string}[]}
 */
function sentencesOf(text) {
  /** @type {{index: number, segment: string}[]} */
  const sentences = [];
  for (const { index, segment } of new Intl.Segmenter("en", { granularity: "sentence" }).segment(text)) {
    const before = sentences.at(-1);
    if (before && GOES_ON.test(before.segment)) {
      before.segment += segment;
    } else {
      sentences.push({ index, segment });
    }
  }
  return sentences;
}

/** @param {string} text */
function wordsOf(text) {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => word.length >= SHORTEST_WORD || /\p{N}/u.test(word));
}
