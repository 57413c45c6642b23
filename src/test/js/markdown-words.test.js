import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { plainWords, shownRanges } from "../../../web/js/text/markdown-words.js";

const CASES = JSON.parse(readFileSync(new URL("../resources/page/markdown-words.json", import.meta.url), "utf8"));

test("the signs of Markdown are left out, and what only looks like them stays", () => {
  for (const { text, words } of CASES) {
    assert.equal(plainWords(text), words);
  }
});

test("what is shown are stretches of the text, in order", () => {
  for (const { text } of CASES) {
    let last = -1;
    for (const { start, end } of shownRanges(text)) {
      assert.ok(start > last && end > start && end <= text.length, text);
      last = end;
    }
  }
});

test("a text of signs alone takes time in proportion to its length", () => {
  for (const unit of ["*a ", "_a_ *", "[a](", "[a](b.c", "`a", "> *", "**", "[[", "<https://"]) {
    const text = unit.repeat(200_000 / unit.length);
    assert.ok(plainWords(text).length <= text.length);
  }
});
