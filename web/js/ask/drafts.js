// @ts-check
import { Kept } from "../dom/storage.js";

const NEW = "new";

/** What stands in the question field and was not asked, for each conversation, in this tab and over its reloads. */
export class Drafts {
  #kept = new Kept("sessionStorage", "draft");

  /**
   * @param {string | null} id of the conversation; null for a new one
   * @returns {string}
   */
  read(id) {
    const kept = this.#kept.read(id ?? NEW);
    return typeof kept === "string" ? kept : "";
  }

  /**
   * @param {string | null} id
   * @param {string} text
   */
  write(id, text) {
    this.#kept.write(id ?? NEW, text);
  }
}
