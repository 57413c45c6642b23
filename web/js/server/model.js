// @ts-check
import { request } from "./request.js";

/**
 * @returns {Promise<string>} who answers, as an answer names it
 * @throws {import("./request.js").Problem | import("./request.js").ServerGone} also while the server is not ready
 */
export async function readModel() {
  const response = await request("/health/ready");
  return (await response.json()).model;
}
