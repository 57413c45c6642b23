// @ts-check
import { element } from "../dom/element.js";
import { icon } from "../dom/icon.js";
import { texts } from "../language/texts.js";
import { dateWords } from "../text/dates.js";
import { safeLink } from "../text/safe-link.js";
import { titleWords } from "../text/source-words.js";
import { articleDating } from "./article-dating.js";

/**
 * Title, source, section, date, byline, the page that is cited, and the way to the original. A field that is itself cited is marked.
 *
 * @param {import("../types.js").Article} article
 * @param {Pick<import("../types.js").Citation, "field" | "page">} cited what of it is shown
 * @returns {HTMLElement}
 */
export function articleHeader(article, cited) {
  const link = safeLink(article.url);
  const marked = (/** @type {string} */ field, /** @type {string} */ words) =>
    field === cited.field ? element("mark", { class: "quote" }, words) : words;
  return element(
    "header",
    { class: "article-header" },
    element("h2", { id: "source-heading", class: "article-title", tabindex: "-1", "data-field": "title" }, marked("title", titleWords(article))),
    element(
      "p",
      { class: "article-facts" },
      article.source && element("span", { "data-field": "source" }, marked("source", article.source)),
      article.section && element("span", { "data-field": "section" }, article.section),
      element("span", { "data-field": "publishedAt" }, marked("publishedAt", dateWords(article.publishedAt))),
      cited.page && element("span", { "data-cited": "page" }, texts.page(cited.page)),
      article.byline && element("span", { "data-field": "byline" }, marked("byline", article.byline)),
      link &&
        element("a", { href: link, target: "_blank", rel: "noopener noreferrer" }, texts.original, icon("external")),
    ),
    article.dating && article.dating.candidates.length > 0 && articleDating(article.dating),
    (article.left || !article.current) && element("p", { class: "changed" }, article.left ? texts.leftCollection : texts.changed),
  );
}
