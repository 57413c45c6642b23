// @ts-check
import { element } from "../dom/element.js";
import { texts } from "../language/texts.js";

/** What stands in the place of a conversation that is not there, or another's. */
export function goneElement() {
  return element(
    "section",
    { class: "gone" },
    element("h2", { class: "gone-headline", tabindex: "-1" }, texts.goneHeading),
    element("p", {}, texts.goneWords),
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
    element("h2", { class: "gone-headline", tabindex: "-1" }, texts.conversationUnopened),
    element("p", {}, failure.message),
    element("button", { type: "button", class: "control", "data-action": "open-again", on: { click: again } }, texts.tryAgain),
  );
}

export function loadingElement() {
  return element("p", { class: "steps", role: "status" }, texts.opening);
}

/** What stands above a conversation of another. */
export function sharedElement() {
  return element(
    "p",
    { class: "shared-with" },
    texts.sharedWithYou,
  );
}
