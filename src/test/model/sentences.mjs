// What each sentence of a prompt is good for: leaves them out one at a time, has eval.mjs measure what remains, and prints
// a table of figures and, for each sentence, the questions that got another answer.
//
//   node src/test/model/sentences.mjs answer-short --questions FILE [--articles FILE] [options of `dateline eval`]
//
// ONLY=2,5 leaves out only these sentences, 0 being none. The other settings are those of eval.mjs; with RECORDING a second
// run takes no time of the model.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [name, ...given] = process.argv.slice(2);
const prompt = readFileSync(`prompts/${name}.md`, "utf8");
const [before, system] = /^([^]*?\n# System\n\n)([^]*?)\n\n# User\n/.exec(prompt).slice(1);

/** The sentences of the instructions, each as it stands there, with the blank before it. */
function sentences(text) {
  return [...new Intl.Segmenter("en", { granularity: "sentence" }).segment(text.replace(/\n(?!\n)/g, " "))]
    .map(({ index, segment }) => text.slice(index, index + segment.length).trim())
    .filter((sentence) => sentence.length > 0);
}

function without(sentence) {
  const rest = system.replace(sentence, "").replace(/^[ \t]+|[ \t]+$/gm, "").trim();
  return before + rest + prompt.slice(before.length + system.length);
}

function measured(number, sentence) {
  const folder = join("target/model/without", `${name}-${number}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.md`), sentence === null ? prompt : without(sentence));
  const predictions = `${folder}.jsonl`;
  const done = spawnSync(
    process.execPath,
    ["src/test/model/eval.mjs", ...given, "--predictions", predictions, "--report", `${folder}.md`],
    { env: { ...process.env, DATELINE_PROMPTS: folder }, stdio: ["ignore", "ignore", "inherit"] },
  );
  if (done.status !== 0) {
    throw new Error(`eval.mjs ended with ${done.status}`);
  }
  return readFileSync(predictions, "utf8").trim().split("\n").map((line) => JSON.parse(line));
}

const questions = readFileSync(given[given.indexOf("--questions") + 1], "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));

/** What the model said and the check made of it. */
function told(prediction) {
  const said = prediction.sentences.map(({ text, support, citedBy }) => `${text} (${support ?? "-"}, ${citedBy ?? "-"})`);
  return said.length === 0 ? prediction.note ?? prediction.status : said.join(" ");
}

function count(predictions, test) {
  return predictions.reduce((sum, one) => sum + one.sentences.filter(test).length, 0);
}

function row(label, predictions) {
  const by = (who) => count(predictions, ({ citedBy }) => citedBy === who);
  const cells = [by("model"), by("check"), by("reader"), count(predictions, ({ support }) => support === "verified")];
  const refused = predictions.filter(({ status }) => status !== "answered").length;
  return `| ${[label, ...cells, refused].join(" | ")} |`;
}

const all = sentences(system);
const wanted = (process.env.ONLY ?? all.map((_, i) => i + 1).join()).split(",").map(Number).filter((number) => number > 0);
const whole = measured(0, null);
console.log("| left out | cited by the model | by the check | by the reader | verified | refused |\n|---|---|---|---|---|---|");
console.log(row("nothing", whole));
const changes = [];
for (const number of wanted) {
  const sentence = all[number - 1];
  const rest = measured(number, sentence);
  console.log(row(sentence.replace(/\s+/g, " "), rest));
  changes.push(`\n${number}. ${sentence.replace(/\s+/g, " ")}`);
  rest.forEach((one, i) => {
    if (told(one) !== told(whole[i])) {
      changes.push(`   - ${questions[i].question}\n     with: ${told(whole[i])}\n     without: ${told(one)}`);
    }
  });
}
console.log(changes.join("\n"));
