// @ts-check
import { element, textNodes } from "../dom/element.js";
import { paragraphs, stretches } from "../text/marks.js";

/**
 * The whole text of an article with its quotes marked. Its text content is the article's text, unit for unit.
 *
 * @param {string} text
 * @param {import("../text/marks.js").Range | null} current
 * @param {import("../text/marks.js").Range[]} others
 * @returns {HTMLElement}
 */
export function articleBody(text, current, others) {
  const marked = (/** @type {number} */ start, /** @type {number} */ end) =>
    stretches(start, end, current, others).flatMap((stretch) => stretchNodes(text, stretch));
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
 * @returns {(Node | string)[]}
 */
function stretchNodes(text, stretch) {
  const words = text.slice(stretch.start, stretch.end);
  if (!stretch.quoted) {
    return textNodes(words);
  }
  return [element("mark", { class: stretch.current ? "quote" : "other-quote" }, words)];
}
