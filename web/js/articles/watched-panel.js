// @ts-check
import { element } from "../dom/element.js";
import { watchedWords } from "../language/watched-words.js";
import { listWatched, runWatched } from "../server/watched.js";
import { showFailing } from "./failing-sources.js";
import { outcomeWords, WatchedRow } from "./watched-row.js";

const LOOK_MS = 15_000;
const LOOK_CLOSELY_MS = 1_500;

/**
 * The watched sources, folded until one fails. Looks again by itself while it is unfolded. Sends `added` when a run may
 * have brought articles.
 */
export class WatchedPanel extends EventTarget {
  #words = watchedWords();
  #heading = element("summary", {});
  #problems = element("div", { role: "alert" });
  #status = element("p", { role: "status" });
  #rows = element("ul");
  /** @type {Map<string, WatchedRow>} */
  #byName = new Map();
  /** @type {Set<string>} */
  #running = new Set();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #next;
  #shown = false;
  element = element("details", { class: "watched", id: "watched" }, this.#heading);

  constructor() {
    super();
    this.element.append(
      // Not among those of the first view, which does without.
      element("link", { rel: "stylesheet", href: "/css/watched.css" }),
      this.#problems,
      this.#rows,
      this.#status,
      element("p", {}, this.#words.how, " ", element("code", {}, "dateline sources add URL")),
      element("p", {}, this.#words.deleted),
    );
    this.element.addEventListener("toggle", () => this.#look());
    this.#heading.textContent = this.#words.heading(0);
  }

  show() {
    this.#shown = true;
    this.#look();
  }

  hide() {
    this.#shown = false;
    clearTimeout(this.#next);
  }

  async #look() {
    clearTimeout(this.#next);
    try {
      this.#draw(await listWatched());
    } catch (failure) {
      this.#tell(failure);
    }
    clearTimeout(this.#next);
    if (this.#shown && (this.element.open || this.#running.size > 0)) {
      this.#next = setTimeout(() => this.#look(), this.#running.size > 0 ? LOOK_CLOSELY_MS : LOOK_MS);
    }
  }

  /** @param {Awaited<ReturnType<typeof listWatched>>} watched */
  #draw({ items, problems }) {
    this.#heading.textContent = this.#words.heading(items.length);
    const wrong = problems.length === 0 ? [] : [this.#words.broken, ...problems];
    if (wrong.join() !== this.#problems.textContent) {
      this.#problems.replaceChildren(...wrong.map((problem) => element("p", { class: "changed" }, problem)));
    }
    if (wrong.length > 0 || items.some((source) => source.failing && !this.#byName.has(source.name))) {
      this.element.open = true;
    }
    const names = items.map((source) => source.name);
    for (const [name, row] of this.#byName) {
      if (!names.includes(name)) {
        row.element.remove();
        this.#byName.delete(name);
      }
    }
    items.forEach((source, index) => this.#drawRow(source, index));
    this.#tellDone(items);
    showFailing(items);
  }

  /**
   * @param {import("../server/watched.js").WatchedSource} source
   * @param {number} index
   */
  #drawRow(source, index) {
    const row = this.#byName.get(source.name);
    if (row) {
      row.draw(source);
    } else {
      const created = new WatchedRow(source, (name) => this.#run(name));
      this.#byName.set(source.name, created);
      this.#rows.insertBefore(created.element, this.#rows.children[index] ?? null);
    }
  }

  /** @param {import("../server/watched.js").WatchedSource[]} items */
  #tellDone(items) {
    const done = items.filter((source) => this.#running.has(source.name) && !source.running);
    this.#running = new Set(items.filter((source) => source.running).map((source) => source.name));
    if (done.length > 0) {
      this.#status.textContent = done
        .map(({ name, failures, counts }) => `${name}: ${failures > 0 ? this.#words.failed(failures) : outcomeWords(counts)}`)
        .join("; ");
      this.dispatchEvent(new Event("added"));
    }
  }

  /** @param {string} name */
  async #run(name) {
    this.#status.textContent = "";
    try {
      await runWatched(name);
      this.#running.add(name);
    } catch (failure) {
      this.#tell(failure);
      return;
    }
    this.#look();
  }

  /** @param {unknown} failure */
  #tell(failure) {
    this.#status.textContent = failure instanceof Error ? failure.message : String(failure);
  }
}
