// @ts-check
import { Kept } from "../dom/storage.js";

/** What can be chosen, with the words for it. */
export const CHOICES = /** @type {const} */ ({
  theme: [
    ["system", "As the system"],
    ["light", "Light"],
    ["dark", "Dark"],
  ],
  caution: [
    ["bold", "Bold"],
    ["balanced", "Balanced"],
    ["careful", "Careful"],
  ],
  answerer: [
    ["model", "The chat model"],
    ["reader", "The built-in reader"],
  ],
});

/** @typedef {keyof typeof CHOICES} Name */

/** What holds unless another is chosen. */
const USUAL = { theme: "system", caution: "balanced", answerer: "model" };

/** What a reader chose for this browser. */
export class Settings {
  #kept = new Kept("localStorage", "settings");

  /**
   * @param {Name} name
   * @returns {string}
   */
  read(name) {
    const kept = this.#kept.read(name);
    return CHOICES[name].some(([value]) => value === kept) ? kept : USUAL[name];
  }

  /**
   * @param {Name} name
   * @param {string} value
   */
  write(name, value) {
    this.#kept.write(name, value === USUAL[name] ? null : value);
    if (name === "theme") {
      this.#showTheme();
    }
  }

  /** @returns {{caution?: string, answerer?: string}} what goes with each question; nothing where all is as usual */
  get preferences() {
    const caution = this.read("caution");
    const answerer = this.read("answerer");
    return { ...(caution !== USUAL.caution && { caution }), ...(answerer !== USUAL.answerer && { answerer }) };
  }

  #showTheme() {
    const theme = this.read("theme");
    if (theme === "system") {
      delete document.documentElement.dataset.theme;
    } else {
      document.documentElement.dataset.theme = theme;
    }
  }
}
