package io.dateline.slack;

import static io.dateline.slack.SlackSigned.wrapped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.Dateline;
import io.dateline.answer.Answer;
import io.dateline.article.Citation;
import io.dateline.article.TextSpan;
import io.dateline.slack.FakeSlack.Call;
import io.dateline.slack.workspace.Allowed;
import io.dateline.slack.workspace.SlackConfig;
import io.dateline.slack.workspace.Workspace;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// What Slack sends, and what it is sent for it.
class SlackTest extends SlackRoad {

    SlackTest(Dateline engine) {
        super(engine);
    }

    @Test
    void aMentionIsAnsweredInItsThreadByACitationThatHolds() throws Exception {
        String ts = ts();
        try (SlackServer server = open()) {
            assertEquals(200, server.event(asked(ts)));
            Call working = slack.next("reactions.add");
            assertEquals(ts, working.argument("timestamp"));
            Call posted = slack.next("chat.postMessage");
            assertEquals("C1", posted.argument("channel"));
            assertEquals(ts, posted.argument("thread_ts"));
            assertTrue(posted.arguments().toString().contains("ferry"), posted.toString());
            assertEquals(ts, slack.next("reactions.remove").argument("timestamp"));
            Answer answer = kept("slack-T1-C1-" + ts).orElseThrow();
            Citation citation = answer.citations().getFirst();
            TextSpan span = Objects.requireNonNull(citation.span());
            assertEquals(
                    citation.quote(),
                    engine.article(citation.article().id())
                            .orElseThrow()
                            .text()
                            .substring(span.start(), span.end()));
        }
    }

    @Test
    void anAddressIsVerified() {
        try (SlackServer server = open()) {
            var response =
                    server.send(
                            SlackServer.SIGNED.event(
                                    server.url(),
                                    "{\"type\":\"url_verification\",\"challenge\":\"abc\"}"));
            assertEquals(200, response.statusCode());
            assertEquals("abc", response.body());
        }
    }

    /// Each posting, and whether it is taken.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    true  | {'type':'app_mention','user':'U1','text':'<@UBOT> What sails?','channel':'C1'}
                    true  | {'type':'message','channel_type':'im','user':'U1','text':'What sails?','channel':'D1'}
                    true  | {'type':'message','channel_type':'im','subtype':'file_share','user':'U1','text':'What sails?','channel':'D1'}
                    false | {'type':'message','channel_type':'channel','user':'U1','text':'What sails?','channel':'C1'}
                    false | {'type':'message','channel_type':'channel','user':'U1','text':'What sails?','channel':'C1','thread_ts':'1600000000.000001'}
                    false | {'type':'message','channel_type':'im','bot_id':'B1','user':'UBOT','text':'What sails?','channel':'D1'}
                    false | {'type':'message','channel_type':'im','bot_id':'B2','user':'U2','text':'What sails?','channel':'D1'}
                    false | {'type':'message','channel_type':'im','user':'UBOT','text':'What sails?','channel':'D1'}
                    false | {'type':'message','channel_type':'im','subtype':'bot_message','user':'U1','text':'What sails?','channel':'D1'}
                    false | {'type':'message','channel_type':'im','subtype':'message_changed','channel':'D1','hidden':true}
                    false | {'type':'message','channel_type':'im','subtype':'message_deleted','channel':'D1','hidden':true}
                    false | {'type':'message','channel_type':'channel','subtype':'channel_join','user':'U1','text':'joined','channel':'C1'}
                    false | {'type':'app_mention','bot_id':'B2','user':'U2','text':'<@UBOT> What sails?','channel':'C1'}
                    false | {'type':'reaction_added','user':'U1','reaction':'eyes'}
                    """)
    void onlyWhatPeopleAskIsTaken(boolean isTaken, String posting) throws Exception {
        String event = posting.replace('\'', '"').replaceFirst("}$", ",\"ts\":\"" + ts() + "\"}");
        try (SlackServer server = open()) {
            int before = SlackServer.taken(engine);
            assertEquals(200, server.event(wrapped(event(), event)));
            assertEquals(before + (isTaken ? 1 : 0), SlackServer.taken(engine));
            if (isTaken) {
                slack.next("reactions.remove");
            }
        }
    }

    @Test
    void whatIsSaidAfterAnAnswerIsAQuestionUnlessItIsForAnother() throws Exception {
        String root = ts();
        try (SlackServer server = open()) {
            server.event(asked(root));
            slack.next("reactions.remove");
            int before = SlackServer.taken(engine);
            server.event(followUp(root, "<@U7> did you know?"));
            assertEquals(before, SlackServer.taken(engine));
            server.event(followUp(root, "Where does it sail?"));
            assertEquals(root, slack.next("chat.postMessage").argument("thread_ts"));
            slack.next("reactions.remove");
            assertEquals(
                    2,
                    engine.conversations()
                            .find("slack-T1-C1-" + root, "any key")
                            .orElseThrow()
                            .answers()
                            .size());
        }
        SlackConfig deaf =
                new SlackConfig(
                        config.workspaces(),
                        config.api(),
                        config.publicUrl(),
                        false,
                        Allowed.EVERYBODY,
                        20);
        try (SlackServer server = SlackServer.open(deaf, engine, engine::ask)) {
            int before = SlackServer.taken(engine);
            server.event(followUp(root, "And since when?"));
            assertEquals(before, SlackServer.taken(engine));
        }
    }

    @Test
    void directMessagesAreReadByNobodyElse() throws Exception {
        String ts = ts();
        try (SlackServer server = open()) {
            server.event(
                    wrapped(
                            event(),
                            """
                            {"type": "message", "channel_type": "im", "user": "U1",
                             "text": "What sails between Aldport and Brin?", "ts": "%s",
                             "channel": "D1"}
                            """
                                    .formatted(ts)));
            assertEquals(ts, slack.next("chat.postMessage").argument("thread_ts"));
            slack.next("reactions.remove");
            String id = "slack-T1-D1-" + ts;
            assertTrue(engine.conversations().find(id, "any key").isEmpty());
            assertTrue(engine.conversations().find(id, "slack:T1/U1").isPresent());
        }
    }

    @Test
    void theSecretOfOneAppSpeaksForItsWorkspacesAlone() throws Exception {
        SlackConfig two =
                new SlackConfig(
                        List.of(
                                new Workspace("T1", SlackServer.SECRET, SlackServer.TOKEN),
                                new Workspace("T2", "another-secret", "xoxb-another")),
                        config.api(),
                        null,
                        true,
                        Allowed.EVERYBODY,
                        20);
        try (SlackServer server = SlackServer.open(two, engine, engine::ask)) {
            SlackSigned other = new SlackSigned("another-secret");
            String question = asked(ts());
            assertEquals(401, server.send(other.event(server.url(), question)).statusCode());
            assertEquals(200, server.event(question));
            slack.next("reactions.remove");
        }
    }

    @Test
    void theAddressesAreReachedByAnyNameAndNothingElseIs() throws Exception {
        try (SlackServer server = open()) {
            String body = "{\"type\":\"url_verification\",\"challenge\":\"abc\"}";
            String stamp = Long.toString(Instant.now().getEpochSecond());
            assertTrue(
                    raw(
                                    server.url(),
                                    "POST /slack/events HTTP/1.1",
                                    "X-Slack-Request-Timestamp: " + stamp,
                                    "X-Slack-Signature: "
                                            + SlackServer.SIGNED.signature(stamp, body),
                                    body)
                            .startsWith("HTTP/1.1 200"));
            assertTrue(
                    raw(server.url(), "GET /api/conversations HTTP/1.1", "A: b", "C: d", "")
                            .startsWith("HTTP/1.1 4"));
        }
    }

    private static String raw(URI server, String line, String one, String two, String body)
            throws Exception {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            String request =
                    String.join(
                            "\r\n",
                            line,
                            "Host: tunnel.example",
                            one,
                            two,
                            "Content-Type: application/json",
                            "Content-Length: " + body.length(),
                            "Connection: close",
                            "",
                            body);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
