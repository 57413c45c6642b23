// @ts-check
import { Kept } from "../dom/storage.js";
import { LANGUAGES, languageFor } from "../language/texts.js";

/** What can be chosen. */
export const CHOICES = /** @type {const} */ ({
  language: ["system", ...LANGUAGES],
  theme: ["system", "light", "dark"],
  caution: ["bold", "balanced", "careful"],
  answerer: ["model", "reader"],
});

/** @typedef {keyof typeof CHOICES} Name */

/** What holds unless another is chosen. */
const USUAL = { language: "system", theme: "system", caution: "balanced", answerer: "model" };

/** What a reader chose for this browser. */
export class Settings {
  #kept = new Kept("localStorage", "settings");

  /**
   * @param {Name} name
   * @returns {string}
   */
  read(name) {
    const kept = this.#kept.read(name);
    return CHOICES[name].some((value) => value === kept) ? kept : USUAL[name];
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

  /** The language to show the page in: the chosen one, else the one the browser wants. */
  get language() {
    return languageFor(this.read("language"), navigator.languages);
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
