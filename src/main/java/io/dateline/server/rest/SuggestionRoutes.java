package io.dateline.server.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.answer.Question;
import io.dateline.answer.Turn;
import io.dateline.conversation.Conversations;
import io.dateline.server.http.Caller;
import io.dateline.server.http.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/// Suggests what to ask next. A call of its own, which a client makes once the answer stands: the
/// answer neither waits for it nor costs more by it.
public final class SuggestionRoutes {

    private final Supplier<Function<Question, List<String>>> suggester;
    private final Supplier<Conversations> conversations;

    /// @param conversations what was asked in them is not suggested
    public SuggestionRoutes(
            Supplier<Function<Question, List<String>>> suggester,
            Supplier<Conversations> conversations) {
        this.suggester = suggester;
        this.conversations = conversations;
    }

    public void register(RoutesConfig routes) {
        routes.post("/api/suggestions", this::suggest);
    }

    private void suggest(Context ctx) {
        Function<Question, List<String>> ready = suggester.get();
        Question question = AskBody.read(ctx).question();
        Conversations known = conversations.get();
        List<Turn> asked =
                known.seat(question.conversationId(), null, Caller.of(ctx).name())
                        .map(known::turns)
                        .orElseThrow(() -> ConversationRoutes.unknown(question.conversationId()));
        ObjectNode suggestions = JsonNodeFactory.instance.objectNode();
        ArrayNode questions = suggestions.putArray("questions");
        ready.apply(question.withHistory(asked)).forEach(questions::add);
        Json.write(ctx, suggestions);
    }
}
