// @ts-check

const SAID_FOR_MS = 2500;

/**
 * The line at the top while the server is gone.
 *
 * @param {HTMLElement} line
 * @param {import("../server/connection.js").Connection} connection
 */
export function startConnectionLine(line, connection) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let hiding;
  connection.addEventListener("lost", () => {
    clearTimeout(hiding);
    line.dataset.state = "lost";
    line.textContent = "The server does not answer. What is on this page stays; it connects again by itself.";
    line.hidden = false;
  });
  connection.addEventListener("found", () => {
    line.dataset.state = "found";
    line.textContent = "Connected again.";
    hiding = setTimeout(() => {
      line.hidden = true;
    }, SAID_FOR_MS);
  });
}
