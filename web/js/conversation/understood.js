// @ts-check
import { element } from "../dom/element.js";
import { texts } from "../language/texts.js";
import { sameWords } from "../text/words.js";

/**
 * The line below a question that says as what it was searched for where that is not what was typed: a reader must see
 * when a question was taken for another one, and can take that back.
 */
export class Understood {
  element = element("div", {});
  #question;
  #askAsWritten;

  /**
   * @param {string} question
   * @param {() => void} askAsWritten
   */
  constructor(question, askAsWritten) {
    this.#question = question;
    this.#askAsWritten = askAsWritten;
  }

  clear() {
    this.element.replaceChildren();
  }

  /**
   * @param {string | null} standalone the question as it was searched for, null when that is not told
   * @param {boolean} answered whether the answer stands; before, there is nothing to take back
   */
  show(standalone, answered) {
    if (!standalone || sameWords(this.#question, standalone)) {
      this.clear();
      return;
    }
    const button = element(
      "button",
      { type: "button", class: "plain", "data-action": "as-written", disabled: !answered, on: { click: this.#askAsWritten } },
      texts.askAsWritten,
    );
    this.element.replaceChildren(
      element("p", { class: "understood" }, texts.understoodAs, element("q", {}, standalone), " ", button),
    );
  }
}
