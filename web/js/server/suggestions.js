// @ts-check
import { request } from "./request.js";

/**
 * @param {import("../types.js").Ask} asked its question stands alone
 * @param {AbortSignal} signal
 * @returns {Promise<string[]>} what to ask next; often nothing
 */
export async function suggestQuestions(asked, signal) {
  const response = await request("/api/suggestions", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(asked),
    signal,
  });
  return (await response.json()).questions;
}
