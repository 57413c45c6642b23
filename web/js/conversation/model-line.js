// @ts-check
import { element } from "../dom/element.js";
import { texts } from "../language/texts.js";
import { readModel } from "../server/model.js";
import { Problem, ServerGone } from "../server/request.js";
import { isReader } from "../text/words.js";

/** Until all articles that a server was started with are read it is not ready, which can take minutes. */
const RETRY_MS = 15_000;

/** The quiet line that says who answers, and without a chat model how to add one. Empty while that is not known. */
export class ModelLine {
  element = element("p", { class: "loaded model-line" });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #next;

  /** Asks again: a server that was started anew may have another model. */
  async refresh() {
    clearTimeout(this.#next);
    try {
      this.element.replaceChildren(...modelNodes(await readModel()));
    } catch (failure) {
      if (!(failure instanceof Problem || failure instanceof ServerGone)) {
        throw failure;
      }
      this.#next = setTimeout(() => this.refresh(), RETRY_MS);
    }
  }
}

/**
 * @param {string} model
 * @returns {(Node | string)[]}
 */
function modelNodes(model) {
  if (!isReader(model)) {
    return [texts.modelWrites(model)];
  }
  return [
    texts.readerAnswers,
    element("code", {}, "DATELINE_MODEL"),
    texts.readerMore,
  ];
}
