// @ts-check
import { Turn } from "./turn.js";

/**
 * The questions of this session, in conversations, in memory. Sends `change` when a question was asked or another
 * conversation is shown, and `working` when one starts or ends.
 */
export class Conversation extends EventTarget {
  #log;
  #desk;
  /** @type {import("../types.js").Thread[]} */
  #threads = [];
  /** @type {import("../types.js").Thread} */
  #current = { id: null, turns: [] };
  /** @type {Turn | null} */
  #running = null;

  /**
   * @param {HTMLElement} log
   * @param {import("../types.js").Desk} desk
   */
  constructor(log, desk) {
    super();
    this.#log = log;
    this.#desk = desk;
  }

  /** Newest first. */
  get turns() {
    return this.#threads.flatMap((thread) => thread.turns).reverse();
  }

  get empty() {
    return this.#current.turns.length === 0;
  }

  get working() {
    return this.#running !== null;
  }

  /** The last question of the conversation that is shown. */
  get newest() {
    return this.#current.turns.at(-1);
  }

  /** @param {Turn} turn */
  holds(turn) {
    return this.#current.turns.includes(turn);
  }

  /**
   * @param {string} question
   * @param {import("../types.js").Filter | null} filter
   * @param {boolean} [asIs] whether its words are to be searched for as they stand, whatever was asked before
   */
  async ask(question, filter, asIs = false) {
    if (this.#running) {
      return;
    }
    this.newest?.suggestions.drop();
    const turn = new Turn(question, filter, this.#current, this.#desk, asIs);
    if (this.empty) {
      this.#threads.push(this.#current);
    }
    this.#current.turns.push(turn);
    this.#log.append(turn.element);
    this.dispatchEvent(new Event("change"));
    this.#scrollTo(turn);
    await this.run(turn);
  }

  /** @param {Turn} turn */
  async run(turn) {
    if (this.#running) {
      return;
    }
    this.#running = turn;
    this.dispatchEvent(new Event("working"));
    await turn.run();
    this.#running = null;
    this.dispatchEvent(new Event("working"));
    if (turn === this.newest) {
      turn.suggest();
    }
  }

  stop() {
    this.#running?.stop();
  }

  begin() {
    this.#current = { id: null, turns: [] };
    this.#log.replaceChildren();
    this.dispatchEvent(new Event("change"));
  }

  /** @param {Turn} turn */
  show(turn) {
    const thread = this.#threads.find((candidate) => candidate.turns.includes(turn));
    if (thread && thread !== this.#current) {
      this.#current = thread;
      this.#log.replaceChildren(...thread.turns.map((each) => each.element));
      this.dispatchEvent(new Event("change"));
    }
    this.#scrollTo(turn);
    turn.heading.focus({ preventScroll: true });
  }

  /** @param {Turn} turn */
  #scrollTo(turn) {
    // The style sheet gives the last turn the height of the view, so its question can stand at the top from the start.
    turn.element.scrollIntoView({ block: "start" });
  }
}
