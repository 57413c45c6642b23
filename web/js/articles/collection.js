// @ts-check
import { listArticles } from "../server/articles.js";
import { ServerGone } from "../server/request.js";

const SMALL_COLLECTION = 100;

/**
 * What is loaded. Sends `change` when that is known anew, `waiting` when the server is not ready to tell, and `lost` when
 * it does not answer.
 */
export class Collection extends EventTarget {
  /** @type {import("../types.js").ArticlePage | null} */
  page = null;
  /** @type {string | null} what the server waits for before all that it was started with is there */
  waitingFor = null;

  get total() {
    return this.page?.total ?? 0;
  }

  get isEmpty() {
    return this.page !== null && this.page.total === 0 && this.waitingFor === null;
  }

  /** @param {number} articles that are gone, before the server is asked how many are left */
  deduct(articles) {
    if (this.page) {
      this.page = { ...this.page, total: Math.max(0, this.page.total - articles) };
    }
  }

  async refresh() {
    try {
      this.page = await wholeWhenSmall(await listArticles());
      this.dispatchEvent(new Event("change"));
    } catch (failure) {
      if (failure instanceof ServerGone) {
        this.dispatchEvent(new Event("lost"));
      } else {
        // A server that has just started refuses until its articles can be searched.
        this.waitFor(failure instanceof Error ? failure.message : String(failure));
      }
    }
  }

  /** @param {string | null} words */
  waitFor(words) {
    this.waitingFor = words;
    this.dispatchEvent(new Event("waiting"));
  }
}

/**
 * A small collection is read to its end, so that the page can name all of its months and sources.
 *
 * @param {import("../types.js").ArticlePage} first
 * @returns {Promise<import("../types.js").ArticlePage>}
 */
async function wholeWhenSmall(first) {
  let page = first;
  while (page.next && page.items.length < page.total && page.total <= SMALL_COLLECTION) {
    const following = await listArticles({ cursor: page.next });
    page = { ...first, items: [...page.items, ...following.items], next: following.items.length > 0 ? following.next : null };
  }
  return page;
}
