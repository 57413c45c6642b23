// @ts-check
import { element } from "../dom/element.js";
import { icon } from "../dom/icon.js";
import { texts } from "../language/texts.js";
import { filterWords } from "../text/filter-words.js";

let begun = 0;

/** A question as it was asked, what it was narrowed to, and the way to ask it in other words. */
export class QuestionHead {
  #question;
  #edit;
  #button = element(
    "button",
    { type: "button", class: "plain", "data-action": "edit", "aria-label": texts.editQuestion, title: texts.editQuestion },
    icon("edit"),
  );
  #line;

  /**
   * @param {string} question
   * @param {import("../types.js").Filter | null} filter
   * @param {boolean} asIs
   * @param {((question: string) => void) | null} edit null where it cannot be asked otherwise
   */
  constructor(question, filter, asIs, edit) {
    this.#question = question;
    this.#edit = edit;
    this.heading = element("h2", { class: "question", id: `question-${++begun}`, tabindex: "-1" }, question);
    this.#line = element("div", { class: "question-line" }, this.heading, edit && this.#button);
    this.#button.addEventListener("click", () => this.write());
    const narrowed = filterWords(filter);
    this.element = element(
      "header",
      { class: "question-head" },
      this.#line,
      narrowed !== "" && element("p", { class: "asked-under" }, narrowed),
      asIs && element("p", { class: "understood" }, texts.askedAsWritten),
    );
  }

  /** Makes a field of the question: Enter asks, Escape leaves it as it was. */
  write() {
    const field = element("textarea", { class: "question-field", rows: 1, "aria-labelledby": this.heading.id });
    field.value = this.#question;
    const close = () => {
      form.replaceWith(this.#line);
      this.#button.focus();
    };
    const form = element(
      "form",
      { class: "question-form" },
      field,
      element(
        "p",
        { class: "question-actions" },
        element("button", { type: "submit", class: "control", "data-action": "ask-edited" }, texts.ask),
        element("button", { type: "button", class: "control", "data-action": "cancel-edit", on: { click: close } }, texts.cancel),
      ),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const question = field.value.trim();
      if (question !== "") {
        close();
        this.#edit?.(question);
      }
    });
    field.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        event.preventDefault();
        close();
      } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        form.requestSubmit();
      }
    });
    const grow = () => {
      field.style.height = "auto";
      field.style.height = `${field.scrollHeight}px`;
    };
    field.addEventListener("input", grow);
    this.#line.replaceWith(form);
    grow();
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  }
}
