// @ts-check
import { ask } from "./ask.js";
import { Problem } from "./request.js";

const TOO_MANY_REQUESTS = 429;
const UNSAID_SECONDS = 5;
const MOST_SECONDS = 120;

/**
 * Asks, and asks again while too many ask at once, when the server said to. Tells the seconds that are left.
 *
 * @param {import("../types.js").Ask} asked
 * @param {AbortSignal} signal ends the wait, too
 * @returns {AsyncGenerator<import("../types.js").AnswerEvent | {kind: "busy", seconds: number}, void>}
 * @throws {Problem | import("./request.js").ServerGone}
 */
export async function* askPatiently(asked, signal) {
  for (;;) {
    try {
      return yield* ask(asked, signal);
    } catch (failure) {
      if (!(failure instanceof Problem && failure.status === TOO_MANY_REQUESTS)) {
        throw failure;
      }
      for (let seconds = secondsToWait(failure); seconds > 0; seconds--) {
        yield { kind: "busy", seconds };
        await second(signal);
      }
    }
  }
}

/** @param {Problem} problem */
function secondsToWait({ retryAfter }) {
  return Math.min(Math.max(retryAfter ?? UNSAID_SECONDS, 1), MOST_SECONDS);
}

/**
 * @param {AbortSignal} signal
 * @returns {Promise<void>}
 */
function second(signal) {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, 1000);
    signal.addEventListener("abort", stop, { once: true });
  });
}
