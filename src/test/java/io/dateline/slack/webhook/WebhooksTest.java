package io.dateline.slack.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;

import io.dateline.answer.Answerer;
import io.dateline.answer.Question;
import io.dateline.answer.Turn;
import io.dateline.server.DatelineServer.Additions;
import io.dateline.server.Script;
import io.dateline.server.TestServer;
import io.dateline.server.endpoint.Endpoint;
import io.dateline.server.keys.ApiKeys;
import io.dateline.slack.webhook.WebhookConfig.Patience;
import io.dateline.store.Database;
import io.dateline.store.Statements;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/// Mattermost and Rocket.Chat as they call a server, with requests as they were recorded.
class WebhooksTest {

    private static final String TOKEN = "xr3j5x3p4pfk7kk6ck7b4e6ghh";

    private static final String OTHER_TOKEN = "of-another-webhook-1";

    private static final URI PUBLIC = URI.create("https://news.example.org");

    private static final Patience LONG = new Patience(Duration.ofMinutes(1), Duration.ofMinutes(1));

    private static final Patience NONE = new Patience(Duration.ZERO, Duration.ZERO);

    private static final String FORM =
            "token="
                    + TOKEN
                    + "&team_id=jr3&team_domain=wire&channel_id=rnina9994bde8mua79zqcg5hmo"
                    + "&channel_name=town-square&timestamp=1445532266"
                    + "&user_id=rnina9994bde8mua79zqcg5hma&user_name=anna"
                    + "&post_id=axdygg1957njfe5pu38saikdho"
                    + "&text=dateline+Does+the+ferry+sail%3F&trigger_word=dateline&file_ids=";

    private static final String COMMAND =
            "channel_id=cniah6qa73bjjjan6mzn11f4ie&channel_name=town-square&command=%2Fask"
                    + "&response_url=RESPONSE&team_domain=wire&team_id=jr3"
                    + "&text=Does+the+ferry+sail%3F&token="
                    + TOKEN
                    + "&trigger_id=1&user_id=rnina9994bde8mua79zqcg5hma&user_name=anna";

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir private static Path data;
    @AutoClose private final ApiKeys keys = ApiKeys.open(data);

    @AutoClose private final Database database = Database.open(Database.fileIn(data));

    private AskingRules rules = AskingRules.USUAL;
    private final List<Question> asked = new ArrayList<>();
    private final List<AutoCloseable> opened = new ArrayList<>();
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2023-06-18T09:00:00Z"));

    private final Answerer answerer =
            (question, listener) -> {
                synchronized (asked) {
                    asked.add(question);
                }
                Script.play(question, listener);
            };

    /// All else demands a key there.
    @BeforeEach
    void addKey() {
        keys.add("anna", true);
    }

    private TestServer open(Patience patience, URI site, Answerer answering) {
        Webhooks webhooks = webhooks(patience, site);
        TestServer server =
                TestServer.answering(answering, PUBLIC, new Additions(keys, webhooks.endpoints()));
        webhooks.begin(server.server.asking(), database);
        opened.add(server);
        opened.add(webhooks);
        return server;
    }

    private Webhooks webhooks(Patience patience, URI site) {
        Tokens tokens = Tokens.of(OTHER_TOKEN + ", " + TOKEN);
        return new Webhooks(
                new WebhookConfig(tokens, site, tokens, rules, rules, PUBLIC), patience, now::get);
    }

    private TestServer open() {
        return open(LONG, PUBLIC, answerer);
    }

    @AfterEach
    void close() throws Exception {
        keys.revoke("anna");
        database.execute(
                connection -> Statements.change(connection, "DELETE FROM webhook_delivery"));
        for (AutoCloseable one : opened) {
            one.close();
        }
    }

    private static HttpResponse<String> form(TestServer server, String path, String body) {
        return server.send(
                server.request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    private static JsonNode told(HttpResponse<String> response) throws IOException {
        assertEquals(200, response.statusCode(), response.body());
        assertEquals(
                "application/json", response.headers().firstValue("Content-Type").orElseThrow());
        return JSON.readTree(response.body());
    }

    private static String rocketChat(Map<String, Object> more) throws IOException {
        String recorded =
                """
                {"token": "%s", "bot": false, "trigger_word": "dateline", "channel_id": "GENERAL",
                 "channel_name": "general", "message_id": "9xkXTHkRBFPyjHuaR",
                 "timestamp": "2023-06-18T09:00:00.000Z", "user_id": "rocketchatuser",
                 "user_name": "anna", "text": "dateline: Does the ferry sail?",
                 "siteUrl": "https://chat.example.org",
                 "user": {"_id": "rocketchatuser", "type": "user"},
                 "room": {"_id": "GENERAL", "t": "c", "name": "general"},
                 "message": {"_id": "9xkXTHkRBFPyjHuaR", "rid": "GENERAL"}}
                """
                        .formatted(TOKEN);
        Map<String, Object> fields = JSON.readValue(recorded, JSON.constructType(Map.class));
        fields.putAll(more);
        return JSON.writeValueAsString(fields);
    }

    @Test
    void anOutgoingWebhookOfMattermostIsAnsweredInTheThreadOfItsPost() throws IOException {
        TestServer server = open();
        JsonNode told = told(form(server, "/mattermost", FORM));
        assertEquals("comment", told.path("response_type").asText());
        String text = told.path("text").asText();
        assertTrue(
                text.startsWith(
                        "The ferry sails — again. 🚢 [\\[1\\]](https://news.example.org/#/a/ferry?"),
                text);
        String page = text.substring(text.indexOf("https://news.example.org/#/c/"));
        assertTrue(text.contains("[Open in the page](" + page), text);
        assertEquals("Does the ferry sail?", asked.getFirst().text());
    }

    @Test
    void theSameAsJsonIsReadLikewise() throws IOException {
        String json =
                """
                {"token": "%s", "team_id": "jr3", "channel_id": "c1", "timestamp": 1445532266000,
                 "user_id": "u1", "post_id": "p1", "text": "dateline Does the ferry sail?",
                 "trigger_word": "dateline"}
                """
                        .formatted(TOKEN);
        assertEquals(
                "comment", told(open().post("/mattermost", json)).path("response_type").asText());
        assertEquals("Does the ferry sail?", asked.getFirst().text());
    }

    @Test
    void aCommandIsAnsweredToWhoGaveItAndKeptForNobodyElse() throws IOException {
        TestServer server = open();
        HttpResponse<String> response =
                server.send(
                        server.request("/mattermost")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Authorization", "Token " + TOKEN)
                                .POST(
                                        BodyPublishers.ofString(
                                                COMMAND.replace("token=" + TOKEN, "token="))));
        JsonNode told = told(response);
        assertEquals("ephemeral", told.path("response_type").asText());
        assertFalse(told.path("text").asText().contains("/#/c/"), told::toString);
    }

    @Test
    void aMessageOfRocketChatIsAnsweredInItsThread() throws IOException {
        TestServer server = open();
        JsonNode told = told(server.post("/rocketchat", rocketChat(Map.of())));
        assertEquals("9xkXTHkRBFPyjHuaR", told.path("tmid").asText());
        assertTrue(told.path("text").asText().contains("[(1)](https://news.example.org/#/a/"));
        assertEquals("Does the ferry sail?", asked.getFirst().text());
        Map<String, Object> reply =
                Map.of("message_id", "m2", "message", Map.of("tmid", "9xkXTHkRBFPyjHuaR"));
        assertEquals(
                "9xkXTHkRBFPyjHuaR",
                told(server.post("/rocketchat", rocketChat(reply))).path("tmid").asText());
        assertEquals(
                List.of("Does the ferry sail?"),
                asked.get(1).history().stream().map(Turn::question).toList());
        Map<String, Object> elsewhere = Map.of("message_id", "m3");
        told(server.post("/rocketchat", rocketChat(elsewhere)));
        assertEquals(List.of(), asked.get(2).history());
    }

    /// Another post, with a question of its own.
    private static String post(String id) {
        return FORM.replace("post_id=axdygg1957njfe5pu38saikdho", "post_id=" + id)
                .replace("ferry", "ferry+" + id);
    }

    @Test
    void whatIsSentAgainIsAnsweredOnce() throws IOException {
        TestServer server = open();
        String command = COMMAND.replace("ferry", "boat");
        for (int i = 0; i < 2; i++) {
            form(server, "/mattermost", FORM);
            form(server, "/mattermost", command);
            server.post("/rocketchat", rocketChat(Map.of("text", "dateline Does the raft sail?")));
        }
        assertEquals(3, asked.size());
        assertEquals("{}", form(server, "/mattermost", FORM).body());
        assertEquals("{}", server.post("/rocketchat", rocketChat(Map.of())).body());
        // another process of the same database
        assertEquals("{}", form(open(), "/mattermost", FORM).body());
        told(form(server, "/mattermost", post("p2")));
        assertEquals(4, asked.size());
    }

    @Test
    void whoMayNotAskHereOrHasAskedALotIsToldSo() throws IOException {
        rules = new AskingRules(Set.of("rnina9994bde8mua79zqcg5hma", "GENERAL"), 2);
        TestServer server = open();
        told(form(server, "/mattermost", post("p1")));
        told(form(server, "/mattermost", post("p2")));
        JsonNode many = told(form(server, "/mattermost", post("p3")));
        assertTrue(many.path("text").asText().startsWith("You have asked a lot"), many::toString);
        now.set(now.get().plusSeconds(61));
        told(form(server, "/mattermost", post("p4")));
        told(server.post("/rocketchat", rocketChat(Map.of())));
        assertEquals(4, asked.size());
        Map<String, Object> elsewhere = Map.of("channel_id", "DESK", "message_id", "m2");
        JsonNode other = told(server.post("/rocketchat", rocketChat(elsewhere)));
        assertTrue(other.path("text").asText().startsWith("You may not ask here"));
        assertEquals(4, asked.size());
    }

    @Test
    void aTalkOfTwoIsNoThreadAndNobodyElseReadsIt() throws IOException {
        Map<String, Object> direct = Map.of("room", Map.of("t", "d"), "channel_id", "annaBot");
        JsonNode told = told(open().post("/rocketchat", rocketChat(direct)));
        assertFalse(told.has("tmid"));
        assertFalse(told.path("text").asText().contains("/#/c/"), told::toString);
    }

    @Test
    void whatOneUserAsksInAChannelOfMattermostOnADayIsAConversation() throws IOException {
        TestServer server = open();
        form(server, "/mattermost", FORM);
        form(server, "/mattermost", post("p2"));
        form(server, "/mattermost", post("p3").replace("user_id=rnina", "user_id=other"));
        now.set(now.get().plus(Duration.ofDays(1)));
        form(server, "/mattermost", post("p4"));
        assertEquals(
                List.of(0, 1, 0, 0),
                asked.stream().map(question -> question.history().size()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/mattermost", "/rocketchat"})
    void whoHasNoTokenIsTurnedAway(String path) throws IOException {
        TestServer server = open();
        for (String wrong :
                List.of("", "xr3j5x3p4pfk7kk6ck7b4e6gh", TOKEN + "x", TOKEN + "," + OTHER_TOKEN)) {
            assertEquals(401, form(server, path, FORM.replace(TOKEN, wrong)).statusCode(), wrong);
            String json = rocketChat(Map.of("token", wrong));
            HttpResponse<String> response = server.post(path, json);
            assertEquals(401, response.statusCode());
            assertEquals("", response.body());
        }
        assertEquals(List.of(), asked);
    }

    @Test
    void botsAndEditsAreNotAnswered() throws IOException {
        TestServer server = open();
        for (Map<String, Object> more :
                List.<Map<String, Object>>of(
                        Map.of("bot", true),
                        Map.of("message", Map.of("bot", Map.of("i", "integration"))),
                        Map.of("user", Map.of("type", "bot")),
                        Map.of("message", Map.of("editedAt", "2023-06-18T09:00:00.000Z")),
                        Map.of("user_id", ""))) {
            assertEquals("{}", server.post("/rocketchat", rocketChat(more)).body());
        }
        assertEquals("{}", form(server, "/mattermost", FORM + "&bot=true").body());
        assertEquals(List.of(), asked);
    }

    @Test
    void anAnswerThatComesLateGoesToTheAddressOfItsCommand() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        BlockingQueue<String> responses = new LinkedBlockingQueue<>();
        HttpServer mattermost =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        mattermost.createContext(
                "/",
                exchange -> {
                    byte[] body = exchange.getRequestBody().readAllBytes();
                    responses.add(
                            exchange.getRequestURI()
                                    + " "
                                    + new String(body, StandardCharsets.UTF_8));
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        mattermost.start();
        opened.add(() -> mattermost.stop(0));
        URI site = URI.create("http://127.0.0.1:" + mattermost.getAddress().getPort());
        TestServer server = open(NONE, site, gated(gate));
        JsonNode told =
                told(
                        form(
                                server,
                                "/mattermost",
                                COMMAND.replace("RESPONSE", site + "/hooks/commands/abc1")));
        assertTrue(told.path("text").asText().startsWith("I am working on it."), told::toString);
        JsonNode elsewhere =
                told(
                        form(
                                server,
                                "/mattermost",
                                COMMAND.replace("RESPONSE", site + "/api/v4/users")
                                        .replace("trigger_id=1", "trigger_id=2")
                                        .replace("ferry", "boat")));
        assertTrue(
                elsewhere.path("text").asText().startsWith("The answer takes longer"),
                elsewhere::toString);
        JsonNode webhook = told(form(server, "/mattermost", FORM));
        assertTrue(
                webhook.path("text")
                        .asText()
                        .contains("[It will stand in the page](https://news.example.org/#/c/"),
                webhook::toString);
        gate.countDown();
        String response = Objects.requireNonNull(responses.poll(1, TimeUnit.MINUTES));
        assertTrue(response.startsWith("/hooks/commands/abc1 {\"text\":\"The ferry"), response);
        assertTrue(response.endsWith("\"response_type\":\"ephemeral\"}"), response);
        opened.remove(server);
        server.close();
        assertNull(responses.poll());
    }

    private Answerer gated(CountDownLatch gate) {
        return (question, listener) -> {
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Script.play(question, listener);
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://chat.example.org.evil.example/hooks/commands/a",
                "https://chat.example.org@evil.example/hooks/commands/a",
                "http://chat.example.org/hooks/commands/a",
                "https://chat.example.org:8443/hooks/commands/a",
                "https://chat.example.org/hooks/commands/",
                "https://chat.example.org/hooks/commands/../../api",
                "https://chat.example.org/hooks/commands/a?b",
                "https://chat.example.org/hooks/commands/a#b",
                "http://169.254.169.254/hooks/commands/a"
            })
    void aLateAnswerGoesNowhereElse(String address) {
        try (LateResponses late = new LateResponses(URI.create("https://chat.example.org"))) {
            assertNull(late.address(address));
        }
        try (LateResponses late = new LateResponses(null)) {
            assertNull(late.address("https://chat.example.org/hooks/commands/a"));
        }
    }

    @Test
    void aFaultIsToldInPlainWords() throws IOException {
        Answerer failing =
                (question, listener) -> {
                    throw new IllegalStateException("the model broke");
                };
        JsonNode told = told(form(open(LONG, PUBLIC, failing), "/mattermost", FORM));
        assertTrue(told.path("text").asText().startsWith("Something went wrong"), told::toString);
        assertFalse(told.toString().contains("broke"), told::toString);
    }

    @Test
    void beforeTheEngineIsOpenItIsSaidToBeStarting() throws IOException {
        Webhooks webhooks = webhooks(LONG, PUBLIC);
        opened.add(webhooks);
        TestServer server =
                TestServer.answering(answerer, PUBLIC, new Additions(keys, webhooks.endpoints()));
        opened.addFirst(server);
        JsonNode told = told(form(server, "/mattermost", FORM));
        assertTrue(told.path("text").asText().startsWith("I am just starting"), told::toString);
    }

    @Test
    void aQuestionThatIsTooLongIsNotAsked() throws IOException {
        String text = "a".repeat(Question.MAX_LENGTH + 1);
        JsonNode told = told(open().post("/rocketchat", rocketChat(Map.of("text", text))));
        assertTrue(told.path("text").asText().startsWith("That is too long"), told::toString);
        assertEquals(List.of(), asked);
    }

    @Test
    void whatIsNotServedIsNotThere() {
        Webhooks webhooks = new Webhooks(new WebhookConfig(null, null, Tokens.of(TOKEN), PUBLIC));
        opened.add(webhooks);
        assertEquals(
                List.of("/rocketchat"), webhooks.endpoints().stream().map(Endpoint::path).toList());
    }

    @Test
    void aTokenIsNeverShown() {
        assertFalse(Tokens.of(TOKEN).toString().contains(TOKEN));
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> Tokens.of("too short"));
        assertFalse(refusal.toString().contains("too short"));
    }
}
