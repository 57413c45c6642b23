// @ts-check
import { Problem, request, ServerGone } from "./request.js";

/**
 * @typedef {object} Caller
 * @property {string} name of the key; empty where the server demands none
 * @property {boolean} mayWrite
 * @property {boolean} signedIn
 */

/** @returns {Promise<Caller | null>} who asks, as the server knows it; null where it does not tell */
export async function readCaller() {
  try {
    return await (await request("/api/me")).json();
  } catch (failure) {
    if (failure instanceof Problem || failure instanceof ServerGone) {
      return null;
    }
    throw failure;
  }
}
