package io.dateline.slack.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.AnyJson;
import io.dateline.server.endpoint.Endpoint;
import io.dateline.server.endpoint.EndpointRequest;
import io.dateline.server.endpoint.EndpointResponse;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Whatever is sent to the two addresses, by whomever: what an endpoint throws would be a fault of
/// the server.
class HostileBodiesTest {

    private static final String TOKEN = "xr3j5x3p4pfk7kk6ck7b4e6ghh";

    private static final List<String> TYPES =
            List.of(
                    "application/json",
                    "application/json; charset=utf-16",
                    "application/x-www-form-urlencoded",
                    "application/x-www-form-urlencoded; charset=nonsense",
                    "text/plain",
                    "",
                    ";;;");

    private final Random random = new Random(20230618);
    private final AnyJson any = new AnyJson(random);

    @Test
    void tenThousandBodiesAreRefusedOrAnsweredAndNoneIsAFault() {
        try (Webhooks webhooks =
                new Webhooks(new WebhookConfig(Tokens.of(TOKEN), null, Tokens.of(TOKEN), null))) {
            List<Endpoint> endpoints = webhooks.endpoints();
            int answered = 0;
            for (int i = 0; i < 10_000; i++) {
                Endpoint endpoint = endpoints.get(i % 2);
                byte[] body = body(i % 7 < 3);
                EndpointResponse response = endpoint.answer(request(endpoint, body));
                boolean hasToken = new String(body, StandardCharsets.UTF_8).contains(TOKEN);
                assertTrue(
                        response.status() == 401 || (response.status() == 200 && hasToken),
                        () -> new String(body, StandardCharsets.UTF_8));
                answered += response.status() == 200 ? 1 : 0;
            }
            assertTrue(answered > 300, "too few came by: " + answered);
        }
    }

    private EndpointRequest request(Endpoint endpoint, byte[] body) {
        Map<String, List<String>> headers = new HashMap<>();
        if (random.nextInt(4) > 0) {
            headers.put("Content-Type", List.of(TYPES.get(random.nextInt(3))));
        } else if (random.nextBoolean()) {
            headers.put("Content-Type", List.of(TYPES.get(random.nextInt(TYPES.size()))));
        }
        if (random.nextInt(5) == 0) {
            headers.put("Authorization", List.of("Token " + any.text()));
        }
        return new EndpointRequest("POST", endpoint.path(), headers, Map.of(), body);
    }

    private byte[] body(boolean withToken) {
        String text =
                switch (random.nextInt(6)) {
                    case 0 -> "[".repeat(random.nextInt(5_000));
                    case 1 -> "{\"a\":".repeat(random.nextInt(5_000));
                    case 2 -> "token=%zz&token=" + any.text() + "&text=%";
                    case 3 -> any.value().toString();
                    default -> posting(withToken).toString();
                };
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0 && random.nextInt(4) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private JsonNode posting(boolean withToken) {
        ObjectNode posting = JsonNodeFactory.instance.objectNode();
        for (String field :
                List.of(
                        "bot",
                        "trigger_word",
                        "channel_id",
                        "user_id",
                        "message_id",
                        "tmid",
                        "text",
                        "command",
                        "response_url",
                        "team_id",
                        "room",
                        "message",
                        "user")) {
            switch (random.nextInt(3)) {
                case 0 -> posting.set(field, any.value());
                case 1 -> posting.put(field, any.text());
                default -> posting.put(field, "a1");
            }
        }
        return withToken ? posting.put("token", TOKEN) : posting.set("token", any.value());
    }

    @Test
    void nothingIsReadOfABodyInWhichATokenIsWrong() {
        try (Webhooks webhooks =
                new Webhooks(new WebhookConfig(Tokens.of(TOKEN), null, null, null))) {
            Endpoint endpoint = webhooks.endpoints().getFirst();
            byte[] body = ("token=" + TOKEN).getBytes(StandardCharsets.UTF_8);
            EndpointRequest request =
                    new EndpointRequest(
                            "POST",
                            endpoint.path(),
                            Map.of(
                                    "Content-Type", List.of("application/x-www-form-urlencoded"),
                                    "Authorization", List.of("Token wrong")),
                            Map.of(),
                            body);
            assertEquals(401, endpoint.answer(request).status());
        }
    }
}
