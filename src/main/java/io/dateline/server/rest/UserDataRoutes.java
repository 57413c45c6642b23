package io.dateline.server.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.dateline.conversation.Conversation;
import io.dateline.conversation.ConversationJson;
import io.dateline.conversation.ConversationStore;
import io.dateline.conversation.Conversations;
import io.dateline.server.http.Caller;
import io.dateline.server.http.Json;
import io.dateline.server.http.ProblemException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/// All that somebody asked and was answered, to be had in one document or removed: by themselves,
/// and by an administrator.
public final class UserDataRoutes {

    private final Supplier<Conversations> conversations;

    public UserDataRoutes(Supplier<Conversations> conversations) {
        this.conversations = conversations;
    }

    public void register(RoutesConfig routes) {
        routes.get("/api/me/data", ctx -> export(ctx, Caller.of(ctx).name()));
        routes.delete("/api/me/data", ctx -> delete(ctx, Caller.of(ctx).name()));
        routes.get("/api/users/{owner}/data", ctx -> export(ctx, owner(ctx)));
        routes.delete("/api/users/{owner}/data", ctx -> delete(ctx, owner(ctx)));
    }

    private static String owner(Context ctx) {
        String owner = ctx.pathParam("owner");
        Caller caller = Caller.of(ctx);
        if (!caller.administers() && !caller.name().equals(owner)) {
            throw new ProblemException(
                    403,
                    "the key \""
                            + caller.name()
                            + "\" may have and delete its own data alone, at /api/me/data; that of"
                            + " others needs a key that administers");
        }
        return owner;
    }

    /// Conversation by conversation: all of them may be more than fits into the memory.
    private void export(Context ctx, String owner) throws IOException {
        Conversations known = conversations.get();
        ConversationStore store = known.store();
        var ids = store.conversationsOf(owner);
        ctx.header(Header.CONTENT_DISPOSITION, "attachment; filename=\"data.json\"");
        ctx.contentType("application/json");
        OutputStream out = ctx.outputStream();
        write(
                out,
                "{\"owner\":%s,\"exportedAt\":%s,\"conversations\":["
                        .formatted(text(owner), text(known.clock().instant().toString())));
        boolean first = true;
        for (String id : ids) {
            // one may be deleted meanwhile
            Optional<Conversation> found = store.find(id, owner);
            if (found.isPresent()) {
                write(out, first ? "\n" : ",\n");
                out.write(Json.bytes(ConversationJson.of(found.get(), true)));
                first = false;
            }
        }
        write(out, "]}\n");
    }

    private static String text(String text) {
        return JsonNodeFactory.instance.textNode(text).toString();
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void delete(Context ctx, String owner) {
        int deleted = conversations.get().store().deleteAllOf(owner);
        Json.write(
                ctx,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("owner", owner)
                        .put("conversations", deleted));
    }
}
