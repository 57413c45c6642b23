// @ts-check
import { safeLink } from "./safe-link.js";
import { originWords, quoteWords, titleWords } from "./source-words.js";
import { doubtWords } from "./words.js";

/**
 * An answer with its sources as plain text, for a mail or a manuscript.
 *
 * @param {import("../types.js").Answer} answer
 * @returns {string}
 */
export function plainAnswer(answer) {
  const blocks = [answer.question];
  if (answer.shortAnswer) {
    blocks.push(answer.shortAnswer);
  }
  blocks.push(answer.sentences.length > 0 ? answer.sentences.map(plainSentence).join(" ") : answer.answer);
  if (answer.citations.length > 0) {
    blocks.push(["Sources", ...answer.citations.map(plainSource)].join("\n"));
  }
  return `${blocks.join("\n\n")}\n`;
}

/** @param {import("../types.js").Sentence} sentence */
function plainSentence(sentence) {
  const numbers = sentence.citations.map((number) => `[${number}]`).join("");
  const doubt = sentence.support === "unsupported" ? ` (${doubtWords(sentence)})` : "";
  return `${sentence.text}${numbers ? ` ${numbers}` : ""}${doubt}`;
}

/** @param {import("../types.js").Citation} citation */
function plainSource(citation) {
  const quote = citation.field || !citation.quote ? quoteWords(citation) : `“${citation.quote}”`;
  const link = safeLink(citation.url);
  const address = link ? ` ${link}` : "";
  return `[${citation.number}] ${titleWords(citation)} (${originWords(citation)}): ${quote}${address}`;
}
