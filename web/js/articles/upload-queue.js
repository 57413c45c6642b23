// @ts-check
import { Upload } from "./upload.js";

/**
 * Takes in files and texts one after another, so that each has its own result and a bad one stops no other. Sends
 * `change` whenever more is known and `finished` when none is left.
 */
export class UploadQueue extends EventTarget {
  /** @type {Upload[]} */
  #waiting = [];
  #startedAt = 0;
  /** @type {Upload[]} */
  done = [];
  running = false;

  /** @returns {{done: number, total: number}} articles; a file that was not opened yet counts as one */
  get articles() {
    const current = this.current?.results.length ?? 0;
    const done = this.done.reduce((sum, upload) => sum + upload.size, 0) + current;
    const left = this.#waiting.reduce((sum, upload) => sum + upload.size, 0) - current;
    return { done, total: done + left };
  }

  get elapsedMs() {
    return performance.now() - this.#startedAt;
  }

  get current() {
    return this.running ? this.#waiting[0] : undefined;
  }

  /** @param {Iterable<File>} files */
  add(files) {
    return this.#take([...files].map((file) => Upload.ofFile(file)));
  }

  /** @param {import("../types.js").NewArticle} article */
  addText(article) {
    return this.#take([Upload.ofText(article)]);
  }

  /** @param {Upload[]} added */
  async #take(added) {
    if (added.length === 0) {
      return;
    }
    this.#waiting.push(...added);
    if (this.running) {
      this.dispatchEvent(new Event("change"));
      return;
    }
    this.#startedAt = performance.now();
    this.done = [];
    await this.#run();
  }

  async #run() {
    this.running = true;
    while (this.#waiting.length > 0) {
      const tell = () => this.dispatchEvent(new Event("change"));
      tell();
      await this.#waiting[0].run(tell);
      this.done.push(this.#waiting[0]);
      this.#waiting.shift();
    }
    this.running = false;
    this.dispatchEvent(new Event("change"));
    this.dispatchEvent(new Event("finished"));
  }
}
