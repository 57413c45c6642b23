// @ts-check
import { element } from "../dom/element.js";
import { icon } from "../dom/icon.js";
import { Problem, ServerGone } from "../server/request.js";
import { NEW_ADDRESS } from "../text/address.js";

const BEFORE = "Bring back what was here";

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
    before && control("put-back", BEFORE, before),
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
    again && plain("try-again", "Ask again", again),
    before && plain("put-back", BEFORE, before),
  );
}

/**
 * @param {unknown} failure
 * @param {() => void} again
 * @param {() => void} edit
 */
function mendingElement(failure, again, edit) {
  if (failure instanceof Problem && failure.status === 404) {
    return element("a", { class: "control", href: NEW_ADDRESS }, "New conversation");
  }
  return isFaultOfQuestion(failure)
    ? control("edit-question", "Edit the question", edit)
    : control("try-again", "Try again", again);
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
      detail: "Your question is kept.",
      advice: "This page connects again by itself once the server runs.",
    };
  }
  if (failure instanceof Problem) {
    const { title, message: detail, status } = failure;
    return { title, detail, advice: adviceFor(status) };
  }
  return {
    title: "The server sent something this page cannot read.",
    detail: failure instanceof Error ? failure.message : "",
    advice: "Reload the page if the server was updated, then ask again.",
  };
}

/**
 * @param {number} status
 * @returns {string}
 */
function adviceFor(status) {
  if (status === 503 || status === 429) {
    return "The server is busy. Wait a moment, then try again.";
  }
  if (status === 401 || status === 403) {
    return "Sign in, or ask whoever runs this server for access.";
  }
  if (status === 404) {
    return "The conversation was deleted, or belongs to somebody else. Ask in a new one.";
  }
  if (status >= 400 && status < 500) {
    return "Change the question or its dates, then ask again.";
  }
  return "Your question is kept.";
}
