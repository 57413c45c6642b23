// @ts-check
import { copyText } from "../dom/copy-text.js";
import { element } from "../dom/element.js";
import { icon } from "../dom/icon.js";
import { plainAnswer } from "../text/plain-answer.js";
import { checkedWords, confidenceWord, durationWords, modelWords } from "../text/words.js";

const SAID_FOR_MS = 1600;

/**
 * The quiet line under an answer: who wrote it, how sure, how fast, and a way to take it along.
 *
 * @param {import("../types.js").Answer} answer
 * @returns {HTMLElement}
 */
export function answerNotes(answer) {
  const { confidence, timings } = answer;
  return element(
    "footer",
    { class: "notes" },
    answer.note && element("p", { class: "answer-note" }, answer.note),
    element("span", {}, modelWords(answer.model)),
    answer.generation && answer.citations.length > 0 && element("span", {}, checkedWords(answer)),
    confidence !== null &&
      confidence !== undefined &&
      answer.status === "answered" &&
      element(
        "span",
        { class: "confidence", "data-confidence": confidenceWord(confidence), title: `Confidence ${confidence.toFixed(2)} of 1` },
        `${confidenceWord(confidence)} confidence`,
        element("span", { class: "visually-hidden" }, `, ${confidence.toFixed(2)} of 1`),
      ),
    typeof timings?.totalMs === "number" && element("span", {}, durationWords(timings.totalMs)),
    copyButton(answer),
  );
}

/** @param {import("../types.js").Answer} answer */
function copyButton(answer) {
  const words = element("span", { role: "status" }, "Copy");
  const button = element(
    "button",
    { type: "button", class: "plain", "data-action": "copy", title: "Copy the answer with its sources" },
    icon("copy"),
    words,
  );
  button.addEventListener("click", async () => {
    words.textContent = (await copyText(plainAnswer(answer))) ? "Copied" : "The browser did not allow it";
    setTimeout(() => {
      words.textContent = "Copy";
    }, SAID_FOR_MS);
  });
  return button;
}
