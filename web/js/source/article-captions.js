// @ts-check
import { element } from "../dom/element.js";
import { captionWords } from "../language/caption-words.js";

/**
 * The words under an article's pictures, which are no part of its text.
 *
 * @param {string[]} captions
 * @returns {HTMLElement}
 */
export function articleCaptions(captions) {
  return element(
    "section",
    { class: "article-captions" },
    element("h3", {}, captionWords().heading),
    element("ul", { class: "items" }, ...captions.map((caption) => element("li", { dir: "auto" }, caption))),
  );
}
