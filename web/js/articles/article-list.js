// @ts-check
import { QuestionFilter } from "../ask/question-filter.js";
import { element } from "../dom/element.js";
import { texts } from "../language/texts.js";
import { listArticles } from "../server/articles.js";
import { isAbort } from "../server/request.js";
import { listWords } from "../text/list-words.js";
import { articleRow, markAlike } from "./article-row.js";
import { SelectionBar } from "./selection-bar.js";

const TYPING_PAUSE_MS = 200;
const ORDERS = /** @type {const} */ (["relevance", "newest", "oldest", "title"]);

/** @typedef {import("../types.js").ArticleItem} ArticleItem */

/** The articles of the collection, searched as one types, narrowed and sorted, a page at a time. */
export class ArticleList {
  #actions;
  #deletions;
  #search = element("input", { type: "search", id: "articles-search", placeholder: texts.search, "aria-label": texts.search });
  #order = element("select", { id: "articles-order", "aria-label": texts.order });
  #details = element("details", { id: "articles-filter", class: "filter" }, element("summary", {}, texts.datesAndSource));
  #filter = new QuestionFilter(this.#details, () => this.#query);
  #summary = element("p", { class: "articles-summary", role: "status" });
  #rows = element("ul", { class: "article-rows" });
  #more = element("button", { type: "button", class: "control", "data-action": "more", hidden: true }, texts.loadMore);
  #selection;
  /** @type {ArticleItem[]} */
  #items = [];
  /** @type {import("../types.js").ArticlePage | null} */
  #page = null;
  #orderChosen = false;
  /** @type {AbortController} */
  #loading = new AbortController();

  element;

  /**
   * @param {import("./deletions.js").Deletions} deletions
   * @param {{open: (item: ArticleItem) => void, failed: (failure: unknown) => void}} actions
   */
  constructor(deletions, actions) {
    this.#actions = actions;
    this.#deletions = deletions;
    this.#selection = new SelectionBar({
      remove: (items) => {
        deletions.add(items);
        this.#search.focus();
      },
      selectAll: () => this.#selectAll(),
      selectNone: () => this.#drawRows(),
    });
    this.element = element(
      "div",
      { class: "article-list" },
      element("div", { class: "articles-tools" }, this.#search, this.#order),
      this.#details,
      this.#summary,
      this.#selection.element,
      this.#rows,
      this.#more,
    );
    this.#more.addEventListener("click", () => this.#load(this.#page?.next ?? null));
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let pause;
    this.#search.addEventListener("input", () => {
      clearTimeout(pause);
      pause = setTimeout(() => this.reload(), TYPING_PAUSE_MS);
    });
    this.#order.addEventListener("change", () => {
      this.#orderChosen = true;
      this.reload();
    });
    this.#filter.addEventListener("change", () => this.reload());
    deletions.addEventListener("change", () => this.#drawRows());
    deletions.addEventListener("deleted", (event) => this.#forget(/** @type {CustomEvent<string[]>} */ (event).detail));
    this.#offerOrders();
  }

  get #query() {
    return this.#search.value.trim();
  }

  reload() {
    this.#offerOrders();
    return this.#load(null);
  }

  /** The best match is an order of what is searched only, and the first choice there. */
  #offerOrders() {
    const offered = ORDERS.filter((order) => order !== "relevance" || this.#query !== "");
    const chosen = this.#orderChosen && offered.find((order) => order === this.#order.value);
    const kept = chosen || offered[0];
    this.#order.replaceChildren(
      ...offered.map((order) => element("option", { value: order, selected: order === kept }, texts.orders[order])),
    );
  }

  /** @param {string | null} cursor */
  async #load(cursor) {
    this.#loading.abort();
    this.#loading = new AbortController();
    const sort = /** @type {import("../types.js").ArticleOrder} */ (this.#order.value);
    try {
      const selection = { query: this.#query, filter: this.#filter.value, sort, cursor };
      const page = await listArticles(selection, this.#loading.signal);
      const shown = this.#rows.children.length;
      // An article that moved while pages were loaded comes once.
      const known = new Set(cursor === null ? [] : this.#items.map((item) => item.id));
      this.#items = [...(cursor === null ? [] : this.#items), ...page.items.filter((item) => !known.has(item.id))];
      this.#page = page;
      if (cursor === null) {
        this.#selection.clear();
        this.#filter.recount();
      }
      this.#drawRows();
      if (cursor !== null) {
        this.#rows.children[shown]?.querySelector("button")?.focus();
      }
    } catch (failure) {
      if (!isAbort(failure)) {
        this.#summary.textContent = failure instanceof Error ? failure.message : String(failure);
        this.#actions.failed(failure);
      }
    }
  }

  /** @param {string[]} ids of articles that the server no longer counts */
  #forget(ids) {
    const left = this.#items.filter((item) => !ids.includes(item.id));
    if (this.#page) {
      this.#page = { ...this.#page, total: this.#page.total - (this.#items.length - left.length) };
    }
    this.#items = left;
  }

  #drawRows() {
    const items = this.#items.filter((item) => !this.#deletions.has(item.id));
    const actions = {
      open: this.#actions.open,
      remove: (/** @type {ArticleItem} */ item, /** @type {HTMLElement} */ row) => this.#remove(item, row),
      select: (/** @type {ArticleItem} */ item, /** @type {boolean} */ selected) => this.#select(item, selected),
    };
    this.#rows.replaceChildren(...items.map((item) => articleRow(item, actions, this.#selection.has(item.id))));
    this.#rows.classList.toggle("searched", this.#query !== "");
    markAlike(this.#rows);
    if (this.#page) {
      this.#more.hidden = this.#page.next === null;
      const total = this.#page.total - (this.#items.length - items.length);
      this.#summary.textContent = listWords({ ...this.#page, total }, this.#query, this.#filter.value !== null);
    }
  }

  /**
   * @param {ArticleItem} item
   * @param {HTMLElement} row
   */
  #remove(item, row) {
    const index = [...this.#rows.children].indexOf(row);
    this.#selection.set(item, false);
    this.#deletions.add([item]);
    const neighbour = this.#rows.children[Math.min(index, this.#rows.children.length - 1)];
    (/** @type {HTMLElement | null | undefined} */ (neighbour?.querySelector(".article-open")) ?? this.#search).focus();
  }

  /**
   * @param {ArticleItem} item
   * @param {boolean} selected
   */
  #select(item, selected) {
    this.#selection.set(item, selected);
    if (selected && !this.#selection.has(item.id)) {
      this.#drawRows();
    }
  }

  #selectAll() {
    for (const item of this.#items) {
      if (!this.#deletions.has(item.id)) {
        this.#selection.set(item, true);
      }
    }
    this.#drawRows();
  }
}
