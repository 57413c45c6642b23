// @ts-check
import { element } from "../dom/element.js";
import { texts } from "../language/texts.js";
import { quotePlace } from "../text/quote-place.js";
import { articleBody } from "./article-body.js";
import { articleCaptions } from "./article-captions.js";
import { articleHeader } from "./article-header.js";

/**
 * @param {import("../types.js").Article} article
 * @param {import("../types.js").Citation[]} citations
 * @param {import("../types.js").Citation} citation the one to look at
 * @returns {Node[]}
 */
export function articleElements(article, citations, citation) {
  const place = quotePlace(article.text, citation);
  const others = citations
    .filter((other) => other !== citation && isSameText(other, citation))
    .map((other) => quotePlace(article.text, other))
    .filter((other) => other !== null);
  const misplaced = citation.start !== null && place === null;
  const header = articleHeader(article, citation);
  if (misplaced) {
    header.append(element("p", { class: "changed" }, texts.notInVersion));
  }
  const body = articleBody(article.text, place, others);
  return article.captions.length > 0 ? [header, body, articleCaptions(article.captions)] : [header, body];
}

/**
 * @param {import("../types.js").Citation} one
 * @param {import("../types.js").Citation} other
 */
function isSameText(one, other) {
  return one.articleId === other.articleId && one.version === other.version;
}
