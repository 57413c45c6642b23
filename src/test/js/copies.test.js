import assert from "node:assert/strict";
import { test } from "node:test";
import { markdownAnswer } from "../../../web/js/text/markdown-answer.js";
import { plainAnswer } from "../../../web/js/text/plain-answer.js";
import { richAnswer } from "../../../web/js/text/rich-answer.js";

const BASE = "http://127.0.0.1:7070/";
const CITATION = {
  number: 1, articleId: "sq:a/b (c),d", version: "v", title: "Talks *in* <Beijing>", source: "Harbour & Wire",
  url: "https://example.org/a", publishedAt: "2023-06-18", quote: "Qin <b>Gang</b>", start: 4, end: 12, page: null,
  field: null, note: null,
};
const ADDRESS = "#/a/sq%3Aa%2Fb%20%28c%29%2Cd?version=v&start=4&end=12";

/** @param {object} changes */
function answer(changes) {
  return {
    question: "Who?\n# Really", form: "fact", status: "answered", answer: "", shortAnswer: "Qin Gang",
    sentences: [{ text: "He met Qin [Gang](javascript:x), 2*3 <b>.", citations: [1], support: "verified" }],
    citations: [CITATION], ...changes,
  };
}

test("rich text leads from each number to the words, and no words of an article become markup", () => {
  const html = richAnswer(answer({}), BASE);
  assert.ok(html.includes(`<a href="${BASE}${ADDRESS.replaceAll("&", "&amp;")}">[1]</a>`), html);
  assert.ok(html.includes("Talks *in* &lt;Beijing&gt;</a> (Harbour &amp; Wire · 18 June 2023): “Qin &lt;b&gt;Gang&lt;/b&gt;”"), html);
  assert.ok(html.includes('<a href="https://example.org/a">'), html);
});

test("an address that leads elsewhere than to the web is no link", () => {
  const citations = [{ ...CITATION, url: 'javascript:alert("1")' }];
  assert.doesNotMatch(richAnswer(answer({ citations }), BASE), /javascript:alert/);
  assert.doesNotMatch(markdownAnswer(answer({ citations }), BASE), /javascript:alert/);
});

test("a list is a list, and what goes with it a paragraph", () => {
  const sentences = [
    { text: "Two came.", citations: [], support: "verified" },
    { text: "Qin.", citations: [1], support: "verified" },
    { text: "Wang.", citations: [1], support: "unsupported" },
  ];
  const html = richAnswer(answer({ form: "collection", shortAnswer: null, sentences }), BASE);
  assert.match(html, /<p>Two came\. <\/p><ul><li>Qin\..*<\/li><li>Wang\..*<i>\(not supported by its source\)<\/i><\/li><\/ul>/);
  const markdown = markdownAnswer(answer({ form: "collection", shortAnswer: null, sentences }), BASE);
  assert.match(markdown, /Two came\.\n- Qin\..*\n- Wang\./);
});

test("a mark of an article becomes no Markdown", () => {
  const markdown = markdownAnswer(answer({}), BASE);
  assert.match(markdown, /^## Who\? \\# Really\n/);
  assert.ok(markdown.includes("He met Qin Gang, 2\\*3 \\<b\\>. [\\[1\\]]("), markdown);
  assert.ok(markdown.includes("1. [Talks \\*in\\* \\<Beijing\\>]("), markdown);
  assert.ok(!markdown.includes("(c)"), "a bracket in an address ends its link");
});

test("of a Markdown article the words are copied, without its signs", () => {
  const sentences = [{ text: "It took **four days**.", citations: [1], support: "verified" }];
  const citations = [{ ...CITATION, quote: "**four days**, says the [council](https://example.org/c)" }];
  const copied = answer({ shortAnswer: "**four days**", sentences, citations });
  for (const text of [richAnswer(copied, BASE), markdownAnswer(copied, BASE), plainAnswer(copied)]) {
    assert.ok(text.includes("It took four days."), text);
    assert.ok(text.includes("“four days, says the council”"), text);
  }
});
