// @ts-check
import { texts } from "../language/texts.js";
import { readEvents } from "./event-stream.js";
import { isAbort, Problem, request, ServerGone } from "./request.js";

/**
 * Asks, and yields what the server says as it says it. Ends after `done`.
 *
 * @param {import("../types.js").Ask} asked
 * @param {AbortSignal} signal
 * @returns {AsyncGenerator<import("../types.js").AnswerEvent>}
 * @throws {Problem | ServerGone}
 */
export async function* ask(asked, signal) {
  const response = await request("/api/ask/stream", {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "text/event-stream" },
    body: JSON.stringify(asked),
    signal,
  });
  if (!response.body) {
    throw new ServerGone();
  }
  try {
    for await (const { event, data } of readEvents(response.body)) {
      const answerEvent = answerEventOf(event, JSON.parse(data));
      if (answerEvent) {
        yield answerEvent;
      }
      if (answerEvent?.kind === "done") {
        return;
      }
    }
  } catch (failure) {
    const told = isAbort(failure) || failure instanceof Problem || failure instanceof SyntaxError;
    throw told ? failure : new ServerGone();
  }
  throw new Problem({ title: texts.brokeOff, detail: texts.brokeOffDetail });
}

/**
 * Asks outside any conversation, and keeps nothing of it.
 *
 * @param {string} question
 * @returns {Promise<import("../types.js").Answer>}
 * @throws {Problem | ServerGone}
 */
export async function askOnce(question) {
  const response = await request("/api/ask", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ question, store: false }),
  });
  return response.json();
}

/**
 * An event this page does not know is passed over, so that a newer server may send more.
 *
 * @param {string} event
 * @param {any} data
 * @returns {import("../types.js").AnswerEvent | null}
 * @throws {Problem} which the server sent in the answer's place
 */
function answerEventOf(event, data) {
  switch (event) {
    case "waiting":
      return { kind: "waiting", ahead: data.ahead ?? 0 };
    case "retrieved":
      return {
        kind: "retrieved",
        passages: data.passages ?? [],
        standaloneQuestion: data.standaloneQuestion ?? null,
        form: data.form ?? "",
      };
    case "token":
      return { kind: "token", text: data.text ?? "" };
    case "sentence":
      return { kind: data.meanwhile ? "meanwhile" : "sentence", sentence: data.sentence, citations: data.citations ?? [] };
    case "restart":
      return { kind: "restart" };
    case "done":
      return { kind: "done", answer: data };
    case "error":
      throw new Problem(data);
    default:
      return null;
  }
}
