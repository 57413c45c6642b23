// @ts-check
import { Problem, ServerGone } from "../server/request.js";
import { freshId } from "../text/fresh-id.js";
import { goneElement, loadingElement, sharedElement, unreachableElement } from "./gone.js";

/** @typedef {import("./turn.js").Turn} Turn */

/**
 * The conversation on the page, or what stands in its place. Sends `change` when a question came to it or another is
 * shown, and `begin` when its first question gives it its id.
 */
export class ShownThread extends EventTarget {
  #log;
  #threads;
  /** @type {import("./types.js").Thread} */
  #current = unasked();
  /** @type {string | null} */
  #named = null;

  /**
   * @param {HTMLElement} log
   * @param {import("./threads.js").Threads} threads
   */
  constructor(log, threads) {
    super();
    this.#log = log;
    this.#threads = threads;
  }

  /** What the address names; null for a new one. No such conversation need be there. */
  get named() {
    return this.#named;
  }

  get thread() {
    return this.#current;
  }

  /** The last question. */
  get newest() {
    return this.#current.turns.at(-1);
  }

  /** Whether nothing stands where the conversation would. */
  get empty() {
    return this.#log.childElementCount === 0;
  }

  /** @returns {import("./types.js").Thread} to ask the next question in: a new one beside what can only be read */
  begun() {
    if (!this.#current.mine) {
      this.#current = unasked();
    }
    if (this.#current.id === null) {
      this.#log.replaceChildren();
      this.#named = freshId();
      this.#current.id = this.#named;
      this.#threads.add(this.#named, this.#current);
      this.dispatchEvent(new Event("begin"));
    }
    return this.#current;
  }

  /** @param {Turn} turn */
  append(turn) {
    this.#current.turns.push(turn);
    this.#log.append(turn.element);
    this.dispatchEvent(new Event("change"));
    // The style sheet gives the last turn the height of the view, so its question can stand at the top from the start.
    turn.element.scrollIntoView({ block: "start" });
  }

  /**
   * Takes a question and all after it away.
   *
   * @param {Turn} turn
   * @returns {Turn[]} those that the server keeps, earliest first
   */
  cut(turn) {
    const cut = this.#current.turns.splice(this.#current.turns.indexOf(turn));
    cut.forEach((each) => each.element.remove());
    return cut.flatMap((each) => (each.answer ? [each] : each.replaced));
  }

  /** @param {Turn} turn whose place those take again that it replaced */
  putBack(turn) {
    this.#current.turns.splice(this.#current.turns.indexOf(turn), 1, ...turn.replaced);
    turn.element.replaceWith(...turn.replaced.map((each) => each.element));
    this.#goTo(turn.replaced[0]);
  }

  /**
   * Shows the conversation of this id, or a new one for null.
   *
   * @param {string | null} id
   * @returns {Promise<void>} when it is there, or found to be gone
   */
  async open(id) {
    if (id === this.#named && (id !== null || this.empty)) {
      return;
    }
    this.#named = id;
    const known = id === null ? unasked() : this.#threads.known(id);
    if (known) {
      this.#show(known);
      return;
    }
    this.#showInstead(loadingElement());
    await this.#read(String(id));
  }

  /**
   * Reads again what the server keeps: articles that it cites are gone.
   *
   * @param {Turn | null} running whose conversation stays as it is
   */
  async reload(running) {
    this.#threads.forgetAllBut(running);
    if (this.#named !== null && !this.#threads.known(this.#named)) {
      await this.#read(this.#named);
    }
  }

  /** @param {string} id of a conversation that was deleted */
  forget(id) {
    this.#threads.forget(id);
    if (this.#named === id) {
      this.#showInstead(goneElement());
    }
  }

  /** @param {string} id */
  async #read(id) {
    try {
      const thread = await this.#threads.read(id);
      if (this.#named === id) {
        thread ? this.#show(thread) : this.#showInstead(goneElement());
      }
    } catch (failure) {
      if (!(failure instanceof Problem || failure instanceof ServerGone)) {
        throw failure;
      }
      if (this.#named === id) {
        this.#showInstead(unreachableElement(failure, () => this.#read(id)));
      }
    }
  }

  /** @param {import("./types.js").Thread} thread */
  #show(thread) {
    this.#current = thread;
    this.#log.replaceChildren(...(thread.mine ? [] : [sharedElement()]), ...thread.turns.map((turn) => turn.element));
    this.dispatchEvent(new Event("change"));
    if (this.newest) {
      this.newest.suggest(false);
      this.#goTo(this.newest);
    }
  }

  /** @param {HTMLElement} words what stands where a conversation would */
  #showInstead(words) {
    this.#current = unasked();
    this.#log.replaceChildren(words);
    this.dispatchEvent(new Event("change"));
  }

  /** @param {Turn} turn */
  #goTo(turn) {
    turn.element.scrollIntoView({ block: "start" });
    turn.heading.focus({ preventScroll: true });
  }
}

/** @returns {import("./types.js").Thread} */
function unasked() {
  return { id: null, mine: true, turns: [] };
}
