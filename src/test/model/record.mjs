// Stands before a model's server and keeps each of its replies in a folder, by the hash of the request: what was asked
// before is answered from there at once, so that another check over the same replies costs no time of the model.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import http from "node:http";
import { join } from "node:path";

/** The day on which a question is asked is no part of it: a recording is good for longer than a day. */
const TODAY = /Today is \p{L}+, \d{4}-\d\d-\d\d/gu;

function key(path, asked) {
  return createHash("sha256").update(`${path}\n${asked.replace(TODAY, "Today is")}`).digest("hex").slice(0, 32);
}

/** The words of a reply, for those who read the recording. */
function text(body) {
  return body
    .split("\n")
    .filter((line) => line.startsWith("data: {"))
    .map((line) => JSON.parse(line.slice("data: ".length)).choices?.[0]?.delta?.content ?? "")
    .join("");
}

/**
 * Starts on a free port of loopback and resolves to {url, isEmpty, counts, close}. The model is asked for its URL, by `upstream`, at
 * the first request that is not in the folder: where all are, it need not run.
 */
export function recording(folder, upstream) {
  mkdirSync(folder, { recursive: true });
  const isEmpty = readdirSync(folder).length === 0;
  const counts = { replayed: 0, asked: 0 };

  /** Passes a reply on while it comes and keeps it once it is whole, even if nobody waits for it any more. */
  async function record(file, path, asked, response) {
    const begun = Date.now();
    const url = `${(await upstream()).replace(/\/v1$/, "")}${path}`;
    const reply = await fetch(url, { method: "POST", body: asked, headers: { "Content-Type": "application/json" } });
    const type = reply.headers.get("content-type") ?? "application/json";
    response.writeHead(reply.status, { "Content-Type": type });
    const decoder = new TextDecoder();
    let body = "";
    let first = null;
    for await (const piece of reply.body) {
      first ??= Date.now() - begun;
      body += decoder.decode(piece, { stream: true });
      response.write(piece);
    }
    const whole = type.startsWith("text/event-stream") ? body.trimEnd().endsWith("data: [DONE]") : true;
    if (reply.status === 200 && whole) {
      const kept = { text: text(body), firstMs: first, allMs: Date.now() - begun, type, asked: JSON.parse(asked), body };
      writeFileSync(`${file}.part`, `${JSON.stringify(kept, null, 1)}\n`);
      renameSync(`${file}.part`, file);
    }
    response.end();
  }

  const server = http.createServer(async (request, response) => {
    let asked = "";
    for await (const piece of request.setEncoding("utf8")) {
      asked += piece;
    }
    const file = join(folder, `${key(request.url, asked)}.json`);
    if (existsSync(file)) {
      const { type, body } = JSON.parse(readFileSync(file, "utf8"));
      counts.replayed++;
      response.writeHead(200, { "Content-Type": type }).end(body);
      return;
    }
    counts.asked++;
    record(file, request.url, asked, response).catch((fault) => {
      console.error(fault);
      response.destroy();
    });
  });
  return new Promise((resolve) =>
    server.listen(0, "127.0.0.1", () =>
      resolve({ url: `http://127.0.0.1:${server.address().port}/v1`, isEmpty, counts, close: () => server.close() }),
    ),
  );
}
