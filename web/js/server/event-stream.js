// @ts-check

/** @typedef {{event: string, data: string}} ServerSentEvent */

/**
 * Reads server-sent events from text that arrives in any cut: a line, a CRLF or an event may be split between two
 * chunks. `EventSource` cannot do it, since it sends no POST.
 */
export class EventStreamParser {
  #unread = "";
  #event = "";
  /** @type {string[]} */
  #data = [];

  /**
   * @param {string} chunk
   * @returns {ServerSentEvent[]} the events that the chunk completes
   */
  push(chunk) {
    this.#unread += chunk;
    const completed = [];
    for (let line = this.#takeLine(); line !== null; line = this.#takeLine()) {
      if (line !== "") {
        this.#readField(line);
      } else if (this.#data.length > 0) {
        completed.push({ event: this.#event || "message", data: this.#data.join("\n") });
        this.#data = [];
        this.#event = "";
      } else {
        this.#event = "";
      }
    }
    return completed;
  }

  /** @returns {string | null} */
  #takeLine() {
    const end = this.#unread.search(/[\r\n]/);
    // A CR at the very end may be half of a CRLF: wait for what follows.
    if (end < 0 || (this.#unread[end] === "\r" && end === this.#unread.length - 1)) {
      return null;
    }
    const line = this.#unread.slice(0, end);
    const width = this.#unread.startsWith("\r\n", end) ? 2 : 1;
    this.#unread = this.#unread.slice(end + width);
    return line;
  }

  /** @param {string} line */
  #readField(line) {
    const colon = line.indexOf(":");
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (name === "event") {
      this.#event = value;
    } else if (name === "data") {
      this.#data.push(value);
    }
  }
}

/**
 * @param {ReadableStream<Uint8Array>} body
 * @returns {AsyncGenerator<ServerSentEvent>}
 */
export async function* readEvents(body) {
  const parser = new EventStreamParser();
  const decoder = new TextDecoder();
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      // A stream that ends without its last blank line still gets its last event read.
      yield* parser.push(done ? `${decoder.decode()}\n\n` : decoder.decode(value, { stream: true }));
      if (done) {
        return;
      }
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}
