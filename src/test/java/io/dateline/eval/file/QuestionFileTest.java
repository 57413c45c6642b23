package io.dateline.eval.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.answer.Form;
import io.dateline.eval.EvalQuestion;
import io.dateline.eval.Expectation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

class QuestionFileTest {

    @TempDir Path folder;

    @Test
    void readsQuestionsAndIgnoresOtherFields() throws IOException {
        Path file =
                write(
                        """
                        {"id": "1", "question": "Who did Blinken meet?", "answers": ["Qin Gang"], \
                        "all_answers": ["Qin Gang", "Minister Qin"], "article_ids": ["b"], \
                        "unanswerable": false, "type": "short"}

                        {"id": "2", "question": "How long?", "unanswerable": true, "answers": [], \
                        "history": [{"role": "user", "text": "Who did Blinken meet?"}]}
                        """);
        assertEquals(
                List.of(
                        new EvalQuestion(
                                "1",
                                "Who did Blinken meet?",
                                List.of("Qin Gang", "Minister Qin"),
                                List.of("b"),
                                false,
                                List.of()),
                        new EvalQuestion(
                                "2",
                                "How long?",
                                List.of(),
                                List.of(),
                                true,
                                List.of(
                                        new EvalQuestion.Message(
                                                "user", "Who did Blinken meet?")))),
                QuestionFile.read(file));
    }

    @Test
    void readsWhatAFitAnswerHas() throws IOException {
        Path file =
                write(
                        """
                        {"id": "1", "question": "Derna?", "form": "overview", \
                        "says": [["11,300", "eleven"], ["Daniel"]], "never": ["Paris"]}
                        {"id": "2", "question": "q", "form": "of another set"}
                        """);
        assertEquals(
                List.of(
                        new Expectation(
                                Form.OVERVIEW,
                                List.of(List.of("11,300", "eleven"), List.of("Daniel")),
                                List.of("Paris")),
                        Expectation.NONE),
                QuestionFile.read(file).stream().map(EvalQuestion::expected).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[1]                                                | the line is of type array, expected an object",
                "{\"id\": 7, \"question\": \"q\"}                   | \"id\" is of type number, expected a string",
                "{\"id\": \"a\"}                                    | \"question\" is missing, expected a string",
                "{\"id\": \"a\", \"question\": \" \"}               | the question is empty",
                "{\"id\": \"a\", \"question\": \"q\", \"answers\": \"x\"} | \"answers\" is of type string, expected an array of strings",
                "{\"id\": \"a\", \"question\": \"q\", \"article_ids\": [1]} | an element of \"article_ids\" is of type number, expected a string",
                "{\"id\": \"a\", \"question\": \"q\", \"unanswerable\": \"no\"} | \"unanswerable\" is of type string, expected true or false",
                "{\"id\": \"a\", \"question\": \"q\", \"says\": [\"x\"]} | an element of \"says\" is of type string, expected an array of strings",
                "{\"id\": \"a\", \"question\": \"q\", \"history\": [\"x\"]} | an element of \"history\" is of type string, expected {role, text}",
                "{\"id\": \"a\", \"question\": \"q\", \"answers\": [\"x\"], \"unanswerable\": true} | the question is unanswerable, yet has 1 answers",
            })
    void namesTheLineAndWhatIsWrongWithIt(String line, String message) throws IOException {
        Path file = write("{\"id\": \"a\", \"question\": \"q\"}\n" + line);
        IOException e = assertThrows(IOException.class, () -> QuestionFile.read(file));
        assertEquals(file + ":2: " + message, e.getMessage());
    }

    @Test
    void namesTheLineThatIsNotJson() throws IOException {
        Path file = write("Who?");
        IOException e = assertThrows(IOException.class, () -> QuestionFile.read(file));
        assertTrue(e.toString().contains(file + ":1: not JSON: "), e.toString());
    }

    @Test
    void aSampleIsTheSameEachTimeAndKeepsTheOrder() {
        List<Integer> all = IntStream.range(0, 1000).boxed().toList();
        List<Integer> sample = QuestionFile.sample(all, 100);
        assertEquals(100, sample.size());
        assertEquals(sample.stream().sorted().distinct().toList(), sample);
        assertEquals(sample, QuestionFile.sample(all, 100));
        assertTrue(sample.getLast() > 500, "taken from all of it: " + sample);
    }

    @Test
    void aSampleOfMoreThanThereIsIsAll() {
        assertEquals(List.of("a", "b"), QuestionFile.sample(List.of("a", "b"), 5));
    }

    private Path write(String lines) throws IOException {
        return Files.writeString(folder.resolve("questions.jsonl"), lines);
    }
}
