// @ts-check

/** @typedef {import("./turn.js").Turn} Turn */

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
  /** Whether the module that shows a question is still to come. */
  #beginning = false;

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
    await this.#append(question, () => {
      this.#shown.newest?.suggestions.drop();
      return [{ question, filter, asIs, replaces: null }, []];
    });
  }

  /**
   * Asks other words in a question's place. What came after it goes, too, once they are answered.
   *
   * @param {Turn} turn
   * @param {string} question
   * @param {import("../types.js").Filter | null} filter
   */
  async edit(turn, question, filter) {
    await this.#append(question, () => {
      const replaced = this.#shown.cut(turn);
      return [{ question, filter, asIs: false, replaces: replaced[0]?.answer?.id ?? null }, replaced];
    });
  }

  /** @param {Turn} turn that took the place of others, and was not answered */
  putBack(turn) {
    if (!this.#running) {
      this.#shown.putBack(turn);
      this.#threads.settle(this.#shown.thread.id);
    }
  }

  /**
   * @param {string} question
   * @param {() => [Omit<import("./types.js").Unanswered, "after">, Turn[]]} makeRoom how it is asked, and what it replaces
   */
  async #append(question, makeRoom) {
    if (this.#running || this.#beginning) {
      return;
    }
    this.#beginning = true;
    const Turn = await loadTurn();
    this.#beginning = false;
    if (Turn === null) {
      this.#desk.serverGone(question);
    } else {
      const [asked, replaced] = makeRoom();
      const turn = new Turn(asked, this.#shown.begun(), this.#desk, replaced);
      this.#shown.append(turn);
      await this.run(turn);
    }
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

  /** For whoever sees that a question is being typed: what shows it can come meanwhile. */
  async prepare() {
    await loadTurn();
  }

  stop() {
    this.#running?.stop();
  }

  /** Reads again what the server keeps: articles that it cites are gone. What is being written stays. */
  async reload() {
    await this.#shown.reload(this.#running);
  }
}

/**
 * What shows a question comes when one is typed or asked: the first view needs none of it.
 *
 * @returns {Promise<typeof import("./turn.js").Turn | null>} null where it does not come
 */
async function loadTurn() {
  try {
    const { Turn } = await import("./turn.js");
    return Turn;
  } catch (failure) {
    // So browsers say that a module did not come.
    if (failure instanceof TypeError) {
      return null;
    }
    throw failure;
  }
}
