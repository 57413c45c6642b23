// @ts-check
import { uploadFile } from "../server/articles.js";

/**
 * @typedef {object} UploadResult
 * @property {File} file
 * @property {(import("../types.js").Ingested | import("../types.js").ProblemDetail)[]} results
 * @property {string | null} failure why the whole file was refused
 */

/**
 * Uploads files one after another, so that each has its own result and a bad one stops no other. Sends `change` after
 * each file and `finished` when none is left.
 */
export class UploadQueue extends EventTarget {
  /** @type {File[]} */
  #waiting = [];
  #startedAt = 0;
  #total = 0;
  /** @type {UploadResult[]} */
  done = [];
  running = false;

  get total() {
    return this.#total;
  }

  get elapsedMs() {
    return performance.now() - this.#startedAt;
  }

  get current() {
    return this.running ? this.#waiting[0] : undefined;
  }

  /** @param {Iterable<File>} files */
  async add(files) {
    const added = [...files];
    if (added.length === 0) {
      return;
    }
    if (this.running) {
      this.#waiting.push(...added);
      this.#total += added.length;
      this.dispatchEvent(new Event("change"));
      return;
    }
    this.#waiting = added;
    this.#total = added.length;
    this.#startedAt = performance.now();
    this.done = [];
    await this.#run();
  }

  async #run() {
    this.running = true;
    while (this.#waiting.length > 0) {
      this.dispatchEvent(new Event("change"));
      this.done.push(await upload(this.#waiting[0]));
      this.#waiting.shift();
    }
    this.running = false;
    this.dispatchEvent(new Event("change"));
    this.dispatchEvent(new Event("finished"));
  }
}

/**
 * @param {File} file
 * @returns {Promise<UploadResult>}
 */
async function upload(file) {
  try {
    return { file, results: await uploadFile(file), failure: null };
  } catch (failure) {
    return { file, results: [], failure: failure instanceof Error ? failure.message : String(failure) };
  }
}
