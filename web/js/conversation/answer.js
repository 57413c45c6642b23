// @ts-check
import { element } from "../dom/element.js";
import { headlineOf } from "../text/form.js";
import { AnswerBody } from "./answer-body.js";
import { answerNotes } from "./answer-notes.js";
import { sourceList } from "./source-list.js";

/**
 * An answer that the articles gave: the short answer, the sentences in the shape of its form, the sources, the
 * quiet line.
 *
 * @param {import("../types.js").Answer} answer
 * @param {import("../types.js").Desk} desk
 * @returns {HTMLElement}
 */
export function answerElement(answer, desk) {
  const body = new AnswerBody(answer.form, desk);
  answer.sentences.forEach((sentence) => body.add(sentence, answer.citations));
  const headline = headlineOf(answer);
  return element(
    "div",
    { class: "answer", "data-status": "answered", "data-form": answer.form },
    element("h3", { class: "visually-hidden" }, "Answer"),
    headline && element("p", { class: "short-answer" }, headline),
    body.element,
    sourceList(answer, desk),
    answerNotes(answer),
  );
}
