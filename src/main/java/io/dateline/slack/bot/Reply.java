package io.dateline.slack.bot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.slack.message.SlackMessage;
import io.dateline.slack.web.ApiReply;
import io.dateline.slack.work.Work;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The answer to one posting as it stands in its thread: a draft that grows while a chat model
/// writes, in whose place its messages come. What has our metadata is a message that is whole.
final class Reply {

    /// What of ours a posting is, in its metadata.
    private static final String ANSWER_EVENT = "dateline_answer";

    /// A page of a thread, as Slack advises.
    private static final String PAGE = "200";

    private static final String STAMP = "[0-9]{1,15}\\.[0-9]{1,10}";

    private static final ApiReply DONE =
            new ApiReply.Done(new ObjectMapper().createObjectNode(), Set.of());

    private final Bot bot;
    private final Work.Message place;
    private final String work;

    /// The numbers of the messages that stand there.
    private final Set<Integer> posted = new HashSet<>();

    /// The `ts` of what has to give way to the answer: our draft, or one that a crash left.
    private final List<String> drafts = new ArrayList<>();

    /// Whether a draft may stand there that is not among them.
    private boolean isUnread;

    /// @param work what it answers, by its id
    Reply(Bot bot, Work.Message place, String work) {
        this.bot = bot;
        this.place = place;
        this.work = work;
    }

    /// Finds what an earlier attempt left in the thread.
    ///
    /// @param isDrafted whether a draft may be among it
    ApiReply read(boolean isDrafted) {
        Set<Integer> parts = new HashSet<>();
        List<String> unfinished = new ArrayList<>();
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
            ApiReply reply = bot.call("conversations.replies", arguments);
            if (!(reply instanceof ApiReply.Done(JsonNode body, var _))) {
                return reply;
            }
            for (JsonNode message : body.path("messages")) {
                JsonNode metadata = message.path("metadata");
                JsonNode payload = metadata.path("event_payload");
                if (!isOurs(message)) {
                    continue;
                }
                if (!metadata.path("event_type").asText().equals(ANSWER_EVENT)) {
                    unfinished.add(message.path("ts").asText());
                } else if (payload.path("work").asText().equals(work)) {
                    parts.add(payload.path("part").asInt());
                }
            }
            cursor = body.path("response_metadata").path("next_cursor").asText("");
        } while (!cursor.isEmpty());
        posted.addAll(parts);
        drafts.clear();
        if (isDrafted) {
            // in a thread one question is answered after the other: it is this one's
            drafts.addAll(unfinished);
        }
        isUnread = false;
        return DONE;
    }

    /// Slack gives the first posting of a thread, too, whatever was asked for.
    private boolean isOurs(JsonNode message) {
        String ts = message.path("ts").asText();
        return message.path("user").asText().equals(bot.user())
                && ts.matches(STAMP)
                && new BigDecimal(ts).compareTo(new BigDecimal(place.ts())) > 0;
    }

    /// Whether nothing of it stands there yet, as far as is known.
    boolean isEmpty() {
        return posted.isEmpty() && drafts.isEmpty() && !isUnread;
    }

    /// Begins a draft.
    ///
    /// @param markdown of 12,000 UTF-16 units at most
    ApiReply begin(String markdown) {
        ApiReply reply =
                bot.call(
                        "chat.startStream",
                        Map.of(
                                "channel", place.channel(),
                                "thread_ts", place.root(),
                                "recipient_user_id", place.user(),
                                "recipient_team_id", place.team(),
                                "markdown_text", markdown));
        switch (reply) {
            case ApiReply.Done(JsonNode body, var _) -> drafts.add(body.path("ts").asText());
            case ApiReply.NotNow notNow -> isUnread = !notNow.isLimit();
            case ApiReply.Refused _ -> {}
        }
        return reply;
    }

    /// Lets the draft grow.
    ///
    /// @param markdown likewise
    ApiReply append(String markdown) {
        return bot.call("chat.appendStream", draft(drafts.getLast(), "markdown_text", markdown));
    }

    private Map<String, String> draft(String ts, String... more) {
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("channel", place.channel());
        arguments.put("ts", ts);
        for (int i = 0; i < more.length; i += 2) {
            arguments.put(more[i], more[i + 1]);
        }
        return arguments;
    }

    /// Says the answer: its first message in the place of the draft, where there is one. What
    /// stands there already is not said again.
    ApiReply say(List<SlackMessage> messages) {
        if (isUnread) {
            ApiReply read = read(true);
            if (!(read instanceof ApiReply.Done)) {
                return read;
            }
        }
        for (int part = 0; part < messages.size(); part++) {
            if (!posted.contains(part)) {
                ApiReply reply =
                        part == 0 && !drafts.isEmpty()
                                ? replace(drafts.removeFirst(), messages.getFirst())
                                : post(messages.get(part), part);
                if (!(reply instanceof ApiReply.Done)) {
                    return reply;
                }
                posted.add(part);
            }
        }
        discard();
        return DONE;
    }

    /// A stream ends with what it has, to which blocks can only be added; once it has ended it is a
    /// message like others, and can be written anew.
    private ApiReply replace(String ts, SlackMessage message) {
        // refused where it has ended already, as Slack does after some minutes
        ApiReply stopped = bot.call("chat.stopStream", draft(ts));
        if (stopped instanceof ApiReply.NotNow) {
            return stopped;
        }
        Map<String, String> arguments = draft(ts, "metadata", metadata(0));
        arguments.putAll(message.arguments());
        ApiReply updated = bot.call("chat.update", arguments);
        if (!(updated instanceof ApiReply.Refused refused) || refused.isOfToken()) {
            return updated;
        }
        ApiReply deleted = bot.call("chat.delete", draft(ts));
        return deleted instanceof ApiReply.NotNow ? deleted : post(message, 0);
    }

    private ApiReply post(SlackMessage message, int part) {
        Map<String, String> arguments = new LinkedHashMap<>(message.arguments());
        arguments.put("channel", place.channel());
        arguments.put("thread_ts", place.root());
        arguments.put("metadata", metadata(part));
        arguments.put("unfurl_links", "false");
        arguments.put("unfurl_media", "false");
        return bot.call("chat.postMessage", arguments);
    }

    private String metadata(int part) {
        ObjectNode metadata = new ObjectMapper().createObjectNode();
        metadata.put("event_type", ANSWER_EVENT);
        metadata.putObject("event_payload").put("work", work).put("part", part);
        return metadata.toString();
    }

    /// Takes away what is a draft still, as far as Slack lets it; the answer takes the place of
    /// one that stays.
    void discard() {
        drafts.removeIf(
                ts -> {
                    bot.call("chat.stopStream", draft(ts));
                    return bot.call("chat.delete", draft(ts)) instanceof ApiReply.Done;
                });
    }
}
