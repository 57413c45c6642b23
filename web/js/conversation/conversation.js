// @ts-check
import { Turn } from "./turn.js";

/**
 * Asks, one question at a time, in the conversation that is shown. Sends `kept` when an answer is done, and `working`
 * when a question is begun or has ended.
 */
export class Conversation extends EventTarget {
  #shown;
  #threads;
  #desk;
  /** @type {Turn | null} */
  #running = null;

  /**
   * @param {import("./shown-thread.js").ShownThread} shown
   * @param {import("./threads.js").Threads} threads
   * @param {import("../types.js").Desk} desk
   */
  constructor(shown, threads, desk) {
    super();
    this.#shown = shown;
    this.#threads = threads;
    this.#desk = desk;
  }

  get working() {
    return this.#running !== null;
  }

  /**
   * @param {string} question
   * @param {import("../types.js").Filter | null} filter
   * @param {boolean} [asIs] whether its words are to be searched for as they stand, whatever was asked before
   */
  async ask(question, filter, asIs = false) {
    if (!this.#running) {
      this.#shown.newest?.suggestions.drop();
      await this.#append(new Turn({ question, filter, asIs, replaces: null }, this.#shown.begun(), this.#desk));
    }
  }

  /**
   * Asks other words in a question's place. What came after it goes, too, once they are answered.
   *
   * @param {Turn} turn
   * @param {string} question
   * @param {import("../types.js").Filter | null} filter
   */
  async edit(turn, question, filter) {
    if (!this.#running) {
      const replaced = this.#shown.cut(turn);
      const replaces = replaced[0]?.answer?.id ?? null;
      await this.#append(
        new Turn({ question, filter, asIs: false, replaces }, this.#shown.begun(), this.#desk, replaced),
      );
    }
  }

  /** @param {Turn} turn that took the place of others, and was not answered */
  putBack(turn) {
    if (!this.#running) {
      this.#shown.putBack(turn);
      this.#threads.settle(this.#shown.thread.id);
    }
  }

  /** @param {Turn} turn */
  async #append(turn) {
    this.#shown.append(turn);
    await this.run(turn);
  }

  /** @param {Turn} turn of the conversation that is shown */
  async run(turn) {
    if (this.#running) {
      return;
    }
    const { id } = this.#shown.thread;
    this.#threads.begin(this.#shown.thread, turn);
    this.#running = turn;
    this.dispatchEvent(new Event("working"));
    const done = await turn.run();
    this.#running = null;
    this.dispatchEvent(new Event("working"));
    if (done) {
      this.#threads.settle(id);
      this.dispatchEvent(new Event("kept"));
    }
    if (turn === this.#shown.newest) {
      turn.suggest(true);
    }
  }

  stop() {
    this.#running?.stop();
  }

  /** Reads again what the server keeps: articles that it cites are gone. What is being written stays. */
  async reload() {
    await this.#shown.reload(this.#running);
  }
}
