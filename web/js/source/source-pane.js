// @ts-check
import { element, required } from "../dom/element.js";
import { icon } from "../dom/icon.js";
import { texts } from "../language/texts.js";
import { Problem, ServerGone } from "../server/request.js";
import { isWithdrawn, titleWords } from "../text/source-words.js";

/**
 * The article beside the conversation, with the quote that was asked for in view. Sends `open` and `close`, `show` for
 * each quote that is asked for, and `lost` when the server does not answer.
 */
export class SourcePane extends EventTarget {
  #pane;
  /** @type {import("../types.js").SourceRequest | null} */
  #shown = null;
  #bar = element("div", { class: "source-bar" });
  #reading = element("div", { class: "reading", tabindex: "0", role: "region", "aria-labelledby": "source-heading" });
  /** Counts requests, so that a slow article never replaces one asked for after it. */
  #asked = 0;
  #articles;

  /**
   * @param {HTMLElement} pane
   * @param {import("./kept-articles.js").KeptArticles} articles
   */
  constructor(pane, articles) {
    super();
    this.#pane = pane;
    this.#articles = articles;
    pane.append(this.#bar, this.#reading);
  }

  get isOpen() {
    return !this.#pane.hidden;
  }

  /** The citation that is looked at; null while the pane is closed. */
  get shown() {
    return this.#shown?.citations[this.#shown.index] ?? null;
  }

  /** @param {import("../types.js").SourceRequest} shown */
  async open(shown) {
    const wasOpen = this.isOpen;
    const opener = document.activeElement;
    this.#shown = shown;
    this.#drawBar(shown);
    this.dispatchEvent(new Event("show"));
    if (!wasOpen) {
      this.#reading.replaceChildren(headingOnly(titleWords(shown.citations[shown.index])));
      this.#pane.hidden = false;
      this.dispatchEvent(new CustomEvent("open", { detail: opener }));
    }
    const request = ++this.#asked;
    const content = await this.#read(shown);
    if (request === this.#asked && this.isOpen) {
      this.#reading.replaceChildren(...content);
      this.#scrollToQuote();
      if (!this.#bar.contains(document.activeElement)) {
        // From its beginning, Tab goes through the pane from top to bottom.
        this.#pane.focus({ preventScroll: true });
      }
    }
  }

  /** Reads the article again, for whoever knows that the server was away; the reader stays where they are. */
  async refresh() {
    if (!this.#shown) {
      return;
    }
    const request = ++this.#asked;
    const content = await this.#read(this.#shown);
    if (request === this.#asked && this.isOpen) {
      const wasRead = this.#reading.querySelector(".article-text") !== null;
      const { scrollTop } = this.#reading;
      this.#reading.replaceChildren(...content);
      if (wasRead) {
        this.#reading.scrollTop = scrollTop;
      } else {
        this.#scrollToQuote();
      }
    }
  }

  close() {
    if (this.isOpen) {
      this.#asked++;
      this.#shown = null;
      this.#pane.hidden = true;
      this.dispatchEvent(new Event("close"));
    }
  }

  /**
   * For whoever deleted an article that may be on show.
   *
   * @param {string} id
   */
  reload(id) {
    if (this.#shown?.citations[this.#shown.index].articleId === id) {
      this.open(this.#shown);
    }
  }

  /**
   * @param {import("../types.js").SourceRequest} shown
   * @returns {Promise<Node[]>}
   */
  async #read({ citations, index }) {
    const citation = citations[index];
    if (isWithdrawn(citation)) {
      return [headingOnly(titleWords(citation)), element("p", { class: "changed" }, texts.articleDeleted)];
    }
    try {
      const { articleElements } = await import("./article-elements.js");
      return articleElements(await this.#articles.read(citation.articleId, citation.version), citations, citation);
    } catch (failure) {
      if (failure instanceof ServerGone) {
        this.dispatchEvent(new Event("lost"));
      }
      return [headingOnly(titleWords(citation)), element("p", { class: "changed", role: "alert" }, failureWords(failure))];
    }
  }

  /** @param {import("../types.js").SourceRequest} shown */
  #drawBar({ citations, index, kind }) {
    const steps = citations.length > 1;
    const step = (/** @type {"previous" | "next"} */ direction, /** @type {number} */ target) =>
      element(
        "button",
        {
          type: "button",
          class: "plain",
          "data-action": `${direction}-quote`,
          "aria-label": texts[direction][kind],
          "aria-disabled": String(!citations[target]),
          on: { click: () => citations[target] && this.open({ citations, index: target, kind }) },
        },
        icon(direction),
      );
    const focusedAction = this.#bar.contains(document.activeElement)
      ? /** @type {HTMLElement} */ (document.activeElement).dataset.action
      : undefined;
    this.#bar.replaceChildren(
      element("span", { class: "grip", "aria-hidden": "true" }),
      element("h1", { class: "visually-hidden sheet-heading" }, texts.sourceHeading),
      element(
        "p",
        { class: "source-position", role: "status" },
        steps ? texts.positions[kind](index + 1, citations.length) : texts.article,
        element("span", { class: "source-name", "aria-hidden": "true" }, titleWords(citations[index])),
      ),
      ...(steps ? [step("previous", index - 1), step("next", index + 1)] : []),
      element(
        "button",
        { type: "button", class: "plain", "data-action": "close-source", "aria-label": texts.closeArticle, on: { click: () => this.close() } },
        icon("close"),
      ),
    );
    if (focusedAction) {
      required(`[data-action=${focusedAction}]`, this.#bar).focus();
    }
  }

  /** To a third of the height; a quote not far from the top leaves the title in view. */
  #scrollToQuote() {
    this.#reading.scrollTop = 0;
    const mark = this.#reading.querySelector("mark.quote");
    if (!mark) {
      return;
    }
    const { top, bottom } = mark.getBoundingClientRect();
    const above = this.#reading.getBoundingClientRect().top;
    const height = this.#reading.clientHeight;
    if (bottom - above > (height * 2) / 3) {
      this.#reading.scrollTop = top - above - height / 3;
    }
  }
}

/** @param {string} title */
function headingOnly(title) {
  return element("h2", { id: "source-heading", class: "article-title", tabindex: "-1" }, title);
}

/** @param {unknown} failure */
function failureWords(failure) {
  if (failure instanceof Problem && failure.status === 404) {
    return texts.articleDeleted;
  }
  return failure instanceof Error ? `${texts.articleUnopened} ${failure.message}` : texts.articleUnopened;
}
