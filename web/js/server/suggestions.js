// @ts-check
import { request } from "./request.js";

/**
 * @param {string} question that stands alone
 * @param {import("../types.js").Filter | null} filter
 * @param {AbortSignal} signal
 * @returns {Promise<string[]>} what to ask next; often nothing
 */
export async function suggestQuestions(question, filter, signal) {
  const response = await request("/api/suggestions", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(filter ? { question, filter } : { question }),
    signal,
  });
  return (await response.json()).questions;
}
