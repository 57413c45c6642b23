// @ts-check
import { required } from "./element.js";

/** Where a view begins for whoever has passed what stands before it, the first that is shown. */
const TARGETS = [
  { selector: "#question", words: "Skip to the question field" },
  { selector: "#articles-heading", words: "Skip to the articles" },
  { selector: "#welcome-heading", words: "Skip to the welcome" },
];

/** Leads the first link of the page to what is shown; the address, which names a view, stays as it is. */
export function startSkipLink() {
  const link = required(".skip");
  link.addEventListener("focus", () => {
    link.textContent = shown().words;
  });
  link.addEventListener("click", (event) => {
    event.preventDefault();
    required(shown().selector).focus();
  });
}

function shown() {
  return TARGETS.find(({ selector }) => document.querySelector(selector)?.checkVisibility()) ?? TARGETS[0];
}
