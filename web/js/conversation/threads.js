// @ts-check
import { Kept } from "../dom/storage.js";
import { readConversation } from "../server/conversations.js";
import { Problem } from "../server/request.js";

/** @typedef {import("./turn.js").Turn} Turn */

const NOT_FOUND = 404;

/**
 * The conversations of this session, and those that the server keeps. Of each it is noted in this tab which question
 * has no answer yet, so that a reload loses none.
 */
export class Threads {
  /** @type {Map<string, import("./types.js").Thread>} */
  #known = new Map();
  #unanswered = new Kept("sessionStorage", "unanswered");
  #desk;

  /** @param {import("../types.js").Desk} desk */
  constructor(desk) {
    this.#desk = desk;
  }

  /** @param {string} id */
  known(id) {
    return this.#known.get(id);
  }

  /**
   * @param {string} id
   * @param {import("./types.js").Thread} thread
   */
  add(id, thread) {
    this.#known.set(id, thread);
  }

  /**
   * @param {string} id
   * @returns {Promise<import("./types.js").Thread | null>} null where there is none, or it is another's
   * @throws {Problem | import("../server/request.js").ServerGone}
   */
  async read(id) {
    const { Turn } = await import("./turn.js");
    const stored = await storedOrNull(id);
    /** @type {import("./types.js").Thread} */
    const thread = { id, mine: stored?.mine ?? true, turns: [] };
    for (const [index, answer] of (stored?.answers ?? []).entries()) {
      const asked = stored?.asked[index];
      const filter = narrowing(asked?.filter ?? {});
      const turn = new Turn({ question: answer.question, filter, asIs: false, replaces: null }, thread, this.#desk);
      turn.restore(answer, asked?.feedback ?? null);
      thread.turns.push(turn);
    }
    this.#addUnanswered(id, thread, (asked, replaced) => new Turn(asked, thread, this.#desk, replaced));
    if (thread.turns.length === 0) {
      return null;
    }
    this.#known.set(id, thread);
    return thread;
  }

  /**
   * Notes that a question is asked.
   *
   * @param {import("./types.js").Thread} thread
   * @param {Turn} turn
   */
  begin({ id, turns }, turn) {
    const after = turns.findLast((each) => each.answer !== null)?.answer?.id ?? null;
    this.#unanswered.write(String(id), turn.answer === null ? { ...turn.asked, after } : null);
  }

  /** @param {string | null} id of a thread in which nothing waits for an answer any more */
  settle(id) {
    this.#unanswered.write(String(id), null);
  }

  /** @param {string} id */
  forget(id) {
    this.#known.delete(id);
    this.settle(id);
  }

  /** @param {Turn | null} running the thread of which is kept */
  forgetAllBut(running) {
    for (const [id, { turns }] of this.#known) {
      if (running === null || !turns.includes(running)) {
        this.#known.delete(id);
      }
    }
  }

  /**
   * A question whose answer was being written when the page was left; the server may have kept the answer.
   *
   * @param {string} id
   * @param {import("./types.js").Thread} thread
   * @param {(asked: Omit<import("./types.js").Unanswered, "after">, replaced: Turn[]) => Turn} turnOf
   */
  #addUnanswered(id, thread, turnOf) {
    /** @type {import("./types.js").Unanswered | null} */
    const noted = this.#unanswered.read(id);
    if (noted === null) {
      return;
    }
    const last = thread.turns.at(-1);
    if (last?.question === noted.question && last.answer?.id !== noted.after) {
      this.settle(id);
      return;
    }
    const { after, ...asked } = noted;
    const from = thread.turns.findIndex((turn) => turn.answer?.id === noted.replaces);
    const turn = turnOf(asked, from < 0 ? [] : thread.turns.splice(from));
    turn.interrupt();
    thread.turns.push(turn);
  }
}

/**
 * @param {{[name: string]: unknown}} filter with all its fields
 * @returns {import("../types.js").Filter | null} those that narrow something; null where none does
 */
function narrowing(filter) {
  const set = Object.entries(filter).filter(([, value]) => value && !(Array.isArray(value) && value.length === 0));
  return set.length > 0 ? Object.fromEntries(set) : null;
}

/** @param {string} id */
async function storedOrNull(id) {
  try {
    return await readConversation(id);
  } catch (failure) {
    if (failure instanceof Problem && failure.status === NOT_FOUND) {
      return null;
    }
    throw failure;
  }
}
