package io.dateline.answer.understanding;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.dateline.answer.Form;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The forms of questions that were written before the rules. A third of them, `held`, were first
/// looked at when the rules were done.
class FormQuestionsTest {

    private static final Path QUESTIONS = Path.of("src/test/resources/form-questions.jsonl");

    /// How often a form (outer) was taken for a form (inner).
    private static final Map<Form, Map<Form, Integer>> TAKEN = new EnumMap<>(Form.class);

    private static int held;
    private static int heldRight;

    @BeforeAll
    static void recognise() throws IOException {
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(QUESTIONS)) {
            JsonNode question = json.readTree(line);
            Form wanted = Form.valueOf(question.get("form").asText().toUpperCase(Locale.ROOT));
            Form taken = FormRules.of(question.get("question").asText()).form();
            TAKEN.computeIfAbsent(wanted, form -> new EnumMap<>(Form.class))
                    .merge(taken, 1, Integer::sum);
            if (question.get("held").asBoolean() && wanted != Form.COLLECTION) {
                held++;
                heldRight += wanted == taken ? 1 : 0;
            }
        }
    }

    private static int taken(Form wanted, Form form) {
        return TAKEN.getOrDefault(wanted, Map.of()).getOrDefault(form, 0);
    }

    private static double share(int part, int whole) {
        return (double) part / Math.max(1, whole);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "COLLECTION")
    void aFormIsRecognisedAndSeldomSeenWhereItIsNot(Form form) {
        int right = taken(form, form);
        int all =
                TAKEN.getOrDefault(form, Map.of()).values().stream().mapToInt(count -> count).sum();
        int seen =
                Arrays.stream(Form.values())
                        .filter(wanted -> wanted != Form.COLLECTION)
                        .mapToInt(wanted -> taken(wanted, form))
                        .sum();
        assertAll(
                () -> assertTrue(share(right, all) >= 0.85, () -> right + " of " + all),
                () -> assertTrue(share(right, seen) >= 0.9, () -> right + " of " + seen + " seen"));
    }

    @Test
    void whatWasHeldBackIsRecognisedToo() {
        assertTrue(share(heldRight, held) >= 0.93, () -> heldRight + " of " + held);
    }

    @AfterAll
    static void print() {
        String forms =
                Arrays.stream(Form.values()).map(Form::key).collect(Collectors.joining(" | "));
        System.out.println("| form, taken for | " + forms + " |");
        System.out.println("|---" + "|---:".repeat(Form.values().length) + "|");
        for (Form wanted : Form.values()) {
            System.out.println(
                    Arrays.stream(Form.values())
                            .map(form -> taken(wanted, form))
                            .map(count -> count == 0 ? "" : String.valueOf(count))
                            .collect(Collectors.joining(" | ", "| " + wanted.key() + " | ", " |")));
        }
    }
}
