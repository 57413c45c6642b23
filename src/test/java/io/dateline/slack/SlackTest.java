package io.dateline.slack;

import static io.dateline.slack.SlackSigned.mention;
import static io.dateline.slack.SlackSigned.wrapped;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import io.dateline.Dateline;
import io.dateline.DatelineConfig;
import io.dateline.answer.Answer;
import io.dateline.article.Citation;
import io.dateline.article.TextSpan;
import io.dateline.conversation.Conversation;
import io.dateline.server.TestServer;
import io.dateline.slack.FakeSlack.Call;
import io.dateline.slack.FakeSlack.Trouble;
import io.dateline.slack.workspace.Allowed;
import io.dateline.slack.workspace.SlackConfig;
import io.dateline.slack.workspace.Workspace;
import io.dateline.store.Statements;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// What Slack sends, and what it is sent for it.
class SlackTest {

    private static final String TEXT = "The ferry between Aldport and Brin sails again.";

    private static final AtomicInteger NUMBER = new AtomicInteger(1000);

    @TempDir private static Path data;
    private static Dateline engine;
    private final FakeSlack slack = new FakeSlack(SlackServer.TOKEN);
    private final SlackConfig config = SlackServer.config(slack.api());

    @BeforeAll
    static void openEngine() throws Exception {
        engine = Dateline.open(DatelineConfig.of(data));
        Path article = data.resolve("ferry.md");
        Files.writeString(article, "# Ferry resumes\n\n" + TEXT + "\n");
        engine.ingest(article);
    }

    @AfterAll
    static void closeEngine() {
        engine.close();
    }

    @AfterEach
    void slackHadNothingToRefuse() {
        slack.close();
        engine.database()
                .execute(connection -> Statements.change(connection, "DELETE FROM slack_work"));
        assertEquals(List.of(), slack.faults);
    }

    private SlackServer open() {
        return SlackServer.open(config, engine, engine::ask);
    }

    /// By which Slack knows a posting, later than all before it.
    private static String ts() {
        return "1700000000.%06d".formatted(NUMBER.incrementAndGet());
    }

    private static String event() {
        return "Ev" + NUMBER.incrementAndGet();
    }

    private static String asked(String ts) {
        return mention(event(), ts, "What sails between Aldport and Brin?");
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

    /// What whoever has the link reads.
    private static Optional<Answer> kept(String conversation) {
        return engine.conversations()
                .find(conversation, "any key")
                .map(Conversation::answers)
                .map(answers -> answers.getLast().answer());
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

    private static String followUp(String root, String text) {
        return wrapped(
                event(),
                """
                {"type": "message", "channel_type": "channel", "user": "U2", "text": "%s",
                 "ts": "%s", "thread_ts": "%s", "channel": "C1"}
                """
                        .formatted(text, ts(), root));
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
    void elevenDeliveriesOfOnePostingAreAnsweredOnce() throws Exception {
        String ts = ts();
        String id = event();
        String question = mention(id, ts, "What sails between Aldport and Brin?");
        CountDownLatch together = new CountDownLatch(1);
        try (SlackServer first = open();
                SlackServer second = open();
                ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> sent = new ArrayList<>();
            for (int i = 0; i < 11; i++) {
                SlackServer server = i % 2 == 0 ? first : second;
                // the same posting comes as a mention and as a message
                String delivery = i % 3 == 0 ? mention(event(), ts, "What sails?") : question;
                sent.add(
                        senders.submit(
                                () -> {
                                    together.await();
                                    return server.event(delivery);
                                }));
            }
            together.countDown();
            for (Future<Integer> one : sent) {
                assertEquals(200, one.get());
            }
            slack.next("reactions.remove");
        }
        try (SlackServer again = open()) {
            assertEquals(200, again.event(question));
            again.event(asked(ts()));
            slack.next("reactions.remove");
        }
        assertEquals(1, answersIn(ts));
    }

    private long answersIn(String root) {
        return slack.all.stream()
                .filter(call -> call.name().equals("chat.postMessage"))
                .filter(call -> call.argument("thread_ts").equals(root))
                .count();
    }

    @Test
    void whatWasTakenIsAnsweredAfterARestart() throws Exception {
        String ts = ts();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        try (SlackServer server =
                SlackServer.open(
                        config,
                        engine,
                        (_, _) -> {
                            begun.countDown();
                            try {
                                never.await();
                            } catch (InterruptedException e) {
                                throw new CancellationException("ended");
                            }
                        })) {
            assertEquals(200, server.event(asked(ts)));
            begun.await();
        }
        assertEquals(0, answersIn(ts));
        try (SlackServer _ = open()) {
            slack.next("chat.postMessage");
            slack.next("reactions.remove");
        }
        assertEquals(1, answersIn(ts));
    }

    @Test
    void anAnswerWhoseArrivalIsNotKnownIsLookedForBeforeItIsGivenAgain() throws Exception {
        String ts = ts();
        slack.trouble("chat.postMessage", Trouble.LOST);
        try (SlackServer server = open()) {
            server.event(asked(ts));
            slack.next("conversations.replies");
            slack.next("reactions.remove");
        }
        assertEquals(1, answersIn(ts));
        assertEquals(
                1,
                engine.conversations()
                        .find("slack-T1-C1-" + ts, "any key")
                        .orElseThrow()
                        .answers()
                        .size());
    }

    @Test
    void slacksLimitsAreWaitedFor() throws Exception {
        String ts = ts();
        slack.trouble("chat.postMessage", Trouble.LIMITED);
        try (SlackServer server = open()) {
            Instant before = Instant.now();
            server.event(asked(ts));
            slack.next("chat.postMessage");
            assertTrue(Instant.now().isAfter(before.plusSeconds(1)));
        }
        assertEquals(1, answersIn(ts));
    }

    @Test
    void eventsAreAcknowledgedWhateverIsInWork() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        List<String> roots = IntStream.range(0, 40).mapToObj(_ -> ts()).toList();
        try (SlackServer server =
                SlackServer.open(
                        new SlackConfig(
                                config.workspaces(),
                                config.api(),
                                null,
                                true,
                                Allowed.EVERYBODY,
                                1000),
                        engine,
                        (question, listener) -> {
                            try {
                                gate.await();
                            } catch (InterruptedException e) {
                                throw new CancellationException("ended");
                            }
                            engine.ask(question, listener);
                        },
                        // nobody may wait for a turn
                        TestServer.ANY_PORT.withQueue(0))) {
            for (String root : roots) {
                // none would ever be acknowledged if it were answered first: the gate is closed
                assertEquals(200, server.event(asked(root)));
            }
            assertEquals(0, slack.count("chat.postMessage"));
            gate.countDown();
            for (int i = 0; i < roots.size(); i++) {
                slack.next("chat.postMessage");
            }
        }
        for (String root : roots) {
            assertEquals(1, answersIn(root), root);
        }
    }

    private Map<String, String> command(String text, String responseUrl) {
        return Map.of(
                "team_id", "T1",
                "channel_id", "C1",
                "user_id", "U1",
                "command", "/ask",
                "text", text,
                "response_url", responseUrl,
                "trigger_id", "1.2." + NUMBER.incrementAndGet());
    }

    private Map<String, String> press(String action, String value) {
        return Map.of(
                "payload",
                """
                {"type": "block_actions", "team": {"id": "T1"}, "channel": {"id": "C1"},
                 "user": {"id": "U1"}, "trigger_id": "1.2.%d", "response_url": "%s",
                 "actions": [{"type": "button", "action_id": "%s", "value": "%s"}]}
                """
                        .formatted(NUMBER.incrementAndGet(), slack.responseUrl(), action, value));
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

    /// The value of the first button of this id.
    private static String value(JsonNode blocks, String action) {
        for (JsonNode button : blocks.findParents("action_id")) {
            if (button.get("action_id").asText().equals(action)) {
                return button.get("value").asText();
            }
        }
        throw new AssertionError("no " + action + " in " + blocks);
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
