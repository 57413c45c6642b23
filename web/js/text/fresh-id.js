// @ts-check

/**
 * An id that nobody can guess. `crypto.randomUUID` is hidden from pages that come over plain HTTP.
 *
 * @returns {string}
 */
export function freshId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
