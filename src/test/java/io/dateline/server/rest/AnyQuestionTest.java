package io.dateline.server.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import io.dateline.AnyJson;
import io.dateline.answer.Question;
import io.dateline.server.http.Json;
import io.dateline.server.http.JsonFields;
import io.dateline.server.http.ProblemException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/// Questions as no page sends them.
class AnyQuestionTest {

    private static final String MEANT =
            """
            {"question": "Where does it sail?", "conversationId": "c", "passages": 2, "asIs": true,
             "filter": {"from": "2023-06-01", "to": "2023-06-30", "source": "Wire",
              "sources": ["Post", "Wire"], "byline": "Ida Lund", "undated": true},
             "store": false, "replaces": "a"}
            """;

    @Property(tries = 10_000, seed = "20230618")
    void oneIsReadOrRefusedWithAReason(@ForAll long seed) {
        Random random = new Random(seed);
        AnyJson any = new AnyJson(random);
        JsonNode meant = Json.parse(MEANT.getBytes(StandardCharsets.UTF_8));
        JsonNode body = random.nextInt(10) == 0 ? any.value() : any.damaged(meant);
        try {
            Question question = AskBody.of(JsonFields.of(body)).question();
            assertEquals(body.get("question").textValue(), question.text());
            assertTrue(question.passages() >= 1 && question.passages() <= Question.MAX_PASSAGES);
        } catch (ProblemException e) {
            assertEquals(400, e.problem().status());
            String detail = e.problem().detail();
            assertFalse(detail.isBlank() || detail.contains("Exception"), detail);
        }
    }
}
