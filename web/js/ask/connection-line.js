// @ts-check
import { texts } from "../language/texts.js";
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
    say("lost", texts.lost),
  );
  connection.addEventListener("waiting", (event) => {
    const { detail } = /** @type {CustomEvent<string>} */ (event);
    say("waiting", texts.notReady(waitingWords(detail)));
  });
  connection.addEventListener("found", () => {
    say("found", texts.found);
    hiding = setTimeout(() => {
      line.hidden = true;
    }, SAID_FOR_MS);
  });
}
