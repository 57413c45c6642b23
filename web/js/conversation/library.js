// @ts-check
import { deleteConversation, listConversations, renameConversation, shareConversation } from "../server/conversations.js";
import { Problem, ServerGone } from "../server/request.js";

/** @typedef {import("./types.js").ConversationItem} Item */

const UNDO_MS = 10_000;

/**
 * The conversations that the server keeps, newest first, as far as they are read. Sends `change`,
 * `removed` with the id of one that is deleted, which can be taken back for some seconds, and `gone` when that was sent:
 * after these, or when the page is left.
 */
export class Library extends EventTarget {
  /** @type {Item[]} */
  #items = [];
  /** @type {string | null} */
  #next = null;
  #query = "";
  /** @type {AbortController | null} */
  #reading = null;
  /** @type {Item | null} asked, and not known to the server yet */
  #begun = null;
  /** @type {Map<string, ReturnType<typeof setTimeout>>} */
  #leaving = new Map();
  /** What went wrong, in words. */
  failure = "";

  constructor() {
    super();
    addEventListener("pagehide", () => this.#sendAll());
  }

  get query() {
    return this.#query;
  }

  get items() {
    const listed = this.#items.some(({ id }) => id === this.#begun?.id);
    return this.#begun && !listed && this.#query === "" ? [this.#begun, ...this.#items] : this.#items;
  }

  get hasMore() {
    return this.#next !== null;
  }

  /** @param {string} id */
  isLeaving(id) {
    return this.#leaving.has(id);
  }

  /**
   * @param {string} id
   * @param {string} title
   */
  begin(id, title) {
    const now = new Date().toISOString();
    this.#begun = { id, title, createdAt: now, updatedAt: now, questions: 1, shared: false };
    this.#tell();
  }

  /** @param {string} query words of titles, questions or answers */
  async search(query) {
    this.#query = query;
    await this.#read(null);
  }

  /** Reads the newest again. */
  async refresh() {
    await this.#read(null);
  }

  async more() {
    if (this.#next !== null && this.#reading === null) {
      await this.#read(this.#next);
    }
  }

  /**
   * @param {string} id
   * @param {string} title
   */
  async rename(id, title) {
    await this.#change(async () => this.#put(await renameConversation(id, title)));
  }

  /**
   * @param {string} id
   * @param {boolean} shared
   */
  async share(id, shared) {
    await this.#change(async () => {
      await shareConversation(id, shared);
      this.#items.filter((item) => item.id === id).forEach((item) => this.#put({ ...item, shared }));
    });
  }

  /** @param {string} id */
  remove(id) {
    this.#leaving.set(
      id,
      setTimeout(() => this.#send(id), UNDO_MS),
    );
    this.dispatchEvent(new CustomEvent("removed", { detail: id }));
    this.#tell();
  }

  /** @param {string} id */
  undo(id) {
    clearTimeout(this.#leaving.get(id));
    this.#leaving.delete(id);
    this.#tell();
  }

  #sendAll() {
    for (const [id, timer] of this.#leaving) {
      clearTimeout(timer);
      this.#send(id);
    }
  }

  /** @param {string} id */
  async #send(id) {
    await this.#change(async () => {
      await deleteConversation(id);
      this.#items = this.#items.filter((item) => item.id !== id);
      this.#begun = this.#begun?.id === id ? null : this.#begun;
      this.dispatchEvent(new CustomEvent("gone", { detail: id }));
    });
    this.#leaving.delete(id);
    this.#tell();
  }

  /** @param {Item} changed */
  #put(changed) {
    this.#items = this.#items.map((item) => (item.id === changed.id ? changed : item));
  }

  /** @param {string | null} cursor */
  async #read(cursor) {
    this.#reading?.abort();
    const reading = new AbortController();
    this.#reading = reading;
    await this.#change(async () => {
      const page = await listConversations({ query: this.#query, cursor }, reading.signal);
      const before = cursor === null ? [] : this.#items;
      const known = new Set(before.map(({ id }) => id));
      this.#items = [...before, ...page.items.filter(({ id }) => !known.has(id))];
      this.#next = page.next;
    });
    if (this.#reading === reading) {
      this.#reading = null;
    }
  }

  /**
   * Does what may fail for reasons that are not this page's, and tells what came of it.
   *
   * @param {() => Promise<void>} work
   */
  async #change(work) {
    try {
      await work();
      this.failure = "";
    } catch (failure) {
      if (failure instanceof DOMException && failure.name === "AbortError") {
        return;
      }
      if (!(failure instanceof Problem || failure instanceof ServerGone)) {
        throw failure;
      }
      this.failure = failure.message;
    }
    this.#tell();
  }

  #tell() {
    this.dispatchEvent(new Event("change"));
  }
}
