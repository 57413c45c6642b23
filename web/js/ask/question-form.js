// @ts-check
import { required } from "../dom/element.js";
import { icon } from "../dom/icon.js";

/**
 * The field at the bottom: it grows with the text, Enter asks, Shift+Enter breaks the line. While an answer is being
 * worked out, its button stops it.
 */
export class QuestionForm {
  /** @type {HTMLTextAreaElement} */
  #field;
  /** @type {HTMLButtonElement} */
  #send;
  /** @type {HTMLButtonElement} */
  #stop;

  /**
   * @param {HTMLFormElement} form
   * @param {{ask: (question: string) => void, stop: () => void}} actions
   */
  constructor(form, { ask, stop }) {
    this.#field = required("#question", form);
    this.#send = required("[data-action=send]", form);
    this.#stop = required("[data-action=stop]", form);
    this.#send.append(icon("send"));
    this.#stop.append(icon("stop"));
    this.#stop.addEventListener("click", stop);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const question = this.#field.value.trim();
      if (question && this.#stop.hidden) {
        this.fill("");
        if (matchMedia("(hover: none)").matches) {
          // The keys on the screen would cover the answer.
          this.#field.blur();
        }
        ask(question);
      }
    });
    this.#field.addEventListener("input", () => this.#grow());
    this.#field.addEventListener("keydown", (event) => {
      // Enter that ends the composition of a character belongs to the input method.
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        form.requestSubmit();
      }
    });
    this.#grow();
  }

  get text() {
    return this.#field.value;
  }

  /** @param {string} text */
  fill(text) {
    this.#field.value = text;
    this.#grow();
  }

  focus() {
    this.#field.focus();
  }

  /** @param {boolean} working */
  setWorking(working) {
    const hadFocus = document.activeElement === this.#send || document.activeElement === this.#stop;
    this.#send.hidden = working;
    this.#stop.hidden = !working;
    if (hadFocus) {
      (working ? this.#stop : this.#field).focus();
    }
  }

  #grow() {
    this.#send.disabled = this.#field.value.trim() === "";
    this.#field.style.height = "auto";
    this.#field.style.height = `${this.#field.scrollHeight}px`;
  }
}
