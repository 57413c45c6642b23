// @ts-check

/**
 * A stretch of an article's text, in UTF-16 code units, with the quotes that cover it.
 * @typedef {object} Stretch
 * @property {number} start
 * @property {number} end
 * @property {boolean} current whether the quote being looked at covers it
 * @property {boolean} quoted whether any quote covers it
 */

/**
 * A paragraph ends at `end`; the line breaks up to `next` part it from the following one.
 * @typedef {{start: number, end: number, next: number}} Paragraph
 */

/** @typedef {{start: number, end: number}} Range */

/**
 * Cuts [start, end) at the edges of the quotes, so that overlapping quotes become plain neighbours.
 *
 * @param {number} start
 * @param {number} end
 * @param {Range | null} current
 * @param {Range[]} others
 * @returns {Stretch[]}
 */
export function stretches(start, end, current, others) {
  const ranges = current ? [current, ...others] : others;
  // The quote being looked at stays in one piece: its bar and its place on the page are read from that piece.
  const inner = ranges
    .flatMap((range) => [clamp(range.start, start, end), clamp(range.end, start, end)])
    .filter((edge) => current === null || edge <= current.start || edge >= current.end);
  const sorted = [...new Set([start, ...inner, end])].sort((left, right) => left - right);
  const found = [];
  for (let index = 0; index + 1 < sorted.length; index++) {
    const from = sorted[index];
    const to = sorted[index + 1];
    const isCurrent = current !== null && covers(current, from, to);
    found.push({
      start: from,
      end: to,
      current: isCurrent,
      quoted: isCurrent || others.some((range) => covers(range, from, to)),
    });
  }
  return found;
}

/**
 * Parts a text at its blank lines, or at every line break where it has no blank line. The ranges meet without a gap,
 * so the text drawn from them is the article's text, unit for unit.
 *
 * @param {string} text
 * @returns {Paragraph[]}
 */
export function paragraphs(text) {
  const blankLines = /[ \t]*\r?\n[ \t]*(?:\r?\n[ \t]*)+/g;
  const lineBreaks = /[ \t]*(?:\r?\n)+/g;
  const separators = [...text.matchAll(blankLines)];
  const found = [];
  let start = 0;
  for (const separator of separators.length > 0 ? separators : text.matchAll(lineBreaks)) {
    const end = separator.index;
    found.push({ start, end, next: end + separator[0].length });
    start = end + separator[0].length;
  }
  if (start < text.length || found.length === 0) {
    found.push({ start, end: text.length, next: text.length });
  }
  return found;
}

/**
 * @param {Range} range
 * @param {number} from
 * @param {number} to
 */
function covers(range, from, to) {
  return range.start <= from && to <= range.end;
}

/**
 * @param {number} value
 * @param {number} low
 * @param {number} high
 */
function clamp(value, low, high) {
  return Math.min(Math.max(value, low), high);
}
