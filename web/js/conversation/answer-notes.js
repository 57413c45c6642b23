// @ts-check
import { copyRich, copyText } from "../dom/copy-text.js";
import { element } from "../dom/element.js";
import { icon } from "../dom/icon.js";
import { texts } from "../language/texts.js";
import { markdownAnswer } from "../text/markdown-answer.js";
import { plainAnswer } from "../text/plain-answer.js";
import { richAnswer } from "../text/rich-answer.js";
import { checkedWords, confidenceWord, decimal, durationWords, modelWords } from "../text/words.js";
import { Ratings } from "./ratings.js";

const SAID_FOR_MS = 1600;

/**
 * The quiet line under an answer: who wrote it, how sure, how fast, and a way to take it along.
 *
 * @param {import("../types.js").Answer} answer
 * @param {import("./answer.js").Setting} setting
 * @returns {HTMLElement}
 */
export function answerNotes(answer, { again, feedback, mine }) {
  const base = location.origin + location.pathname;
  const ratings = mine ? new Ratings(answer.id, feedback) : null;
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
        { class: "confidence", "data-confidence": confidenceWord(confidence), title: texts.confidenceValue(decimal(confidence, 2)) },
        texts.confidence[confidenceWord(confidence)],
        element("span", { class: "visually-hidden" }, texts.ofOne(decimal(confidence, 2))),
      ),
    typeof timings?.totalMs === "number" && element("span", {}, durationWords(timings.totalMs)),
    element(
      "span",
      { class: "actions" },
      copyButton("copy", texts.copy, texts.copyTitle, () =>
        copyRich(plainAnswer(answer), richAnswer(answer, base)),
      ),
      copyButton("copy-markdown", "Markdown", texts.copyMarkdownTitle, () =>
        copyText(markdownAnswer(answer, base)),
      ),
      mine && element("button", { type: "button", class: "plain", "data-action": "regenerate", on: { click: again } }, texts.askAgain),
      ratings?.element,
    ),
    ratings?.details,
  );
}

/**
 * @param {"copy" | "copy-markdown"} action
 * @param {string} name
 * @param {string} title
 * @param {() => Promise<boolean>} copy
 */
function copyButton(action, name, title, copy) {
  const words = element("span", { role: "status" }, name);
  const button = element("button", { type: "button", class: "plain", "data-action": action, title }, icon("copy"), words);
  button.addEventListener("click", async () => {
    words.textContent = (await copy()) ? texts.copied : texts.notCopied;
    setTimeout(() => {
      words.textContent = name;
    }, SAID_FOR_MS);
  });
  return button;
}
