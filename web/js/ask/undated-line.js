// @ts-check
import { element } from "../dom/element.js";
import { texts } from "../language/texts.js";
import { listArticles } from "../server/articles.js";
import { isAbort } from "../server/request.js";

const CHANGING_PAUSE_MS = 250;

/**
 * Says how many undated articles a range of dates leaves out, and lets them in. Its element sends `input` when that
 * changes.
 */
export class UndatedLine {
  #words = element("span", { role: "status" });
  #toggle = element("button", { type: "button", class: "plain", "data-action": "undated" });
  #asking = new AbortController();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #pause;
  letIn = false;

  element = element("p", { class: "undated-line", hidden: true }, this.#words, this.#toggle);

  constructor() {
    this.#toggle.addEventListener("click", () => {
      this.letIn = !this.letIn;
      this.element.dispatchEvent(new Event("input", { bubbles: true }));
    });
  }

  /**
   * @param {import("../types.js").Filter | null} filter
   * @param {string} query
   */
  draw(filter, query) {
    clearTimeout(this.#pause);
    this.#asking.abort();
    if (!filter?.from && !filter?.to) {
      this.element.hidden = true;
    } else if (this.letIn) {
      this.#show(texts.letInAlready, texts.leaveOut);
    } else {
      this.#pause = setTimeout(() => this.#count(filter, query), CHANGING_PAUSE_MS);
    }
  }

  /**
   * @param {import("../types.js").Filter} filter
   * @param {string} query
   */
  async #count(filter, query) {
    this.#asking = new AbortController();
    try {
      const { undated } = await listArticles({ filter, query, limit: 1 }, this.#asking.signal);
      this.element.hidden = undated === 0;
      if (undated > 0) {
        this.#show(texts.leftOut(undated), texts.letIn(undated));
      }
    } catch (failure) {
      if (!isAbort(failure)) {
        // Dates that cannot be, or no server: both are told where they matter.
        this.element.hidden = true;
      }
    }
  }

  /**
   * @param {string} words
   * @param {string} action
   */
  #show(words, action) {
    this.#words.textContent = words;
    this.#toggle.textContent = action;
    this.element.hidden = false;
  }
}
