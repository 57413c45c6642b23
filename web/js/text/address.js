// @ts-check

/**
 * What the page shows: a conversation (null for one that is not begun), the articles, or a place in an article.
 * @typedef {{view: "conversation", id: string | null}
 *   | {view: "articles"}
 *   | ({view: "article"} & Place)} Address
 */

/**
 * A place in an article. `start` and `end` count UTF-16 code units; null where the whole article is meant, or `field`.
 * @typedef {object} Place
 * @property {string} articleId
 * @property {string | null} version null for the one that stands
 * @property {number | null} start
 * @property {number | null} end
 * @property {import("../types.js").Citation["field"]} field
 */

export const ARTICLES_ADDRESS = "#/articles";
export const NEW_ADDRESS = "#/";

const CONVERSATION = "#/c/";
const ARTICLE = "#/a/";
const FIELDS = ["publishedAt", "byline", "title", "source"];

/**
 * @param {string} hash what stands in the address bar from `#` on
 * @returns {Address} of anything that is no address of this page, a new conversation
 */
export function parseAddress(hash) {
  const [path, query = ""] = split(hash, "?");
  if (path === ARTICLES_ADDRESS) {
    return { view: "articles" };
  }
  if (path.startsWith(CONVERSATION)) {
    return { view: "conversation", id: decoded(path.slice(CONVERSATION.length)) };
  }
  const articleId = path.startsWith(ARTICLE) ? decoded(path.slice(ARTICLE.length)) : null;
  return articleId === null
    ? { view: "conversation", id: null }
    : { view: "article", articleId, ...placeOf(new URLSearchParams(query)) };
}

/**
 * @param {string | null} id null for a new conversation
 * @returns {string}
 */
export function conversationAddress(id) {
  return id === null ? NEW_ADDRESS : CONVERSATION + encoded(id);
}

/**
 * @param {Place} place a citation is one
 * @returns {string}
 */
export function articleAddress({ articleId, version, start, end, field }) {
  const query = new URLSearchParams();
  if (version !== null) {
    query.set("version", version);
  }
  if (start !== null && end !== null) {
    query.set("start", String(start));
    query.set("end", String(end));
  }
  if (field !== null) {
    query.set("field", field);
  }
  return ARTICLE + encoded(articleId) + (query.size > 0 ? `?${query}` : "");
}

/**
 * @param {URLSearchParams} query
 * @returns {Omit<Place, "articleId">}
 */
function placeOf(query) {
  const start = offset(query.get("start"));
  const end = offset(query.get("end"));
  const field = query.get("field");
  const stretch = start !== null && end !== null && start < end;
  return {
    version: query.get("version"),
    start: stretch ? start : null,
    end: stretch ? end : null,
    field: FIELDS.includes(field ?? "") ? /** @type {Place["field"]} */ (field) : null,
  };
}

/** @param {string | null} written */
function offset(written) {
  return written !== null && /^\d{1,9}$/.test(written) ? Number(written) : null;
}

/**
 * Brackets, too: they end a link in Markdown.
 *
 * @param {string} id
 */
function encoded(id) {
  return encodeURIComponent(id).replaceAll("(", "%28").replaceAll(")", "%29");
}

/**
 * @param {string} id
 * @returns {string | null} null where nothing is said, or nothing that can be read
 */
function decoded(id) {
  try {
    return decodeURIComponent(id) || null;
  } catch {
    return null;
  }
}

/**
 * @param {string} text
 * @param {string} mark
 */
function split(text, mark) {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
