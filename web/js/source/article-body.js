// @ts-check
import { element } from "../dom/element.js";
import { shownRanges } from "../text/markdown-words.js";
import { paragraphs, stretches } from "../text/marks.js";

/**
 * The whole text of an article with its quotes marked. Its text content is the article's text, unit for unit; signs of
 * Markdown are in it, and not shown.
 *
 * @param {string} text
 * @param {import("../text/marks.js").Range | null} current
 * @param {import("../text/marks.js").Range[]} others
 * @returns {HTMLElement}
 */
export function articleBody(text, current, others) {
  const shown = shownRanges(text);
  const marked = (/** @type {number} */ start, /** @type {number} */ end) =>
    stretches(start, end, current, others).map((stretch) => stretchNode(text, stretch, shown));
  return element(
    "div",
    { class: "article-text" },
    ...paragraphs(text).map((paragraph) =>
      element(
        "p",
        {},
        ...marked(paragraph.start, paragraph.end),
        paragraph.next > paragraph.end && element("span", { class: "gap" }, ...marked(paragraph.end, paragraph.next)),
      ),
    ),
  );
}

/**
 * @param {string} text
 * @param {import("../text/marks.js").Stretch} stretch
 * @param {import("../text/marks.js").Range[]} shown
 * @returns {Node}
 */
function stretchNode(text, stretch, shown) {
  const nodes = wordNodes(text, stretch, shown);
  if (!stretch.quoted) {
    const words = document.createDocumentFragment();
    words.append(...nodes);
    return words;
  }
  return element("mark", { class: stretch.current ? "quote" : "other-quote" }, ...nodes);
}

/**
 * @param {string} text
 * @param {import("../text/marks.js").Range} range
 * @param {import("../text/marks.js").Range[]} shown
 * @returns {(Node | string)[]}
 */
function wordNodes(text, { start, end }, shown) {
  /** @type {(Node | string)[]} */
  const nodes = [];
  const add = (/** @type {number} */ from, /** @type {number} */ to, /** @type {boolean} */ isSign) => {
    if (from < to) {
      const words = text.slice(from, to);
      nodes.push(isSign ? element("span", { class: "markup" }, words) : words);
    }
  };
  let place = start;
  for (let index = firstAfter(shown, start); index < shown.length && shown[index].start < end; index++) {
    const from = Math.max(shown[index].start, start);
    const to = Math.min(shown[index].end, end);
    add(place, from, true);
    add(from, to, false);
    place = to;
  }
  add(place, end, true);
  return nodes;
}

/**
 * @param {import("../text/marks.js").Range[]} ranges in order and apart
 * @param {number} place
 * @returns {number} the index of the first that ends behind it
 */
function firstAfter(ranges, place) {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle].end > place) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}
