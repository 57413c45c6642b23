// @ts-check
import { texts } from "../language/texts.js";
import { addArticle, uploadFile } from "../server/articles.js";
import { lineBatches } from "../text/line-batches.js";

/** @typedef {import("../server/articles.js").UploadResults} UploadResults */

/** A file, or a text that was pasted, on its way into the collection. */
export class Upload {
  /** @type {(report: (results: UploadResults, expected: number) => void) => Promise<void>} */
  #send;
  #expected = 1;
  name;
  /** @type {UploadResults} one an article */
  results = [];
  /** @type {string | null} why the whole, or what was left of it, was refused */
  failure = null;

  /**
   * @param {string} name
   * @param {(report: (results: UploadResults, expected: number) => void) => Promise<void>} send
   */
  constructor(name, send) {
    this.name = name;
    this.#send = send;
  }

  /** @param {File} file */
  static ofFile(file) {
    return new Upload(file.name, async (report) => {
      if (!/\.(jsonl|ndjson)$/i.test(file.name)) {
        report(await uploadFile(file), 1);
        return;
      }
      const batches = lineBatches(new Uint8Array(await file.arrayBuffer()));
      const articles = batches.reduce((sum, batch) => sum + batch.lines, 0);
      for (const { start, end, before } of batches) {
        report([], articles);
        // Empty lines in the place of those that went before: so a refusal names the line of the file.
        const part = new File(["\n".repeat(before), file.slice(start, end)], file.name);
        report(await uploadFile(part), articles);
      }
    });
  }

  /** @param {import("../types.js").NewArticle} article */
  static ofText(article) {
    return new Upload(article.title || texts.pasted, async (report) => report(await addArticle(article), 1));
  }

  /** How many articles it has, as far as that is known. */
  get size() {
    return Math.max(this.#expected, this.results.length);
  }

  /** @param {() => void} tell called whenever more is known */
  async run(tell) {
    try {
      await this.#send((results, expected) => {
        this.results.push(...results);
        this.#expected = expected;
        tell();
      });
    } catch (failure) {
      this.failure = failure instanceof Error ? failure.message : String(failure);
    }
  }
}
