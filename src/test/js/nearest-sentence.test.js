import assert from "node:assert/strict";
import { test } from "node:test";
import { nearestSentence } from "../../../web/js/text/nearest-sentence.js";

/**
 * @param {string} text
 * @param {string} question
 */
function nearest(text, question) {
  const { start, end } = nearestSentence(text, question);
  return text.slice(start, end);
}

test("the nearest sentence has most of the words of the question", () => {
  assert.equal(nearest("A heron stood there. The ferry sails to Brin. It rained.", "Where does the ferry sail? To Brin?"), "The ferry sails to Brin.");
});

test("an abbreviation ends no sentence", () => {
  const text = "It rained. U.S. Secretary of State Antony Blinken met Mr. Qin in Beijing. They talked.";
  assert.equal(nearest(text, "Who did Secretary Blinken meet?"), "U.S. Secretary of State Antony Blinken met Mr. Qin in Beijing.");
});
