// @ts-check
import { count } from "./words.js";

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
  const words = `Done: ${count(taken, "article")} ${taken === 1 ? "is" : "are"} in`;
  return refused === 0 ? `${words}.` : `${words}, ${refused} ${refused === 1 ? "was" : "were"} refused.`;
}

/**
 * What came of one file: its articles by outcome, and each refusal in the server's words.
 *
 * @param {(import("../types.js").Ingested | import("../types.js").ProblemDetail)[]} results
 * @returns {{outcome: string, refusals: string[]}}
 */
export function uploadWords(results) {
  /** @type {Map<string, number>} */
  const outcomes = new Map();
  const refusals = [];
  let passages = 0;
  for (const result of results) {
    if ("id" in result) {
      outcomes.set(result.status, (outcomes.get(result.status) ?? 0) + 1);
      passages += result.passages;
    } else {
      refusals.push(result.detail || result.title || "refused without a reason");
    }
  }
  const parts = [...outcomes].map(([outcome, number]) => (results.length === 1 ? outcome : `${number} ${outcome}`));
  if (passages > 0) {
    parts.push(count(passages, "passage"));
  }
  if (refusals.length > 0 && results.length > 1) {
    parts.push(`${refusals.length} refused`);
  }
  return { outcome: parts.join(" · "), refusals };
}
