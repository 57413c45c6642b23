// @ts-check
import { element } from "../dom/element.js";
import { followEnd } from "../dom/follow-end.js";
import { ask } from "../server/ask.js";
import { isAbort, Problem, ServerGone } from "../server/request.js";
import { isReply } from "../text/form.js";
import { answerElement } from "./answer.js";
import { DraftAnswer } from "./draft-answer.js";
import { failureElement } from "./failure.js";
import { refusalElement } from "./refusal.js";
import { replyElement } from "./reply.js";
import { Suggestions } from "./suggestions.js";
import { Understood } from "./understood.js";

let turnsBegun = 0;

/** One question and what came of it. */
export class Turn {
  #desk;
  #thread;
  #filter;
  #asIs;
  #understood;
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
   * @param {boolean} asIs whether its words are to be searched for as they stand
   */
  constructor(question, filter, thread, desk, asIs) {
    this.question = question;
    this.#thread = thread;
    this.#filter = filter;
    this.#desk = desk;
    this.#asIs = asIs;
    const id = `turn-${++turnsBegun}`;
    this.heading = element("h2", { class: "question", id, tabindex: "-1" }, question);
    this.#understood = new Understood(question, () => desk.askAsWritten(question, filter));
    this.suggestions = new Suggestions(desk.askNext);
    this.element = element(
      "article",
      { class: "turn", "aria-labelledby": id },
      this.heading,
      asIs && element("p", { class: "understood" }, "Asked as written."),
      this.#understood.element,
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
    this.#understood.clear();
    const draft = new DraftAnswer(this.#desk.articleCount(), this.#desk);
    this.#outcome.replaceChildren(draft.element);
    const asked = {
      question: this.question,
      conversationId: this.#thread.id,
      filter: this.#filter,
      ...(this.#asIs && { asIs: true }),
    };
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
      case "waiting":
        draft.showWaiting(event.ahead);
        break;
      case "retrieved":
        this.#understood.show(event.standaloneQuestion, false);
        draft.showRetrieved(event.passages, event.form);
        break;
      case "token":
        followEnd(this.#desk.scroller, () => draft.showToken(event.text));
        break;
      case "sentence":
        this.#follow(draft, () => draft.showSentence(event.sentence, event.citations));
        break;
      case "restart":
        followEnd(this.#desk.scroller, () => draft.restart());
        break;
      case "done":
        this.#answer = event.answer;
        this.#thread.id = event.answer.conversationId;
        this.#understood.show(event.answer.standaloneQuestion, true);
        this.#outcome.replaceChildren(this.#outcomeElement(event.answer));
        break;
      case "error":
        throw new Problem(event.problem);
    }
  }

  /**
   * What is being written is followed to its end; what the reader finds comes at once, and is read from its beginning.
   *
   * @param {DraftAnswer} draft
   * @param {() => void} change
   */
  #follow(draft, change) {
    if (draft.written) {
      followEnd(this.#desk.scroller, change);
    } else {
      change();
    }
  }

  /** @param {import("../types.js").Answer} answer */
  #outcomeElement(answer) {
    if (answer.status === "answered") {
      return answerElement(answer, this.#desk);
    }
    return isReply(answer.form) ? replyElement(answer) : refusalElement(answer, this.#filter, this.#desk);
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
