// @ts-check
import { element } from "../dom/element.js";
import { sentenceElement } from "./chips.js";
import { answerNotes } from "./answer-notes.js";
import { sourceList } from "./source-list.js";

/**
 * An answer that the articles gave: the short answer, the sentences with their chips, the sources, the quiet line.
 *
 * @param {import("../types.js").Answer} answer
 * @param {import("../types.js").Desk} desk
 * @returns {HTMLElement}
 */
export function answerElement(answer, desk) {
  return element(
    "div",
    { class: "answer", "data-status": "answered" },
    element("h3", { class: "visually-hidden" }, "Answer"),
    answer.shortAnswer && element("p", { class: "short-answer" }, answer.shortAnswer),
    sentencesElement(answer.sentences, answer.citations, desk),
    sourceList(answer.citations, desk),
    answerNotes(answer),
  );
}

/**
 * @param {import("../types.js").Sentence[]} sentences
 * @param {import("../types.js").Citation[]} citations
 * @param {import("../types.js").Desk} desk
 * @returns {HTMLElement}
 */
export function sentencesElement(sentences, citations, desk) {
  return element(
    "p",
    { class: "sentences" },
    ...sentences.map((sentence) => sentenceElement(sentence, citations, desk)),
  );
}
