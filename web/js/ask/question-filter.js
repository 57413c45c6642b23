// @ts-check
import { element, required } from "../dom/element.js";
import { texts } from "../language/texts.js";

/**
 * The dates, sources and authors that questions, or a list, are narrowed to. Its fields are loaded when they are first
 * opened. Sends `change`.
 */
export class QuestionFilter extends EventTarget {
  #details;
  #summary;
  #query;
  /** @type {Promise<import("./filter-fields.js").FilterFields> | null} */
  #loading = null;
  /** @type {import("./filter-fields.js").FilterFields | null} */
  #fields = null;

  /**
   * @param {HTMLElement} details with a summary, and empty otherwise
   * @param {() => string} [query] words that are searched beside it
   */
  constructor(details, query = () => "") {
    super();
    this.#details = /** @type {HTMLDetailsElement} */ (details);
    this.#summary = required("summary", details);
    this.#query = query;
    details.addEventListener("input", () => this.#changed());
    details.addEventListener("toggle", () => this.#details.open && this.#open());
  }

  /** @returns {import("../types.js").Filter | null} null when nothing is narrowed */
  get value() {
    return this.#fields?.value ?? null;
  }

  /** Makes room for the answer; what is narrowed stays named. */
  fold() {
    this.#details.open = false;
  }

  /** For whoever is to change the dates. */
  async edit() {
    this.#details.open = true;
    (await this.#open())?.focus();
  }

  clear() {
    this.#fields?.clear();
  }

  /** Counts anew what is left out: the words or the articles have changed. */
  recount() {
    this.#fields?.recount(this.#query());
  }

  async #open() {
    this.#loading ??= this.#load();
    try {
      return await this.#loading;
    } catch (failure) {
      this.#loading = null;
      this.#details.append(failureElement(failure));
      return null;
    }
  }

  async #load() {
    const { FilterFields } = await import("./filter-fields.js");
    const fields = new FilterFields(this.#details.id);
    this.#details.replaceChildren(this.#summary, fields.element);
    this.#fields = fields;
    return fields;
  }

  #changed() {
    const words = this.#fields?.words ?? "";
    this.#details.dataset.active = String(words !== "");
    this.#summary.textContent = words || texts.datesAndSource;
    this.recount();
    this.dispatchEvent(new Event("change"));
  }
}

/** @param {unknown} failure */
function failureElement(failure) {
  return element(
    "p",
    { class: "changed", role: "alert" },
    texts.noFields,
    failure instanceof Error && ` (${failure.message})`,
  );
}
