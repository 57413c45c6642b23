// @ts-check
import { texts } from "../language/texts.js";

/**
 * What came of all of them, in articles.
 *
 * @param {{results: (import("../types.js").Ingested | import("../types.js").ProblemDetail)[], failure: string | null}[]} uploads
 * @returns {string}
 */
export function finishedWords(uploads) {
  let taken = 0;
  let refused = 0;
  for (const { results, failure } of uploads) {
    const added = results.filter((result) => "id" in result).length;
    taken += added;
    refused += results.length - added + (failure === null ? 0 : 1);
  }
  return texts.finished(taken, refused);
}

/** More than these are nearly always the same for each article of a file. */
const MOST_WARNINGS = 3;

/**
 * What came of one file: its articles by outcome, and each refusal in the server's words.
 *
 * @param {(import("../types.js").Ingested | import("../types.js").ProblemDetail)[]} results
 * @returns {{outcome: string, refusals: string[], warnings: string[]}} warnings: the first of what was not read, or not as
 *   it stands, each once
 */
export function uploadWords(results) {
  /** @type {Map<string, number>} */
  const outcomes = new Map();
  const refusals = [];
  /** @type {Set<string>} */
  const warnings = new Set();
  let passages = 0;
  for (const result of results) {
    if ("id" in result) {
      outcomes.set(result.status, (outcomes.get(result.status) ?? 0) + 1);
      passages += result.passages;
      result.warnings.forEach((warning) => warnings.add(warning));
    } else {
      refusals.push(result.detail || result.title || texts.refusedUnsaid);
    }
  }
  const parts = [...outcomes].map(([outcome, number]) => {
    const words = Object.entries(texts.outcomes).find(([name]) => name === outcome)?.[1] ?? outcome;
    return results.length === 1 ? words : `${texts.number(number)} ${words}`;
  });
  if (passages > 0) {
    parts.push(texts.passages(passages));
  }
  if (refusals.length > 0 && results.length > 1) {
    parts.push(texts.refused(refusals.length));
  }
  return { outcome: parts.join(" · "), refusals, warnings: [...warnings].slice(0, MOST_WARNINGS) };
}
