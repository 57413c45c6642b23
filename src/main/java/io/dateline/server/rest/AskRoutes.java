package io.dateline.server.rest;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerEvent;
import io.dateline.answer.AnswerJson;
import io.dateline.answer.Answerer;
import io.dateline.conversation.Conversations;
import io.dateline.server.http.Caller;
import io.dateline.server.http.ErrorTable;
import io.dateline.server.http.EventStream;
import io.dateline.server.http.Json;
import io.dateline.server.http.ProblemException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import java.time.Duration;
import java.util.function.Supplier;

/// Asks: for the answer alone, or for all that happens until it is there.
public final class AskRoutes {

    private final Supplier<Answerer> answerer;
    private final Supplier<Conversations> conversations;
    private final Titles titles;
    private final Duration heartbeat;

    /// @param heartbeat how long a stream is silent at most
    public AskRoutes(
            Supplier<Answerer> answerer,
            Supplier<Conversations> conversations,
            Titles titles,
            Duration heartbeat) {
        this.answerer = answerer;
        this.conversations = conversations;
        this.titles = titles;
        this.heartbeat = heartbeat;
    }

    public void register(RoutesConfig routes) {
        routes.post("/api/ask", this::ask);
        routes.post("/api/ask/stream", this::stream);
    }

    private void ask(Context ctx) {
        Answerer ready = answerer.get();
        AskBody body = AskBody.read(ctx);
        Answer answer = conversing(ctx, ready, body).answer(body.question());
        Json.write(ctx, AnswerJson.of(answer));
    }

    private void stream(Context ctx) {
        Answerer ready = answerer.get();
        AskBody body = AskBody.read(ctx);
        Answerer conversing = conversing(ctx, ready, body);
        try (EventStream stream = EventStream.open(ctx, heartbeat)) {
            try {
                conversing.answer(
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
    private Answerer conversing(Context ctx, Answerer ready, AskBody body) {
        Conversations known = conversations.get();
        Conversations.Seat seat = seat(known, body, Caller.of(ctx).name());
        if (!body.store()) {
            return known.following(ready, seat);
        }
        Answerer keeping = known.keeping(ready, seat);
        return seat.begun() ? keeping : titled(known, keeping, seat.owner());
    }

    private static Conversations.Seat seat(Conversations known, AskBody body, String caller) {
        String id = body.question().conversationId();
        String replaces = body.replaces();
        return known.seat(id, replaces, caller)
                .orElseThrow(
                        () ->
                                replaces == null
                                        ? ConversationRoutes.unknown(id)
                                        : new ProblemException(
                                                404,
                                                "no answer to replace has the id \""
                                                        + replaces
                                                        + "\""));
    }

    private Answerer titled(Conversations known, Answerer keeping, String owner) {
        return (question, listener) ->
                keeping.answer(
                        question,
                        event -> {
                            listener.accept(event);
                            if (event instanceof AnswerEvent.Done(Answer answer)) {
                                titles.begin(known.store(), answer, owner);
                            }
                        });
    }
}
