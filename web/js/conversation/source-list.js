// @ts-check
import { element } from "../dom/element.js";
import { originNodes } from "../dom/origin.js";
import { citationOf } from "../text/passage-citation.js";
import { quoteWords, titleWords } from "../text/source-words.js";

/**
 * The sources under an answer, set like footnotes: a line each, and the quote in two lines.
 *
 * @param {import("../types.js").Citation[]} citations
 * @param {import("../types.js").Desk} desk
 * @returns {HTMLElement | null}
 */
export function sourceList(citations, desk) {
  if (citations.length === 0) {
    return null;
  }
  return element(
    "section",
    { class: "sources" },
    element("h4", { class: "visually-hidden" }, "Sources"),
    element(
      "ol",
      {},
      ...citations.map((citation, index) =>
        element(
          "li",
          {},
          sourceRow(citation, isSameArticle(citation, citations[index - 1]), String(citation.number), () =>
            desk.openSource({ citations, index, kind: "Quote" }),
          ),
        ),
      ),
    ),
  );
}

/**
 * The passages that came nearest to a question that the articles do not answer.
 *
 * @param {import("../types.js").Passage[]} passages
 * @param {import("../types.js").Desk} desk
 * @returns {HTMLElement}
 */
export function passageList(passages, desk) {
  const citations = passages.map(citationOf);
  return element(
    "ol",
    { class: "nearest" },
    ...citations.map((citation, index) =>
      element(
        "li",
        {},
        sourceRow(citation, isSameArticle(citation, citations[index - 1]), null, () =>
          desk.openSource({ citations, index, kind: "Passage" }),
        ),
      ),
    ),
  );
}

/**
 * @param {import("../types.js").Citation} citation
 * @param {boolean} sameArticle as the row above: its title stays for screen readers, but is not set a second time
 * @param {string | null} number
 * @param {() => void} open
 */
function sourceRow(citation, sameArticle, number, open) {
  return element(
    "button",
    { type: "button", class: "source-row", on: { click: open } },
    number && element("span", { class: "source-number" }, number),
    element(
      "span",
      { class: sameArticle ? "visually-hidden" : "source-line" },
      element("span", { class: "source-title" }, titleWords(citation)),
      element("span", { class: "source-origin" }, ...originNodes(citation)),
    ),
    (sameArticle || !citesTitle(citation)) && element("span", { class: "source-quote" }, quoteWords(citation)),
  );
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
