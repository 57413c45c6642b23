// @ts-check
import { element } from "../dom/element.js";
import { texts } from "../language/texts.js";

/** The line beside the question field that says why a question cannot be asked as it stands; the question stays. */
export class FaultLine {
  #line;
  #field;
  #editDates;

  /**
   * @param {HTMLElement} line
   * @param {HTMLTextAreaElement} field
   * @param {() => void} editDates
   */
  constructor(line, field, editDates) {
    this.#line = line;
    this.#field = field;
    this.#editDates = editDates;
  }

  /** @param {import("../text/question-fault.js").Fault | null} fault null to say nothing */
  show(fault) {
    this.#line.hidden = fault === null;
    this.#field.toggleAttribute("aria-invalid", fault?.at === "question");
    if (fault === null) {
      this.#line.replaceChildren();
      return;
    }
    const [name, edit] = fault.at === "dates" ? [texts.changeDates, this.#editDates] : [texts.editQuestion, this.#editQuestion];
    this.#line.replaceChildren(
      fault.words,
      " ",
      element("button", { type: "button", class: "plain", "data-action": "mend", on: { click: () => edit.call(this) } }, name),
    );
  }

  #editQuestion() {
    this.#field.focus();
    this.#field.setSelectionRange(this.#field.value.length, this.#field.value.length);
  }
}
