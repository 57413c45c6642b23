// A chat model from a GGUF file behind the part of OpenAI's interface that Dateline uses: on loopback, one answer at a
// time. It prints its base URL when it is ready. node serve.mjs FOLDER FILE CONTEXT, the folder with node-llama-cpp.
import http from "node:http";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, file, context] = process.argv.slice(2);
const installed = createRequire(join(resolve(folder), "package.json")).resolve("node-llama-cpp");
const { getLlama, LlamaChat } = await import(pathToFileURL(installed).href);

// more threads than cores wait for one another most of the time, and the library takes four at least
const threads = Number(process.env.MODEL_THREADS ?? availableParallelism());
const llama = await getLlama({ gpu: false, logLevel: "error", maxThreads: threads });
const model = await llama.loadModel({ modelPath: resolve(file) });
const loaded = await model.createContext({ contextSize: Number(context), threads });
const sequence = loaded.getSequence();
const chat = new LlamaChat({ contextSequence: sequence });
let last = Promise.resolve();

/** Messages of OpenAI's as the library has them, ending where the model is to go on. */
function history(messages) {
  const said = messages.map(({ role, content }) =>
    role === "assistant" ? { type: "model", response: [content] } : { type: role === "system" ? "system" : "user", text: content },
  );
  return [...said, { type: "model", response: [] }];
}

async function answer(asked, response) {
  const gone = new AbortController();
  response.on("close", () => gone.abort());
  response.writeHead(200, { "Content-Type": "text/event-stream" });
  const send = (choices, usage) =>
    response.write(`data: ${JSON.stringify({ id: "chat", object: "chat.completion.chunk", created: 0, model: "local", choices, usage })}\n\n`);
  const before = sequence.tokenMeter.getState();
  const { metadata } = await chat.generateResponse(history(asked.messages), {
    temperature: 0,
    maxTokens: asked.max_tokens ?? asked.max_completion_tokens,
    onTextChunk: (content) => send([{ index: 0, delta: { content }, finish_reason: null }]),
    signal: gone.signal,
    stopOnAbortSignal: true,
  });
  send([{ index: 0, delta: {}, finish_reason: metadata.stopReason === "maxTokens" ? "length" : "stop" }]);
  const used = sequence.tokenMeter.diff(before);
  const prompt = Math.max(used.usedInputTokens, sequence.nextTokenIndex - used.usedOutputTokens);
  send([], {
    prompt_tokens: prompt,
    completion_tokens: used.usedOutputTokens,
    total_tokens: prompt + used.usedOutputTokens,
    // what stood at the beginning of the call before as well is not read again
    prompt_tokens_details: { cached_tokens: prompt - used.usedInputTokens },
  });
  response.end("data: [DONE]\n\n");
}

const server = http.createServer(async (request, response) => {
  let body = "";
  for await (const piece of request.setEncoding("utf8")) {
    body += piece;
  }
  last = last.then(() => answer(JSON.parse(body), response)).catch((fault) => {
    console.error(fault);
    response.destroy();
  });
});
server.listen(0, "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}/v1`));
