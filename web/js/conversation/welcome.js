// @ts-check
import { element } from "../dom/element.js";
import { monthRange } from "../text/dates.js";
import { count } from "../text/words.js";

const SOURCES_NAMED = 3;

/**
 * What a reader sees before the first question: what this is, what is loaded, what to ask, how to add one's own.
 *
 * @param {import("../types.js").ArticlePage | null} page null while it is not known what is loaded
 * @param {HTMLElement} openingQuestions
 * @returns {HTMLElement[]}
 */
export function welcomeElements(page, openingQuestions) {
  const samples = page?.samples === true;
  if (page?.total === 0) {
    return [heading("No articles yet."), promise()];
  }
  return [
    heading("Ask the articles."),
    promise(),
    element("p", { class: "loaded" }, page ? loadedWords(page) : "Looking up which articles are loaded…"),
    page && !samples && element("p", { class: "loaded" }, askableWords(page)),
    openingQuestions,
    element(
      "p",
      { class: "loaded" },
      samples ? "Your own articles take the samples’ place: " : "To add more, ",
      element("a", { href: "#/articles", "data-action": "add-articles" }, samples ? "add articles" : "open Articles"),
      element("span", { class: "for-pointers" }, " or drop files anywhere on this page"),
      ".",
    ),
  ].filter((part) => part instanceof HTMLElement);
}

/** @param {string} words */
function heading(words) {
  return element("h2", { id: "welcome-heading", class: "welcome-heading" }, words);
}

function promise() {
  return element(
    "p",
    { class: "welcome-words" },
    "Every sentence of an answer is cited to the exact words it rests on. Where the articles do not say, the answer says so.",
  );
}

/**
 * The months are named only when every article is in sight: a first page of many would name a part as the whole.
 *
 * @param {import("../types.js").ArticlePage} page
 * @returns {string}
 */
function loadedWords(page) {
  const articles = count(page.total, page.samples ? "sample article" : "article");
  const months = page.next ? "" : monthRange(page.items.map((item) => item.publishedAt));
  return `Loaded: ${articles}${months ? `, ${months}` : ""}.`;
}

/** @param {import("../types.js").ArticlePage} page */
function askableWords(page) {
  const sources = [...new Set(page.items.map((item) => item.source).filter(Boolean))];
  const others = page.next || sources.length > SOURCES_NAMED ? " and others" : "";
  const named = sources.length > 0 ? ` from ${sources.slice(0, SOURCES_NAMED).join(", ")}${others}` : "";
  return `Ask who, when, how many, or what the articles${named} say about a subject.`;
}
