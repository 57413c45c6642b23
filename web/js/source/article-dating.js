// @ts-check
import { element } from "../dom/element.js";
import { datingWords } from "../language/dating-words.js";
import { dateWords } from "../text/dates.js";

/**
 * What was found of an article's date, and what was made of it. A guess is called one.
 *
 * @param {import("../types.js").Dating} dating
 * @returns {HTMLElement}
 */
export function articleDating(dating) {
  const words = datingWords();
  const { published, modified, candidates } = dating;
  const vague =
    published?.certainty === "guessed" ? words.guessed : published?.certainty === "month" ? words.month : null;
  return element(
    "details",
    { class: "article-dating" },
    element(
      "summary",
      {},
      [words.heading, vague && `${vague}: ${dateWords(published?.date)}`, modified && `${words.updated}: ${dateWords(modified.date)}`]
        .filter(Boolean)
        .join(" · "),
    ),
    element("ul", {}, ...candidates.map((candidate) => element("li", {}, line(candidate, words)))),
  );
}

/**
 * @param {import("../types.js").DateCandidate} candidate
 * @param {ReturnType<typeof datingWords>} words
 */
function line({ origin, role, written, date, zone, verdict }, words) {
  const said = date === null ? "" : ` (${words.roles[role]} ${dateWords(date)}, ${zone ?? words.noZone})`;
  return `${words.origins[origin]}: “${written}”${said}: ${words.verdicts[verdict]}`;
}
