import assert from "node:assert/strict";
import { test } from "node:test";
import { paragraphs, stretches } from "../../../web/js/text/marks.js";
import { quotePlace } from "../../../web/js/text/quote-place.js";

/** @param {string} text */
function pieces(text, current, others) {
  return stretches(0, text.length, current, others).map((stretch) => [
    text.slice(stretch.start, stretch.end),
    stretch.current ? "current" : stretch.quoted ? "quoted" : "plain",
  ]);
}

test("offsets count UTF-16 units: a quote after an emoji is marked exactly", () => {
  const text = "😀 Wang Yi met 𝒮am.";
  const quote = "Wang Yi";
  const start = text.indexOf(quote);
  assert.deepEqual(pieces(text, { start, end: start + quote.length }, []), [
    ["😀 ", "plain"],
    ["Wang Yi", "current"],
    [" met 𝒮am.", "plain"],
  ]);
});

test("the current quote wins over those it overlaps, and stays in one piece", () => {
  assert.deepEqual(pieces("abcdefghij", { start: 2, end: 6 }, [{ start: 4, end: 8 }, { start: 3, end: 4 }]), [
    ["ab", "plain"],
    ["cdef", "current"],
    ["gh", "quoted"],
    ["ij", "plain"],
  ]);
});

test("a quote over several paragraphs marks all of each", () => {
  const found = stretches(10, 20, { start: 5, end: 30 }, [{ start: 12, end: 14 }]);
  assert.deepEqual(found, [{ start: 10, end: 20, current: true, quoted: true }]);
});

test("an empty stretch has no pieces, and quotes elsewhere make none", () => {
  assert.deepEqual(stretches(5, 5, { start: 0, end: 9 }, []), []);
  assert.equal(stretches(0, 5, null, [{ start: 8, end: 9 }]).length, 1);
});

test("paragraphs meet without a gap, whatever the line ends", () => {
  for (const text of ["", "one", "one\ntwo\n", "a\r\n\r\nb\nc\n \n d", "\n\nlead", "tail\n\n"]) {
    const drawn = paragraphs(text).map(({ start, end, next }) => text.slice(start, end) + text.slice(end, next));
    assert.equal(drawn.join(""), text);
  }
});

test("line breaks part paragraphs only where no blank line does", () => {
  const words = (/** @type {string} */ text) => paragraphs(text).map(({ start, end }) => text.slice(start, end));
  assert.deepEqual(words("one\ntwo"), ["one", "two"]);
  assert.deepEqual(words("one\nstill one\n\ntwo"), ["one\nstill one", "two"]);
});

test("words that are not where their citation says are not marked", () => {
  const text = "Then Wang Yi spoke.";
  const cited = { quote: "Wang Yi", start: 5, end: 12, version: "v" };
  assert.deepEqual(quotePlace(text, cited), { start: 5, end: 12 });
  assert.equal(quotePlace(text, { ...cited, start: 4, end: 11 }), null);
  assert.deepEqual(quotePlace(text, { ...cited, start: 4, end: 11, version: null }), { start: 5, end: 12 });
  assert.equal(quotePlace(text, { ...cited, start: null, end: null }), null);
});
