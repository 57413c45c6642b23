// @ts-check
import { element, required } from "../dom/element.js";
import { filterWords } from "../text/filter-words.js";

/** The dates and the source that questions are narrowed to. */
export class QuestionFilter {
  #details;
  #summary;
  /** @type {HTMLInputElement[]} */
  #inputs;

  /** @param {HTMLDetailsElement} details */
  constructor(details) {
    this.#details = details;
    this.#summary = required("summary", details);
    this.#inputs = [...details.querySelectorAll("input")];
    details.addEventListener("input", () => this.#draw());
    required("[data-action=clear-filter]", details).addEventListener("click", () => {
      this.clear();
      this.#inputs[0].focus();
    });
  }

  /** @returns {import("../types.js").Filter | null} null when nothing is narrowed */
  get value() {
    const entries = this.#inputs.map((input) => [input.name, input.value.trim()]).filter(([, value]) => value !== "");
    return entries.length > 0 ? Object.fromEntries(entries) : null;
  }

  /** Makes room for the answer; what is narrowed stays named. */
  fold() {
    this.#details.open = false;
  }

  /** For whoever is to change the dates. */
  edit() {
    this.#details.open = true;
    this.#inputs[0].focus();
  }

  clear() {
    for (const input of this.#inputs) {
      input.value = "";
    }
    this.#draw();
  }

  /** @param {(string | null)[]} sources */
  offerSources(sources) {
    const distinct = [...new Set(sources.filter((source) => source !== null && source !== ""))].sort();
    required("#sources", this.#details).replaceChildren(
      ...distinct.map((source) => element("option", { value: source })),
    );
  }

  #draw() {
    const filter = this.value;
    this.#details.dataset.active = String(filter !== null);
    this.#summary.textContent = filterWords(filter) || "Dates & source";
  }
}
