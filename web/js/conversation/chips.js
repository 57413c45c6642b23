// @ts-check
import { element } from "../dom/element.js";
import { icon } from "../dom/icon.js";
import { originNodes } from "../dom/origin.js";
import { texts } from "../language/texts.js";
import { beforeLastWord } from "../text/last-word.js";
import { plainWords } from "../text/markdown-words.js";
import { quoteWords } from "../text/quote-words.js";
import { isWithdrawn, titleWords } from "../text/source-words.js";
import { doubtWords, isDoubted } from "../text/words.js";
import { opening } from "./open-marks.js";

/**
 * A sentence that ends in the chips of its sources. Its last word and the first chip share a line.
 *
 * @param {import("../types.js").Sentence} sentence
 * @param {import("../types.js").Citation[]} citations all that are known so far
 * @param {import("../types.js").Desk} desk
 * @returns {HTMLElement}
 */
export function sentenceElement(sentence, citations, desk) {
  const [start, lastWord] = beforeLastWord(plainWords(sentence.text));
  const supported = !isDoubted(sentence);
  // A number without its citation points at nothing: no chip is better than a dead one.
  const cited = sentence.citations
    .map((number) => citations.find((citation) => citation.number === number))
    .filter((citation) => citation !== undefined);
  const withdrawn = cited.length > 0 && cited.every(isWithdrawn);
  const look = withdrawn ? "words withdrawn" : supported ? "words" : "words unsupported";
  const words = (/** @type {string} */ text) => element("span", { class: look }, text);
  const [firstChip, ...chips] = cited.map((citation) => chip(citation, citations, desk, sentence.citedBy === "check"));
  return element(
    "span",
    { class: "sentence", "data-support": sentence.support },
    start && words(start),
    element("span", { class: "ending" }, lastWord && words(lastWord), firstChip),
    ...chips,
    !supported && !withdrawn && element("span", { class: "doubt" }, icon("warning"), doubtWords(sentence)),
    " ",
  );
}

/**
 * @param {import("../types.js").Citation} citation
 * @param {import("../types.js").Citation[]} citations
 * @param {import("../types.js").Desk} desk
 * @param {boolean} byCheck whether the check found it
 * @returns {HTMLButtonElement}
 */
function chip(citation, citations, desk, byCheck) {
  const button = element(
    "button",
    {
      type: "button",
      class: "chip",
      "data-number": citation.number,
      "data-withdrawn": isWithdrawn(citation),
      "aria-label": texts.chip(citation.number, titleWords(citation)),
    },
    element("span", { class: "chip-number", "aria-hidden": "true" }, String(citation.number)),
  );
  desk.card.attach(button, () => cardElements(citation, byCheck));
  button.addEventListener("click", () =>
    desk.openSource({ citations, index: citations.indexOf(citation), kind: "Quote" }),
  );
  return opening(button, citation);
}

/**
 * @param {import("../types.js").Citation} citation
 * @param {boolean} byCheck
 */
function cardElements(citation, byCheck) {
  return [
    element("p", { class: "card-quote" }, quoteWords(citation)),
    element("p", { class: "card-title" }, titleWords(citation)),
    element("p", { class: "card-origin" }, ...originNodes(citation)),
    ...(byCheck ? [element("p", { class: "card-origin" }, texts.foundByCheck)] : []),
  ];
}
