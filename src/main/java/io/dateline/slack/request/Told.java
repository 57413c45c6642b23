package io.dateline.slack.request;

import com.fasterxml.jackson.databind.JsonNode;

import io.dateline.slack.work.Work;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/// What a body that Slack sent tells.
sealed interface Told {

    /// Slack asks whether this address is ours; the challenge is to be sent back.
    record Challenge(String text) implements Told {}

    /// Something that may have to be done.
    ///
    /// @param id by which it is told again
    /// @param isFollowUp whether it is for us only in a thread in which we answered
    record Wanted(String id, Work work, boolean isFollowUp) implements Told {}

    /// Nothing for us: what bots say, edits, deletions, and whatever else was not asked for.
    record Unwanted() implements Told {}

    /// Not what Slack sends.
    record Unreadable() implements Told {}

    /// Postings of people that say something new; all other kinds are bots, edits, deletions and
    /// notices.
    Set<String> SAID = Set.of("", "file_share", "thread_broadcast");

    /// What the body of a request to the address for events tells.
    static Told ofEvent(JsonNode body) {
        return switch (body.path("type").asText()) {
            case "url_verification" ->
                    body.path("challenge").isTextual()
                            ? new Challenge(body.get("challenge").textValue())
                            : new Unreadable();
            case "event_callback" -> posting(body);
            default -> new Unwanted();
        };
    }

    private static Told posting(JsonNode body) {
        JsonNode event = body.path("event");
        String type = event.path("type").asText();
        if (!type.equals("app_mention") && !type.equals("message")) {
            return new Unwanted();
        }
        // bots, ourselves among them, would be answered for ever
        if (event.hasNonNull("bot_id")
                || event.hasNonNull("bot_profile")
                || event.path("hidden").asBoolean()
                || !SAID.contains(event.path("subtype").asText(""))) {
            return new Unwanted();
        }
        String id = id(body, "event_id");
        String team = id(body, "team_id");
        String channel = id(event, "channel");
        String user = id(event, "user");
        String ts = stamp(event, "ts");
        String threadTs = stamp(event, "thread_ts");
        if (id == null || team == null || channel == null || user == null || ts == null) {
            return new Unreadable();
        }
        if (isOfUs(body, user)) {
            return new Unwanted();
        }
        String place = event.path("channel_type").asText("");
        boolean isDirect = place.equals("im");
        boolean isFollowUp = type.equals("message") && !isDirect;
        String text = event.path("text").asText("");
        // one that begins with a mention is for whom it mentions; where that is us, it comes as a
        // mention, too
        if (isFollowUp && (threadTs == null || text.stripLeading().startsWith("<@"))) {
            return new Unwanted();
        }
        boolean isPrivate = isDirect || place.equals("mpim") || channel.startsWith("D");
        Work work = new Work.Message(team, channel, user, text, ts, threadTs, isPrivate);
        return new Wanted(team + " event " + id, work, isFollowUp);
    }

    private static boolean isOfUs(JsonNode body, String user) {
        for (JsonNode authorization : body.path("authorizations")) {
            if (authorization.path("is_bot").asBoolean()
                    && authorization.path("user_id").asText().equals(user)) {
                return true;
            }
        }
        return false;
    }

    /// The id under a name; `null` where there is none.
    static @Nullable String id(JsonNode node, String name) {
        String text = node.path(name).asText("");
        return text.matches("[A-Za-z0-9._-]{1,100}") ? text : null;
    }

    private static @Nullable String stamp(JsonNode node, String name) {
        String text = node.path(name).asText("");
        return text.matches("[0-9]{1,15}\\.[0-9]{1,10}") ? text : null;
    }

    /// What a form that a command sent tells.
    static Told ofCommand(JsonNode form) {
        // Slack asks from time to time whether the address is there
        if (form.path("ssl_check").asText().equals("1")) {
            return new Unwanted();
        }
        String team = id(form, "team_id");
        String channel = id(form, "channel_id");
        String user = id(form, "user_id");
        String trigger = id(form, "trigger_id");
        if (team == null || channel == null || user == null || trigger == null) {
            return new Unreadable();
        }
        Work work =
                new Work.Command(
                        team,
                        channel,
                        user,
                        form.path("text").asText(""),
                        form.path("response_url").asText(""),
                        trigger);
        return new Wanted(work.posting(), work, false);
    }

    /// What pressing a button tells.
    static Told ofInteraction(JsonNode payload) {
        if (!payload.path("type").asText().equals("block_actions")) {
            return new Unwanted();
        }
        JsonNode action = payload.path("actions").path(0);
        String team = id(payload.path("team"), "id");
        String channel = id(payload.path("channel"), "id");
        String user = id(payload.path("user"), "id");
        String trigger = id(payload, "trigger_id");
        String name = id(action, "action_id");
        if (team == null || user == null || trigger == null) {
            return new Unreadable();
        }
        // a button that only opens a page has no value
        String value = id(action, "value");
        if (channel == null || name == null || value == null) {
            return new Unwanted();
        }
        Work work =
                new Work.Press(
                        team,
                        channel,
                        user,
                        name,
                        value,
                        payload.path("response_url").asText(""),
                        trigger);
        return new Wanted(work.posting(), work, false);
    }
}
