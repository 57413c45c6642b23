package io.dateline.slack;

import static io.dateline.slack.SlackSigned.mention;
import static io.dateline.slack.SlackSigned.wrapped;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;

import io.dateline.Dateline;
import io.dateline.answer.Answer;
import io.dateline.conversation.Conversation;
import io.dateline.slack.workspace.SlackConfig;
import io.dateline.store.Statements;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// What tests of Slack need: an engine that knows one article, a fake Slack, and what Slack sends.
@ExtendWith(FerryEngine.class)
abstract class SlackRoad {

    static final AtomicInteger NUMBER = new AtomicInteger(1000);

    final FakeSlack slack = new FakeSlack(SlackServer.TOKEN);
    final SlackConfig config = SlackServer.config(slack.api());
    final Dateline engine;

    SlackRoad(Dateline engine) {
        this.engine = engine;
    }

    @AfterEach
    void slackHadNothingToRefuse() {
        slack.close();
        engine.database()
                .execute(connection -> Statements.change(connection, "DELETE FROM slack_work"));
        assertEquals(List.of(), slack.faults);
    }

    SlackServer open() {
        return SlackServer.open(config, engine, engine::ask);
    }

    /// By which Slack knows a posting, later than all before it.
    static String ts() {
        return "1700000000.%06d".formatted(NUMBER.incrementAndGet());
    }

    static String event() {
        return "Ev" + NUMBER.incrementAndGet();
    }

    static String asked(String ts) {
        return mention(event(), ts, "What sails between Aldport and Brin?");
    }

    /// What whoever has the link reads.
    Optional<Answer> kept(String conversation) {
        return engine.conversations()
                .find(conversation, "any key")
                .map(Conversation::answers)
                .map(answers -> answers.getLast().answer());
    }

    long answersIn(String root) {
        return slack.all.stream()
                .filter(call -> call.name().equals("chat.postMessage"))
                .filter(call -> call.argument("thread_ts").equals(root))
                .count();
    }

    Map<String, String> command(String text, String responseUrl) {
        return Map.of(
                "team_id", "T1",
                "channel_id", "C1",
                "user_id", "U1",
                "command", "/ask",
                "text", text,
                "response_url", responseUrl,
                "trigger_id", "1.2." + NUMBER.incrementAndGet());
    }

    Map<String, String> press(String action, String value) {
        return Map.of(
                "payload",
                """
                {"type": "block_actions", "team": {"id": "T1"}, "channel": {"id": "C1"},
                 "user": {"id": "U1"}, "trigger_id": "1.2.%d", "response_url": "%s",
                 "actions": [{"type": "button", "action_id": "%s", "value": "%s"}]}
                """
                        .formatted(NUMBER.incrementAndGet(), slack.responseUrl(), action, value));
    }

    /// The value of the first button of this id.
    static String value(JsonNode blocks, String action) {
        for (JsonNode button : blocks.findParents("action_id")) {
            if (button.get("action_id").asText().equals(action)) {
                return button.get("value").asText();
            }
        }
        throw new AssertionError("no " + action + " in " + blocks);
    }

    static String followUp(String root, String text) {
        return wrapped(
                event(),
                """
                {"type": "message", "channel_type": "channel", "user": "U2", "text": "%s",
                 "ts": "%s", "thread_ts": "%s", "channel": "C1"}
                """
                        .formatted(text, ts(), root));
    }
}
