package io.dateline.server.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.conversation.Conversation;
import io.dateline.conversation.ConversationJson;
import io.dateline.conversation.ConversationStore;
import io.dateline.conversation.Conversations;
import io.dateline.conversation.Feedback;
import io.dateline.conversation.export.HtmlExport;
import io.dateline.conversation.export.MarkdownExport;
import io.dateline.server.http.Caller;
import io.dateline.server.http.Json;
import io.dateline.server.http.JsonFields;
import io.dateline.server.http.ProblemException;
import io.dateline.server.http.QueryParameters;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/// The caller's conversations: lists, reads, names, shares, exports and removes them, and keeps
/// what the caller thinks of their answers. Those of others are not there, but for reading a shared
/// one.
public final class ConversationRoutes {

    /// A rail of them.
    public static final int DEFAULT_LIMIT = 50;

    private final Supplier<Conversations> conversations;

    public ConversationRoutes(Supplier<Conversations> conversations) {
        this.conversations = conversations;
    }

    public void register(RoutesConfig routes) {
        routes.get("/api/conversations", this::list);
        routes.get("/api/conversations/{id}", this::read);
        routes.patch("/api/conversations/{id}", this::rename);
        routes.delete("/api/conversations/{id}", this::delete);
        routes.get("/api/conversations/{id}/export", this::export);
        routes.post("/api/conversations/{id}/share", this::share);
        routes.delete("/api/conversations/{id}/share", this::endSharing);
        routes.post("/api/answers/{id}/feedback", this::rate);
    }

    /// What is thrown where the caller has no conversation of this id.
    static ProblemException unknown(@Nullable String id) {
        return new ProblemException(404, "no conversation has the id \"" + id + "\"");
    }

    private void list(Context ctx) {
        ConversationStore store = conversations.get().store();
        QueryParameters parameters = new QueryParameters(ctx);
        String query = parameters.get("query");
        int limit = parameters.limit(DEFAULT_LIMIT);
        String cursor = parameters.get("cursor");
        String caller = Caller.of(ctx).name();
        // a cursor is checked by the store alone, and nothing else there can be wrong
        Conversation.Page page =
                cursor == null
                        ? store.list(caller, query, null, limit)
                        : ProblemException.checking(() -> store.list(caller, query, cursor, limit));
        Json.write(ctx, ConversationJson.of(page));
    }

    private void read(Context ctx) {
        Json.write(ctx, whole(ctx, conversations.get().store()));
    }

    private static ObjectNode whole(Context ctx, ConversationStore store) {
        Conversation found = found(ctx, store);
        String caller = Caller.of(ctx).name();
        boolean mine = store.access(found.heading().id(), caller) == ConversationStore.Access.OWN;
        return ConversationJson.of(found, mine);
    }

    private static Conversation found(Context ctx, ConversationStore store) {
        String id = ctx.pathParam("id");
        return store.find(id, Caller.of(ctx).name()).orElseThrow(() -> unknown(id));
    }

    private void rename(Context ctx) {
        ConversationStore store = conversations.get().store();
        JsonFields body = JsonFields.of(Json.read(ctx, Json.MAX_ASK_BYTES));
        String given = body.requiredString("title");
        String title = ProblemException.checking(() -> Conversation.requireTitle(given));
        require(ctx, store.rename(ctx.pathParam("id"), Caller.of(ctx).name(), title));
        Json.write(ctx, ConversationJson.of(found(ctx, store).heading()));
    }

    private void delete(Context ctx) {
        ConversationStore store = conversations.get().store();
        require(ctx, store.delete(ctx.pathParam("id"), Caller.of(ctx).name()));
        ctx.status(204);
    }

    private void share(Context ctx) {
        ConversationStore store = conversations.get().store();
        require(ctx, store.share(ctx.pathParam("id"), Caller.of(ctx).name(), true));
        Json.write(ctx, ConversationJson.of(found(ctx, store).heading()));
    }

    private void endSharing(Context ctx) {
        ConversationStore store = conversations.get().store();
        require(ctx, store.share(ctx.pathParam("id"), Caller.of(ctx).name(), false));
        ctx.status(204);
    }

    private static void require(Context ctx, boolean done) {
        if (!done) {
            throw unknown(ctx.pathParam("id"));
        }
    }

    private void export(Context ctx) {
        ConversationStore store = conversations.get().store();
        String format = new QueryParameters(ctx).required("format");
        switch (format) {
            case "md" -> attach(ctx, "md", "text/markdown", MarkdownExport.of(found(ctx, store)));
            case "html" -> attach(ctx, "html", "text/html", HtmlExport.of(found(ctx, store)));
            case "json" ->
                    attach(ctx, "json", "application/json", whole(ctx, store).toPrettyString());
            default ->
                    throw ProblemException.badRequest(
                            "format: expected md, html or json, not \"" + format + "\"");
        }
    }

    private static void attach(Context ctx, String ending, String type, String text) {
        ctx.header(
                Header.CONTENT_DISPOSITION, "attachment; filename=\"conversation." + ending + "\"");
        ctx.contentType(type + ";charset=utf-8").result(text.getBytes(StandardCharsets.UTF_8));
    }

    private void rate(Context ctx) {
        Conversations known = conversations.get();
        JsonFields body = JsonFields.of(Json.read(ctx, Json.MAX_ASK_BYTES));
        String rating = body.requiredString("rating");
        String reason = body.string("reason");
        String comment = body.string("comment");
        Feedback feedback =
                ProblemException.checking(
                        () -> new Feedback(Feedback.Rating.of(rating), reason, comment));
        String id = ctx.pathParam("id");
        String caller = Caller.of(ctx).name();
        if (!known.store().rate(id, caller, feedback, known.clock().instant())) {
            throw new ProblemException(404, "no answer of yours has the id \"" + id + "\"");
        }
        ctx.status(204);
    }
}
