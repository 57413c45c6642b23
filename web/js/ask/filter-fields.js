// @ts-check
import { element } from "../dom/element.js";
import { texts } from "../language/texts.js";
import { filterWords } from "../text/filter-words.js";
import { SourcesField } from "./sources-field.js";
import { UndatedLine } from "./undated-line.js";

/** The fields of a filter: dates, sources, byline. Its element sends `input` when what is narrowed changes. */
export class FilterFields {
  /** @type {HTMLInputElement[]} */
  #inputs = [
    element("input", { type: "date", name: "from" }),
    element("input", { type: "date", name: "to" }),
    element("input", { type: "text", name: "byline", autocomplete: "off" }),
  ];
  #sources;
  #undated = new UndatedLine();

  element;

  /** @param {string} id that the page has once */
  constructor(id) {
    this.#sources = new SourcesField(`${id}-sources`);
    const [from, to, byline] = this.#inputs;
    const clear = element("button", { type: "button", class: "plain", "data-action": "clear-filter" }, texts.clear);
    this.element = element(
      "div",
      { class: "filter-fields" },
      element("label", {}, texts.from, from),
      element("label", {}, texts.to, to),
      this.#sources.element,
      element("label", {}, texts.byline, byline),
      clear,
      this.#undated.element,
    );
    clear.addEventListener("click", () => {
      this.clear();
      this.focus();
    });
  }

  /** @returns {import("../types.js").Filter | null} null when nothing is narrowed */
  get value() {
    /** @type {import("../types.js").Filter} */
    const filter = {};
    for (const { name, value } of this.#inputs) {
      if (value.trim() !== "") {
        filter[/** @type {"from" | "to" | "byline"} */ (name)] = value.trim();
      }
    }
    if (this.#sources.value.length > 0) {
      filter.sources = this.#sources.value;
    }
    if (this.#undated.letIn && (filter.from || filter.to)) {
      filter.undated = true;
    }
    return Object.keys(filter).length > 0 ? filter : null;
  }

  /** @returns {string} empty when nothing is narrowed */
  get words() {
    return filterWords(this.value);
  }

  focus() {
    this.#inputs[0].focus();
  }

  clear() {
    for (const input of this.#inputs) {
      input.value = "";
    }
    this.#sources.clear();
    this.#undated.letIn = false;
    this.element.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /**
   * Counts anew what is left out.
   *
   * @param {string} query words that are searched beside it
   */
  recount(query) {
    this.#undated.draw(this.value, query);
  }
}
