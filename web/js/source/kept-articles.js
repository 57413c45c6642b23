// @ts-check
import { readArticle } from "../server/articles.js";
import { Problem, ServerGone } from "../server/request.js";
import { citationOf } from "../text/passage-citation.js";

const NOT_FOUND = 404;

/**
 * Articles of answers already given that may leave the collection, as the samples do at the first article of one's own:
 * their chips still open them until the page is left.
 */
export class KeptArticles {
  /** @type {Map<string, import("../types.js").Article>} */
  #articles = new Map();

  /**
   * @param {import("../types.js").Answer | null} answer
   * @param {import("../types.js").ArticlePage | null} page of the collection; nothing of one's own is kept
   */
  async keepFor(answer, page) {
    if (answer !== null && page?.samples) {
      const samples = new Set(page.items.map(({ id }) => id));
      const cited = answer.status === "answered" ? answer.citations : answer.passages.map(citationOf);
      await this.#keep(cited.filter(({ articleId }) => samples.has(articleId)));
    }
  }

  /** @param {import("../types.js").Citation[]} citations */
  async #keep(citations) {
    for (const { articleId, version } of citations) {
      const key = keyOf(articleId, version);
      if (!this.#articles.has(key)) {
        try {
          this.#articles.set(key, await readArticle(articleId, version));
        } catch (failure) {
          if (!(failure instanceof Problem || failure instanceof ServerGone)) {
            throw failure;
          }
        }
      }
    }
  }

  /**
   * @param {string} id
   * @param {string | null} version
   * @returns {Promise<import("../types.js").Article>}
   */
  async read(id, version) {
    try {
      return await readArticle(id, version);
    } catch (failure) {
      const kept = this.#articles.get(keyOf(id, version));
      if (kept && failure instanceof Problem && failure.status === NOT_FOUND) {
        return { ...kept, left: true };
      }
      throw failure;
    }
  }
}

/**
 * @param {string} id
 * @param {string | null} version
 */
function keyOf(id, version) {
  return JSON.stringify([id, version]);
}
