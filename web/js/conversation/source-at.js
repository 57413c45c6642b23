// @ts-check
import { articleAddress } from "../text/address.js";
import { citationOf } from "../text/passage-citation.js";

/**
 * The citation, or the passage, that has a place in an article, among those beside it: of the same in several answers,
 * that of the last. A place that no answer names is shown alone.
 *
 * @param {import("./turn.js").Turn[]} turns
 * @param {import("../text/address.js").Place} place
 * @returns {import("../types.js").SourceRequest}
 */
export function sourceAt(turns, place) {
  const wanted = articleAddress(place);
  for (const { answer } of turns.toReversed()) {
    const lists = /** @type {const} */ ([
      ["Quote", answer?.citations ?? []],
      ["Passage", (answer?.passages ?? []).map(citationOf)],
    ]);
    for (const [kind, citations] of lists) {
      const index = citations.findIndex((citation) => articleAddress(citation) === wanted);
      if (index >= 0) {
        return { citations, index, kind };
      }
    }
  }
  return { citations: [alone(place)], index: 0, kind: "Quote" };
}

/**
 * @param {import("../text/address.js").Place} place
 * @returns {import("../types.js").Citation}
 */
function alone({ articleId, version, start, end, field }) {
  return {
    number: 1,
    articleId,
    version,
    title: null,
    source: null,
    url: null,
    publishedAt: null,
    quote: "",
    start,
    end,
    page: null,
    field,
    note: null,
  };
}
