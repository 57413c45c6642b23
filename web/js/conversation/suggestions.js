// @ts-check
import { element } from "../dom/element.js";
import { texts } from "../language/texts.js";
import { isAbort, Problem, ServerGone } from "../server/request.js";
import { suggestQuestions } from "../server/suggestions.js";
import { isReader } from "../text/words.js";


/**
 * What could be asked next, as buttons below an answer. They come after it, at the end, where nothing moves when they
 * do; where there are none, or the server has other troubles, nothing is said about them.
 */
export class Suggestions {
  element = element("section", { class: "suggestions", hidden: true });
  #ask;
  /** @type {AbortController | null} */
  #waiting = null;

  /** @param {(question: string) => void} ask */
  constructor(ask) {
    this.#ask = ask;
  }

  /**
   * What the answer itself suggests; else a chat model is asked, but not one that just failed. A refusal stays without
   * its questions: the passages found for it do not tell what was asked, so they would change the subject. It shows those
   * passages, and what could help.
   *
   * @param {import("../types.js").Answer} answer
   * @param {import("../types.js").Filter | null} filter
   * @param {boolean} byModel whether a chat model may be asked
   */
  async load(answer, filter, byModel) {
    this.drop();
    if (answer.suggestions.length > 0) {
      this.#show(answer.suggestions, answer.status === "answered" ? texts.askNext : texts.couldAsk);
      return;
    }
    if (!byModel || answer.status !== "answered" || answer.model === null || isReader(answer.model)) {
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
        this.#show(questions, texts.askNext);
      }
    } catch (failure) {
      if (!(isAbort(failure) || failure instanceof Problem || failure instanceof ServerGone)) {
        throw failure;
      }
    }
  }

  drop() {
    this.#waiting?.abort();
    this.#show([], texts.askNext);
  }

  /**
   * @param {string[]} questions
   * @param {string} heading
   */
  #show(questions, heading) {
    this.element.hidden = questions.length === 0;
    this.element.setAttribute("aria-label", heading);
    this.element.replaceChildren(
      element("h3", { class: "label" }, heading),
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
