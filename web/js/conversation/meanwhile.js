// @ts-check
import { element } from "../dom/element.js";
import { texts } from "../language/texts.js";
import { AnswerBody } from "./answer-body.js";

/** What the reader found, under its name, shown while a chat model works. */
export class Meanwhile {
  element = element("section", { class: "meanwhile" });
  #body;

  /**
   * @param {string} form
   * @param {import("../types.js").Desk} desk
   */
  constructor(form, desk) {
    this.#body = new AnswerBody(form, desk);
    this.element.append(element("h4", { class: "label" }, texts.foundByReader), this.#body.element);
  }

  /**
   * @param {import("../types.js").Sentence} sentence
   * @param {import("../types.js").Citation[]} citations all that are known so far
   */
  add(sentence, citations) {
    this.#body.add(sentence, citations);
  }
}
