// @ts-check
import { request } from "./request.js";

/**
 * @param {{query?: string, cursor?: string | null}} [selection]
 * @param {AbortSignal} [signal]
 * @returns {Promise<import("../types.js").ArticlePage>}
 */
export async function listArticles({ query = "", cursor = null } = {}, signal) {
  const parameters = new URLSearchParams();
  if (query) {
    parameters.set("query", query);
  }
  if (cursor) {
    parameters.set("cursor", cursor);
  }
  const response = await request(parameters.size > 0 ? `/api/articles?${parameters}` : "/api/articles", { signal });
  return response.json();
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

/** @param {string} id */
export async function deleteArticle(id) {
  await request(`/api/articles/${encodeURIComponent(id)}`, { method: "DELETE" });
}

/**
 * @param {File} file
 * @returns {Promise<(import("../types.js").Ingested | import("../types.js").ProblemDetail)[]>} one result an article
 */
export async function uploadFile(file) {
  const body = new FormData();
  body.append("file", file, file.name);
  const response = await request("/api/articles", { method: "POST", body });
  const results = await response.json();
  return Array.isArray(results) ? results : [results];
}
