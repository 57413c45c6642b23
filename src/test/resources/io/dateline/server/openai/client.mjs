// Calls the server at the base URL that is given, and prints what the client made of each answer.
import OpenAI from "openai";

const client = new OpenAI({ baseURL: process.argv[2], apiKey: "any", maxRetries: 0 });

const asking = (question) => ({
  model: "dateline",
  messages: [
    { role: "system", content: "You are a pirate." },
    { role: "user", content: "Is there a ferry?" },
    { role: "assistant", content: "There is. [1]" },
    { role: "user", content: [{ type: "text", text: question }] },
  ],
});

const failure = async (call) => {
  try {
    await call();
    return null;
  } catch (error) {
    return {
      kind: error.constructor.name,
      status: error.status ?? null,
      code: error.code,
      param: error.param,
      message: error.message,
    };
  }
};

const drain = async (stream) => {
  const chunks = [];
  for await (const chunk of stream) {
    chunks.push(chunk);
  }
  return chunks;
};

const models = [];
for await (const model of client.models.list()) {
  models.push(model.id);
}

const streamed = { ...asking("Does it sail?"), stream: true, stream_options: { include_usage: true } };

console.log(
  JSON.stringify({
    models,
    model: await client.models.retrieve("dateline"),
    whole: await client.chat.completions.create(asking("Does it sail?")),
    chunks: await drain(await client.chat.completions.create(streamed)),
    helper: await client.chat.completions.stream(asking("Does it sail?")).finalChatCompletion(),
    unknownModel: await failure(() =>
      client.chat.completions.create({ ...asking("Who?"), model: "gpt-4" }),
    ),
    tooMany: await failure(() => client.chat.completions.create({ ...asking("Who?"), n: 2 })),
    broken: await failure(async () =>
      drain(await client.chat.completions.create({ ...asking("Break."), stream: true })),
    ),
  }),
);
