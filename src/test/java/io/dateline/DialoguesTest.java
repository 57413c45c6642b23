package io.dateline;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.dateline.answer.Answer;
import io.dateline.answer.Question;
import io.dateline.answer.Turn;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/// Follow-ups of `dialogues.jsonl` to the sample articles, by the product's own models without a
/// chat model.
class DialoguesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// Below what is measured, so that a change elsewhere in the reader may cost a question.
    private static final double FEWEST_RIGHT = 0.75;

    @Test
    void mostFollowUpsAreAnsweredRightly(@TempDir Path data) throws IOException {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        try (Dateline dateline = RememberedModels.open(DatelineConfig.of(data).withSamples(true))) {
            dateline.loadSamples();
            for (String line : Files.readAllLines(Path.of("src/test/resources/dialogues.jsonl"))) {
                JsonNode dialogue = JSON.readTree(line);
                if (dialogue.path("held").booleanValue()) {
                    continue;
                }
                asked++;
                Answer answer = dateline.examine(question(dialogue)).answer();
                if (!isRight(answer, dialogue)) {
                    wrong.add(answer.standaloneQuestion() + " " + answer.text());
                }
            }
        }
        assertTrue(asked >= 30, () -> "too few dialogues");
        int right = asked - wrong.size();
        assertTrue(right >= FEWEST_RIGHT * asked, () -> String.join("\n", wrong));
    }

    private static Question question(JsonNode dialogue) {
        List<Turn.Message> said = new ArrayList<>();
        for (JsonNode message : dialogue.path("history")) {
            said.add(
                    new Turn.Message(
                            message.path("role").asText().equals("user"),
                            message.path("text").asText()));
        }
        return Question.of(dialogue.path("question").asText()).withHistory(Turn.of(said));
    }

    private static boolean isRight(Answer answer, JsonNode dialogue) {
        if (dialogue.path("unanswerable").booleanValue()) {
            return answer.status() == Answer.Status.UNANSWERABLE;
        }
        return answer.status() == Answer.Status.ANSWERED
                && StreamSupport.stream(dialogue.path("says").spliterator(), false)
                        .allMatch(said -> holdsOne(answer.text(), said))
                && !holdsOne(answer.text(), dialogue.path("never"));
    }

    private static boolean holdsOne(String text, JsonNode alternatives) {
        return StreamSupport.stream(alternatives.spliterator(), false)
                .anyMatch(one -> text.contains(one.asText()));
    }
}
