package io.dateline.slack.work;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.slack.message.SlackMessage;
import io.dateline.slack.web.ApiReply;
import io.dateline.slack.web.WebApi;
import io.dateline.slack.workspace.Workspace;

import org.jspecify.annotations.Nullable;

import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/// Our user in a workspace: what it says there, and what it reads.
final class Bot {

    private static final System.Logger LOG = System.getLogger(Bot.class.getName());

    private static final ObjectMapper JSON = new ObjectMapper();

    /// What of ours a posting is, in its metadata.
    private static final String ANSWER_EVENT = "dateline_answer";

    private static final String WORKING = "eyes";

    /// A page of a thread, as Slack advises.
    private static final String PAGE = "200";

    private final Workspace workspace;
    private final WebApi api;
    private final AtomicBoolean tokenRefused = new AtomicBoolean();
    private volatile @Nullable String user;

    Bot(Workspace workspace, WebApi api) {
        this.workspace = workspace;
        this.api = api;
    }

    /// Finds out who we are, unless that is known.
    ///
    /// @return what came of it; [#user] is known where that was done
    ApiReply identify() {
        if (user != null) {
            return new ApiReply.Done(JSON.createObjectNode(), Set.of());
        }
        ApiReply reply = call("auth.test", Map.of());
        if (reply instanceof ApiReply.Done(JsonNode body, var _)) {
            user = body.path("user_id").asText("");
        }
        return reply;
    }

    /// The id of our user; empty before [#identify].
    String user() {
        String known = user;
        return known == null ? "" : known;
    }

    /// Says something in a thread, where everybody reads it.
    ///
    /// @param work what it answers, by its id
    /// @param part which message of the answer it is, from 0
    ApiReply post(Work.Message place, SlackMessage message, String work, int part) {
        Map<String, String> arguments = arguments(place.channel(), place.root(), message);
        ObjectNode metadata = JSON.createObjectNode().put("event_type", ANSWER_EVENT);
        metadata.putObject("event_payload").put("work", work).put("part", part);
        arguments.put("metadata", metadata.toString());
        arguments.put("unfurl_links", "false");
        arguments.put("unfurl_media", "false");
        return call("chat.postMessage", arguments);
    }

    /// Which messages of the answer to this work stand in the thread already.
    ///
    /// @param found is told their numbers
    ApiReply parts(Work.Message place, String work, Set<Integer> found) {
        Set<Integer> parts = new HashSet<>();
        String cursor = "";
        do {
            Map<String, String> arguments = new LinkedHashMap<>();
            arguments.put("channel", place.channel());
            arguments.put("ts", place.root());
            arguments.put("oldest", place.ts());
            arguments.put("limit", PAGE);
            arguments.put("include_all_metadata", "true");
            if (!cursor.isEmpty()) {
                arguments.put("cursor", cursor);
            }
            ApiReply reply = call("conversations.replies", arguments);
            if (!(reply instanceof ApiReply.Done(JsonNode body, var _))) {
                return reply;
            }
            for (JsonNode message : body.path("messages")) {
                JsonNode metadata = message.path("metadata");
                JsonNode payload = metadata.path("event_payload");
                if (metadata.path("event_type").asText().equals(ANSWER_EVENT)
                        && message.path("user").asText().equals(user())
                        && payload.path("work").asText().equals(work)) {
                    parts.add(payload.path("part").asInt());
                }
            }
            cursor = body.path("response_metadata").path("next_cursor").asText("");
        } while (!cursor.isEmpty());
        found.addAll(parts);
        return new ApiReply.Done(JSON.createObjectNode(), Set.of());
    }

    /// Says something that only its reader sees.
    ///
    /// @param threadTs where, or `null` for outside all threads
    ApiReply tell(String channel, String reader, @Nullable String threadTs, SlackMessage message) {
        Map<String, String> arguments = arguments(channel, threadTs, message);
        arguments.put("user", reader);
        return call("chat.postEphemeral", arguments);
    }

    private static Map<String, String> arguments(
            String channel, @Nullable String threadTs, SlackMessage message) {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("channel", channel);
        if (threadTs != null) {
            arguments.put("thread_ts", threadTs);
        }
        arguments.put("text", message.text());
        arguments.put("blocks", message.blocks().toString());
        return arguments;
    }

    /// Shows that a question is being answered, or no longer. Where that is not to be done, as
    /// without the permission, the answer comes all the same.
    void showWorking(Work.Message place, boolean isWorking) {
        ApiReply reply =
                call(
                        isWorking ? "reactions.add" : "reactions.remove",
                        Map.of(
                                "channel", place.channel(),
                                "timestamp", place.ts(),
                                "name", WORKING));
        if (!(reply instanceof ApiReply.Done)) {
            LOG.log(Level.DEBUG, "no reaction in {0}: {1}", workspace, reply);
        }
    }

    /// Sends a message to an address that a request named for responses.
    ///
    /// @param isForAll whether everybody in the channel is to see it, or only who asked
    ApiReply respond(String url, SlackMessage message, boolean isForAll) {
        ObjectNode body =
                JSON.createObjectNode()
                        .put("response_type", isForAll ? "in_channel" : "ephemeral")
                        .put("replace_original", false)
                        .put("text", message.text());
        body.putArray("blocks").addAll(message.blocks());
        return api.respond(url, body);
    }

    private ApiReply call(String method, Map<String, String> arguments) {
        return told(method, api.call(workspace.botToken(), method, arguments));
    }

    /// Says once, and not for each question, that the token is not taken.
    private ApiReply told(String what, ApiReply reply) {
        switch (reply) {
            case ApiReply.Done _ -> tokenRefused.set(false);
            case ApiReply.NotNow(String why, var after, _) ->
                    LOG.log(Level.DEBUG, "{0}: {1}; again in {2}", workspace, why, after);
            case ApiReply.Refused refused when refused.isOfToken() -> {
                if (tokenRefused.compareAndSet(false, true)) {
                    LOG.log(
                            Level.ERROR,
                            "Slack does not take the token of {0} ({1}): nothing is answered there"
                                    + " until the app is installed anew and its token set",
                            workspace,
                            refused.error());
                }
            }
            case ApiReply.Refused(String error) ->
                    LOG.log(Level.DEBUG, "{0}: {1} was refused: {2}", workspace, what, error);
        }
        return reply;
    }
}
