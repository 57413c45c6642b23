// @ts-check
import { element, required } from "../dom/element.js";
import { icon } from "../dom/icon.js";
import { texts } from "../language/texts.js";
import { sendFeedback } from "../server/conversations.js";
import { isAbort } from "../server/request.js";

/** @typedef {"up" | "down"} Rating */

/** The first is what is sent, the second what stands on the page. */
const REASONS = /** @type {const} */ ({
  up: ["right", "complete", "well-sourced"],
  down: ["wrong", "not-asked", "source-differs", "incomplete"],
});
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
    this.#buttons = { up: this.#button("up", texts.ratings.up), down: this.#button("down", texts.ratings.down) };
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
      this.#draw(texts.notKept(failure.message));
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
      { class: "rating-form", "aria-label": texts.why[rating] },
      element(
        "fieldset",
        {},
        element("legend", { class: "label" }, texts.whatOfIt[rating]),
        ...REASONS[rating].map((value) =>
          element("label", {}, element("input", { type: "radio", name: "reason", value, checked: kept?.reason === value }), ` ${texts.reasons[value]}`),
        ),
      ),
      element(
        "label",
        { class: "rating-comment" },
        texts.comment,
        element("input", { type: "text", name: "comment", maxlength: LONGEST_COMMENT, value: kept?.comment ?? "" }),
      ),
      element("button", { type: "submit", class: "control", "data-action": "send-feedback" }, texts.send),
      element("button", { type: "button", class: "control", on: { click: () => this.#close() } }, texts.close),
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
  const reason = Object.entries(texts.reasons).find(([value]) => value === feedback.reason)?.[1] ?? feedback.reason;
  return [texts.rated[feedback.rating], reason, feedback.comment].filter(Boolean).join(": ");
}
