package io.dateline.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.dateline.answer.Examination;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

class EvaluationTest {

    @TempDir Path folder;

    @Test
    void resultsAreInTheOrderOfTheQuestions() {
        List<EvalQuestion> questions =
                IntStream.range(0, 500)
                        .mapToObj(n -> Examples.unanswerable(Integer.toString(n)))
                        .toList();
        Queue<Integer> progress = new ConcurrentLinkedQueue<>();
        List<Examined> all = Evaluation.run(questions, EvaluationTest::refuse, progress::add);
        assertEquals(questions, all.stream().map(Examined::question).toList());
        assertEquals(
                IntStream.rangeClosed(1, 500).boxed().toList(),
                progress.stream().sorted().toList());
    }

    @Test
    void aQuestionThatFailsEndsTheEvaluation() {
        IllegalStateException e =
                assertThrows(
                        IllegalStateException.class,
                        () ->
                                Evaluation.run(
                                        List.of(Examples.unanswerable("a")),
                                        question -> {
                                            throw new IllegalStateException("closed");
                                        },
                                        done -> {}));
        assertEquals("closed", e.getMessage());
    }

    @Test
    void aLineOfPredictionsHasWhatTheContractNames() throws IOException {
        Path file = folder.resolve("predictions.jsonl");
        Files.writeString(file, "what was there before");
        Predictions.write(
                file,
                List.of(
                        Examples.answered(
                                Examples.answerable("a", "Qin Gang"),
                                "Qin Gang",
                                0.9,
                                "Blinken met Qin Gang.",
                                List.of("right", "other"),
                                12),
                        Examples.refused(
                                Examples.unanswerable("b"), "Beijing", 0.25, List.of("other"), 3)));
        assertEquals(
                """
                {"id":"a","status":"answered","shortAnswer":"Qin Gang","span":"Qin Gang",\
                "confidence":0.9,"answer":"Blinken met Qin Gang. [1]",\
                "citations":[{"articleId":"right","quote":"Blinken met Qin Gang."}],\
                "sentences":[{"text":"Blinken met Qin Gang.","support":"verified",\
                "citedBy":"reader"}],"model":"reader","note":null,\
                "retrieved":["right","other"],"ms":12}
                {"id":"b","status":"unanswerable","shortAnswer":null,"span":"Beijing",\
                "confidence":0.25,"answer":"The articles do not say.","citations":[],\
                "sentences":[],"model":"reader","note":null,"retrieved":["other"],"ms":3}
                """,
                Files.readString(file));
    }

    private static Examination refuse(EvalQuestion question) {
        return Examples.refused(question, null, 0, List.of(), 0).examination();
    }
}
