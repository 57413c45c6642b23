// @ts-check
import { element, required } from "../dom/element.js";
import { filterWords } from "../text/filter-words.js";
import { SourcesField } from "./sources-field.js";
import { UndatedLine } from "./undated-line.js";

/** The dates, sources and authors that questions, or a list, are narrowed to. Sends `change`. */
export class QuestionFilter extends EventTarget {
  #details;
  #summary;
  #query;
  /** @type {HTMLInputElement[]} */
  #inputs = [
    element("input", { type: "date", name: "from" }),
    element("input", { type: "date", name: "to" }),
    element("input", { type: "text", name: "byline", autocomplete: "off" }),
  ];
  #sources;
  #undated = new UndatedLine();

  /**
   * @param {HTMLElement} details with a summary, and empty otherwise
   * @param {() => string} [query] words that are searched beside it
   */
  constructor(details, query = () => "") {
    super();
    this.#details = /** @type {HTMLDetailsElement} */ (details);
    this.#summary = required("summary", details);
    this.#query = query;
    this.#sources = new SourcesField(`${details.id}-sources`);
    const [from, to, byline] = this.#inputs;
    const clear = element("button", { type: "button", class: "plain", "data-action": "clear-filter" }, "Clear");
    details.append(
      element(
        "div",
        { class: "filter-fields" },
        element("label", {}, "From", from),
        element("label", {}, "To", to),
        this.#sources.element,
        element("label", {}, "Byline", byline),
        clear,
        this.#undated.element,
      ),
    );
    details.addEventListener("input", () => this.#changed());
    clear.addEventListener("click", () => {
      this.clear();
      this.#inputs[0].focus();
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
    this.#sources.clear();
    this.#undated.letIn = false;
    this.#changed();
  }

  /** Counts anew what is left out: the words or the articles have changed. */
  recount() {
    this.#undated.draw(this.value, this.#query());
  }

  #changed() {
    const filter = this.value;
    this.#details.dataset.active = String(filter !== null);
    this.#summary.textContent = filterWords(filter) || "Dates & source";
    this.recount();
    this.dispatchEvent(new Event("change"));
  }
}
