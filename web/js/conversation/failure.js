// @ts-check
import { element } from "../dom/element.js";
import { icon } from "../dom/icon.js";
import { Problem, ServerGone } from "../server/request.js";

/**
 * What went wrong, what to do about it, and the way to do it.
 *
 * @param {unknown} failure
 * @param {() => void} tryAgain
 * @returns {HTMLElement}
 */
export function failureElement(failure, tryAgain) {
  const { title, detail, advice } = failureWords(failure);
  return element(
    "div",
    { class: "error", role: "alert" },
    element("p", { class: "error-title" }, icon("warning"), title),
    detail && element("p", {}, detail),
    advice && element("p", {}, advice),
    element("button", { type: "button", class: "control", "data-action": "try-again", on: { click: tryAgain } }, "Try again"),
  );
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
  if (status >= 400 && status < 500) {
    return "Change the question or its dates, then ask again.";
  }
  return "Your question is kept.";
}
