// @ts-check
import { request } from "./request.js";

/**
 * @typedef {object} Selection
 * @property {string} [query]
 * @property {import("../types.js").Filter | null} [filter]
 * @property {import("../types.js").ArticleOrder} [sort]
 * @property {string | null} [cursor]
 * @property {number} [limit]
 */

/**
 * @param {Selection} [selection]
 * @param {AbortSignal} [signal]
 * @returns {Promise<import("../types.js").ArticlePage>}
 */
export async function listArticles({ query = "", filter = null, sort = "newest", cursor = null, limit } = {}, signal) {
  const parameters = filterParameters(filter);
  if (query) {
    parameters.set("query", query);
  }
  if (sort !== "newest") {
    parameters.set("sort", sort);
  }
  if (cursor) {
    parameters.set("cursor", cursor);
  }
  if (limit) {
    parameters.set("limit", String(limit));
  }
  const response = await request(parameters.size > 0 ? `/api/articles?${parameters}` : "/api/articles", { signal });
  return response.json();
}

/** @param {import("../types.js").Filter | null} filter */
function filterParameters(filter) {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(filter ?? {})) {
    if (Array.isArray(value)) {
      for (const one of value) {
        parameters.append("source", one);
      }
    } else {
      parameters.append(name, String(value));
    }
  }
  return parameters;
}

/**
 * @param {string} part of the name
 * @param {AbortSignal} signal
 * @returns {Promise<{name: string, articles: number}[]>} those with most articles first
 */
export async function listSources(part, signal) {
  const response = await request(`/api/sources?${new URLSearchParams({ query: part, limit: "20" })}`, { signal });
  return (await response.json()).items;
}

/**
 * @param {string} id
 * @param {string | null} version the version that was cited, or null for the one that stands
 * @returns {Promise<import("../types.js").Article>}
 */
export async function readArticle(id, version) {
  const suffix = version ? `?version=${encodeURIComponent(version)}` : "";
  const response = await request(`/api/articles/${encodeURIComponent(id)}${suffix}`);
  return response.json();
}

/**
 * Deletes all of them or none; also when the page is left meanwhile.
 *
 * @param {string[]} ids
 */
export async function deleteArticles(ids) {
  await request("/api/articles/delete", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ ids }),
    keepalive: true,
  });
}

/**
 * @param {File} file
 * @returns {Promise<UploadResults>} one result an article
 */
export async function uploadFile(file) {
  const body = new FormData();
  body.append("file", file, file.name);
  return resultsOf(await request("/api/articles", { method: "POST", body }));
}

/**
 * @param {import("../types.js").NewArticle} article
 * @returns {Promise<UploadResults>}
 */
export async function addArticle(article) {
  return resultsOf(
    await request("/api/articles", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(article),
    }),
  );
}

/** @typedef {(import("../types.js").Ingested | import("../types.js").ProblemDetail)[]} UploadResults */

/**
 * @param {Response} response
 * @returns {Promise<UploadResults>}
 */
async function resultsOf(response) {
  const results = await response.json();
  return Array.isArray(results) ? results : [results];
}
