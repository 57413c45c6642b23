package io.dateline.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;

import io.dateline.AnyJson;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/// Bodies of requests, and the fields in them, that may be anything.
class AnyBodyTest {

    /// Each way of reading a field.
    private static final List<Consumer<JsonFields>> WAYS =
            List.of(
                    fields -> fields.requiredString("a"),
                    fields -> fields.string("a"),
                    fields -> fields.integer("a", 1),
                    fields -> fields.integer("a", 1, 0, 10),
                    fields -> fields.bool("a", false),
                    fields -> fields.object("a").string("b"),
                    fields -> fields.objects("a").forEach(object -> object.integer("b", 1)));

    @Property(tries = 1_000, seed = "20230618")
    void anyBytesAreJsonOrRefused(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] bytes = new AnyJson(random).value().toString().getBytes(StandardCharsets.UTF_8);
        for (int n = bytes.length == 0 ? 0 : random.nextInt(4); n > 0; n--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        try {
            Json.parse(Json.bytes(Json.parse(bytes)));
        } catch (ProblemException e) {
            assertEquals(400, e.problem().status());
            assertFalse(e.problem().detail().contains("Exception"), e.problem().detail());
        }
    }

    @Property(tries = 1_000, seed = "20230618")
    void anyFieldIsReadOrRefused(@ForAll long seed) {
        JsonNode value = new AnyJson(new Random(seed)).value();
        JsonNode body = Json.parse("{\"b\":1,\"a\":1}".getBytes(StandardCharsets.UTF_8));
        JsonFields fields = JsonFields.of(body);
        fields.object().set("a", value);
        for (Consumer<JsonFields> way : WAYS) {
            try {
                way.accept(fields);
            } catch (ProblemException e) {
                assertEquals(400, e.problem().status());
                assertFalse(e.problem().detail().isBlank());
            }
        }
    }
}
