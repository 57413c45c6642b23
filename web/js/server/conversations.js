// @ts-check
import { request } from "./request.js";

const PAGE = 40;

/**
 * @param {{query: string, cursor: string | null}} selection
 * @param {AbortSignal} [signal]
 * @returns {Promise<{items: import("../conversation/types.js").ConversationItem[], next: string | null}>} newest first
 */
export async function listConversations({ query, cursor }, signal) {
  const parameters = new URLSearchParams({ limit: String(PAGE) });
  if (query) {
    parameters.set("query", query);
  }
  if (cursor) {
    parameters.set("cursor", cursor);
  }
  const response = await request(`/api/conversations?${parameters}`, { signal });
  return response.json();
}

/**
 * @param {string} id
 * @returns {Promise<import("../conversation/types.js").StoredConversation>}
 */
export async function readConversation(id) {
  return (await request(path(id))).json();
}

/**
 * @param {string} id
 * @param {string} title
 * @returns {Promise<import("../conversation/types.js").ConversationItem>}
 */
export async function renameConversation(id, title) {
  const response = await request(path(id), {
    method: "PATCH",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ title }),
  });
  return response.json();
}

/**
 * Goes out also while the page is being left.
 *
 * @param {string} id
 */
export async function deleteConversation(id) {
  await request(path(id), { method: "DELETE", keepalive: true });
}

/**
 * @param {string} id
 * @param {boolean} shared whether whoever has a key may read it
 */
export async function shareConversation(id, shared) {
  await request(`${path(id)}/share`, { method: shared ? "POST" : "DELETE" });
}

/**
 * @param {string} id
 * @param {"md" | "html" | "json"} format
 * @returns {string} where the conversation is to be had as a file
 */
export function exportAddress(id, format) {
  return `${path(id)}/export?format=${format}`;
}

/**
 * @param {string} answerId
 * @param {import("../conversation/types.js").Feedback} feedback in the place of what was said before
 */
export async function sendFeedback(answerId, feedback) {
  await request(`/api/answers/${encodeURIComponent(answerId)}/feedback`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(feedback),
  });
}

/** @param {string} id */
function path(id) {
  return `/api/conversations/${encodeURIComponent(id)}`;
}
