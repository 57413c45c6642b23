package io.dateline.eval.written;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dateline.answer.Answer;
import io.dateline.answer.Answer.CitedBy;
import io.dateline.answer.Answer.Sentence;
import io.dateline.answer.Answer.Support;
import io.dateline.answer.Examination;
import io.dateline.answer.Form;
import io.dateline.article.Article;
import io.dateline.article.Citation;
import io.dateline.article.TextSpan;
import io.dateline.eval.EvalQuestion;
import io.dateline.eval.Examined;
import io.dateline.eval.Examples;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

class WrittenReportTest {

    private static final Article ARTICLE =
            Article.of("right", "Title", "Qin Gang met him.", null, null, null, null, null);

    private static Examined written(EvalQuestion question, long ms, Sentence... sentences) {
        boolean refused = sentences.length == 0;
        Answer answer =
                new Answer(
                        "a",
                        null,
                        question.question(),
                        question.question(),
                        Form.FACT,
                        refused ? Answer.Status.UNANSWERABLE : Answer.Status.ANSWERED,
                        "",
                        null,
                        0.5,
                        List.of(sentences),
                        refused ? List.of() : List.of(Citation.of(ARTICLE, new TextSpan(0, 8))),
                        List.of(),
                        List.of(),
                        "openai:small",
                        new Answer.Timings(1, 1, 2),
                        null,
                        new Answer.Generation("openai", "small", Map.of(), 1, 100, 7, ms / 2));
        return new Examined(question, new Examination(answer, null, List.of()), ms);
    }

    @Test
    void sentencesAreCountedByWhoCitedThemAndWhetherTheyAreBorneOut() {
        WrittenReport report =
                WrittenReport.of(
                                List.of(
                                        written(
                                                Examples.answerable("a", "Qin Gang"),
                                                1000,
                                                new Sentence(
                                                        "It was Qin Gang.",
                                                        List.of(1),
                                                        CitedBy.CHECK,
                                                        Support.VERIFIED,
                                                        null),
                                                new Sentence(
                                                        "He spoke.",
                                                        List.of(1),
                                                        CitedBy.MODEL,
                                                        Support.UNCHECKED,
                                                        null)),
                                        written(
                                                Examples.answerable("b", "Qin Gang"),
                                                2000,
                                                new Sentence(
                                                        "Qin Gang.",
                                                        List.of(1),
                                                        CitedBy.MODEL,
                                                        Support.UNSUPPORTED,
                                                        "no")),
                                        written(Examples.unanswerable("c"), 3000),
                                        Examples.FIVE.getFirst()))
                        .orElseThrow();
        assertEquals(
                new WrittenReport(
                        3,
                        0,
                        3,
                        2,
                        1,
                        0,
                        1,
                        1,
                        3,
                        2,
                        0,
                        1,
                        1,
                        3,
                        300,
                        21,
                        OptionalLong.of(1000),
                        OptionalLong.of(2000)),
                report);
        assertEquals(1, report.unsupported());
    }

    @Test
    void withoutAModelThereIsNothingToTell() {
        assertEquals(Optional.empty(), WrittenReport.of(Examples.FIVE));
    }
}
