// @ts-check
import { element } from "../dom/element.js";
import { texts } from "../language/texts.js";
import { askOnce } from "../server/ask.js";
import { Problem, ServerGone } from "../server/request.js";

/** Each wants another form of answer. */
const OF_THE_SAMPLES = [
  "Who did Blinken meet?",
  "What do the articles say about the Derna flood?",
  "Which American officials visited China?",
  "Which talks lasted longer, Blinken’s with Qin Gang or with Xi Jinping?",
];

/** Whoever says this is told, beside how it is used, what the articles answer. */
const CALL_FOR_HELP = "help";

/** Questions to begin with, as buttons. Where the articles are one's own, the server is asked which they answer. */
export class OpeningQuestions {
  element = element("ul", { class: "examples", "aria-label": texts.beginWith, hidden: true });
  #ask;
  /** @type {import("../types.js").ArticlePage | null} */
  #page = null;

  /** @param {(question: string) => void} ask */
  constructor(ask) {
    this.#ask = ask;
  }

  /** @param {import("../types.js").ArticlePage} page what is loaded */
  async refresh(page) {
    this.#page = page;
    this.element.hidden = page.total === 0;
    const questions = page.samples ? OF_THE_SAMPLES : await suggestedFor(page);
    // What was asked of articles that are no longer those loaded may come last.
    if (this.#page === page) {
      this.#show(questions);
    }
  }

  /** @param {string[]} questions */
  #show(questions) {
    this.element.hidden = questions.length === 0;
    this.element.replaceChildren(...questions.map((question) => element("li", {}, this.#button(question))));
  }

  /** @param {string} question */
  #button(question) {
    return element("button", { type: "button", class: "example", on: { click: () => this.#ask(question) } }, question);
  }
}

/**
 * @param {import("../types.js").ArticlePage} page
 * @returns {Promise<string[]>} nothing also where the server has other troubles: nobody waits for these
 */
async function suggestedFor(page) {
  if (page.total === 0) {
    return [];
  }
  try {
    return (await askOnce(CALL_FOR_HELP)).suggestions;
  } catch (failure) {
    if (failure instanceof Problem || failure instanceof ServerGone) {
      return [];
    }
    throw failure;
  }
}
