// @ts-check
import { required } from "../dom/element.js";
import { icon } from "../dom/icon.js";
import { FaultLine } from "./fault-line.js";

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
  #written;
  #fault;

  /**
   * @param {HTMLFormElement} form
   * @param {object} actions
   * @param {(question: string) => void} actions.ask
   * @param {() => void} actions.stop
   * @param {(question: string) => import("../text/question-fault.js").Fault | null} actions.faultOf why it cannot be asked
   * @param {() => void} actions.editDates
   * @param {() => string} actions.lastQuestion empty where there is none
   * @param {(text: string) => void} actions.written whenever the field holds something else
   */
  constructor(form, { ask, stop, faultOf, editDates, lastQuestion, written }) {
    this.#written = written;
    this.#field = required("#question", form);
    this.#fault = new FaultLine(required("#ask-fault", form), this.#field, editDates);
    this.#send = required("[data-action=send]", form);
    this.#stop = required("[data-action=stop]", form);
    this.#send.append(icon("send"));
    this.#stop.append(icon("stop"));
    this.#stop.addEventListener("click", stop);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const question = this.#field.value.trim();
      const fault = faultOf(question);
      this.#fault.show(fault);
      if (question && this.#stop.hidden && fault === null) {
        this.fill("");
        if (matchMedia("(hover: none)").matches) {
          // The keys on the screen would cover the answer.
          this.#field.blur();
        }
        ask(question);
      }
    });
    this.#field.addEventListener("input", () => {
      this.#fault.show(null);
      this.#changed();
    });
    this.#field.addEventListener("keydown", (event) => {
      // Enter that ends the composition of a character belongs to the input method.
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        form.requestSubmit();
      } else if (event.key === "ArrowUp" && this.#field.value === "" && lastQuestion() !== "") {
        event.preventDefault();
        this.fill(lastQuestion());
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
    this.#fault.show(null);
    this.#changed();
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

  #changed() {
    this.#grow();
    this.#written(this.#field.value);
  }

  #grow() {
    this.#send.disabled = this.#field.value.trim() === "";
    this.#field.style.height = "auto";
    this.#field.style.height = `${this.#field.scrollHeight}px`;
  }
}
