// @ts-check
import { speak, texts } from "./language/texts.js";
import { Settings } from "./settings/settings.js";

/** Where a text of the markup goes; its key stands in an attribute. */
const PLACES = { "data-label": "aria-label", "data-title": "title", "data-placeholder": "placeholder" };

start();

/** All else of the page is loaded once its words are there, so that whatever is drawn finds them. */
async function start() {
  try {
    await speak(new Settings().language);
  } catch (failure) {
    // So browsers say that a module did not come: better in English than not at all.
    if (!(failure instanceof TypeError)) {
      throw failure;
    }
  }
  fillMarkup();
  await import("./main.js");
  document.querySelector("#desk")?.removeAttribute("aria-busy");
}

function fillMarkup() {
  for (const element of document.querySelectorAll("[data-text]")) {
    element.textContent = textOf(element, "data-text");
  }
  for (const [from, to] of Object.entries(PLACES)) {
    for (const element of document.querySelectorAll(`[${from}]`)) {
      element.setAttribute(to, textOf(element, from));
    }
  }
}

/**
 * @param {Element} element
 * @param {string} attribute
 */
function textOf(element, attribute) {
  return String(texts[/** @type {keyof typeof texts} */ (element.getAttribute(attribute))]);
}
