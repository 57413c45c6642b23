package io.dateline.server;

import static io.dateline.server.TestServer.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.answer.AnswerJson;
import io.dateline.answer.Question;
import io.dateline.article.ArticleFilter;
import io.dateline.conversation.ConversationStore.Placed;
import io.dateline.conversation.KeptAnswer;
import io.dateline.ingest.job.JobCounts;
import io.dateline.ingest.job.JobItem;
import io.dateline.ingest.job.JobSource;
import io.dateline.ingest.job.JobStore;
import io.dateline.ingest.watch.SourcesFile;
import io.dateline.server.DatelineServer.Additions;
import io.dateline.server.http.Caller;
import io.dateline.server.keys.ApiKeys;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/// Keeps the description that is written by hand true.
class OpenApiTest extends EngineServerTest {

    private static final int TOO_LONG = 9_000;

    /// The watched source that the examples name.
    @BeforeEach
    void watchAFolder() throws IOException {
        Files.writeString(
                data.resolve(SourcesFile.NAME), "sources:\n  - {name: Inbox, folder: none}\n");
    }

    /// The conversation and the answer that the examples name.
    @BeforeEach
    void keepAConversation() {
        Question question = Question.of("Does it sail?").inConversation("conversation-1");
        ObjectNode answer = AnswerJson.of(Script.answer(question)).put("id", "answer-1");
        engine.conversations()
                .keep(
                        Caller.LOCAL.name(),
                        new KeptAnswer(
                                AnswerJson.read(answer), Instant.now(), ArticleFilter.NONE, null),
                        new Placed.Anew());
    }

    /// The job that the examples name, of which something failed.
    @BeforeEach
    void keepAJob() {
        if (engine.jobs().find("job-1").isEmpty()) {
            JobItem failed =
                    new JobItem(
                            0,
                            JobSource.Address.of("https://news.invalid/feed.xml"),
                            JobItem.State.FAILED,
                            false,
                            0,
                            JobCounts.NONE,
                            Map.of("date", 1),
                            List.of(new JobItem.Failure("https://news.invalid/", "no such host")),
                            true);
            new JobStore(engine.database(), "").insert("job-1", "", List.of(failed), Instant.now());
            engine.jobs().cancel("job-1");
        }
    }

    @AfterEach
    void deleteTheConversation() {
        engine.conversations().delete("conversation-1", Caller.LOCAL.name());
    }

    @Test
    void describesEveryRouteAndNoOther() throws IOException {
        Set<String> described = new TreeSet<>();
        calls().forEach(call -> described.add(call.method() + " " + call.path()));
        assertEquals(new TreeSet<>(server.server.routes()), described);
    }

    @Test
    void everyExampleIsAnsweredAsDescribed() throws IOException {
        for (Call call : calls()) {
            HttpResponse<String> response = server.send(call.request(server));
            String name = call.method() + " " + call.path();
            JsonNode described = call.operation().get("responses").get("" + response.statusCode());
            assertTrue(response.statusCode() < 300, name + ": " + response.body());
            assertTrue(described != null, name + " answers " + response.statusCode());
            JsonNode content = described.path("content");
            assertTrue(content.isMissingNode() || isOfOneOf(content, response), name);
            JsonNode schema = content.path("application/json").path("schema");
            if (!schema.isMissingNode()) {
                assertHolds(name, schema, json(response));
            }
        }
    }

    private static boolean isOfOneOf(JsonNode content, HttpResponse<String> response) {
        String type = response.headers().firstValue("Content-Type").orElseThrow();
        return content.propertyStream().anyMatch(described -> type.startsWith(described.getKey()));
    }

    @Test
    void aProblemIsAsDescribed() throws IOException {
        HttpResponse<String> response = server.get("/api/articles/none");
        assertEquals(404, response.statusCode());
        assertHolds("problem", description().at("/components/schemas/Problem"), json(response));
    }

    @Test
    void anErrorOfOpenAiIsAsDescribed() throws IOException {
        HttpResponse<String> response = server.get("/v1/models/none");
        assertEquals(404, response.statusCode());
        JsonNode schema = description().at("/components/schemas/OpenAiError");
        assertHolds("error", schema, json(response));
    }

    @Test
    void whatAForeignPageIsAnsweredIsAsDescribed() throws IOException {
        for (Call call : calls()) {
            HttpResponse<String> response =
                    server.send(call.request(server).header("Origin", "http://evil.example"));
            assertRefused(call, 403, response.statusCode(), response.body());
        }
    }

    @Test
    void whatIsAnsweredUnderAForeignNameIsAsDescribed() throws IOException {
        for (Call call : calls()) {
            String response =
                    server.raw(call.head("evil.example", "Connection: close", "Content-Length: 0"));
            assertRefused(call, 421, status(response), body(response));
        }
    }

    @Test
    void whatABodyThatStallsIsAnsweredIsAsDescribed() throws IOException {
        try (TestServer impatient = TestServer.impatient(engine, Duration.ofMillis(200))) {
            String host = "localhost:" + impatient.server.url().getPort();
            for (Call call : calls()) {
                if (call.operation().has("requestBody")) {
                    String type = "Content-Type: application/json";
                    String response =
                            impatient.raw(call.head(host, type, "Content-Length: 99") + "{");
                    assertRefused(call, 408, status(response), body(response));
                }
            }
        }
    }

    @Test
    void whatAnAddressOrAHeaderThatIsTooLongIsAnsweredIsAsDescribed() throws IOException {
        String host = "localhost:" + server.server.url().getPort();
        for (Call call : calls()) {
            String target = call.head(host, "Connection: close", "Content-Length: 0");
            String address = target.replaceFirst(" HTTP", "x".repeat(TOO_LONG) + " HTTP");
            String longAddress = server.raw(address);
            assertRefused(call, 414, status(longAddress), body(longAddress));
            String longHeader =
                    server.raw(
                            call.head(
                                    host,
                                    "Connection: close",
                                    "Content-Length: 0",
                                    "A: " + "b".repeat(TOO_LONG)));
            assertRefused(call, 431, status(longHeader), body(longHeader));
        }
    }

    @Test
    void whatIsAnsweredWithoutAKeyOrForOneThatAskedTooMuchIsAsDescribed(@TempDir Path folder)
            throws IOException {
        ServerConfig oneAMinute = TestServer.ANY_PORT.withQuestionsAMinute(1);
        Set<String> limited = new TreeSet<>();
        try (ApiKeys keys = ApiKeys.open(folder)) {
            String bearer = "Bearer " + keys.add("anna", true).orElseThrow();
            Additions additions = new Additions(keys, List.of());
            try (TestServer closed =
                    TestServer.with(oneAMinute, new CompletableFuture<>(), additions)) {
                for (Call call : calls()) {
                    HttpResponse<String> keyless = closed.send(call.request(closed));
                    // the sign-in answers a wrong key by its page
                    if (keyless.statusCode() == 401 && !call.path().equals("/sign-in")) {
                        assertRefused(call, 401, keyless.statusCode(), keyless.body());
                    }
                    for (int n = 0; n < 2; n++) {
                        HttpResponse<String> asked =
                                closed.send(call.request(closed).header("Authorization", bearer));
                        if (asked.statusCode() == 429) {
                            assertRefused(call, 429, asked.statusCode(), asked.body());
                            limited.add(call.path());
                        }
                    }
                }
            }
        }
        assertTrue(limited.containsAll(List.of("/api/ask", "/mcp")), limited.toString());
    }

    private void assertRefused(Call call, int expected, int status, String body)
            throws IOException {
        String name = call.method() + " " + call.path();
        assertEquals(expected, status, name + ": " + body);
        JsonNode described = call.operation().get("responses").path("" + status);
        assertTrue(described.has("$ref"), name + " answers " + status);
        JsonNode content =
                resolve(described).get("content").properties().iterator().next().getValue();
        assertHolds(name, content.get("schema"), new ObjectMapper().readTree(body));
    }

    private static int status(String response) {
        return Integer.parseInt(response.split(" ", 3)[1]);
    }

    private static String body(String response) {
        return response.split("\r\n\r\n", 2)[1];
    }

    /// That `value` has the fields that `schema` names, no others, and likewise within.
    private void assertHolds(String name, JsonNode schema, JsonNode value) throws IOException {
        if (schema.has("$ref")) {
            assertHolds(name, resolve(schema), value);
        } else if (schema.has("oneOf")) {
            assertHolds(name, schema.get("oneOf").get(value.isArray() ? 1 : 0), value);
        } else if (schema.has("allOf")) {
            Set<String> names = new TreeSet<>();
            for (JsonNode part : schema.get("allOf")) {
                resolve(part).get("properties").fieldNames().forEachRemaining(names::add);
            }
            assertEquals(names, fieldNames(value), name);
            for (JsonNode part : schema.get("allOf")) {
                for (var property : resolve(part).get("properties").properties()) {
                    String field = property.getKey();
                    assertHolds(name + "." + field, property.getValue(), value.get(field));
                }
            }
        } else if (schema.has("items")) {
            for (JsonNode item : value) {
                assertHolds(name + "[]", schema.get("items"), item);
            }
        } else if (schema.has("properties") && value.isObject()) {
            Set<String> required = new TreeSet<>();
            schema.get("required").forEach(field -> required.add(field.textValue()));
            assertEquals(required, fieldNames(value), name);
            for (String field : required) {
                assertHolds(
                        name + "." + field, schema.get("properties").get(field), value.get(field));
            }
        }
    }

    private JsonNode resolve(JsonNode schema) throws IOException {
        return schema.has("$ref")
                ? description().at(schema.get("$ref").textValue().substring(1))
                : schema;
    }

    private static Set<String> fieldNames(JsonNode value) {
        Set<String> names = new TreeSet<>();
        value.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private JsonNode description() throws IOException {
        return json(server.get("/openapi.json"));
    }

    /// Every operation, in an order in which each finds what it needs.
    private List<Call> calls() throws IOException {
        JsonNode description = description();
        List<Call> calls = new ArrayList<>();
        for (var path : description.get("paths").properties()) {
            if (path.getValue().has("x-configured")) {
                // see ChatOpenApiTest
                continue;
            }
            for (var operation : path.getValue().properties()) {
                if (!operation.getKey().equals("parameters")) {
                    String method = operation.getKey().toUpperCase(Locale.ROOT);
                    calls.add(
                            new Call(
                                    method,
                                    path.getKey(),
                                    path.getValue(),
                                    operation.getValue(),
                                    description));
                }
            }
        }
        List<String> order = List.of("POST", "PUT", "PATCH", "GET", "DELETE");
        calls.sort(Comparator.comparingInt(call -> order.indexOf(call.method())));
        return calls;
    }

    private record Call(
            String method, String path, JsonNode item, JsonNode operation, JsonNode description) {

        HttpRequest.Builder request(TestServer server) {
            HttpRequest.Builder request = server.request(target());
            JsonNode body = operation.path("requestBody");
            if (body.has("$ref")) {
                body = description.at(body.get("$ref").textValue().substring(1));
            }
            JsonNode example = body.at("/content/application~1json/example");
            return example.isMissingNode()
                    ? request.method(method, BodyPublishers.noBody())
                    : request.header("Content-Type", "application/json")
                            .method(method, BodyPublishers.ofString(example.toString()));
        }

        /// The request up to its body.
        String head(String host, String... headers) {
            return method
                    + " "
                    + target()
                    + " HTTP/1.1\r\nHost: "
                    + host
                    + "\r\n"
                    + String.join("\r\n", headers)
                    + "\r\n\r\n";
        }

        private String target() {
            String target = path;
            for (JsonNode parameter : item.path("parameters")) {
                String name = "{" + parameter.get("name").textValue() + "}";
                target = target.replace(name, parameter.get("example").textValue());
            }
            String query = "?";
            for (JsonNode parameter : operation.path("parameters")) {
                if (parameter.path("required").asBoolean()) {
                    query +=
                            parameter.get("name").textValue()
                                    + "="
                                    + parameter.get("example").textValue().replace(" ", "+");
                }
            }
            return query.equals("?") ? target : target + query;
        }
    }
}
