// @ts-check
import { element } from "../dom/element.js";
import { isAbort, Problem, ServerGone } from "../server/request.js";
import { suggestQuestions } from "../server/suggestions.js";
import { isReader } from "../text/words.js";

/**
 * What could be asked next, as buttons below an answer. They come after it, at the end, where nothing moves when they
 * do; where there are none, or the server has other troubles, nothing is said about them.
 */
export class Suggestions {
  element = element("section", { class: "suggestions", "aria-label": "Ask next", hidden: true });
  #ask;
  /** @type {AbortController | null} */
  #waiting = null;

  /** @param {(question: string) => void} ask */
  constructor(ask) {
    this.#ask = ask;
  }

  /**
   * Only a chat model has something to suggest; one that just failed is not troubled again. A refusal stays without:
   * the passages found for it do not tell what was asked, so questions made from them would change the subject. It
   * shows those passages, and what could help.
   *
   * @param {import("../types.js").Answer} answer
   * @param {import("../types.js").Filter | null} filter
   */
  async load(answer, filter) {
    this.drop();
    if (answer.status !== "answered" || answer.model === null || isReader(answer.model)) {
      return;
    }
    const waiting = new AbortController();
    this.#waiting = waiting;
    try {
      const { question, standaloneQuestion, conversationId } = answer;
      const questions = await suggestQuestions(
        { question: standaloneQuestion ?? question, conversationId, filter },
        waiting.signal,
      );
      if (!waiting.signal.aborted) {
        this.#show(questions);
      }
    } catch (failure) {
      if (!(isAbort(failure) || failure instanceof Problem || failure instanceof ServerGone)) {
        throw failure;
      }
    }
  }

  drop() {
    this.#waiting?.abort();
    this.#show([]);
  }

  /** @param {string[]} questions */
  #show(questions) {
    this.element.hidden = questions.length === 0;
    this.element.replaceChildren(
      element("h3", { class: "label" }, "Ask next"),
      element("ul", {}, ...questions.map((question) => element("li", {}, this.#button(question)))),
    );
  }

  /** @param {string} question */
  #button(question) {
    return element(
      "button",
      { type: "button", class: "suggestion", on: { click: () => this.#ask(question) } },
      question,
    );
  }
}
