// @ts-check

/**
 * A passage as a place in an article that can be opened.
 *
 * @param {import("../types.js").Passage} passage
 * @param {number} index
 * @returns {import("../types.js").Citation}
 */
export function citationOf(passage, index) {
  return {
    number: index + 1,
    articleId: passage.articleId,
    version: null,
    title: passage.title ?? null,
    source: passage.source ?? null,
    url: null,
    publishedAt: passage.publishedAt ?? null,
    quote: passage.text,
    start: passage.start,
    end: passage.end,
    page: null,
    field: null,
    note: null,
  };
}
