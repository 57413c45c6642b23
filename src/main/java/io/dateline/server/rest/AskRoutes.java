package io.dateline.server.rest;

import io.dateline.answer.AnswerJson;
import io.dateline.answer.Answerer;
import io.dateline.answer.Question;
import io.dateline.article.ArticleFilter;
import io.dateline.server.http.ErrorTable;
import io.dateline.server.http.EventStream;
import io.dateline.server.http.Json;
import io.dateline.server.http.JsonFields;
import io.dateline.server.http.ProblemException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.function.Supplier;

/// Asks: for the answer alone, or for all that happens until it is there.
public final class AskRoutes {

    private static final int MAX_CONVERSATION_ID_LENGTH = 200;

    private final Supplier<Answerer> answerer;
    private final Duration heartbeat;

    /// @param heartbeat how long a stream is silent at most
    public AskRoutes(Supplier<Answerer> answerer, Duration heartbeat) {
        this.answerer = answerer;
        this.heartbeat = heartbeat;
    }

    public void register(RoutesConfig routes) {
        routes.post("/api/ask", this::ask);
        routes.post("/api/ask/stream", this::stream);
    }

    private void ask(Context ctx) {
        Answerer ready = answerer.get();
        Json.write(ctx, AnswerJson.of(ready.answer(question(ctx))));
    }

    private void stream(Context ctx) {
        Answerer ready = answerer.get();
        Question question = question(ctx);
        try (EventStream stream = EventStream.open(ctx, heartbeat)) {
            try {
                ready.answer(
                        question,
                        event -> stream.send(AnswerJson.name(event), AnswerJson.of(event)));
            } catch (RuntimeException e) {
                if (!stream.clientIsGone()) {
                    stream.send("error", ErrorTable.problemOf(e).json());
                }
            }
        } catch (EventStream.ClientGoneException e) {
            // nobody is left to be told
        }
    }

    private static Question question(Context ctx) {
        JsonFields body = JsonFields.of(Json.read(ctx, Json.MAX_ASK_BYTES));
        String text = body.requiredString("question");
        JsonFields filterFields = body.object("filter");
        ArticleFilter filter = FilterFields.read(filterFields.path(), filterFields::string);
        int passages = body.integer("passages", Question.DEFAULT_PASSAGES);
        String conversationId = conversationId(body);
        // nothing is kept yet, whatever it says
        body.requireBooleanOrAbsent("store");
        return ProblemException.checking(
                () -> new Question(text, conversationId, filter, passages));
    }

    private static @Nullable String conversationId(JsonFields body) {
        String id = body.string("conversationId");
        if (id != null && id.length() > MAX_CONVERSATION_ID_LENGTH) {
            throw ProblemException.badRequest(
                    "conversationId has at most "
                            + MAX_CONVERSATION_ID_LENGTH
                            + " characters, this one "
                            + id.length());
        }
        return id;
    }
}
