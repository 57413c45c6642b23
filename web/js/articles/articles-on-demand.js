// @ts-check
import { element } from "../dom/element.js";
import { texts } from "../language/texts.js";

const EVENTS = ["added", "change", "deleted", "lost"];

/** Stands for the view of the articles, whose modules are loaded when it is first shown. Sends what that one sends. */
export class ArticlesOnDemand extends EventTarget {
  #section;
  #openSource;
  /** @type {Promise<import("./articles-view.js").ArticlesView> | null} */
  #loading = null;
  /** @type {import("./articles-view.js").ArticlesView | null} */
  #view = null;
  #samples = false;

  /**
   * @param {HTMLElement} section
   * @param {(request: import("../types.js").SourceRequest) => void} openSource
   */
  constructor(section, openSource) {
    super();
    this.#section = section;
    this.#openSource = openSource;
  }

  /** How many articles the server counts that are about to be deleted. */
  get leaving() {
    return this.#view?.leaving ?? 0;
  }

  /** @param {boolean} samples whether the articles are the samples */
  noteSamples(samples) {
    this.#samples = samples;
    this.#view?.noteSamples(samples);
  }

  /** @param {Iterable<File>} files */
  async add(files) {
    (await this.#loaded())?.add(files);
  }

  async show() {
    this.#section.hidden = false;
    const view = await this.#loaded();
    if (!this.#section.hidden) {
      view?.show();
    }
  }

  hide() {
    this.#section.hidden = true;
    this.#loading?.then(
      (view) => view.hide(),
      () => {
        // Whoever asked to see it is told.
      },
    );
  }

  /** @returns {Promise<import("./articles-view.js").ArticlesView | null>} null when it cannot be had, which is told */
  async #loaded() {
    this.#loading ??= this.#load();
    try {
      return await this.#loading;
    } catch (failure) {
      this.#loading = null;
      this.#section.replaceChildren(failureElement(failure));
      return null;
    }
  }

  async #load() {
    const { ArticlesView } = await import("./articles-view.js");
    this.#section.replaceChildren();
    const view = new ArticlesView(this.#section, this.#openSource);
    for (const type of EVENTS) {
      view.addEventListener(type, (event) => {
        const { detail } = /** @type {CustomEvent} */ (event);
        this.dispatchEvent(new CustomEvent(type, { detail }));
      });
    }
    view.noteSamples(this.#samples);
    this.#view = view;
    return view;
  }
}

/** @param {unknown} failure */
function failureElement(failure) {
  return element(
    "p",
    { class: "changed", role: "alert" },
    texts.articlesUnshown,
    failure instanceof Error && ` (${failure.message})`,
  );
}
