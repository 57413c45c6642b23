package io.dateline.server.rest;

import io.dateline.answer.Manner;
import io.dateline.answer.Question;
import io.dateline.article.ArticleFilter;
import io.dateline.server.http.Json;
import io.dateline.server.http.JsonFields;
import io.dateline.server.http.ProblemException;
import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A question as a client sends it.
///
/// @param question without history: that is the server's to know
/// @param store whether it may be kept
record AskBody(Question question, boolean store) {

    private static final int MAX_CONVERSATION_ID_LENGTH = 200;

    /// @throws ProblemException with status 400 that names what is wrong
    static AskBody read(Context ctx) {
        JsonFields body = JsonFields.of(Json.read(ctx, Json.MAX_ASK_BYTES));
        String text = body.requiredString("question");
        JsonFields filterFields = body.object("filter");
        ArticleFilter filter = FilterFields.read(filterFields.path(), filterFields::string);
        int passages = body.integer("passages", Question.DEFAULT_PASSAGES);
        String conversationId = conversationId(body);
        boolean store = body.bool("store", true);
        boolean asIs = body.bool("asIs", false);
        Manner manner = MannerFields.read(body);
        return ProblemException.checking(
                () ->
                        new AskBody(
                                new Question(
                                        text,
                                        conversationId,
                                        filter,
                                        passages,
                                        List.of(),
                                        asIs,
                                        manner),
                                store));
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
        // an empty one would be everybody's
        return id == null || id.isBlank() ? null : id;
    }
}
