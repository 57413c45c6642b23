// @ts-check
import { articleAddress } from "./address.js";
import { dateWords } from "./dates.js";
import { firstCitation, headlineOf, isListed } from "./form.js";
import { plainWords } from "./markdown-words.js";
import { safeLink } from "./safe-link.js";
import { quotedWords } from "./quote-words.js";
import { originWords, titleWords } from "./source-words.js";
import { doubtWords, isDoubted } from "./words.js";

/** @type {{[mark: string]: string}} */
const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/**
 * An answer with its sources as HTML for the clipboard, in which each number leads to the cited words.
 *
 * @param {import("../types.js").Answer} answer
 * @param {string} base where this page is
 * @returns {string}
 */
export function richAnswer(answer, base) {
  const headline = headlineOf(answer);
  return [
    `<p><b>${escaped(answer.question)}</b></p>`,
    headline ? `<p>${escaped(headline)}</p>` : "",
    answer.sentences.length > 0 ? sentences(answer, base) : `<p>${escaped(answer.answer)}</p>`,
    answer.citations.length > 0 ? `<ol>${answer.citations.map((citation) => source(citation, base)).join("")}</ol>` : "",
  ].join("");
}

/**
 * @param {import("../types.js").Answer} answer
 * @param {string} base
 */
function sentences({ form, sentences, citations }, base) {
  let html = "";
  let open = "";
  const turnTo = (/** @type {string} */ tag) => {
    html += tag === open ? "" : `${open && `</${open}>`}${tag && `<${tag}>`}`;
    open = tag;
  };
  for (const sentence of sentences) {
    const cited = firstCitation(sentence, citations);
    const item = isListed(form, cited);
    const date = form === "overview" && cited ? `${dateWords(cited.publishedAt)}: ` : "";
    const numbers = citations
      .filter(({ number }) => sentence.citations.includes(number))
      .map((citation) => ` <a href="${escaped(base + articleAddress(citation))}">[${citation.number}]</a>`);
    const doubt = isDoubted(sentence) ? ` <i>(${escaped(doubtWords(sentence))})</i>` : "";
    const words = `${escaped(date + plainWords(sentence.text))}${numbers.join("")}${doubt}`;
    turnTo(item ? "ul" : "p");
    html += item ? `<li>${words}</li>` : `${words} `;
  }
  turnTo("");
  return html;
}

/**
 * @param {import("../types.js").Citation} citation
 * @param {string} base
 */
function source(citation, base) {
  const link = safeLink(citation.url);
  return (
    `<li><a href="${escaped(base + articleAddress(citation))}">${escaped(titleWords(citation))}</a>` +
    ` (${escaped(originWords(citation))}): ${escaped(quotedWords(citation))}` +
    `${link ? ` <a href="${escaped(link)}">${escaped(link)}</a>` : ""}</li>`
  );
}

/** @param {string} words */
function escaped(words) {
  return words.replace(/[&<>"']/g, (mark) => ESCAPES[mark]);
}
