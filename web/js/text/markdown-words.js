// @ts-check

/** @typedef {import("./marks.js").Range} Range */

const CODE = /(\x60+)([^\x60\n]{1,300})\1(?!\x60)/g;
const LINK = /!?\[([^[\]]{1,500})\]\((?:<[^<>\s]+>|[^\s()]*[:/.#][^\s()]*(?:\([^\s()]*\)[^\s()]*)*)(?:[ \t]+"[^"\n]*")?\)/g;
const AUTOLINK = /<(?:https?:\/\/|mailto:)[^<>\s]+>/g;
const LINE_START = /^ {0,3}(?:#{1,6}[ \t]+(?=\S)|(?:>[ \t]?)+(?=[\p{L}"“'*_[]))/gmu;
const ESCAPE = /\\(?=[*_\x60[\]#~\\])/g;
const RUN = /\n[ \t]*\n|\*+|_+|~~/g;
const WORD = /[\p{L}\p{N}]/u;

/**
 * The words of a Markdown text without its signs: `**four days**` as `four days`, `[council](https://…)` as `council`.
 * Only what is shown is plain: quotes and their offsets go by the text as it stands.
 *
 * @param {string} text
 * @returns {string}
 */
export function plainWords(text) {
  return shownRanges(text)
    .map(({ start, end }) => text.slice(start, end))
    .join("");
}

/**
 * The stretches of a text that are words, in order and apart; the signs stand between them. So every place in what is
 * shown is known as a place in the text.
 *
 * @param {string} text
 * @returns {Range[]}
 */
export function shownRanges(text) {
  const hidden = hiddenRanges(text).sort((left, right) => left.start - right.start);
  const shown = [];
  let from = 0;
  for (const { start, end } of hidden) {
    if (start > from) {
      shown.push({ start: from, end: start });
    }
    from = Math.max(from, end);
  }
  if (from < text.length) {
    shown.push({ start: from, end: text.length });
  }
  return shown;
}

/**
 * @param {string} text
 * @returns {Range[]} where signs stand; they may overlap
 */
function hiddenRanges(text) {
  /** @type {Range[]} */
  const hidden = [];
  /** @type {Range[]} */
  const verbatim = [];
  for (const { index, 0: whole, 1: ticks } of text.matchAll(CODE)) {
    verbatim.push({ start: index, end: index + whole.length });
    hidden.push(...ends(index, whole.length, ticks.length));
  }
  for (const { index, 0: whole, 1: words } of text.matchAll(LINK)) {
    const start = whole.indexOf("[") + 1;
    hidden.push({ start: index, end: index + start });
    hidden.push({ start: index + start + words.length, end: index + whole.length });
    verbatim.push({ start: index + start + words.length, end: index + whole.length });
  }
  for (const { index, 0: whole } of text.matchAll(AUTOLINK)) {
    hidden.push(...ends(index, whole.length, 1));
    verbatim.push({ start: index, end: index + whole.length });
  }
  for (const pattern of [LINE_START, ESCAPE]) {
    for (const { index, 0: whole } of text.matchAll(pattern)) {
      hidden.push({ start: index, end: index + whole.length });
    }
  }
  return [...hidden, ...emphasis(text, within(verbatim))];
}

/**
 * The signs before and behind of what is emphasised. A pair stands in one paragraph, and neither sign inside a word. Of
 * a text that was cut out of another, the first or the last sign may have lost its partner.
 *
 * @param {string} text
 * @param {(place: number) => boolean} isVerbatim
 * @returns {Range[]}
 */
function emphasis(text, isVerbatim) {
  /** @type {Range[]} */
  const hidden = [];
  /** @type {Map<string, Range>} */
  let open = new Map();
  for (const { index: start, 0: run } of text.matchAll(RUN)) {
    if (run.startsWith("\n")) {
      open = new Map();
      continue;
    }
    const end = start + run.length;
    if (run.length > 3 || text[start - 1] === "\\" || isVerbatim(start)) {
      continue;
    }
    const opens = end < text.length && !/\s/.test(text[end]) && !isWord(text, start - 1);
    const closes = start > 0 && !/\s/.test(text[start - 1]) && !isWord(text, end);
    const partner = open.get(run);
    if (closes && partner) {
      hidden.push(partner, { start, end });
      // What was opened within and not closed is no sign.
      open = new Map([...open].filter(([, range]) => range.start < partner.start));
    } else if (opens) {
      open.set(run, { start, end });
      if (start === 0 && run.length === 2) {
        hidden.push({ start, end });
      }
    } else if (closes && end === text.length && run.length === 2) {
      hidden.push({ start, end });
    }
  }
  return hidden;
}

/**
 * @param {Range[]} ranges
 * @returns {(place: number) => boolean} whether a place is in one of them; to be asked from the front to the back
 */
function within(ranges) {
  const sorted = ranges.sort((left, right) => left.start - right.start);
  let next = 0;
  return (place) => {
    while (next < sorted.length && sorted[next].end <= place) {
      next++;
    }
    return next < sorted.length && sorted[next].start <= place;
  };
}

/**
 * @param {number} start
 * @param {number} length
 * @param {number} sign
 * @returns {Range[]}
 */
function ends(start, length, sign) {
  return [
    { start, end: start + sign },
    { start: start + length - sign, end: start + length },
  ];
}

/**
 * @param {string} text
 * @param {number} place
 */
function isWord(text, place) {
  return place >= 0 && place < text.length && WORD.test(text[place]);
}
