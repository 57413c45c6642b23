// @ts-check

const BEAT_MS = 15_000;
const RETRY_MS = 2_000;
const PATIENCE_MS = 5_000;

/** Knows whether the server answers. Sends `lost` and `found`, and asks again by itself while it does not. */
export class Connection extends EventTarget {
  #lost = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #next;

  start() {
    this.#schedule(BEAT_MS);
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
    if (!this.#lost) {
      this.#lost = true;
      this.dispatchEvent(new Event("lost"));
    }
    this.#schedule(RETRY_MS);
  }

  async #beat() {
    clearTimeout(this.#next);
    if (await isLive()) {
      if (this.#lost) {
        this.#lost = false;
        this.dispatchEvent(new Event("found"));
      }
      this.#schedule(BEAT_MS);
    } else {
      this.reportLost();
    }
  }

  /** @param {number} delay */
  #schedule(delay) {
    clearTimeout(this.#next);
    this.#next = setTimeout(() => {
      if (this.#lost || document.visibilityState === "visible") {
        this.#beat();
      } else {
        this.#schedule(BEAT_MS);
      }
    }, delay);
  }
}

async function isLive() {
  try {
    const response = await fetch("/health/live", { cache: "no-store", signal: AbortSignal.timeout(PATIENCE_MS) });
    return response.ok;
  } catch {
    return false;
  }
}
