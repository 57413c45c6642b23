import assert from "node:assert/strict";
import { test } from "node:test";
import { EN } from "../../../web/js/language/en.js";
import { dateWords, monthRange } from "../../../web/js/text/dates.js";
import { draftAfter, draftWords } from "../../../web/js/text/draft.js";
import { beforeLastWord } from "../../../web/js/text/last-word.js";
import { nearestSentence } from "../../../web/js/text/nearest-sentence.js";
import { safeLink } from "../../../web/js/text/safe-link.js";
import { uploadWords } from "../../../web/js/text/upload-words.js";
import {
  confidenceWord,
  durationWords,
  modelWords,
  progressWords,
  sameWords,
} from "../../../web/js/text/words.js";

test("a date is the day the article names, in any time zone, and never made up", () => {
  assert.equal(dateWords("2023-06-18"), "18 June 2023");
  assert.equal(dateWords("2023-06-18T23:30:00-08:00"), "18 June 2023");
  assert.equal(dateWords("2023-06"), "June 2023");
  assert.equal(dateWords("2023"), "2023");
  for (const unknown of [null, undefined, "", "yesterday", "2023-13-01"]) {
    assert.equal(dateWords(unknown), "undated");
  }
});

test("a range of months names a year once when it can", () => {
  assert.equal(monthRange(["2023-11-02", null, "2023-06-18"]), "June to November 2023");
  assert.equal(monthRange(["2022-12-31", "2023-01-01"]), "December 2022 to January 2023");
  assert.equal(monthRange(["2023-06-01", "2023-06-30"]), "June 2023");
  assert.equal(monthRange([null, undefined]), "");
});

test("numbers in words", () => {
  assert.equal(EN.articles(1), "1 article");
  assert.equal(EN.articles(12345), "12,345 articles");
  assert.deepEqual([0.85, 0.849, 0.6, 0.59].map(confidenceWord), ["high", "fair", "fair", "low"]);
  assert.deepEqual([52.4, 1234, 150_000].map(durationWords), ["52 ms", "1.2 s", "3 min"]);
  assert.equal(modelWords("reader"), "Built-in reader");
  assert.equal(modelWords("ollama:llama3"), "ollama:llama3");
});

test("who waits is told how many are ahead", () => {
  assert.equal(EN.ahead(3), "3 questions are ahead of yours…");
  assert.equal(EN.ahead(1), "1 question is ahead of yours…");
  assert.equal(EN.ahead(0), "Many are asking just now. Yours is the next question…");
});

test("a question that was searched for as typed is not told anew", () => {
  assert.ok(sameWords("Who did\nBlinken meet? ", "Who did Blinken meet?"));
  assert.ok(!sameWords("And who else?", "Who else did Blinken meet?"));
});

test("progress tells the time left once it can be judged", () => {
  assert.equal(progressWords(0, 3, 9000), "0 of 3 articles");
  assert.equal(progressWords(3, 12, 1500), "3 of 12 articles, 2.0 articles/s, about 4.5 s left");
  assert.equal(progressWords(1, 3, 4000), "1 of 3 articles, 4.0 s an article, about 8.0 s left");
});

test("a link leads to the web or nowhere", () => {
  assert.equal(safeLink("https://example.org/a"), "https://example.org/a");
  for (const address of ["javascript:alert(1)", " JaVaScRiPt:alert(1)", "data:text/html,x", "/a", "", null]) {
    assert.equal(safeLink(address), null);
  }
});

test("the last word is kept with its chip, unless it is too long to keep whole", () => {
  assert.deepEqual(beforeLastWord("He met Wang Yi. "), ["He met Wang ", "Yi."]);
  assert.deepEqual(beforeLastWord("Yes"), ["", "Yes"]);
  const address = `See https://example.org/${"a".repeat(40)}`;
  assert.deepEqual(beforeLastWord(address), [address, ""]);
});

test("a checked sentence leaves the draft; a reworded one takes the draft with it", () => {
  assert.equal(draftWords("He met Qin [1]. Then"), "He met Qin. Then");
  assert.equal(draftAfter("He met Qin [1]. Then he", "He met Qin."), "Then he");
  assert.equal(draftAfter("He saw Qin. Then he", "He met Qin."), "");
});

test("an upload tells what came of each article, and why one was refused", () => {
  assert.deepEqual(uploadWords([{ id: "a", version: "v", status: "added", passages: 12, warnings: [] }]), {
    outcome: "added · 12 passages",
    refusals: [],
    warnings: [],
  });
  const mixed = uploadWords([
    { id: "a", version: "v", status: "added", passages: 4, warnings: ["read as: body → text"] },
    { id: "b", version: "v", status: "copy", passages: 0, warnings: ["read as: body → text", "captions left out: 1"] },
    { title: "Not an article", status: 422, detail: "text: expected, found none" },
  ]);
  assert.deepEqual(mixed, {
    outcome: "1 added · 1 copy · 4 passages · 1 refused",
    refusals: ["text: expected, found none"],
    warnings: ["read as: body → text", "captions left out: 1"],
  });
});

test("of a passage, the sentence with most of the question's words is the nearest", () => {
  const text = "The cup was held in Paris. South Africa won it in 1995 – 🏆 – and 2019.\n\nNew Zealand lost.";
  const sentence = (/** @type {string} */ question) => {
    const { start, end } = nearestSentence(text, question);
    return text.slice(start, end);
  };
  assert.equal(sentence("Who won the title in 1995?"), "South Africa won it in 1995 – 🏆 – and 2019.");
  assert.equal(sentence("Has New Zealand lost?"), "New Zealand lost.");
  assert.equal(sentence("Who is the mayor?"), text);
});
