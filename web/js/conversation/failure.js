// @ts-check
import { element } from "../dom/element.js";
import { icon } from "../dom/icon.js";
import { texts } from "../language/texts.js";
import { Problem, ServerGone } from "../server/request.js";
import { NEW_ADDRESS } from "../text/address.js";

/**
 * What can be done about a question that has no answer.
 * @typedef {object} Ways
 * @property {() => void} again
 * @property {() => void} edit
 * @property {(() => void) | null} before brings back what an edit took away; null where nothing was
 */

/**
 * What went wrong, what to do about it, and the way to do it: the same again where that can help, else other words.
 *
 * @param {unknown} failure
 * @param {Ways} ways
 * @returns {HTMLElement}
 */
export function failureElement(failure, { again, edit, before }) {
  const { title, detail, advice } = failureWords(failure);
  return element(
    "div",
    { class: "error", role: "alert" },
    element("p", { class: "error-title" }, icon("warning"), title),
    detail && element("p", {}, detail),
    advice && element("p", {}, advice),
    mendingElement(failure, again, edit),
    before && control("put-back", texts.bringBack, before),
  );
}

/**
 * A line where an answer would stand, which is no failure.
 *
 * @param {string} words
 * @param {(() => void) | null} again
 * @param {(() => void) | null} [before]
 * @returns {HTMLElement}
 */
export function noticeElement(words, again, before = null) {
  const plain = (/** @type {string} */ action, /** @type {string} */ name, /** @type {() => void} */ click) =>
    element("button", { type: "button", class: "plain", "data-action": action, on: { click } }, name);
  return element(
    "p",
    { class: "stopped" },
    words,
    again && plain("try-again", texts.askAgain, again),
    before && plain("put-back", texts.bringBack, before),
  );
}

/**
 * @param {unknown} failure
 * @param {() => void} again
 * @param {() => void} edit
 */
function mendingElement(failure, again, edit) {
  if (failure instanceof Problem && failure.status === 404) {
    return element("a", { class: "control", href: NEW_ADDRESS }, texts.newConversation);
  }
  return isFaultOfQuestion(failure)
    ? control("edit-question", texts.editQuestion, edit)
    : control("try-again", texts.tryAgain, again);
}

/**
 * @param {unknown} failure
 * @returns {boolean} whether the same question would fail again
 */
function isFaultOfQuestion(failure) {
  return failure instanceof Problem && (failure.status === 400 || failure.status === 413 || failure.status === 422);
}

/**
 * @param {string} action
 * @param {string} name
 * @param {() => void} click
 */
function control(action, name, click) {
  return element("button", { type: "button", class: "control", "data-action": action, on: { click } }, name);
}

/**
 * @param {unknown} failure
 * @returns {{title: string, detail: string, advice: string}}
 */
export function failureWords(failure) {
  if (failure instanceof ServerGone) {
    return {
      title: failure.message,
      detail: texts.questionKept,
      advice: texts.connectsAgain,
    };
  }
  if (failure instanceof Problem) {
    const { title, message: detail, status } = failure;
    return { title, detail, advice: adviceFor(status) };
  }
  return {
    title: texts.unreadable,
    detail: failure instanceof Error ? failure.message : "",
    advice: texts.adviceReload,
  };
}

/**
 * @param {number} status
 * @returns {string}
 */
function adviceFor(status) {
  if (status === 503 || status === 429) {
    return texts.adviceBusy;
  }
  if (status === 401 || status === 403) {
    return texts.adviceSignIn;
  }
  if (status === 404) {
    return texts.adviceGone;
  }
  if (status >= 400 && status < 500) {
    return texts.adviceChange;
  }
  return texts.questionKept;
}
