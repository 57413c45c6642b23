package io.dateline.slack.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.article.Sha256;
import io.dateline.server.endpoint.EndpointResponse;
import io.dateline.slack.message.Audience;
import io.dateline.slack.message.MarkdownDialect;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/// Rocket.Chat's outgoing webhooks, answered in the thread of the message; where two talk alone,
/// behind it. A thread is a conversation, and so is a day of such a talk.
final class RocketChatEndpoint extends ChatEndpoint {

    private static final MarkdownDialect DIALECT = MarkdownDialect.ROCKETCHAT;

    private static final String DIRECT = "d";

    private static final String PUBLIC = "c";

    private final AskingRules rules;
    private final Questions questions;
    private final Duration patience;
    private final InstantSource clock;

    RocketChatEndpoint(
            Tokens tokens,
            AskingRules rules,
            Questions questions,
            Duration patience,
            InstantSource clock) {
        super("/rocketchat", tokens);
        this.rules = rules;
        this.questions = questions;
        this.patience = patience;
        this.clock = clock;
    }

    @Override
    EndpointResponse answer(Payload payload) {
        if (isOfBot(payload)
                || payload.id("user_id").isEmpty()
                || payload.has("isEdited")
                || !payload.in("message").text("editedAt").isEmpty()) {
            return Post.nothing();
        }
        String thread = thread(payload);
        Asked asked = asked(payload, thread);
        Optional<CompletableFuture<List<String>>> begun = questions.ask(asked, DIALECT);
        if (begun.isEmpty()) {
            return Post.nothing();
        }
        Future<List<String>> parts = begun.get();
        List<String> inTime = within(patience, parts);
        ObjectNode post = Post.of(inTime == null ? questions.tooSlow(asked, DIALECT) : inTime);
        if (!thread.isEmpty()) {
            post.put("tmid", thread);
        }
        return inTime == null
                ? Post.response(post).then(() -> within(LONGEST, parts))
                : Post.response(post);
    }

    /// Ourselves among them: what a webhook posts is marked so.
    private static boolean isOfBot(Payload payload) {
        return payload.has("bot")
                || payload.in("message").has("bot")
                || payload.in("user").text("type").equals("bot");
    }

    /// The thread to answer in: that of the message, or the one that begins with it. Empty in a
    /// talk of two outside all threads.
    private static String thread(Payload payload) {
        String known = payload.in("message").id("tmid");
        String thread = known.isEmpty() ? payload.id("tmid") : known;
        boolean isDirect = payload.in("room").text("t").equals(DIRECT);
        return thread.isEmpty() && !isDirect ? payload.id("message_id") : thread;
    }

    private Asked asked(Payload payload, String thread) {
        boolean isPublic = payload.in("room").text("t").equals(PUBLIC);
        String channel = "rocketchat:" + payload.id("channel_id");
        String user = "rocketchat:" + payload.id("user_id");
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new Asked(
                Delivery.of(
                        "rocketchat",
                        payload.id("message_id"),
                        rules,
                        payload.id("channel_id"),
                        payload.id("user_id")),
                question(payload),
                Sha256.of(channel + "/" + (thread.isEmpty() ? day.toString() : thread)),
                channel,
                user,
                isPublic ? Audience.CHANNEL : Audience.DIRECT);
    }
}
