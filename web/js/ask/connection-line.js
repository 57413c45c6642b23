// @ts-check
import { waitingWords } from "../text/waiting-words.js";

const SAID_FOR_MS = 2500;

/**
 * The line at the top while the server is gone or not ready.
 *
 * @param {HTMLElement} line
 * @param {import("../server/connection.js").Connection} connection
 */
export function startConnectionLine(line, connection) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let hiding;
  const say = (/** @type {"lost" | "waiting" | "found"} */ state, /** @type {string} */ words) => {
    clearTimeout(hiding);
    line.hidden = false;
    line.dataset.state = state;
    // What is the same is not told again.
    if (line.textContent !== words) {
      line.textContent = words;
    }
  };
  connection.addEventListener("lost", () =>
    say("lost", "The server does not answer. What is on this page stays; it connects again by itself."),
  );
  connection.addEventListener("waiting", (event) => {
    const { detail } = /** @type {CustomEvent<string>} */ (event);
    say("waiting", `The server is not ready yet: ${waitingWords(detail)}. This page goes on by itself.`);
  });
  connection.addEventListener("found", () => {
    say("found", "Connected again.");
    hiding = setTimeout(() => {
      line.hidden = true;
    }, SAID_FOR_MS);
  });
}
