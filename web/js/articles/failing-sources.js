// @ts-check
import { element, required } from "../dom/element.js";
import { watchedWords } from "../language/watched-words.js";
import { ARTICLES_ADDRESS } from "../text/address.js";

/**
 * The line at the top while sources fail again and again: what is asked may be missing what they wrote since.
 *
 * @param {import("../server/watched.js").WatchedSource[]} sources all that are watched
 */
export function showFailing(sources) {
  const line = required("#failing");
  const names = sources.filter((source) => source.failing).map((source) => source.name);
  const words = names.length === 0 ? "" : watchedWords().failing(names.join(", "), names.length);
  // What is the same is not told again.
  if (words !== line.textContent) {
    line.hidden = words === "";
    line.replaceChildren(element("a", { href: ARTICLES_ADDRESS }, words));
  }
}
