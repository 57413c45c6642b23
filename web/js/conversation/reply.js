// @ts-check
import { element } from "../dom/element.js";
import { texts } from "../language/texts.js";

/**
 * What is said to a greeting, to thanks, to what was not understood: a plain line, since no article was asked for and
 * none was looked into.
 *
 * @param {import("../types.js").Answer} answer
 * @returns {HTMLElement}
 */
export function replyElement(answer) {
  return element(
    "div",
    { class: "answer reply", "data-status": "unanswerable", "data-form": answer.form },
    element("h3", { class: "visually-hidden" }, texts.reply),
    element("p", { class: "sentences" }, answer.answer),
    answer.note && element("p", { class: "answer-note" }, answer.note),
  );
}
