import assert from "node:assert/strict";
import { test } from "node:test";
import { articleAddress, conversationAddress, parseAddress } from "../../../web/js/text/address.js";
import { ageWords } from "../../../web/js/text/age.js";
import { filterWords } from "../../../web/js/text/filter-words.js";
import { faultOf } from "../../../web/js/text/question-fault.js";
import { quotePlace } from "../../../web/js/text/quote-place.js";

const WHOLE = { version: null, start: null, end: null, field: null };

test("an address names a conversation or a place in an article, whatever their ids hold", () => {
  for (const id of ["c1", "a/b?c#d", "50 % & more", "Ω🚢", "../..", "(x)"]) {
    assert.deepEqual(parseAddress(conversationAddress(id)), { view: "conversation", id });
    for (const place of [
      { ...WHOLE, articleId: id },
      { ...WHOLE, articleId: id, version: "v+1", start: 0, end: 7 },
      { ...WHOLE, articleId: id, field: "publishedAt" },
    ]) {
      assert.deepEqual(parseAddress(articleAddress(place)), { view: "article", ...place });
    }
  }
  assert.deepEqual(parseAddress(conversationAddress(null)), { view: "conversation", id: null });
  assert.deepEqual(parseAddress("#/articles?query=x"), { view: "articles" });
});

test("what is no address is a new conversation, and what is no place the whole article", () => {
  for (const hash of ["", "#", "#/", "#question", "#/c/", "#/c/%E0%A4%A", "#/a/", "#/a/%", "#/x/1"]) {
    assert.deepEqual(parseAddress(hash), { view: "conversation", id: null });
  }
  for (const query of ["start=1", "start=5&end=5", "start=-1&end=3", "start=1e3&end=2000", "start=1&end=99999999999"]) {
    assert.deepEqual(parseAddress(`#/a/x?${query}&field=text`), { view: "article", ...WHOLE, articleId: "x" });
  }
});

test("a link marks its place in the version that it names, and nothing in another", () => {
  const link = { quote: "", start: 2, end: 5 };
  assert.deepEqual(quotePlace("0123456", { ...link, version: "v" }), { start: 2, end: 5 });
  assert.equal(quotePlace("0123456", { ...link, version: null }), null);
  assert.equal(quotePlace("0123", { ...link, version: "v" }), null);
});

test("what an answer was narrowed to is said in few words", () => {
  assert.equal(filterWords(null), "");
  assert.equal(filterWords({}), "");
  assert.equal(filterWords({ from: "2023-07-01", to: "2023-07-31" }), "July 2023 only");
  assert.equal(filterWords({ from: "2024-02-01", to: "2024-02-29" }), "February 2024 only");
  assert.equal(filterWords({ from: "2023-02-01", to: "2023-02-27" }), "1 February 2023 to 27 February 2023 only");
  assert.equal(filterWords({ from: "2023-01-01", to: "2023-12-31" }), "2023 only");
  assert.equal(filterWords({ from: "2023-06-18", to: "2023-06-18" }), "18 June 2023 only");
  assert.equal(filterWords({ from: "2023-06-18" }), "From 18 June 2023 only");
  assert.equal(
    filterWords({ to: "2023-06-18", source: null, sources: ["Harbour Wire", "Post"], undated: true }),
    "Until 18 June 2023, Harbour Wire or Post only, with undated articles",
  );
});

test("conversations stand under the day that they were last used on", () => {
  const now = new Date(2023, 9, 30, 0, 30);
  assert.equal(ageWords(new Date(2023, 9, 30, 0, 10).toISOString(), now), "Today");
  assert.equal(ageWords(new Date(2023, 9, 29, 0, 10).toISOString(), now), "Yesterday");
  assert.equal(ageWords(new Date(2023, 9, 24, 9).toISOString(), now), "Last seven days");
  assert.equal(ageWords(new Date(2023, 9, 23, 9).toISOString(), now), "October 2023");
  assert.equal(ageWords(new Date(2023, 9, 31, 9).toISOString(), now), "Today");
});

test("what cannot be answered is told before it is asked", () => {
  assert.equal(faultOf("x".repeat(5000), null), null);
  assert.match(faultOf("x".repeat(5001), null).words, /at most 5,000 characters; this one has 5,001/);
  assert.equal(faultOf("Who?", { from: "2023-07-02", to: "2023-07-01" }).at, "dates");
  assert.equal(faultOf("Who?", { from: "2023-07-01", to: "2023-07-01" }), null);
});
