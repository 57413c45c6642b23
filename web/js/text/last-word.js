// @ts-check

/**
 * Parts a sentence before its last word, so that the word and the chip after it can be kept on one line. A last word
 * too long to keep whole, such as a URL, stays with the rest.
 *
 * @param {string} sentence
 * @returns {[string, string]}
 */
export function beforeLastWord(sentence) {
  const longest = 24;
  const match = /\S+$/.exec(sentence.trimEnd());
  if (!match || match[0].length > longest) {
    return [sentence.trimEnd(), ""];
  }
  return [sentence.slice(0, match.index), match[0]];
}
