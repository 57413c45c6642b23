/// The interface that clients of OpenAI's API speak, over the same
/// [io.dateline.answer.Answerer] as all others: [io.dateline.server.openai.OpenAiRoutes] takes a
/// conversation, and what comes back says and cites what every other surface does.
@NullMarked
package io.dateline.server.openai;

import org.jspecify.annotations.NullMarked;
