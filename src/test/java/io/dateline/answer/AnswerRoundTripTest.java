package io.dateline.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.dateline.AnyJson;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import java.util.List;
import java.util.Random;

/// What is written of an answer is all of it.
class AnswerRoundTripTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    @Property(tries = 500, seed = "20230618")
    void anyAnswerEqualsItselfAfterJson(@ForAll long seed) throws JsonProcessingException {
        Answer answer = new AnyAnswer(new Random(seed)).next();
        assertEquals(answer, AnswerJson.read(MAPPER.readTree(AnswerJson.of(answer).toString())));
    }

    @Property(tries = 100, seed = "20230618")
    void whatANewerVersionAddsIsPassedOver(@ForAll long seed) {
        Answer answer = new AnyAnswer(new Random(seed)).next();
        ObjectNode json = AnswerJson.of(answer).put("mood", "calm");
        assertEquals(answer, AnswerJson.read(json));
    }

    @Property(tries = 100, seed = "20230618")
    void anAnswerThatLacksAFieldOfItsOwnIsRefused(@ForAll long seed) {
        Answer answer = new AnyAnswer(new Random(seed)).next();
        for (String field :
                List.of("confidence", "sentences", "citations", "passages", "status", "form")) {
            ObjectNode json = AnswerJson.of(answer);
            json.remove(field);
            assertThrows(IllegalArgumentException.class, () -> AnswerJson.read(json), field);
        }
    }

    @Property(tries = 100, seed = "20230618")
    void whatLacksAnythingThatAnyAnswerHasIsRefused(@ForAll long seed) {
        ObjectNode json = AnswerJson.of(new AnyAnswer(new Random(seed)).next());
        for (String list : List.of("", "sentences", "citations", "passages")) {
            JsonNode example = list.isEmpty() ? json : json.get(list).path(0);
            for (String field :
                    List.of("question", "answer", "model", "title", "text", "version")) {
                if (example.has(field)) {
                    ObjectNode lacking = json.deepCopy();
                    JsonNode holder = list.isEmpty() ? lacking : lacking.get(list).get(0);
                    ((ObjectNode) holder).putNull(field);
                    assertThrows(
                            IllegalArgumentException.class,
                            () -> AnswerJson.read(lacking),
                            list + " " + field);
                }
            }
        }
        for (String list : List.of("sentences", "citations", "passages")) {
            ObjectNode lacking = json.deepCopy();
            lacking.withArray(list).addNull();
            assertThrows(IllegalArgumentException.class, () -> AnswerJson.read(lacking), list);
        }
        assertThrows(IllegalArgumentException.class, () -> AnswerJson.read(NullNode.instance));
    }

    /// What was kept may have been damaged since, or written by another.
    @Property(tries = 2_000, seed = "20230618")
    void whateverBecameOfAStoredAnswerIsReadOrRefused(@ForAll long seed) {
        Random random = new Random(seed);
        JsonNode damaged = new AnyJson(random).damaged(AnswerJson.of(new AnyAnswer(random).next()));
        Answer read;
        try {
            read = AnswerJson.read(damaged);
        } catch (IllegalArgumentException e) {
            return;
        }
        assertEquals(read, AnswerJson.read(AnswerJson.of(read)));
    }
}
