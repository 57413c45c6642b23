// @ts-check
import { element } from "../dom/element.js";
import { texts } from "../language/texts.js";
import { askPatiently } from "../server/patient-ask.js";
import { isAbort, ServerGone } from "../server/request.js";
import { answerElement } from "./answer.js";
import { DraftAnswer } from "./draft-answer.js";
import { failureElement, noticeElement } from "./failure.js";
import { QuestionHead } from "./question-head.js";
import { Suggestions } from "./suggestions.js";
import { Understood } from "./understood.js";

/** One question and what came of it. */
export class Turn {
  #desk;
  #thread;
  #asked;
  #head;
  #understood;
  #outcome = element("div", { class: "outcome" });
  /** @type {AbortController | null} */
  #working = null;
  /** @type {import("../types.js").Answer | null} */
  #answer = null;
  /** @type {import("./types.js").Feedback | null} */
  #feedback = null;

  /**
   * @param {Omit<import("./types.js").Unanswered, "after">} asked
   * @param {import("./types.js").Thread} thread which it follows
   * @param {import("../types.js").Desk} desk
   * @param {Turn[]} [replaced] what stood in its place, and after
   */
  constructor(asked, thread, desk, replaced = []) {
    const { question, filter, asIs } = asked;
    this.#asked = asked;
    this.#thread = thread;
    this.#desk = desk;
    this.replaced = replaced;
    this.#head = new QuestionHead(question, filter, asIs, thread.mine ? (other) => desk.edit(this, other) : null);
    this.#understood = new Understood(question, () => desk.askAsWritten(question, filter));
    this.suggestions = new Suggestions(desk.askNext);
    this.element = element(
      "article",
      { class: "turn", "aria-labelledby": this.heading.id },
      this.#head.element,
      this.#understood.element,
      this.#outcome,
      this.suggestions.element,
    );
  }

  /** How it was asked. */
  get asked() {
    return this.#asked;
  }

  get question() {
    return this.#asked.question;
  }

  get heading() {
    return this.#head.heading;
  }

  /** What the server keeps of it; null where there is no answer. */
  get answer() {
    return this.#answer;
  }

  stop() {
    this.#working?.abort();
  }

  /**
   * Asks, and shows what comes. Ends when the answer, a refusal, a failure or a stop stands on the page. An answer that
   * was there stays with the server until the new one is done.
   *
   * @returns {Promise<boolean>} whether it was answered
   */
  async run() {
    this.#working = new AbortController();
    const { signal } = this.#working;
    this.suggestions.drop();
    this.#understood.clear();
    const { question, filter, asIs } = this.#asked;
    const replaces = this.#answer?.id ?? this.#asked.replaces;
    const asked = { question, conversationId: this.#thread.id, filter, ...(asIs && { asIs }), ...(replaces && { replaces }), ...this.#desk.preferences() };
    const draft = new DraftAnswer(this.#desk.articleCount(), this.#desk);
    this.#outcome.replaceChildren(draft.element);
    try {
      for await (const event of askPatiently(asked, signal)) {
        this.#show(event, draft);
      }
      return true;
    } catch (failure) {
      this.#fail(failure, draft);
      return false;
    } finally {
      this.#working = null;
    }
  }

  /**
   * Shows an answer that the server kept.
   *
   * @param {import("../types.js").Answer} answer
   * @param {import("./types.js").Feedback | null} feedback
   */
  restore(answer, feedback) {
    this.#feedback = feedback;
    this.#take(answer);
  }

  /** Shows that its answer was not done when the page was left. */
  interrupt() {
    this.#outcome.replaceChildren(
      element("div", { class: "answer" }, noticeElement(texts.left, this.#again())),
    );
  }

  /**
   * Looks for questions to ask after the answer, if there is one.
   *
   * @param {boolean} byModel whether a chat model may be asked for them
   */
  suggest(byModel) {
    if (this.#answer) {
      this.suggestions.load(this.#answer, this.#asked.filter, byModel);
    }
  }

  /**
   * @param {import("../types.js").AnswerEvent | {kind: "busy", seconds: number}} event
   * @param {DraftAnswer} draft
   */
  #show(event, draft) {
    if (event.kind === "done") {
      this.#feedback = null;
      this.replaced = [];
      this.#take(event.answer);
      return;
    }
    if (event.kind === "retrieved") {
      this.#understood.show(event.standaloneQuestion, false);
    }
    draft.show(event);
  }

  /** @param {import("../types.js").Answer} answer */
  #take(answer) {
    this.#answer = answer;
    this.#understood.show(answer.standaloneQuestion, true);
    this.#outcome.replaceChildren(this.#answerElement(answer));
  }

  /** @param {import("../types.js").Answer} answer */
  #answerElement(answer) {
    return answerElement(answer, {
      desk: this.#desk,
      filter: this.#asked.filter,
      feedback: this.#feedback,
      mine: this.#thread.mine,
      again: this.#again(),
    });
  }

  #again() {
    return () => this.#desk.runAgain(this);
  }

  /**
   * @param {unknown} failure
   * @param {DraftAnswer} draft
   */
  #fail(failure, draft) {
    const before = this.replaced.length > 0 ? () => this.#desk.putBack(this) : null;
    const kept = this.#answer;
    if (kept) {
      this.#understood.show(kept.standaloneQuestion, true);
    }
    if (!isAbort(failure)) {
      const ways = { again: this.#again(), edit: () => this.#head.write(), before };
      this.#outcome.replaceChildren(failureElement(failure, ways), ...(kept ? [this.#answerElement(kept)] : []));
    } else if (kept) {
      this.#outcome.replaceChildren(noticeElement(texts.stoppedKept, null), this.#answerElement(kept));
    } else {
      this.#outcome.replaceChildren(draft.element);
      draft.stop(noticeElement(texts.stopped, this.#again(), before));
    }
    if (failure instanceof ServerGone) {
      this.#desk.serverGone(this.question);
    }
  }
}
