// @ts-check
import { articleAddress } from "./address.js";
import { dateWords } from "./dates.js";
import { firstCitation, headlineOf, isListed } from "./form.js";
import { plainWords } from "./markdown-words.js";
import { safeLink } from "./safe-link.js";
import { quotedWords } from "./quote-words.js";
import { originWords, titleWords } from "./source-words.js";
import { doubtWords, isDoubted } from "./words.js";

/**
 * An answer with its sources as Markdown, in which each number leads to the cited words.
 *
 * @param {import("../types.js").Answer} answer
 * @param {string} base where this page is
 * @returns {string}
 */
export function markdownAnswer(answer, base) {
  const blocks = [`## ${plain(answer.question)}`];
  const headline = headlineOf(answer);
  if (headline) {
    blocks.push(`**${plain(headline)}**`);
  }
  blocks.push(answer.sentences.length > 0 ? sentences(answer, base) : plain(answer.answer));
  if (answer.citations.length > 0) {
    blocks.push(answer.citations.map((citation) => source(citation, base)).join("\n"));
  }
  return `${blocks.join("\n\n")}\n`;
}

/**
 * @param {import("../types.js").Answer} answer
 * @param {string} base
 */
function sentences({ form, sentences, citations }, base) {
  let text = "";
  for (const sentence of sentences) {
    const cited = firstCitation(sentence, citations);
    const item = isListed(form, cited);
    const date = form === "overview" && cited ? `${dateWords(cited.publishedAt)}: ` : "";
    const numbers = citations
      .filter(({ number }) => sentence.citations.includes(number))
      .map((citation) => ` [\\[${citation.number}\\]](${base}${articleAddress(citation)})`);
    const doubt = isDoubted(sentence) ? ` *(${plain(doubtWords(sentence))})*` : "";
    text += `${text && (item ? "\n" : " ")}${item ? "- " : ""}${date}${plain(plainWords(sentence.text))}${numbers.join("")}${doubt}`;
  }
  return text;
}

/**
 * @param {import("../types.js").Citation} citation
 * @param {string} base
 */
function source(citation, base) {
  const link = safeLink(citation.url);
  const title = plain(titleWords(citation));
  return (
    `${citation.number}. [${title}](${base}${articleAddress(citation)}) (${plain(originWords(citation))}): ${plain(quotedWords(citation))}` +
    (link ? ` <${link}>` : "")
  );
}

/**
 * Words of an article or a reader, which stay words: no mark of them becomes Markdown or HTML, and no line break parts
 * them.
 *
 * @param {string} words
 */
function plain(words) {
  return words
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\\u0060*_[\]<>&~|#]/g, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2")
    .replace(/^([-+=])/, "\\$1");
}
