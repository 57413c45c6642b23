// @ts-check
import { texts } from "../language/texts.js";
import { dateWords } from "./dates.js";
import { firstCitation, headlineOf, isListed } from "./form.js";
import { plainWords } from "./markdown-words.js";
import { safeLink } from "./safe-link.js";
import { quotedWords } from "./quote-words.js";
import { originWords, titleWords } from "./source-words.js";
import { doubtWords, isDoubted } from "./words.js";

/**
 * An answer with its sources as plain text, for a mail or a manuscript: a list stays one, a digest keeps its dates.
 *
 * @param {import("../types.js").Answer} answer
 * @returns {string}
 */
export function plainAnswer(answer) {
  const blocks = [answer.question];
  const headline = headlineOf(answer);
  if (headline) {
    blocks.push(headline);
  }
  blocks.push(answer.sentences.length > 0 ? plainSentences(answer) : answer.answer);
  if (answer.citations.length > 0) {
    blocks.push([texts.sources, ...answer.citations.map(plainSource)].join("\n"));
  }
  return `${blocks.join("\n\n")}\n`;
}

/** @param {import("../types.js").Answer} answer */
function plainSentences({ form, sentences, citations }) {
  let text = "";
  for (const sentence of sentences) {
    const cited = firstCitation(sentence, citations);
    const date = form === "overview" && cited ? `${dateWords(cited.publishedAt)}: ` : "";
    const item = isListed(form, cited);
    text += `${text && (item ? "\n" : " ")}${item ? "- " : ""}${date}${plainSentence(sentence)}`;
  }
  return text;
}

/** @param {import("../types.js").Sentence} sentence */
function plainSentence(sentence) {
  const numbers = sentence.citations.map((number) => `[${number}]`).join("");
  const doubt = isDoubted(sentence) ? ` (${doubtWords(sentence)})` : "";
  return `${plainWords(sentence.text)}${numbers ? ` ${numbers}` : ""}${doubt}`;
}

/** @param {import("../types.js").Citation} citation */
function plainSource(citation) {
  const link = safeLink(citation.url);
  const address = link ? ` ${link}` : "";
  return `[${citation.number}] ${titleWords(citation)} (${originWords(citation)}): ${quotedWords(citation)}${address}`;
}
