package io.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.dateline.answer.Withdrawal;
import io.dateline.conversation.Conversation;
import io.dateline.conversation.Feedback;
import io.dateline.conversation.KeptAnswer;
import io.dateline.server.DatelineServer;
import io.dateline.server.DatelineServer.Additions;
import io.dateline.server.ServerConfig;
import io.dateline.server.keys.ApiKeys;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// What the database of the first schema holds, in whatever schema it is by now: conversations from
/// before there were keys, "local-1" with feedback and "local-2" about an article that was deleted
/// since; and "anna-1", which the key "anna" asked and shared with the key "newsroom".
class OlderDatabaseTest {

    private static final String ZIP = "database-1.zip";

    /// Of the keys in that folder, which open nothing else.
    private static final String ANNA = "dateline_CVlM6NcmRwUxnNCLOXx4lJ1jxGcQoZB7E7Lbybo4cJ0";

    private static final String NEWSROOM = "dateline_o_1tsmzH0sO63lkxbLs3o1Jw8kcG2FsYZus4zvmieJI";

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir Path data;

    @Test
    void conversationsAreThereWithTheirAnswersAndFeedback() throws IOException {
        StoredDataFolder.unpack(ZIP, data);
        try (Dateline dateline = Dateline.open(data)) {
            Conversation ferry = dateline.conversations().find("local-1", "").orElseThrow();
            assertEquals("Who runs the ferry company?", ferry.heading().title());
            assertEquals(2, ferry.answers().size());
            KeptAnswer first = ferry.answers().getFirst();
            assertEquals("Marta Holm", first.answer().shortAnswer());
            assertEquals(
                    new Feedback(
                            Feedback.Rating.DOWN, "not what I asked", "I meant the old company."),
                    first.feedback());
            Conversation birds = dateline.conversations().find("local-2", "").orElseThrow();
            assertEquals("The birds", birds.heading().title());
            KeptAnswer withdrawn = birds.answers().getFirst();
            assertTrue(withdrawn.filter().undated());
            assertEquals(Withdrawal.SENTENCE, withdrawn.answer().sentences().getFirst().text());
            assertTrue(withdrawn.answer().citations().getFirst().isOfDeleted());
        }
    }

    @Test
    void keysOpenWhatTheyOpened() throws IOException, InterruptedException {
        StoredDataFolder.unpack(ZIP, data);
        try (Dateline dateline = Dateline.open(data);
                ApiKeys keys = ApiKeys.open(data);
                HttpClient client = HttpClient.newHttpClient();
                DatelineServer server =
                        DatelineServer.start(
                                new ServerConfig("127.0.0.1", 0, null),
                                CompletableFuture.completedFuture(dateline),
                                CompletableFuture.completedFuture(null),
                                new Additions(keys, List.of()))) {
            URI shared = server.url().resolve("/api/conversations/anna-1");
            HttpResponse<String> own = client.send(get(shared, ANNA), BodyHandlers.ofString());
            JsonNode asked = JSON.readTree(own.body()).get("asked").get(0);
            assertEquals("up", asked.at("/feedback/rating").textValue());
            assertEquals("Courier", asked.at("/filter/sources/0").textValue());
            HttpResponse<String> others =
                    client.send(get(shared, NEWSROOM), BodyHandlers.ofString());
            assertEquals(200, others.statusCode());
            assertFalse(JSON.readTree(others.body()).get("mine").booleanValue());
            URI article = server.url().resolve("/api/articles/ferry");
            HttpRequest.Builder delete = HttpRequest.newBuilder(article).DELETE();
            assertEquals(
                    403,
                    client.send(with(delete, NEWSROOM), BodyHandlers.discarding()).statusCode());
            assertEquals(
                    204, client.send(with(delete, ANNA), BodyHandlers.discarding()).statusCode());
            assertEquals(
                    401,
                    client.send(get(shared, ANNA + "x"), BodyHandlers.ofString()).statusCode());
        }
    }

    private static HttpRequest get(URI url, String key) {
        return with(HttpRequest.newBuilder(url).method("GET", BodyPublishers.noBody()), key);
    }

    private static HttpRequest with(HttpRequest.Builder request, String key) {
        return request.copy().header("Authorization", "Bearer " + key).build();
    }
}
