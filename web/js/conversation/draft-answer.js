// @ts-check
import { element } from "../dom/element.js";
import { followEnd } from "../dom/follow-end.js";
import { texts } from "../language/texts.js";
import { draftAfter, draftWords } from "../text/draft.js";
import { hasHeadline } from "../text/form.js";
import { retrievedWords } from "../text/retrieved-words.js";
import { AnswerBody } from "./answer-body.js";
import { Meanwhile } from "./meanwhile.js";

/**
 * What is told before an answer is done.
 * @typedef {Exclude<import("../types.js").AnswerEvent, {kind: "done"}> | {kind: "busy", seconds: number}} Progress
 */

/**
 * An answer as it comes in: the steps, then checked sentences in the shape of the answer's form, then whatever the model
 * wrote that is not checked yet. The line of the steps is as high as a short answer, which takes its place, so that the
 * text below stays put; where none will come, the steps stand below the text.
 */
export class DraftAnswer {
  #steps = element("p", { class: "steps", role: "status" });
  #draft = element("span", { class: "draft" });
  #draftText = "";
  #written = false;
  #form = "";
  /** @type {AnswerBody} */
  #body;
  /** @type {import("../types.js").Citation[]} */
  #citations = [];
  /** @type {Meanwhile | null} */
  #meanwhile = null;
  #desk;
  #countdown = element("span", { role: "timer" });

  element = element("div", { class: "answer working" }, this.#steps);

  /**
   * @param {number} articles how many will be searched; 0 when not known
   * @param {import("../types.js").Desk} desk
   */
  constructor(articles, desk) {
    this.#desk = desk;
    this.#steps.textContent = texts.searching(articles);
    this.#body = this.#begin();
    this.element.append(this.#body.element);
  }

  /**
   * What is being written is followed to its end; what the reader finds comes at once, and is read from its beginning.
   *
   * @param {Progress} event
   */
  show(event) {
    if (event.kind === "sentence" && !this.#written) {
      this.#showSentence(event.sentence, event.citations);
    } else {
      followEnd(this.#desk.scroller, () => this.#change(event));
    }
  }

  /** @param {Progress} event */
  #change(event) {
    switch (event.kind) {
      case "waiting":
        this.#steps.textContent = texts.ahead(event.ahead);
        return undefined;
      case "retrieved":
        return this.#showRetrieved(event.passages, event.form);
      case "token":
        return this.#showToken(event.text);
      case "meanwhile":
        return this.#showMeanwhile(event.sentence, event.citations);
      case "sentence":
        return this.#showSentence(event.sentence, event.citations);
      case "restart":
        this.#restart();
        this.#steps.textContent = texts.anew;
        return undefined;
      case "busy":
        return this.#showBusy(event.seconds);
    }
  }

  /**
   * @param {import("../types.js").Passage[]} passages
   * @param {string} form of the answer that comes
   */
  #showRetrieved(passages, form) {
    this.#form = form;
    this.#beginAnew();
    this.#placeSteps(hasHeadline(form));
    this.#steps.textContent = retrievedWords(passages, form);
  }

  /** @param {string} text */
  #showToken(text) {
    if (!this.#written) {
      // Only a chat model drafts, and gives no short answer.
      this.#written = true;
      this.#placeSteps(false);
    }
    this.#draftText += text;
    this.#showDraft();
    this.#steps.textContent = texts.drafting;
  }

  /**
   * @param {import("../types.js").Sentence} sentence
   * @param {import("../types.js").Citation[]} citations those not seen before
   */
  #showSentence(sentence, citations) {
    this.#citations.push(...citations);
    this.#body.add(sentence, this.#citations);
    this.#draftText = draftAfter(this.#draftText, sentence.text);
    this.#showDraft();
  }

  /**
   * @param {import("../types.js").Sentence} sentence
   * @param {import("../types.js").Citation[]} citations those not seen before
   */
  #showMeanwhile(sentence, citations) {
    this.#citations.push(...citations);
    if (this.#meanwhile === null) {
      this.#meanwhile = new Meanwhile(this.#form, this.#desk);
      this.#body.element.before(this.#meanwhile.element);
      this.#placeSteps(false);
      this.#steps.textContent = texts.modelAtWork;
    }
    this.#meanwhile.add(sentence, this.#citations);
  }

  /** Takes back all that was shown so far: another answers. Who has a chip's list of citations open keeps it. */
  #restart() {
    this.#desk.card.close();
    this.#citations = [];
    this.#meanwhile?.element.remove();
    this.#meanwhile = null;
    this.#draftText = "";
    this.#written = false;
    this.#showDraft();
    this.#beginAnew();
    this.#placeSteps(hasHeadline(this.#form));
  }

  /** @param {number} seconds until the server, which has too much to do, is asked again */
  #showBusy(seconds) {
    if (!this.#countdown.isConnected) {
      this.#restart();
      this.#steps.replaceChildren(texts.busy, this.#countdown);
    }
    this.#countdown.textContent = texts.tryingIn(seconds);
  }

  /**
   * Leaves the checked sentences standing. What was not checked goes: it would pass for an answer.
   *
   * @param {HTMLElement} notice that takes the place of the steps
   */
  stop(notice) {
    this.#draft.remove();
    this.#body.element.removeAttribute("aria-busy");
    this.#steps.replaceWith(notice);
  }

  #begin() {
    const body = new AnswerBody(this.#form, this.#desk, this.#draft);
    body.element.setAttribute("aria-busy", "true");
    return body;
  }

  #beginAnew() {
    const withdrawn = this.#body.element;
    this.#body = this.#begin();
    withdrawn.replaceWith(this.#body.element);
  }

  /** @param {boolean} above */
  #placeSteps(above) {
    if (above) {
      this.element.prepend(this.#steps);
    } else {
      this.element.append(this.#steps);
    }
  }

  #showDraft() {
    this.#draft.textContent = draftWords(this.#draftText);
  }
}
