// @ts-check
import { element } from "../dom/element.js";
import { listArticles } from "../server/articles.js";
import { isAbort } from "../server/request.js";
import { count } from "../text/words.js";
import { articleRow } from "./article-row.js";

const TYPING_PAUSE_MS = 200;

/** The articles of the collection, searched as one types, a page at a time. */
export class ArticleList {
  #actions;
  #search = element("input", { type: "search", id: "articles-search", placeholder: "Search articles", "aria-label": "Search articles" });
  #summary = element("p", { class: "articles-summary", role: "status" });
  #rows = element("ul", { class: "article-rows" });
  #more = element("button", { type: "button", class: "control", "data-action": "more", hidden: true }, "Load more");
  /** @type {string | null} */
  #next = null;
  /** @type {AbortController} */
  #loading = new AbortController();

  element = element("div", { class: "article-list" }, this.#search, this.#summary, this.#rows, this.#more);

  /** @param {Parameters<typeof articleRow>[1] & {failed: (failure: unknown) => void}} actions */
  constructor(actions) {
    this.#actions = actions;
    this.#more.addEventListener("click", () => this.#load(this.#next));
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let pause;
    this.#search.addEventListener("input", () => {
      clearTimeout(pause);
      pause = setTimeout(() => this.reload(), TYPING_PAUSE_MS);
    });
  }

  reload() {
    return this.#load(null);
  }

  /** @param {HTMLElement} row */
  drop(row) {
    const neighbour = row.nextElementSibling ?? row.previousElementSibling;
    row.remove();
    (neighbour?.querySelector("button") ?? this.#search).focus();
  }

  /** @param {string | null} cursor */
  async #load(cursor) {
    this.#loading.abort();
    this.#loading = new AbortController();
    const query = this.#search.value.trim();
    try {
      const page = await listArticles({ query, cursor }, this.#loading.signal);
      const rows = page.items.map((item) => articleRow(item, this.#actions));
      if (cursor === null) {
        this.#rows.replaceChildren(...rows);
      } else {
        this.#rows.append(...rows);
        rows[0]?.querySelector("button")?.focus();
      }
      this.#next = page.next;
      this.#more.hidden = page.next === null;
      this.#summary.textContent = summaryWords(page, query);
    } catch (failure) {
      if (!isAbort(failure)) {
        this.#summary.textContent = failure instanceof Error ? failure.message : String(failure);
        this.#actions.failed(failure);
      }
    }
  }
}

/**
 * @param {import("../types.js").ArticlePage} page
 * @param {string} query
 */
function summaryWords(page, query) {
  if (query && page.items.length === 0) {
    return `No article matches “${query}”.`;
  }
  if (query) {
    return `Articles that match “${query}”`;
  }
  return page.samples
    ? `${count(page.total, "sample article")}, which leave when you add the first of your own`
    : count(page.total, "article");
}
