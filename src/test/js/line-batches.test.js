import assert from "node:assert/strict";
import { test } from "node:test";
import { finishedWords } from "../../../web/js/text/upload-words.js";
import { lineBatches } from "../../../web/js/text/line-batches.js";

const bytes = (/** @type {string} */ text) => new TextEncoder().encode(text);

test("batches meet at line breaks and count the lines before them", () => {
  const text = `\n \n${"{}\n".repeat(49)}{}\n{"last": "é"}`;
  const content = bytes(text);
  assert.deepEqual(lineBatches(content), [
    { start: 0, end: content.length - 14, before: 0, lines: 50 },
    { start: content.length - 14, end: content.length, before: 52, lines: 1 },
  ]);
});

test("an empty file is sent all the same, to be refused, and blank ends are not", () => {
  assert.deepEqual(lineBatches(bytes("")), [{ start: 0, end: 0, before: 0, lines: 0 }]);
  assert.deepEqual(lineBatches(bytes(" \n\n")), [{ start: 0, end: 3, before: 0, lines: 0 }]);
  assert.equal(lineBatches(bytes(`${"{}\n".repeat(50)}\n\n`)).length, 1);
});

test("a file in UTF-16 stays whole", () => {
  assert.deepEqual(lineBatches(new Uint8Array([0xff, 0xfe, 0x7b, 0, 10, 0])), [{ start: 0, end: 6, before: 0, lines: 1 }]);
});

test("what came of an upload is told in articles", () => {
  const added = { id: "a", version: "v", status: "added", passages: 1, warnings: [] };
  assert.equal(finishedWords([{ results: [added, added], failure: null }]), "Done: 2 articles are in.");
  assert.equal(
    finishedWords([{ results: [added, { detail: "no" }], failure: null }, { results: [], failure: "gone" }]),
    "Done: 1 article is in, 2 were refused.",
  );
});
