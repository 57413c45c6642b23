package io.dateline.server.rest;

import io.dateline.answer.Manner;
import io.dateline.answer.Question;
import io.dateline.article.ArticleFilter;
import io.dateline.conversation.ConversationStore;
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
/// @param replaces the id of the answer whose place the new one takes, or `null`
record AskBody(Question question, boolean store, @Nullable String replaces) {

    /// @throws ProblemException with status 400 that names what is wrong
    static AskBody read(Context ctx) {
        return of(JsonFields.of(Json.read(ctx, Json.MAX_ASK_BYTES)));
    }

    /// @throws ProblemException with status 400 that names what is wrong
    static AskBody of(JsonFields body) {
        String text = body.requiredString("question");
        ArticleFilter filter = FilterFields.read(body.object("filter"));
        int passages = body.integer("passages", Question.DEFAULT_PASSAGES);
        String conversationId = conversationId(body);
        boolean store = body.bool("store", true);
        String replaces = body.string("replaces");
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
                                store,
                                replaces));
    }

    private static @Nullable String conversationId(JsonFields body) {
        String id = body.string("conversationId");
        if (id != null && id.length() > ConversationStore.MOST_OF_ID) {
            throw ProblemException.badRequest(
                    "conversationId has at most "
                            + ConversationStore.MOST_OF_ID
                            + " characters, this one "
                            + id.length());
        }
        if (id != null && id.codePoints().anyMatch(Character::isISOControl)) {
            throw ProblemException.badRequest("conversationId has printable characters only");
        }
        // an empty one would be everybody's
        return id == null || id.isBlank() ? null : id;
    }
}
