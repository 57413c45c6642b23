// @ts-check
import { goToSignIn } from "./sign-in.js";

/** What the server refused, in its own words (RFC 9457). */
export class Problem extends Error {
  /** @param {import("../types.js").ProblemDetail} detail */
  constructor(detail) {
    super(detail.detail || detail.title || "The server gave no reason.");
    this.name = "Problem";
    this.title = detail.title ?? "The request failed";
    this.status = detail.status ?? 0;
  }
}

/** Nothing answered: the server is stopped, or the network is. */
export class ServerGone extends Error {
  constructor() {
    super("The server does not answer.");
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
  if (response.status === 401) {
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
  const status = { status: response.status, title: `The server answered ${response.status}` };
  try {
    return { ...status, ...(await response.json()) };
  } catch {
    return { ...status, detail: `The server answered ${response.status} ${response.statusText}`.trim() };
  }
}
