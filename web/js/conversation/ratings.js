// @ts-check
import { element, required } from "../dom/element.js";
import { icon } from "../dom/icon.js";
import { sendFeedback } from "../server/conversations.js";
import { isAbort } from "../server/request.js";

/** @typedef {"up" | "down"} Rating */

/** The first is what is sent, the second what stands on the page. */
const REASONS = {
  up: [
    ["right", "Right"],
    ["complete", "Complete"],
    ["well-sourced", "Well sourced"],
  ],
  down: [
    ["wrong", "Wrong"],
    ["not-asked", "Not what I asked"],
    ["source-differs", "The source does not say so"],
    ["incomplete", "Something is missing"],
  ],
};
const LONGEST_COMMENT = 1000;

/** Thumbs for an answer. One that is pressed counts at once; why can be added in the form that it opens. */
export class Ratings {
  element = element("span", { class: "ratings" });
  details = element("div", { class: "rating-details", hidden: true });
  #answerId;
  /** @type {import("./types.js").Feedback | null} */
  #feedback;
  #said = element("span", { class: "rating-said", role: "status" });
  #buttons;

  /**
   * @param {string} answerId
   * @param {import("./types.js").Feedback | null} feedback what was said before
   */
  constructor(answerId, feedback) {
    this.#answerId = answerId;
    this.#feedback = feedback;
    this.#buttons = { up: this.#button("up", "A good answer"), down: this.#button("down", "A bad answer") };
    this.element.append(this.#buttons.up, this.#buttons.down, this.#said);
    this.#draw(reasonWords(feedback));
  }

  /**
   * @param {Rating} rating
   * @param {string} name
   */
  #button(rating, name) {
    return element(
      "button",
      {
        type: "button",
        class: "plain",
        "data-action": `rate-${rating}`,
        "aria-label": name,
        title: name,
        on: { click: () => this.#rate(rating) },
      },
      icon(rating),
    );
  }

  /** @param {Rating} rating */
  async #rate(rating) {
    if (this.#feedback?.rating !== rating && !(await this.#send({ rating }))) {
      return;
    }
    this.details.replaceChildren(this.#form(rating));
    this.details.hidden = false;
    required("input", this.details).focus();
  }

  /**
   * @param {import("./types.js").Feedback} feedback
   * @returns {Promise<boolean>} whether the server took it
   */
  async #send(feedback) {
    try {
      await sendFeedback(this.#answerId, feedback);
    } catch (failure) {
      if (isAbort(failure) || !(failure instanceof Error)) {
        throw failure;
      }
      this.#draw(`Not kept: ${failure.message}`);
      return false;
    }
    this.#feedback = feedback;
    this.#draw(reasonWords(feedback));
    return true;
  }

  /** @param {Rating} rating */
  #form(rating) {
    const kept = this.#feedback;
    const form = element(
      "form",
      { class: "rating-form", "aria-label": rating === "up" ? "Why it is good" : "Why it is bad" },
      element(
        "fieldset",
        {},
        element("legend", { class: "label" }, rating === "up" ? "What is good about it?" : "What is wrong with it?"),
        ...REASONS[rating].map(([value, words]) =>
          element("label", {}, element("input", { type: "radio", name: "reason", value, checked: kept?.reason === value }), ` ${words}`),
        ),
      ),
      element(
        "label",
        { class: "rating-comment" },
        "Comment ",
        element("input", { type: "text", name: "comment", maxlength: LONGEST_COMMENT, value: kept?.comment ?? "" }),
      ),
      element("button", { type: "submit", class: "control", "data-action": "send-feedback" }, "Send"),
      element("button", { type: "button", class: "control", on: { click: () => this.#close() } }, "Close"),
    );
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const written = new FormData(form);
      const reason = String(written.get("reason") ?? "") || null;
      const comment = String(written.get("comment") ?? "").trim() || null;
      if (await this.#send({ rating, ...(reason && { reason }), ...(comment && { comment }) })) {
        this.#close();
      }
    });
    form.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        event.preventDefault();
        this.#close();
      }
    });
    return form;
  }

  #close() {
    const rating = this.#feedback?.rating ?? "up";
    this.details.hidden = true;
    this.details.replaceChildren();
    this.#buttons[rating].focus();
  }

  /** @param {string} said */
  #draw(said) {
    for (const rating of /** @type {Rating[]} */ (["up", "down"])) {
      this.#buttons[rating].setAttribute("aria-pressed", String(this.#feedback?.rating === rating));
    }
    this.#said.textContent = said;
  }
}

/** @param {import("./types.js").Feedback | null} feedback */
function reasonWords(feedback) {
  if (feedback === null) {
    return "";
  }
  const reason = REASONS[feedback.rating].find(([value]) => value === feedback.reason)?.[1] ?? feedback.reason;
  return [feedback.rating === "up" ? "Rated good" : "Rated bad", reason, feedback.comment].filter(Boolean).join(": ");
}
