// @ts-check
import { texts } from "../language/texts.js";
import { goToSignIn } from "./sign-in.js";

const KEY_MISSING = 401;

/** What the server refused, in its own words (RFC 9457). */
export class Problem extends Error {
  /** @param {import("../types.js").ProblemDetail} detail */
  constructor(detail) {
    super(detail.detail || detail.title || texts.noReason);
    this.name = "Problem";
    this.title = detail.title ?? texts.requestFailed;
    this.status = detail.status ?? 0;
    this.retryAfter = detail.retryAfter ?? null;
  }
}

/** Nothing answered: the server is stopped, or the network is. */
export class ServerGone extends Error {
  constructor() {
    super(texts.noServer);
    this.name = "ServerGone";
  }
}

/**
 * @param {string} path
 * @param {RequestInit} [options]
 * @returns {Promise<Response>} a response that succeeded
 * @throws {Problem | ServerGone}
 */
export async function request(path, options) {
  let response;
  try {
    response = await fetch(path, options);
  } catch (failure) {
    throw isAbort(failure) ? failure : new ServerGone();
  }
  if (response.status === KEY_MISSING) {
    goToSignIn();
  }
  if (!response.ok) {
    throw new Problem(await problemOf(response));
  }
  return response;
}

/**
 * @param {unknown} failure
 * @returns {boolean}
 */
export function isAbort(failure) {
  return failure instanceof DOMException && failure.name === "AbortError";
}

/**
 * @param {Response} response
 * @returns {Promise<import("../types.js").ProblemDetail>}
 */
async function problemOf(response) {
  const status = {
    status: response.status,
    title: texts.serverAnswered(response.status),
    retryAfter: secondsOf(response.headers.get("Retry-After")),
  };
  try {
    return { ...status, ...(await response.json()) };
  } catch {
    return { ...status, detail: texts.serverAnswered(`${response.status} ${response.statusText}`.trim()) };
  }
}

/**
 * @param {string | null} retryAfter
 * @returns {number | null} null where no number of seconds is named
 */
function secondsOf(retryAfter) {
  return retryAfter !== null && /^\d{1,6}$/.test(retryAfter) ? Number(retryAfter) : null;
}
