// @ts-check
import { element } from "../dom/element.js";
import { texts } from "../language/texts.js";
import { answerNotes } from "./answer-notes.js";
import { passageList } from "./source-list.js";

const HEADLINE = "The articles do not say.";

/** What is said in its place, as that no article has this author, is set as large up to this length. */
const LONGEST_HEADLINE = 140;

const PASSAGES_SHOWN = 4;

/**
 * What the page says when the articles hold no answer: that they do not, what came nearest, and what could help.
 *
 * @param {import("../types.js").Answer} answer
 * @param {import("./answer.js").Setting} setting
 * @returns {HTMLElement}
 */
export function refusalElement(answer, setting) {
  const { desk, filter } = setting;
  const passages = answer.passages.slice(0, PASSAGES_SHOWN);
  const [headline, more] = refusalWords(answer.answer.trim());
  return element(
    "div",
    { class: "answer refusal", "data-status": "unanswerable", "data-form": answer.form },
    element("h3", { class: "refusal-headline" }, headline),
    more && element("p", { class: "refusal-words" }, more),
    passages.length > 0 && element("h4", { class: "label" }, texts.nearest),
    passages.length > 0 && passageList(passages, answer.standaloneQuestion ?? answer.question, desk),
    element(
      "div",
      { class: "remedies" },
      filter !== null &&
        element(
          "button",
          {
            type: "button",
            class: "control",
            "data-action": "widen",
            on: { click: () => desk.askUnfiltered(answer.question) },
          },
          filter.from || filter.to ? texts.widenDates : texts.askAllSources,
        ),
      element("a", { class: "control", href: "#/articles", "data-action": "add-articles" }, texts.addArticles),
    ),
    answerNotes(answer, setting),
  );
}

/**
 * @param {string} said
 * @returns {[headline: string, more: string]}
 */
function refusalWords(said) {
  if (said.startsWith(HEADLINE)) {
    return [texts.notSaid, said.slice(HEADLINE.length).trim()];
  }
  return said !== "" && said.length <= LONGEST_HEADLINE ? [said, ""] : [texts.notSaid, said];
}
