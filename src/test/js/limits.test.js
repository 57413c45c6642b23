import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const WEB = fileURLToPath(new URL("../../../web/", import.meta.url));
const LONGEST_FILE = 200;

const files = readdirSync(WEB, { recursive: true, encoding: "utf8" }).filter((name) => /\.(js|css|html)$/.test(name));
const read = (/** @type {string} */ name) => readFileSync(join(WEB, name), "utf8");

test("there are files to check", () => assert.ok(files.length > 40, `found ${files.length}`));

// All texts of a language stand together, for whoever translates them.
for (const name of files.filter((file) => !/^js\/language\/[a-z]{2}\.js$/.test(file))) {
  test(`${name} is short enough to read`, () => {
    const lines = read(name).split("\n").length - 1;
    assert.ok(lines <= LONGEST_FILE, `${lines} lines, at most ${LONGEST_FILE}`);
  });
}

test("no text is ever parsed as HTML", () => {
  for (const name of files.filter((file) => file.endsWith(".js"))) {
    assert.doesNotMatch(read(name), /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(/, name);
  }
});

test("the markup holds no inline script and no inline style, which the server forbids", () => {
  const html = read("index.html");
  assert.doesNotMatch(html, /\sstyle=|<style|\son\w+=|<script(?![^>]*\ssrc=)/);
});

test("nothing is loaded from elsewhere", () => {
  for (const name of files) {
    assert.doesNotMatch(read(name), /(?:src|href)="(?:https?:)?\/\/|url\(|@import|from "https?:/, name);
  }
});
