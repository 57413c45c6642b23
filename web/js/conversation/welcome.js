// @ts-check
import { element } from "../dom/element.js";
import { texts } from "../language/texts.js";
import { monthRange } from "../text/dates.js";
import { waitingWords } from "../text/waiting-words.js";

const SOURCES_NAMED = 3;

/**
 * What a reader sees before the first question: what this is, what is loaded, what to ask, how to add one's own.
 *
 * @param {import("../types.js").ArticlePage | null} page null while it is not known what is loaded
 * @param {HTMLElement} openingQuestions
 * @param {string | null} waitingFor what the server waits for before all is loaded
 * @returns {HTMLElement[]}
 */
export function welcomeElements(page, openingQuestions, waitingFor) {
  const samples = page?.samples === true;
  if (page?.total === 0 && waitingFor === null) {
    return [heading(texts.noArticles), promise()];
  }
  return [
    heading(texts.welcome),
    promise(),
    element("p", { class: "loaded" }, waitingFor === null ? loadedWords(page) : notReadyWords(waitingFor, page)),
    page && !samples && element("p", { class: "loaded" }, askableWords(page)),
    openingQuestions,
    element(
      "p",
      { class: "loaded" },
      samples ? texts.ownArticles : texts.moreArticles,
      element("a", { href: "#/articles", "data-action": "add-articles" }, samples ? texts.ownArticlesLink : texts.moreArticlesLink),
      element("span", { class: "for-pointers" }, texts.orDrop),
      ".",
    ),
  ].filter((part) => part instanceof HTMLElement);
}

/** @param {string} words */
function heading(words) {
  return element("h2", { id: "welcome-heading", class: "welcome-heading", tabindex: "-1" }, words);
}

function promise() {
  return element("p", { class: "welcome-words" }, texts.promise);
}

/**
 * @param {string} waitingFor
 * @param {import("../types.js").ArticlePage | null} page
 */
function notReadyWords(waitingFor, page) {
  return texts.notReadyYet(waitingWords(waitingFor), page?.total ?? 0);
}

/**
 * The months are named only when every article is in sight: a first page of many would name a part as the whole.
 *
 * @param {import("../types.js").ArticlePage | null} page
 * @returns {string}
 */
function loadedWords(page) {
  if (page === null) {
    return texts.lookingUp;
  }
  const articles = page.samples ? texts.sampleArticles(page.total) : texts.articles(page.total);
  const months = page.next ? "" : monthRange(page.items.map((item) => item.publishedAt));
  return texts.loaded(articles, months);
}

/** @param {import("../types.js").ArticlePage} page */
function askableWords(page) {
  const sources = [...new Set(page.items.map((item) => item.source ?? "").filter(Boolean))];
  const others = page.next !== null || sources.length > SOURCES_NAMED;
  return texts.askable(sources.slice(0, SOURCES_NAMED), others);
}
