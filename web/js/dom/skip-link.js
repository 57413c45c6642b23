// @ts-check
import { texts } from "../language/texts.js";
import { required } from "./element.js";

/** Where a view begins for whoever has passed what stands before it, the first that is shown. */
const TARGETS = /** @type {const} */ ([
  { selector: "#question", key: "skipToQuestion" },
  { selector: "#articles-heading", key: "skipToArticles" },
  { selector: "#welcome-heading", key: "skipToWelcome" },
]);

/** Leads the first link of the page to what is shown; the address, which names a view, stays as it is. */
export function startSkipLink() {
  const link = required(".skip");
  link.addEventListener("focus", () => {
    link.textContent = texts[shown().key];
  });
  link.addEventListener("click", (event) => {
    event.preventDefault();
    required(shown().selector).focus();
  });
}

function shown() {
  return TARGETS.find(({ selector }) => document.querySelector(selector)?.checkVisibility()) ?? TARGETS[0];
}
