package io.dateline.server.rest;

import io.dateline.answer.AnswerJson;
import io.dateline.answer.Answerer;
import io.dateline.conversation.RecentConversations;
import io.dateline.server.http.ErrorTable;
import io.dateline.server.http.EventStream;
import io.dateline.server.http.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import java.time.Duration;
import java.util.function.Supplier;

/// Asks: for the answer alone, or for all that happens until it is there.
public final class AskRoutes {

    private final Supplier<Answerer> answerer;
    private final RecentConversations conversations;
    private final Duration heartbeat;

    /// @param heartbeat how long a stream is silent at most
    public AskRoutes(
            Supplier<Answerer> answerer, RecentConversations conversations, Duration heartbeat) {
        this.answerer = answerer;
        this.conversations = conversations;
        this.heartbeat = heartbeat;
    }

    public void register(RoutesConfig routes) {
        routes.post("/api/ask", this::ask);
        routes.post("/api/ask/stream", this::stream);
    }

    private void ask(Context ctx) {
        Answerer ready = answerer.get();
        AskBody body = AskBody.read(ctx);
        Json.write(ctx, AnswerJson.of(conversing(ready, body).answer(body.question())));
    }

    private void stream(Context ctx) {
        Answerer ready = answerer.get();
        AskBody body = AskBody.read(ctx);
        try (EventStream stream = EventStream.open(ctx, heartbeat)) {
            try {
                conversing(ready, body)
                        .answer(
                                body.question(),
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

    /// What is not to be kept is asked in its conversation all the same.
    private Answerer conversing(Answerer ready, AskBody body) {
        return body.store() ? conversations.keeping(ready) : conversations.following(ready);
    }
}
