import assert from "node:assert/strict";
import { test } from "node:test";
import { DE } from "../../../web/js/language/de.js";
import { EN } from "../../../web/js/language/en.js";
import { texts } from "../../../web/js/language/texts.js";
import { readAddresses } from "../../../web/js/text/addresses.js";
import { areMany, fileBatches, MEGABYTE } from "../../../web/js/text/file-batches.js";
import { stateWords } from "../../../web/js/text/job-outcome.js";

test("addresses are read as people paste them, each once", () => {
  const pasted = " https://a.example/feed\nwww.b.example  a.example:8080/x\nhttps://a.example/feed http://münchen.example";
  assert.deepEqual(readAddresses(pasted), {
    addresses: ["https://a.example/feed", "https://www.b.example/", "https://a.example:8080/x", "http://xn--mnchen-3ya.example/"],
    wrong: null,
  });
});

for (const wrong of ["javascript:alert(1)", "file:///etc/passwd", "hello", "ftp://a.example", "https://"]) {
  test(`${wrong} is told to be no address`, () => assert.equal(readAddresses(`https://a.example ${wrong}`).wrong, wrong));
}

test("many files go in as few jobs as take them", () => {
  const files = [...Array(1_500).keys()].map(() => ({ size: MEGABYTE }));
  assert.deepEqual(fileBatches(files).map((batch) => batch.length), [512, 512, 476]);
  assert.deepEqual(fileBatches(files.map(() => ({ size: 1 }))).map((batch) => batch.length), [1_000, 500]);
  assert.equal(areMany(files), true);
  assert.equal(areMany([{ size: 16 * MEGABYTE }]), false);
});

test("how far a job is stands in words of the language", () => {
  const job = {
    state: "running",
    name: "https://a.example/",
    current: "https://b.example/",
    progress: { items: 3, over: 1, failed: 1, retryable: 1 },
    articles: { added: 1200, updated: 0, unchanged: 0, copy: 0, failed: 2 },
  };
  assert.equal(stateWords(job), "being taken in · 1 of 3 · 1,200 added · 2 failed · https://b.example/");
  Object.assign(texts, DE);
  assert.equal(stateWords(job), "wird eingelesen · 1 von 3 · 1.200 hinzugefügt · 2 fehlgeschlagen · https://b.example/");
  assert.equal(stateWords({ ...job, state: "waiting", articles: {} }), "wartet");
  Object.assign(texts, EN);
});
