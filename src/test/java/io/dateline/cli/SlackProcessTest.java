package io.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.dateline.slack.FakeSlack;
import io.dateline.slack.SlackSigned;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The whole road, with a server as it runs.
class SlackProcessTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

    private static final String TOKEN = "xoxb-1-2-three";

    private static final String TEXT = "The ferry between Aldport and Brin sails again.";

    @TempDir private Path folder;

    @Test
    void aSignedMentionBecomesAReplyWhoseCitationHoldsAlsoAfterAKill() throws Exception {
        Path data = folder.resolve("data");
        String answered = "1700000000.000001";
        String killed = "1700000000.000003";
        FakeSlack.Gate taken;
        try (FakeSlack slack = new FakeSlack(TOKEN);
                HttpClient client = HttpClient.newHttpClient()) {
            String settings =
                    """
                    DATELINE_SLACK_SIGNING_SECRET_FILE=%s
                    DATELINE_SLACK_BOT_TOKEN_FILE=%s
                    DATELINE_SLACK_API=%s
                    """
                            .formatted(
                                    Files.writeString(folder.resolve("secret"), SECRET),
                                    Files.writeString(folder.resolve("token"), TOKEN),
                                    slack.api());
            try (ServerProcess server = ServerProcess.start(data, "-Xmx512m", settings)) {
                add(client, server.url());
                ask(client, server.url(), "Ev1", answered);
                FakeSlack.Call posted = slack.next("chat.postMessage");
                assertEquals(answered, posted.argument("thread_ts"));
                assertTrue(posted.blocks().toString().contains("sails again"), posted.toString());
                JsonNode citation =
                        get(
                                        client,
                                        server.url()
                                                .resolve(
                                                        "/api/conversations/slack-T1-C1-"
                                                                + answered))
                                .at("/answers/0/citations/0");
                assertEquals(
                        citation.get("quote").textValue(),
                        TEXT.substring(
                                citation.get("start").intValue(), citation.get("end").intValue()));
                slack.next("reactions.remove");
                // Slack takes the answer, and nobody is told that it did
                taken = slack.hold("chat.postMessage", true);
                ask(client, server.url(), "Ev3", killed);
                taken.awaitCall();
                slack.next("chat.postMessage");
            }
            taken.open();
            try (ServerProcess server = ServerProcess.start(data, "-Xmx512m", settings)) {
                // what was answered before the kill is known
                ask(client, server.url(), "Ev1", answered);
                ask(client, server.url(), "Ev2", "1700000000.000002");
                assertEquals(
                        "1700000000.000002", slack.next("chat.postMessage").argument("thread_ts"));
                slack.awaitCount("reactions.remove", 3);
            }
            // the thread was read before anything was said in it again
            assertEquals(1, slack.count("conversations.replies"));
            assertEquals(3, slack.count("chat.postMessage"));
            assertEquals(1, slack.shown("C1", killed).size());
            assertEquals(List.of(), slack.faults);
        }
    }

    private static void add(HttpClient client, URI server) throws Exception {
        String article =
                JSON.createObjectNode()
                        .put("id", "ferry")
                        .put("title", "Ferry resumes")
                        .put("text", TEXT)
                        .toString();
        HttpRequest request =
                HttpRequest.newBuilder(server.resolve("/api/articles"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(article))
                        .build();
        assertEquals(200, client.send(request, BodyHandlers.discarding()).statusCode());
    }

    private static void ask(HttpClient client, URI server, String id, String ts) throws Exception {
        HttpRequest request =
                new SlackSigned(SECRET)
                        .event(
                                server,
                                SlackSigned.mention(
                                        id, ts, "What sails between Aldport and Brin?"));
        assertEquals(200, client.send(request, BodyHandlers.discarding()).statusCode());
    }

    private static JsonNode get(HttpClient client, URI url) throws Exception {
        return JSON.readTree(
                client.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString()).body());
    }
}
