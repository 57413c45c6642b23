// @ts-check
import { element } from "../dom/element.js";
import { followEnd } from "../dom/follow-end.js";
import { ask } from "../server/ask.js";
import { isAbort, Problem, ServerGone } from "../server/request.js";
import { answerElement } from "./answer.js";
import { DraftAnswer } from "./draft-answer.js";
import { failureElement } from "./failure.js";
import { refusalElement } from "./refusal.js";
import { Suggestions } from "./suggestions.js";

let turnsBegun = 0;

/** One question and what came of it. */
export class Turn {
  #desk;
  #thread;
  #filter;
  #outcome = element("div", { class: "outcome" });
  /** @type {AbortController | null} */
  #working = null;
  /** @type {import("../types.js").Answer | null} */
  #answer = null;

  /**
   * @param {string} question
   * @param {import("../types.js").Filter | null} filter
   * @param {import("../types.js").Thread} thread which it follows
   * @param {import("../types.js").Desk} desk
   */
  constructor(question, filter, thread, desk) {
    this.question = question;
    this.#thread = thread;
    this.#filter = filter;
    this.#desk = desk;
    const id = `turn-${++turnsBegun}`;
    this.heading = element("h2", { class: "question", id, tabindex: "-1" }, question);
    this.suggestions = new Suggestions(desk.askNext);
    this.element = element(
      "article",
      { class: "turn", "aria-labelledby": id },
      this.heading,
      this.#outcome,
      this.suggestions.element,
    );
  }

  get working() {
    return this.#working !== null;
  }

  stop() {
    this.#working?.abort();
  }

  /** Asks, and shows what comes. Ends when the answer, a refusal, a failure or a stop stands on the page. */
  async run() {
    this.#working = new AbortController();
    this.#answer = null;
    this.suggestions.drop();
    const draft = new DraftAnswer(this.#desk.articleCount(), this.#desk);
    this.#outcome.replaceChildren(draft.element);
    const asked = { question: this.question, conversationId: this.#thread.id, filter: this.#filter };
    try {
      for await (const event of ask(asked, this.#working.signal)) {
        this.#show(event, draft);
      }
    } catch (failure) {
      this.#fail(failure, draft);
    } finally {
      this.#working = null;
    }
  }

  /** Looks for questions to ask after the answer, if there is one. */
  suggest() {
    if (this.#answer) {
      this.suggestions.load(this.#answer, this.#filter);
    }
  }

  /**
   * @param {import("../types.js").AnswerEvent} event
   * @param {DraftAnswer} draft
   */
  #show(event, draft) {
    switch (event.kind) {
      case "retrieved":
        draft.showRetrieved(event.passages);
        break;
      case "token":
        followEnd(this.#desk.scroller, () => draft.showToken(event.text));
        break;
      case "sentence":
        followEnd(this.#desk.scroller, () => draft.showSentence(event.sentence, event.citations));
        break;
      case "restart":
        followEnd(this.#desk.scroller, () => draft.restart());
        break;
      case "done":
        this.#answer = event.answer;
        this.#thread.id = event.answer.conversationId;
        this.#outcome.replaceChildren(
          event.answer.status === "unanswerable"
            ? refusalElement(event.answer, this.#filter, this.#desk)
            : answerElement(event.answer, this.#desk),
        );
        break;
      case "error":
        throw new Problem(event.problem);
    }
  }

  /**
   * @param {unknown} failure
   * @param {DraftAnswer} draft
   */
  #fail(failure, draft) {
    const again = () => this.#desk.runAgain(this);
    if (isAbort(failure)) {
      draft.stop(stoppedElement(again));
      return;
    }
    this.#outcome.replaceChildren(failureElement(failure, again));
    if (failure instanceof ServerGone) {
      this.#desk.serverGone(this.question);
    }
  }
}

/** @param {() => void} again */
function stoppedElement(again) {
  return element(
    "p",
    { class: "stopped" },
    "Stopped before the answer was done.",
    element("button", { type: "button", class: "plain", "data-action": "try-again", on: { click: again } }, "Ask again"),
  );
}
