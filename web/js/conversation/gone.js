// @ts-check
import { element } from "../dom/element.js";

/** What stands in the place of a conversation that is not there, or another's. */
export function goneElement() {
  return element(
    "section",
    { class: "gone" },
    element("h2", { class: "gone-headline", tabindex: "-1" }, "This conversation is not here."),
    element("p", {}, "It was deleted, or it belongs to somebody else. A question that you ask below begins a new one."),
  );
}

/**
 * @param {Error} failure
 * @param {() => void} again
 */
export function unreachableElement(failure, again) {
  return element(
    "section",
    { class: "gone", role: "alert" },
    element("h2", { class: "gone-headline", tabindex: "-1" }, "The conversation could not be opened."),
    element("p", {}, failure.message),
    element("button", { type: "button", class: "control", "data-action": "open-again", on: { click: again } }, "Try again"),
  );
}

export function loadingElement() {
  return element("p", { class: "steps", role: "status" }, "Opening the conversation…");
}

/** What stands above a conversation of another. */
export function sharedElement() {
  return element(
    "p",
    { class: "shared-with" },
    "Shared with you, read only. A question that you ask below begins a conversation of your own.",
  );
}
