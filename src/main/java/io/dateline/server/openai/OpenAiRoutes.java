package io.dateline.server.openai;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerJson;
import io.dateline.answer.Answerer;
import io.dateline.answer.Question;
import io.dateline.server.admission.Admission;
import io.dateline.server.http.ClientGoneException;
import io.dateline.server.http.ErrorFormat;
import io.dateline.server.http.ErrorTable;
import io.dateline.server.http.EventStream;
import io.dateline.server.http.Json;
import io.dateline.server.http.JsonFields;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Models and chat completions, as OpenAI's API has them.
public final class OpenAiRoutes {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Supplier<Answerer> answerer;
    private final Admission admission;
    private final Duration heartbeat;
    private final @Nullable URI publicUrl;
    private final long started = Instant.now().getEpochSecond();

    /// @param heartbeat how long a stream is silent at most
    /// @param publicUrl where the world reaches this server, or `null` where only callers know
    public OpenAiRoutes(
            Supplier<Answerer> answerer,
            Admission admission,
            Duration heartbeat,
            @Nullable URI publicUrl) {
        this.answerer = answerer;
        this.admission = admission;
        this.heartbeat = heartbeat;
        this.publicUrl = publicUrl;
    }

    public void register(RoutesConfig routes) {
        routes.get("/v1/models", this::models);
        routes.get("/v1/models/{id}", this::model);
        routes.post("/v1/chat/completions", this::complete);
    }

    private void models(Context ctx) {
        ObjectNode list = NODES.objectNode().put("object", "list");
        list.putArray("data").add(model());
        Json.write(ctx, list);
    }

    private void model(Context ctx) {
        Completion.requireModel(ctx.pathParam("id"));
        Json.write(ctx, model());
    }

    private ObjectNode model() {
        return NODES.objectNode()
                .put("id", Completion.MODEL)
                .put("object", "model")
                .put("created", started)
                .put("owned_by", "dateline");
    }

    private void complete(Context ctx) {
        Answerer ready = answerer.get();
        JsonFields body = JsonFields.of(Json.read(ctx, Json.MAX_CONVERSATION_BYTES));
        ChatRequest request = ChatRequest.read(body);
        Optional<String> reply = ClientPrompt.reply(request.messages());
        if (reply.isPresent()) {
            reply(ctx, request, reply.get());
        } else {
            answer(ctx, request, ready);
        }
    }

    private void reply(Context ctx, ChatRequest request, String text) {
        ArrayNode none = NODES.arrayNode();
        if (request.stream()) {
            stream(ctx, request, chunks -> chunks.finish(text, none, null));
        } else {
            Json.write(ctx, Completion.begin().whole(text, none, null));
        }
    }

    private void answer(Context ctx, ChatRequest request, Answerer ready) {
        Question question = request.question();
        if (request.stream()) {
            try (Admission.Visit visit = admission.enter(ctx)) {
                stream(
                        ctx,
                        request,
                        chunks -> visit.work(_ -> {}, () -> answer(ready, question, chunks)));
            }
        } else {
            Completion completion = Completion.begin();
            Answer answer = admission.admit(ctx, () -> ready.answer(question));
            ArrayNode annotations = annotations(ctx).of(answer);
            Json.write(
                    ctx,
                    completion.whole(
                            Completion.content(answer), annotations, AnswerJson.of(answer)));
        }
    }

    /// Clients know no word for how long the line is: the heartbeats keep them waiting.
    private static boolean answer(Answerer ready, Question question, CompletionStream chunks) {
        ready.answer(question, chunks::accept);
        return true;
    }

    private void stream(Context ctx, ChatRequest request, Consumer<CompletionStream> work) {
        Annotations annotations = annotations(ctx);
        try (EventStream events = EventStream.open(ctx, heartbeat)) {
            CompletionStream chunks =
                    new CompletionStream(events, annotations, request.includeUsage());
            chunks.begin();
            try {
                work.accept(chunks);
            } catch (ClientGoneException e) {
                throw e;
            } catch (RuntimeException e) {
                if (!events.clientIsGone()) {
                    // some clients know an error by the name, others by what it holds
                    events.send("error", ErrorFormat.OPENAI.body(ErrorTable.problemOf(e)));
                }
            }
        } catch (ClientGoneException e) {
            // nobody is left to be told
        }
    }

    /// The host of a request is one of this server's: others do not get in.
    private Annotations annotations(Context ctx) {
        String base = publicUrl == null ? ctx.scheme() + "://" + ctx.host() : publicUrl.toString();
        return new Annotations(base.endsWith("/") ? base.substring(0, base.length() - 1) : base);
    }
}
