import assert from "node:assert/strict";
import { test } from "node:test";
import { EventStreamParser, readEvents } from "../../../web/js/server/event-stream.js";

/** @param {Uint8Array[]} chunks */
function streamOf(chunks) {
  return new ReadableStream({
    start(controller) {
      chunks.forEach((chunk) => controller.enqueue(chunk));
      controller.close();
    },
  });
}

/** @param {string} text @param {number} size bytes a chunk */
async function readInChunks(text, size) {
  const bytes = new TextEncoder().encode(text);
  const chunks = [];
  for (let at = 0; at < bytes.length; at += size) {
    chunks.push(bytes.slice(at, at + size));
  }
  const events = [];
  for await (const event of readEvents(streamOf(chunks))) {
    events.push(event);
  }
  return events;
}

const TWO_EVENTS = 'event: token\ndata: {"text":"Qin Gäng 😀"}\n\nevent: done\ndata: {}\n\n';
const EXPECTED = [
  { event: "token", data: '{"text":"Qin Gäng 😀"}' },
  { event: "done", data: "{}" },
];

test("reads the same events however the bytes are cut, inside characters too", async () => {
  for (const size of [1, 2, 3, 5, 1000]) {
    assert.deepEqual(await readInChunks(TWO_EVENTS, size), EXPECTED, `${size} bytes a chunk`);
  }
});

test("reads CRLF and CR line ends, cut between the two as well", async () => {
  for (const lineEnd of ["\r\n", "\r"]) {
    for (const size of [1, 7, 1000]) {
      assert.deepEqual(await readInChunks(TWO_EVENTS.replaceAll("\n", lineEnd), size), EXPECTED);
    }
  }
});

test("passes over comments, and ids and retries it has no use for", () => {
  const events = new EventStreamParser().push(": beat\n\nid: 7\nretry: 10\n: beat\ndata: x\n\n");
  assert.deepEqual(events, [{ event: "message", data: "x" }]);
});

test("joins several data lines, and strips one space only", () => {
  const events = new EventStreamParser().push("data: one\ndata:  two\ndata:three\ndata\n\n");
  assert.deepEqual(events, [{ event: "message", data: "one\n two\nthree\n" }]);
});

test("an event name without data names no later event", () => {
  const events = new EventStreamParser().push("event: token\n\ndata: x\n\n");
  assert.deepEqual(events, [{ event: "message", data: "x" }]);
});

test("reads the last event of a stream that ends without a blank line", async () => {
  assert.deepEqual(await readInChunks("event: done\ndata: {}", 4), [{ event: "done", data: "{}" }]);
});
