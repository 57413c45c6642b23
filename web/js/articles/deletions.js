// @ts-check
import { element } from "../dom/element.js";
import { texts } from "../language/texts.js";
import { deleteArticles } from "../server/articles.js";
import { titleWords } from "../text/source-words.js";

const UNDO_MS = 10_000;

/** @typedef {import("../types.js").ArticleItem} ArticleItem */

/**
 * Articles that are about to be deleted, and can be had back until then: they are deleted when ten seconds have passed,
 * when the next are, or when the page is left. Sends `change` when others are about to be deleted than before,
 * `deleted` with their ids, and `failed` with what went wrong.
 */
export class Deletions extends EventTarget {
  /** @type {ArticleItem[]} */
  #waiting = [];
  /** @type {ArticleItem[]} */
  #sent = [];
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #words = element("span", { role: "status" });
  #undo = element("button", { type: "button", class: "control", "data-action": "undo" }, texts.undo);
  #now = element("button", { type: "button", class: "plain", "data-action": "delete-now" }, texts.deleteNow);

  element = element("div", { class: "deletions", hidden: true }, this.#words, this.#undo, this.#now);

  constructor() {
    super();
    this.#undo.addEventListener("click", () => this.#takeBack());
    this.#now.addEventListener("click", () => this.#send());
    addEventListener("pagehide", () => this.#send());
  }

  /** How many the server still counts. */
  get size() {
    return this.#waiting.length + this.#sent.length;
  }

  /**
   * @param {string} id
   * @returns {boolean} whether the article is gone for the reader
   */
  has(id) {
    return this.#waiting.some((item) => item.id === id) || this.#sent.some((item) => item.id === id);
  }

  /** @param {ArticleItem[]} items at least one */
  add(items) {
    this.#send();
    this.#waiting = items;
    this.#timer = setTimeout(() => this.#send(), UNDO_MS);
    this.#changed();
  }

  #takeBack() {
    clearTimeout(this.#timer);
    this.#waiting = [];
    this.#changed();
  }

  async #send() {
    clearTimeout(this.#timer);
    const sent = this.#waiting;
    if (sent.length === 0) {
      return;
    }
    this.#waiting = [];
    this.#sent = [...this.#sent, ...sent];
    this.#changed();
    const ids = sent.map((item) => item.id);
    /** @type {unknown} */
    let failure = null;
    try {
      await deleteArticles(ids);
    } catch (refused) {
      failure = refused;
    }
    this.#sent = this.#sent.filter((item) => !sent.includes(item));
    this.dispatchEvent(
      failure === null ? new CustomEvent("deleted", { detail: ids }) : new CustomEvent("failed", { detail: failure }),
    );
    this.#changed();
  }

  #changed() {
    const number = this.#waiting.length;
    this.element.hidden = number === 0;
    const words = number === 1 ? texts.deletingOne(titleWords(this.#waiting[0])) : texts.deletingMany(number);
    this.#words.textContent = number === 0 ? "" : words;
    this.dispatchEvent(new Event("change"));
  }
}
