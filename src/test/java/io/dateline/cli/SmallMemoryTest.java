package io.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// A server with little memory is sent bodies that are small and become large once they are read,
/// several at once: it refuses them, and goes on answering.
@Timeout(120)
class SmallMemoryTest {

    /// Little more than it takes to load the models.
    private static final String MEMORY = "-Xmx160m";

    private static final int ELEMENTS = 1_000_000;
    private static final int AT_ONCE = 4;
    private static final String BORDER = "border";

    private static final String FERRY =
            "{\"id\": \"a\", \"text\": \"The ferry sails from Aldport to Brin.\"}";

    @TempDir Path data;

    @Test
    void itRefusesHostileBodiesAndGoesOnAnswering() throws Exception {
        try (ServerProcess server = ServerProcess.start(data, MEMORY);
                HttpClient client = HttpClient.newHttpClient()) {
            URI url = server.url();
            String array = "[" + "0,".repeat(ELEMENTS - 1) + "0]";
            String lines =
                    "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jsonl\"\r\n\r\n%s\r\n--%s--\r\n"
                            .formatted(BORDER, "0\n".repeat(ELEMENTS), BORDER);
            List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                answers.add(send(client, url, "application/json", array));
                answers.add(send(client, url, "multipart/form-data; boundary=" + BORDER, lines));
            }
            for (CompletableFuture<HttpResponse<String>> answer : answers) {
                int status = answer.join().statusCode();
                assertTrue(status < 500 || status == 503, answer.join()::toString);
            }
            assertEquals(200, send(client, url, "application/json", FERRY).join().statusCode());
            HttpRequest ask =
                    HttpRequest.newBuilder(url.resolve("/api/ask"))
                            .header("Content-Type", "application/json")
                            .POST(
                                    BodyPublishers.ofString(
                                            "{\"question\": \"Where does the ferry sail to?\"}"))
                            .build();
            String answer = client.send(ask, BodyHandlers.ofString()).body();
            assertTrue(answer.contains("\"status\":\"answered\""), answer);
        }
    }

    private static CompletableFuture<HttpResponse<String>> send(
            HttpClient client, URI url, String type, String body) {
        HttpRequest request =
                HttpRequest.newBuilder(url.resolve("/api/articles"))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body))
                        .build();
        return client.sendAsync(request, BodyHandlers.ofString());
    }
}
