package io.dateline.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.dateline.server.DatelineServer.Additions;
import io.dateline.server.Script;
import io.dateline.server.TestServer;
import io.dateline.server.endpoint.Endpoint;
import io.dateline.slack.webhook.Tokens;
import io.dateline.slack.webhook.WebhookConfig;
import io.dateline.slack.webhook.Webhooks;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Keeps true what the description says of the calls that are there where chats are set up.
class ChatOpenApiTest {

    private static final String TOKEN = "xr3j5x3p4pfk7kk6ck7b4e6ghh";

    private static final URI PUBLIC = URI.create("http://localhost:7070");

    @Test
    void everyCallOfChatsIsDescribedAndAnswersAsDescribed() throws IOException {
        Tokens tokens = Tokens.of(TOKEN);
        try (Slack slack = new Slack(SlackServer.config(URI.create("http://127.0.0.1:9/api/")));
                Webhooks webhooks = new Webhooks(new WebhookConfig(tokens, null, tokens, PUBLIC))) {
            List<Endpoint> endpoints = new ArrayList<>(slack.endpoints());
            endpoints.addAll(webhooks.endpoints());
            try (TestServer server =
                    TestServer.answering(Script::play, PUBLIC, new Additions(null, endpoints))) {
                JsonNode paths =
                        new ObjectMapper()
                                .readTree(server.get("/openapi.json").body())
                                .get("paths");
                assertEquals(called(endpoints), described(paths));
                for (Endpoint endpoint : endpoints) {
                    JsonNode responses =
                            paths.get(endpoint.path())
                                    .get(endpoint.method().toLowerCase(Locale.ROOT))
                                    .get("responses");
                    assertIsDescribed(responses, call(server, endpoint, ""));
                    if (endpoint.method().equals("POST")) {
                        HttpResponse<String> taken = call(server, endpoint, TOKEN);
                        assertIsDescribed(responses, taken);
                        assertEquals(401, call(server, endpoint, "").statusCode());
                    }
                }
                String verification = "{\"type\":\"url_verification\",\"challenge\":\"abc\"}";
                for (String body : List.of(verification, "no JSON")) {
                    HttpRequest signed = SlackServer.SIGNED.event(server.server.url(), body);
                    assertIsDescribed(
                            paths.at("/~1slack~1events/post/responses"),
                            server.send(HttpRequest.newBuilder(signed, (_, _) -> true)));
                }
            }
        }
    }

    private static HttpResponse<String> call(TestServer server, Endpoint endpoint, String token) {
        HttpRequest.Builder request = server.request(endpoint.path());
        return server.send(
                request.header("Content-Type", "application/json")
                        .method(
                                endpoint.method(),
                                BodyPublishers.ofString(
                                        "{\"token\": \"%s\", \"user_id\": \"u1\"}"
                                                .formatted(token))));
    }

    private static void assertIsDescribed(JsonNode responses, HttpResponse<String> response) {
        JsonNode described = responses.path("" + response.statusCode());
        assertTrue(described.isObject(), () -> response + " is not described");
        String type = response.headers().firstValue("Content-Type").orElse("");
        JsonNode content = described.path("content");
        assertTrue(
                content.isMissingNode()
                        || content.propertyStream()
                                .anyMatch(known -> type.startsWith(known.getKey())),
                () -> response + " is of type " + type);
    }

    private static Set<String> called(List<Endpoint> endpoints) {
        return endpoints.stream()
                .map(endpoint -> endpoint.method() + " " + endpoint.path())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> described(JsonNode paths) {
        Set<String> described = new TreeSet<>();
        for (var path : paths.properties()) {
            if (path.getValue().has("x-configured")) {
                path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                name -> {
                                    if (!name.equals("x-configured")) {
                                        described.add(
                                                name.toUpperCase(Locale.ROOT)
                                                        + " "
                                                        + path.getKey());
                                    }
                                });
            }
        }
        return described;
    }
}
