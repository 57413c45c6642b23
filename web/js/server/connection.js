// @ts-check

const BEAT_MS = 15_000;
const RETRY_MS = 2_000;
const PATIENCE_MS = 5_000;

/**
 * @typedef {{state: "ready"} | {state: "waiting", words: string} | {state: "lost"}} Health `words` say what is waited for
 */

/**
 * Knows whether the server answers, and whether it is ready. Sends `lost` when it does not answer; `waiting`, again and
 * again, while it answers that it is not ready, with what it waits for; and `found` when it is ready after either. Asks
 * by itself meanwhile.
 */
export class Connection extends EventTarget {
  /** @type {Health["state"]} */
  #state = "ready";
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #next;

  start() {
    this.#beat();
    addEventListener("online", () => this.#beat());
    addEventListener("offline", () => this.#beat());
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") {
        this.#beat();
      }
    });
  }

  /** For whoever saw a request fail. */
  reportLost() {
    if (this.#state !== "lost") {
      this.#state = "lost";
      this.dispatchEvent(new Event("lost"));
    }
    this.#schedule(RETRY_MS);
  }

  /** For whoever was told that the server is not ready. */
  reportWaiting() {
    if (this.#state === "ready") {
      this.#state = "waiting";
    }
    this.#schedule(RETRY_MS);
  }

  async #beat() {
    clearTimeout(this.#next);
    const health = await readHealth();
    switch (health.state) {
      case "ready":
        this.#find();
        break;
      case "waiting":
        this.#state = "waiting";
        this.#schedule(RETRY_MS);
        this.dispatchEvent(new CustomEvent("waiting", { detail: health.words }));
        break;
      case "lost":
        this.reportLost();
        break;
    }
  }

  #find() {
    const wasAway = this.#state !== "ready";
    this.#state = "ready";
    this.#schedule(BEAT_MS);
    if (wasAway) {
      this.dispatchEvent(new Event("found"));
    }
  }

  /** @param {number} delay */
  #schedule(delay) {
    clearTimeout(this.#next);
    this.#next = setTimeout(() => {
      if (this.#state !== "ready" || document.visibilityState === "visible") {
        this.#beat();
      } else {
        this.#schedule(BEAT_MS);
      }
    }, delay);
  }
}

/** @returns {Promise<Health>} */
async function readHealth() {
  try {
    const response = await fetch("/health/ready", { cache: "no-store", signal: AbortSignal.timeout(PATIENCE_MS) });
    if (response.ok) {
      return { state: "ready" };
    }
    const { detail, title } = await response.json();
    return { state: "waiting", words: String(detail ?? title) };
  } catch {
    return { state: "lost" };
  }
}
