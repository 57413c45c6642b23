package io.dateline.slack;

import static io.dateline.slack.SlackSigned.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.dateline.Dateline;
import io.dateline.slack.FakeSlack.Call;
import io.dateline.slack.workspace.Allowed;
import io.dateline.slack.workspace.SlackConfig;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;

/// What whoever asks is told alone, and what they can do with it.
class SlackAskersTest extends SlackRoad {

    SlackAskersTest(Dateline engine) {
        super(engine);
    }

    @Test
    void aCommandIsAnsweredToItsAskerWhoMayShareIt() throws Exception {
        try (SlackServer server = open()) {
            assertEquals(
                    200,
                    server.form(
                            "/slack/commands",
                            command("What sails between Aldport and Brin?", slack.responseUrl())));
            Call told = slack.next("response");
            assertEquals("ephemeral", told.argument("response_type"));
            String answer = value(told.blocks(), "share_in_channel");
            assertEquals(
                    200, server.form("/slack/interactions", press("share_in_channel", answer)));
            Call shared = slack.next("response");
            assertEquals("in_channel", shared.argument("response_type"));
            assertFalse(shared.blocks().toString().contains("share_in_channel"));
            assertEquals(0, slack.count("chat.postMessage"));
        }
    }

    @Test
    void feedbackIsKeptWithTheAnswer() throws Exception {
        String ts = ts();
        try (SlackServer server = open()) {
            server.event(asked(ts));
            Call posted = slack.next("chat.postMessage");
            String answer = value(posted.blocks(), "feedback_down");
            assertEquals(200, server.form("/slack/interactions", press("feedback_down", answer)));
            assertEquals("ephemeral", slack.next("response").argument("response_type"));
            var kept =
                    engine.conversations()
                            .find("slack-T1-C1-" + ts, "any key")
                            .orElseThrow()
                            .answers()
                            .getLast();
            assertEquals("down", Objects.requireNonNull(kept.feedback()).rating().key());
        }
    }

    @Test
    void whoMayNotAskIsToldAlone() throws Exception {
        SlackConfig strict =
                new SlackConfig(
                        config.workspaces(), config.api(), null, true, Allowed.of("C9, U9"), 20);
        try (SlackServer server = SlackServer.open(strict, engine, engine::ask)) {
            server.event(asked(ts()));
            Call told = slack.next("chat.postEphemeral");
            assertEquals("U1", told.argument("user"));
            assertEquals(0, slack.count("chat.postMessage"));
        }
    }

    @Test
    void whoAsksTooOftenIsToldAlone() throws Exception {
        SlackConfig slow =
                new SlackConfig(
                        config.workspaces(), config.api(), null, true, Allowed.EVERYBODY, 1);
        String user = "U" + NUMBER.incrementAndGet();
        try (SlackServer server = SlackServer.open(slow, engine, engine::ask)) {
            server.event(asked(ts()).replace("\"U1\"", "\"" + user + "\""));
            slack.next("reactions.remove");
            server.event(asked(ts()).replace("\"U1\"", "\"" + user + "\""));
            assertEquals(user, slack.next("chat.postEphemeral").argument("user"));
            assertEquals(1, slack.count("chat.postMessage"));
        }
    }

    @Test
    void helpIsToldWithQuestionsThatAreAnswered() throws Exception {
        try (SlackServer server = open()) {
            server.form("/slack/commands", command("help", slack.responseUrl()));
            assertEquals("ephemeral", slack.next("response").argument("response_type"));
            server.event(mention(event(), ts(), ""));
            assertEquals("U1", slack.next("chat.postEphemeral").argument("user"));
        }
    }

    @Test
    void nothingIsSentToAnAddressThatIsNotSlacks() throws Exception {
        try (FakeSlack other = new FakeSlack("xoxb-other");
                SlackServer server = open()) {
            server.form("/slack/commands", command("What sails?", other.responseUrl()));
            server.form("/slack/commands", command("What sails?", slack.responseUrl()));
            slack.next("response");
            server.event(asked(ts()));
            slack.next("reactions.remove");
            assertEquals(List.of(), other.all);
        }
    }
}
