import assert from "node:assert/strict";
import { test } from "node:test";
import { askPatiently } from "../../../web/js/server/patient-ask.js";

const ASKED = { question: "Who?", conversationId: "c", filter: null };
const DONE = 'event: done\ndata: {"id": "1"}\n\n';
const busy = (/** @type {string} */ after) =>
  new Response('{"status": 429, "title": "Busy"}', { status: 429, headers: { "Retry-After": after } });

/**
 * @param {(() => Response)[]} answers of the server, one after the other
 * @param {AbortController} reader
 * @param {(event: any) => void} listener
 */
async function askOf(answers, reader, listener) {
  const { fetch, setTimeout } = globalThis;
  globalThis.fetch = async () => answers.shift()();
  // no second of it is waited for
  globalThis.setTimeout = (passed) => setImmediate(passed);
  try {
    for await (const event of askPatiently(ASKED, reader.signal)) {
      listener(event);
    }
  } finally {
    Object.assign(globalThis, { fetch, setTimeout });
  }
}

test("while many ask, the seconds are told and the question is asked again", async () => {
  const told = [];
  const answers = [() => busy("2"), () => new Response('event: error\ndata: {"status": 429}\n\n'), () => new Response(DONE)];
  await askOf(answers, new AbortController(), (event) => told.push(event.seconds ?? event.kind));
  assert.deepEqual(told, [2, 1, 5, 4, 3, 2, 1, "done"]);
});

test("the wait can be stopped", async () => {
  const reader = new AbortController();
  await assert.rejects(
    askOf([() => busy("60")], reader, () => reader.abort()),
    { name: "AbortError" },
  );
});

test("any other refusal is told at once, also one inside the stream", async () => {
  for (const answer of [new Response('{"title": "No"}', { status: 400 }), new Response('event: error\ndata: {"status": 400}\n\n')]) {
    await assert.rejects(askOf([() => answer], new AbortController(), () => assert.fail("told")), { status: 400 });
  }
});
