package io.dateline.slack.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.article.Sha256;
import io.dateline.server.endpoint.EndpointResponse;
import io.dateline.slack.message.AnswerMessages;
import io.dateline.slack.message.Audience;
import io.dateline.slack.message.MarkdownDialect;
import io.dateline.slack.message.Notice;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/// Mattermost's outgoing webhooks, answered in the thread of the post, and its slash commands,
/// answered to whoever gave one.
///
/// A request does not tell which thread it comes from. So a conversation is what one user asks in a
/// channel on one day.
final class MattermostEndpoint extends ChatEndpoint {

    private static final MarkdownDialect DIALECT = MarkdownDialect.MATTERMOST;

    private final AskingRules rules;
    private final Questions questions;
    private final LateResponses late;
    private final Duration patience;
    private final InstantSource clock;

    MattermostEndpoint(
            Tokens tokens,
            AskingRules rules,
            Questions questions,
            LateResponses late,
            Duration patience,
            InstantSource clock) {
        super("/mattermost", tokens);
        this.rules = rules;
        this.questions = questions;
        this.late = late;
        this.patience = patience;
        this.clock = clock;
    }

    @Override
    EndpointResponse answer(Payload payload) {
        boolean isCommand = !payload.text("command").isEmpty();
        if (payload.has("bot") || payload.id("user_id").isEmpty()) {
            return Post.nothing();
        }
        Asked asked = asked(payload, isCommand);
        Optional<CompletableFuture<List<String>>> begun = questions.ask(asked, DIALECT);
        if (begun.isEmpty()) {
            return Post.nothing();
        }
        Future<List<String>> parts = begun.get();
        List<String> inTime = within(patience, parts);
        if (inTime != null) {
            return Post.response(post(inTime, isCommand));
        }
        URI address = isCommand ? late.address(payload.text("response_url")) : null;
        List<String> meanwhile =
                address == null
                        ? questions.tooSlow(asked, DIALECT)
                        : List.of(AnswerMessages.markdown(Notice.STILL_WORKING, DIALECT));
        return Post.response(post(meanwhile, isCommand)).then(() -> finish(parts, address));
    }

    /// Sends what came too late, where it can be sent; an answer is kept in any case.
    private void finish(Future<List<String>> parts, @Nullable URI address) {
        List<String> said = within(LONGEST, parts);
        if (said != null && address != null) {
            late.send(address, post(said, true).toString());
        }
    }

    private static ObjectNode post(List<String> parts, boolean isCommand) {
        return Post.of(parts).put("response_type", isCommand ? "ephemeral" : "comment");
    }

    private Asked asked(Payload payload, boolean isCommand) {
        String team = "mattermost:" + payload.id("team_id") + "/";
        String channel = payload.id("channel_id");
        String user = payload.id("user_id");
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        // an outgoing webhook works in public channels alone
        String owner = team + (isCommand ? user : channel);
        String conversation = Sha256.of(String.join("/", owner, channel, user, day.toString()));
        String id = payload.id(isCommand ? "trigger_id" : "post_id");
        return new Asked(
                Delivery.of("mattermost", id, rules, channel, user),
                question(payload),
                conversation,
                owner,
                team + user,
                isCommand ? Audience.DIRECT : Audience.CHANNEL);
    }
}
