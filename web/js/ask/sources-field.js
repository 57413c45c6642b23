// @ts-check
import { element } from "../dom/element.js";
import { texts } from "../language/texts.js";
import { listSources } from "../server/articles.js";
import { isAbort } from "../server/request.js";

const TYPING_PAUSE_MS = 150;

/**
 * Several sources, each a name or a part of one. What is typed is completed from the names that there are; Enter, a
 * choice or leaving the field puts it among the chosen. Its element sends `input` when the choice changes.
 */
export class SourcesField {
  /** @type {string[]} */
  #chosen = [];
  /** @type {string[]} */
  #offered = [];
  #chips = element("span", { class: "source-chips" });
  #input;
  #options;
  #asking = new AbortController();

  /** @param {string} listId the page has no other element of this id */
  constructor(listId) {
    this.#options = element("datalist", { id: listId });
    this.#input = element("input", { type: "text", name: "source", list: listId, autocomplete: "off" });
    this.element = element(
      "div",
      { class: "sources-field" },
      element("label", {}, texts.source, this.#input),
      this.#options,
      this.#chips,
    );
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let pause;
    this.#input.addEventListener("focus", () => this.#offer());
    this.#input.addEventListener("input", () => {
      clearTimeout(pause);
      if (this.#offered.includes(this.#input.value)) {
        this.#choose();
      } else {
        pause = setTimeout(() => this.#offer(), TYPING_PAUSE_MS);
      }
    });
    this.#input.addEventListener("change", () => this.#choose());
    this.#input.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.isComposing) {
        // It would send the form around.
        event.preventDefault();
        this.#choose();
      }
    });
  }

  /** @returns {string[]} what is typed and not chosen yet among them */
  get value() {
    const typed = this.#input.value.trim();
    return typed && !this.#chosen.includes(typed) ? [...this.#chosen, typed] : this.#chosen;
  }

  clear() {
    this.#chosen = [];
    this.#input.value = "";
    this.#draw();
  }

  #choose() {
    this.#chosen = this.value;
    this.#input.value = "";
    this.#draw();
    this.#tell();
  }

  /** @param {string} source */
  #remove(source) {
    this.#chosen = this.#chosen.filter((chosen) => chosen !== source);
    this.#draw();
    this.#input.focus();
    this.#tell();
  }

  #tell() {
    this.element.dispatchEvent(new Event("input", { bubbles: true }));
  }

  #draw() {
    this.#chips.replaceChildren(
      ...this.#chosen.map((source) =>
        element(
          "button",
          { type: "button", class: "source-chip", "aria-label": texts.remove(source), on: { click: () => this.#remove(source) } },
          source,
          element("span", { "aria-hidden": "true" }, "×"),
        ),
      ),
    );
  }

  async #offer() {
    this.#asking.abort();
    this.#asking = new AbortController();
    try {
      const sources = await listSources(this.#input.value.trim(), this.#asking.signal);
      this.#offered = sources.map((source) => source.name);
      this.#options.replaceChildren(
        ...sources.map(({ name, articles }) => element("option", { value: name }, texts.articles(articles))),
      );
    } catch (failure) {
      if (!isAbort(failure)) {
        // A name can be typed without being offered; what is wrong with the server is told elsewhere.
        this.#options.replaceChildren();
      }
    }
  }
}
