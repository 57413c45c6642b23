package io.dateline.slack.bot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.slack.message.SlackMessage;
import io.dateline.slack.web.ApiReply;
import io.dateline.slack.web.WebApi;
import io.dateline.slack.work.Work;
import io.dateline.slack.workspace.Workspace;

import org.jspecify.annotations.Nullable;

import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/// Our user in a workspace: what it says there, and what it reads.
final class Bot {

    private static final System.Logger LOG = System.getLogger(Bot.class.getName());

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String WORKING = "eyes";

    /// What stands behind our name while an answer is made.
    private static final String STATUS = "is reading the articles…";

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

    /// Says something that only its reader sees.
    ///
    /// @param threadTs where, or `null` for outside all threads
    ApiReply tell(String channel, String reader, @Nullable String threadTs, SlackMessage message) {
        Map<String, String> arguments = new LinkedHashMap<>(message.arguments());
        arguments.put("channel", channel);
        if (threadTs != null) {
            arguments.put("thread_ts", threadTs);
        }
        arguments.put("user", reader);
        return call("chat.postEphemeral", arguments);
    }

    /// Shows that a question is being answered, or no longer: by a status in the threads in which
    /// people talk with an assistant, by a reaction elsewhere. Where neither is to be done, as
    /// without the permission, the answer comes all the same.
    void showWorking(Work.Message place, boolean isWorking) {
        // such a thread is told from others of a direct message by whether it takes a status
        if (place.isPrivate() && place.threadTs() != null && showStatus(place, isWorking)) {
            return;
        }
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

    private boolean showStatus(Work.Message place, boolean isWorking) {
        return call(
                        "assistant.threads.setStatus",
                        Map.of(
                                "channel_id", place.channel(),
                                "thread_ts", place.root(),
                                "status", isWorking ? STATUS : ""))
                instanceof ApiReply.Done;
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

    /// Calls a method as this user.
    ApiReply call(String method, Map<String, String> arguments) {
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
