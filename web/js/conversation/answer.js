// @ts-check
import { element } from "../dom/element.js";
import { texts } from "../language/texts.js";
import { headlineOf, isReply } from "../text/form.js";
import { AnswerBody } from "./answer-body.js";
import { answerNotes } from "./answer-notes.js";
import { refusalElement } from "./refusal.js";
import { replyElement } from "./reply.js";
import { sourceList } from "./source-list.js";

/**
 * What an answer stands in.
 * @typedef {object} Setting
 * @property {import("../types.js").Desk} desk
 * @property {import("../types.js").Filter | null} filter under which it was asked for
 * @property {import("./types.js").Feedback | null} feedback
 * @property {boolean} mine whether its conversation is the reader's, who can change it then
 * @property {() => void} again asks the question once more
 */

/**
 * An answer, a refusal or a reply, with what can be done with it.
 *
 * @param {import("../types.js").Answer} answer
 * @param {Setting} setting
 * @returns {HTMLElement}
 */
export function answerElement(answer, setting) {
  if (answer.status === "answered") {
    return answeredElement(answer, setting);
  }
  return isReply(answer.form) ? replyElement(answer) : refusalElement(answer, setting);
}

/**
 * An answer that the articles gave: the short answer, the sentences in the shape of its form, the sources, the
 * quiet line.
 *
 * @param {import("../types.js").Answer} answer
 * @param {Setting} setting
 */
function answeredElement(answer, setting) {
  const body = new AnswerBody(answer.form, setting.desk);
  answer.sentences.forEach((sentence) => body.add(sentence, answer.citations));
  const headline = headlineOf(answer);
  return element(
    "div",
    { class: "answer", "data-status": "answered", "data-form": answer.form },
    element("h3", { class: "visually-hidden" }, texts.answer),
    headline && element("p", { class: "short-answer" }, headline),
    body.element,
    sourceList(answer, setting.desk),
    answerNotes(answer, setting),
  );
}
