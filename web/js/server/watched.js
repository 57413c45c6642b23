// @ts-check
import { request } from "./request.js";

/**
 * A source that the server looks at again and again. Who may only read sees no address and no reasons.
 * @typedef {object} WatchedSource
 * @property {string} name
 * @property {"feed" | "sitemap" | "folder"} kind
 * @property {string | null} address
 * @property {string} every as 15m
 * @property {boolean} running
 * @property {string | null} lastRun
 * @property {string | null} lastSuccess
 * @property {string | null} nextRun
 * @property {number} failures in a row
 * @property {boolean} failing three times or more
 * @property {string | null} reason
 * @property {{added: number, updated: number, unchanged: number, copies: number, failed: number} | null} counts of the
 *   last run
 * @property {number} articles that it has brought
 * @property {{origin: string, reason: string}[]} failed what is not in
 */

/** @returns {Promise<{items: WatchedSource[], problems: string[]}>} problems of the file that names them */
export async function listWatched() {
  return (await request("/api/watched")).json();
}

/**
 * Returns before it is done.
 *
 * @param {string} name
 */
export async function runWatched(name) {
  await request(`/api/watched/${encodeURIComponent(name)}/run`, { method: "POST" });
}
