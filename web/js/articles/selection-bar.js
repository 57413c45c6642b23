// @ts-check
import { element } from "../dom/element.js";
import { texts } from "../language/texts.js";

/** @typedef {import("../types.js").ArticleItem} ArticleItem */

/** More ids than this do not fit into what a page may still send when it is left. */
export const MOST_SELECTED = 250;

/** The articles that are ticked, and what can be done with them. */
export class SelectionBar {
  /** @type {Map<string, ArticleItem>} */
  #items = new Map();
  #all = element("button", { type: "button", class: "plain", "data-action": "select-all" }, texts.selectAll);
  #words = element("span", { role: "status" });
  #delete = element("button", { type: "button", class: "control danger", "data-action": "delete-selected" }, texts.delete);
  #none = element("button", { type: "button", class: "plain", "data-action": "select-none" }, texts.selectNone);

  element = element("div", { class: "selection-bar", hidden: true }, this.#all, this.#none, this.#words, this.#delete);

  /** @param {{remove: (items: ArticleItem[]) => void, selectAll: () => void, selectNone: () => void}} actions */
  constructor({ remove, selectAll, selectNone }) {
    this.#all.addEventListener("click", selectAll);
    this.#none.addEventListener("click", () => {
      this.clear();
      selectNone();
    });
    this.#delete.addEventListener("click", () => {
      const items = [...this.#items.values()];
      this.clear();
      remove(items);
    });
    this.#draw();
  }

  /** @param {string} id */
  has(id) {
    return this.#items.has(id);
  }

  /**
   * @param {ArticleItem} item
   * @param {boolean} selected
   */
  set(item, selected) {
    if (!selected) {
      this.#items.delete(item.id);
    } else if (this.#items.size < MOST_SELECTED) {
      this.#items.set(item.id, item);
    }
    this.#draw();
  }

  clear() {
    this.#items.clear();
    this.#draw();
  }

  #draw() {
    const number = this.#items.size;
    this.element.hidden = number === 0;
    this.#words.textContent = texts.selected(number, number === MOST_SELECTED);
  }
}
