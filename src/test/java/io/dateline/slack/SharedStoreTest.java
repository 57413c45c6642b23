package io.dateline.slack;

import static io.dateline.slack.SlackSigned.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.dateline.Dateline;
import io.dateline.DatelineConfig;
import io.dateline.store.Postgres;
import io.dateline.store.PostgresAddress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Two engines, each with a folder of the same articles, that share one PostgreSQL.
@ExtendWith(Postgres.class)
class SharedStoreTest {

    private static final String ROOT = "1700000000.000001";

    @TempDir private Path folder;

    private Dateline engine(String name, PostgresAddress store) throws IOException {
        Path data = Files.createDirectory(folder.resolve(name));
        Dateline engine = Dateline.open(DatelineConfig.of(data).withStore(store));
        Path article = data.resolve("ferry.md");
        Files.writeString(
                article, "# Ferry resumes\n\nThe ferry between Aldport and Brin sails again.\n");
        engine.ingest(article);
        return engine;
    }

    private static long answers(FakeSlack slack) {
        return slack.all.stream()
                .filter(call -> call.name().equals("chat.postMessage"))
                .filter(call -> call.argument("thread_ts").equals(ROOT))
                .count();
    }

    @Test
    void elevenDeliveriesToBothAreAnsweredOnce(PostgresAddress store) throws Exception {
        String question = mention("Ev1", ROOT, "What sails between Aldport and Brin?");
        CountDownLatch together = new CountDownLatch(1);
        try (FakeSlack slack = new FakeSlack(SlackServer.TOKEN);
                Dateline one = engine("one", store);
                Dateline two = engine("two", store)) {
            SlackServer first = SlackServer.open(SlackServer.config(slack.api()), one, one::ask);
            try (first;
                    SlackServer second =
                            SlackServer.open(SlackServer.config(slack.api()), two, two::ask);
                    ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Integer>> sent = new ArrayList<>();
                for (int i = 0; i < 11; i++) {
                    SlackServer server = i % 2 == 0 ? first : second;
                    sent.add(
                            senders.submit(
                                    () -> {
                                        together.await();
                                        return server.event(question);
                                    }));
                }
                together.countDown();
                for (Future<Integer> status : sent) {
                    assertEquals(200, status.get());
                }
                slack.next("reactions.remove");
            }
            try (SlackServer again =
                    SlackServer.open(SlackServer.config(slack.api()), two, two::ask)) {
                assertEquals(200, again.event(question));
                again.event(mention("Ev2", "1700000000.000002", "What sails?"));
                slack.next("reactions.remove");
            }
            assertEquals(1, answers(slack));
            assertEquals(List.of(), slack.faults);
        }
    }

    @Test
    void whatOneAnsweredTheOtherShows(PostgresAddress store) throws Exception {
        try (FakeSlack slack = new FakeSlack(SlackServer.TOKEN);
                Dateline one = engine("one", store);
                Dateline two = engine("two", store);
                SlackServer first =
                        SlackServer.open(SlackServer.config(slack.api()), one, one::ask);
                SlackServer second =
                        SlackServer.open(SlackServer.config(slack.api()), two, two::ask)) {
            assertEquals(200, first.event(mention("Ev1", ROOT, "What sails to Brin?")));
            slack.next("reactions.remove");
            HttpResponse<String> shown =
                    get(second.url().resolve("/api/conversations/slack-T1-C1-" + ROOT));
            assertEquals(200, shown.statusCode(), shown.body());
            assertTrue(
                    new ObjectMapper()
                            .readTree(shown.body())
                            .at("/answers/0/answer")
                            .textValue()
                            .contains("ferry"),
                    shown.body());
            assertEquals(
                    "postgresql",
                    new ObjectMapper()
                            .readTree(get(second.url().resolve("/health/ready")).body())
                            .get("store")
                            .textValue());
        }
    }

    private static HttpResponse<String> get(URI address) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address).GET().build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
