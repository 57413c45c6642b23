// @ts-check
import { element } from "../dom/element.js";
import { draftAfter, draftWords } from "../text/draft.js";
import { count } from "../text/words.js";
import { sentenceElement } from "./chips.js";

/**
 * An answer as it comes in: the steps, then checked sentences, then whatever the model wrote that is not checked yet.
 * The line of the steps is as high as a short answer, which takes its place, so that the text below stays put.
 */
export class DraftAnswer {
  #steps = element("p", { class: "steps", role: "status" });
  #sentences = element("p", { class: "sentences", "aria-busy": "true" });
  #draft = element("span", { class: "draft" });
  #draftText = "";
  /** @type {import("../types.js").Citation[]} */
  #citations = [];
  #desk;

  element = element("div", { class: "answer working" }, this.#steps, this.#sentences);

  /**
   * @param {number} articles how many will be searched; 0 when not known
   * @param {import("../types.js").Desk} desk
   */
  constructor(articles, desk) {
    this.#desk = desk;
    this.#steps.textContent = articles > 0 ? `Searching ${count(articles, "article")}…` : "Searching the articles…";
    this.#sentences.append(this.#draft);
  }

  /** @param {import("../types.js").Passage[]} passages */
  showRetrieved(passages) {
    const articles = new Set(passages.map((passage) => passage.articleId)).size;
    this.#steps.textContent =
      passages.length > 0
        ? `Reading ${count(passages.length, "passage")} of ${count(articles, "article")}…`
        : "No passage matches…";
  }

  /** @param {string} text */
  showToken(text) {
    this.#draftText += text;
    this.#showDraft();
    this.#steps.textContent = "Writing a draft; checking each sentence…";
  }

  /**
   * @param {import("../types.js").Sentence} sentence
   * @param {import("../types.js").Citation[]} citations those not seen before
   */
  showSentence(sentence, citations) {
    this.#citations.push(...citations);
    this.#draft.before(sentenceElement(sentence, this.#citations, this.#desk));
    this.#draftText = draftAfter(this.#draftText, sentence.text);
    this.#showDraft();
  }

  /** Takes back all that was shown so far: another answers. Who has a chip's list of citations open keeps it. */
  restart() {
    this.#desk.card.close();
    this.#citations = [];
    this.#draftText = "";
    this.#showDraft();
    this.#sentences.replaceChildren(this.#draft);
    this.#steps.textContent = "The draft was withdrawn; answering anew…";
  }

  /**
   * Leaves the checked sentences standing. What was not checked goes: it would pass for an answer.
   *
   * @param {HTMLElement} notice that takes the place of the steps
   */
  stop(notice) {
    this.#draft.remove();
    this.#sentences.removeAttribute("aria-busy");
    this.#steps.replaceWith(notice);
  }

  #showDraft() {
    this.#draft.textContent = draftWords(this.#draftText);
  }
}
