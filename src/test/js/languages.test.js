import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { DE } from "../../../web/js/language/de.js";
import { EN } from "../../../web/js/language/en.js";
import { LANGUAGES, languageFor } from "../../../web/js/language/texts.js";

const WEB = fileURLToPath(new URL("../../../web/", import.meta.url));
const read = (/** @type {string} */ name) => readFileSync(join(WEB, name), "utf8");
const MODULES = readdirSync(join(WEB, "js"), { recursive: true, encoding: "utf8" }).filter(
  (name) => name.endsWith(".js") && !/^language\/(?:[a-z]{2}|[a-z]+-words)\.js$/.test(name),
);

/**
 * @param {unknown} text
 * @returns {unknown} what must be the same in all languages: the keys, and how many values each text takes
 */
function shape(text) {
  if (typeof text === "object" && text !== null) {
    return Object.fromEntries(Object.entries(text).map(([key, value]) => [key, shape(value)]));
  }
  return typeof text;
}

test("each language has the same texts", () => assert.deepEqual(shape(DE), shape(EN)));

test("no text in German is empty where the English one says something, and none was left in English", () => {
  const alike = Object.keys(EN).filter((key) => typeof EN[key] === "string" && EN[key] === DE[key]);
  assert.deepEqual(alike, ["text", "original"]);
  assert.deepEqual(
    Object.keys(EN).filter((key) => DE[key] === ""),
    [],
  );
});

test("the values of a text stand in it in every language", () => {
  for (const key of ["span", "remove", "chip", "select", "adding", "notKept", "deleted", "exportAs", "menuOf"]) {
    for (const language of [EN, DE]) {
      const words = language[key]("first", "second");
      const expected = EN[key].length === 1 ? ["first"] : ["first", "second"];
      assert.ok(expected.every((value) => words.includes(value)), words);
    }
  }
});

test("German counts and declines", () => {
  assert.equal(DE.articles(12345), "12.345 Artikel");
  assert.equal(DE.reading(3, 2), "Liest 3 Textstellen aus 2 Artikeln…");
  assert.equal(DE.reading(1, 1), "Liest 1 Textstelle aus 1 Artikel…");
  assert.equal(DE.matches(1, "Blinken"), "1 Artikel passt zu „Blinken“");
});

test("the chosen language goes before those the browser wants, and English is for all others", () => {
  assert.equal(languageFor("system", ["de-AT", "en"]), "de");
  assert.equal(languageFor("system", ["fr", "DE"]), "de");
  assert.equal(languageFor("en", ["de"]), "en");
  assert.equal(languageFor("system", ["fr-CH"]), "en");
  assert.equal(languageFor(null, []), "en");
  assert.deepEqual(Object.keys(EN.choices.language), ["system", ...LANGUAGES]);
});

test("every text is used, and every text that the markup names is there", () => {
  const markup = read("index.html");
  const code = MODULES.map((name) => read(join("js", name))).join("\n");
  const named = [...markup.matchAll(/data-(?:text|label|title|placeholder)="([^"]*)"/g)].map(([, key]) => key);
  assert.deepEqual(named.filter((key) => typeof EN[key] !== "string"), []);
  // `texts[direction]` and `key: "…"` stand for what no dot can
  const used = (/** @type {string} */ key) =>
    named.includes(key) || new RegExp(`texts\\.${key}\\b|"${key}"`).test(code);
  assert.deepEqual(Object.keys(EN).filter((key) => !used(key)), []);
});

test("the markup says in English what the language file says", () => {
  const markup = read("index.html");
  for (const [, key, words] of markup.matchAll(/data-text="([^"]*)"[^>]*>([^<]*)</g)) {
    assert.equal(words.trim().replaceAll("&amp;", "&"), EN[key]);
  }
});

test("no other file has a sentence or a capitalised word for people", () => {
  // Names of keys, kinds and headers; what the server says; questions for the sample articles, which are in English.
  const names = [
    ...["Enter", "Escape", "Quote", "Passage", "Markdown", "Files", "Problem", "Content-Type", "Retry-After"],
    "The articles do not say.",
  ];
  const found = MODULES.filter((name) => name !== "conversation/opening-questions.js").flatMap((name) =>
    [...read(join("js", name)).replaceAll(/^\s*(?:\*|\/\/|\/\*).*$/gm, "").matchAll(/["`>]([A-Z][a-z]+\b[^"`\n]*)["`]/g)]
      .map(([, words]) => words)
      .filter((words) => !names.includes(words))
      .map((words) => `${name}: ${words}`),
  );
  assert.deepEqual(found, []);
});
