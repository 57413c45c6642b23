import assert from "node:assert/strict";
import { test } from "node:test";
import { plainAnswer } from "../../../web/js/text/plain-answer.js";

const CITATION = {
  number: 1, articleId: "a", version: "v", title: "Talks in Beijing", source: "Harbour Wire", url: "https://example.org/a",
  publishedAt: "2023-06-18", quote: "Qin Gang", start: 4, end: 12, page: null, field: null, note: null,
};

/** @param {object} changes */
function answer(changes) {
  return {
    id: "1", conversationId: null, question: "Who?", standaloneQuestion: "Who?", form: "fact", status: "answered",
    answer: "He met Qin Gang. [1]", shortAnswer: "Qin Gang", confidence: 0.9,
    sentences: [{ text: "He met Qin Gang.", citations: [1], support: "verified" }],
    citations: [CITATION], passages: [], model: "reader", timings: null, ...changes,
  };
}

test("an answer takes its sources along", () => {
  assert.equal(
    plainAnswer(answer({})),
    "Who?\n\nQin Gang\n\nHe met Qin Gang. [1]\n\nSources\n" +
      "[1] Talks in Beijing (Harbour Wire · 18 June 2023): “Qin Gang” https://example.org/a\n",
  );
});

test("an unsupported sentence says so in plain text too", () => {
  const sentences = [{ text: "All went well.", citations: [], support: "unsupported", reason: "it cites nothing" }];
  assert.match(plainAnswer(answer({ sentences })), /All went well\. \(not supported by its source: it cites nothing\)/);
});

test("a cited date is named as such, and an unsafe link stays behind", () => {
  const date = { ...CITATION, field: "publishedAt", quote: "2023-06-18", start: null, end: null, url: "javascript:alert(1)" };
  const text = plainAnswer(answer({ citations: [date] }));
  assert.match(text, /\[1\] Talks in Beijing \(Harbour Wire · 18 June 2023\): Published: 18 June 2023\n$/);
});

test("a refusal is its own words", () => {
  const refused = answer({ status: "unanswerable", answer: "The articles do not say.", shortAnswer: null, sentences: [], citations: [] });
  assert.equal(plainAnswer(refused), "Who?\n\nThe articles do not say.\n");
});

const UNDATED = { ...CITATION, number: 2, title: "Leaflet", source: null, url: null, publishedAt: null, quote: "Wang Yi" };
const TWO = {
  shortAnswer: null,
  sentences: [
    { text: "He met Qin Gang.", citations: [1], support: "verified" },
    { text: "He met Wang Yi.", citations: [2], support: "verified" },
  ],
  citations: [CITATION, UNDATED],
};

/** @param {object} changes */
function body(changes) {
  return plainAnswer(answer({ ...TWO, ...changes })).split("\n\n")[1];
}

test("a list and a comparison stay lists, and a digest keeps its dates", () => {
  assert.equal(body({ form: "list" }), "- He met Qin Gang. [1]\n- He met Wang Yi. [2]");
  assert.equal(body({ form: "comparison" }), body({ form: "list" }));
  assert.equal(body({ form: "overview" }), "- 18 June 2023: He met Qin Gang. [1]\n- undated: He met Wang Yi. [2]");
});

test("a count stands above the list of what was counted", () => {
  const sentences = [{ text: "Two articles tell.", citations: [], support: "verified" }, ...TWO.sentences];
  assert.equal(
    body({ form: "collection", sentences }),
    "Two articles tell.\n- He met Qin Gang. [1]\n- He met Wang Yi. [2]",
  );
});

test("only a form that wants a few words takes them along as its headline", () => {
  assert.equal(body({ form: "fact", shortAnswer: "Qin Gang" }), "Qin Gang");
  for (const form of ["list", "overview", "comparison", "yesno", "a form to come"]) {
    assert.match(body({ form, shortAnswer: "Qin Gang" }), /He met Qin Gang\. \[1\]/);
  }
});
