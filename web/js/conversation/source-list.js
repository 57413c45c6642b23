// @ts-check
import { element } from "../dom/element.js";
import { originNodes } from "../dom/origin.js";
import { texts } from "../language/texts.js";
import { nearestSentence } from "../text/nearest-sentence.js";
import { citationOf } from "../text/passage-citation.js";
import { quoteWords } from "../text/quote-words.js";
import { titleWords } from "../text/source-words.js";
import { opening } from "./open-marks.js";

/**
 * The sources under an answer, set like footnotes: a line each, and the quote in two lines. A quote that stands in a
 * sentence of the answer already is not set a second time, but on paper.
 *
 * @param {import("../types.js").Answer} answer
 * @param {import("../types.js").Desk} desk
 * @returns {HTMLElement | null}
 */
export function sourceList({ citations, sentences }, desk) {
  if (citations.length === 0) {
    return null;
  }
  return element(
    "section",
    { class: "sources" },
    element("h4", { class: "visually-hidden" }, texts.sources),
    element(
      "ol",
      {},
      ...citations.map((citation, index) =>
        element(
          "li",
          {},
          sourceRow(
            citation,
            {
              number: String(citation.number),
              sameArticle: isSameArticle(citation, citations[index - 1]),
              said: sentences.some((sentence) => isSaid(citation, sentence)),
            },
            () => desk.openSource({ citations, index, kind: "Quote" }),
          ),
        ),
      ),
    ),
  );
}

/**
 * @param {import("../types.js").Citation} citation
 * @param {import("../types.js").Sentence} sentence
 */
function isSaid({ number, quote, note }, sentence) {
  return note === null && quote !== "" && sentence.citations.includes(number) && sentence.text.includes(quote);
}

/**
 * The passages that came nearest to a question that the articles do not answer, each opened at its sentence that has
 * most of the question's words.
 *
 * @param {import("../types.js").Passage[]} passages
 * @param {string} question
 * @param {import("../types.js").Desk} desk
 * @returns {HTMLElement}
 */
export function passageList(passages, question, desk) {
  const parts = passages.map((passage) => nearestPart(passage, question));
  // passages overlap: of two the same sentence may come nearest
  const differing = new Map(parts.map((part) => [part.articleId + part.start, part]));
  const citations = [...differing.values()].map(citationOf);
  return element(
    "ol",
    { class: "nearest" },
    ...citations.map((citation, index) =>
      element(
        "li",
        {},
        sourceRow(
          citation,
          { number: null, sameArticle: isSameArticle(citation, citations[index - 1]), said: false },
          () => desk.openSource({ citations, index, kind: "Passage" }),
        ),
      ),
    ),
  );
}

/**
 * @param {import("../types.js").Passage} passage
 * @param {string} question
 * @returns {import("../types.js").Passage}
 */
function nearestPart(passage, question) {
  const { start, end } = nearestSentence(passage.text, question);
  return { ...passage, text: passage.text.slice(start, end), start: passage.start + start, end: passage.start + end };
}

/**
 * @typedef {object} RowLook
 * @property {string | null} number
 * @property {boolean} sameArticle as the row above: its title stays for screen readers, but is not set a second time
 * @property {boolean} said whether the quote stands in the answer above
 */

/**
 * @param {import("../types.js").Citation} citation
 * @param {RowLook} look
 * @param {() => void} open
 */
function sourceRow(citation, { number, sameArticle, said }, open) {
  const row = element(
    "button",
    { type: "button", class: "source-row", on: { click: open } },
    number && element("span", { class: "source-number" }, number),
    element(
      "span",
      { class: sameArticle ? "visually-hidden" : "source-line" },
      element("span", { class: "source-title" }, titleWords(citation)),
      element("span", { class: "source-origin" }, ...originNodes(citation)),
    ),
    sameArticle && said && element("span", { class: "source-line source-origin unprinted", "aria-hidden": "true" }, texts.sameArticle),
    (sameArticle || !citesTitle(citation)) &&
      element("span", { class: said ? "source-quote said" : "source-quote" }, quoteWords(citation)),
  );
  return opening(row, citation);
}

/**
 * @param {import("../types.js").Citation} citation
 * @returns {boolean} whether the title, which stands in its row, is all that is cited
 */
function citesTitle(citation) {
  return citation.field === "title" && citation.note === null;
}

/**
 * @param {import("../types.js").Citation} citation
 * @param {import("../types.js").Citation | undefined} above
 */
function isSameArticle(citation, above) {
  return citation.articleId === above?.articleId && citation.version === above.version;
}
