package io.dateline.eval;

import io.dateline.answer.Answer;
import io.dateline.answer.Examination;
import io.dateline.answer.Form;
import io.dateline.article.Article;
import io.dateline.article.Citation;
import io.dateline.article.TextSpan;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Questions and what came of them, made by hand.
public final class Examples {

    private static final Answer.Timings NO_TIME = new Answer.Timings(0, 0, 0);

    /// What metrics are computed from by hand.
    public static final List<Examined> FIVE =
            List.of(
                    // right, cited, found first
                    answered(
                            answerable("a", "Qin Gang"),
                            "Qin Gang",
                            0.9,
                            "Blinken met Qin Gang.",
                            List.of("right", "other"),
                            10),
                    // half right (F1 2/3), its quote lacks the answer, found second
                    answered(
                            answerable("b", "Qin Gang"),
                            "Qin",
                            0.8,
                            "Blinken met Qin.",
                            List.of("other", "right"),
                            20),
                    // refused although the span was right, not found
                    refused(answerable("c", "Wang Yi"), "Wang Yi", 0.2, List.of("other"), 30),
                    // rightly refused
                    refused(unanswerable("d"), "Beijing", 0.3, List.of(), 40),
                    // answered although nothing answers
                    answered(
                            unanswerable("e"), "Beijing", 0.6, "It is in Beijing.", List.of(), 50));

    private Examples() {}

    public static EvalQuestion answerable(String id, String answer) {
        return new EvalQuestion(
                id, "Who is " + id + "?", List.of(answer), List.of("right"), false, List.of());
    }

    public static EvalQuestion unanswerable(String id) {
        return new EvalQuestion(
                id, "Who is " + id + "?", List.of(), List.of("right"), true, List.of());
    }

    /// Answered with `words`, citing `sentence`.
    public static Examined answered(
            EvalQuestion question,
            String words,
            double confidence,
            String sentence,
            List<String> retrieved,
            long milliseconds) {
        Article article = Article.of("right", "Title", sentence, null, null, null, null, null);
        Answer answer =
                new Answer(
                        "answer",
                        null,
                        question.question(),
                        question.question(),
                        Form.FACT,
                        Answer.Status.ANSWERED,
                        sentence + " [1]",
                        words,
                        confidence,
                        List.of(new Answer.Sentence(sentence, List.of(1), Answer.Support.VERIFIED)),
                        List.of(Citation.of(article, TextSpan.all(sentence))),
                        List.of(),
                        List.of(),
                        "reader",
                        NO_TIME,
                        null,
                        null);
        return new Examined(question, new Examination(answer, words, retrieved), milliseconds);
    }

    /// Refused, though `span` was there.
    public static Examined refused(
            EvalQuestion question,
            @Nullable String span,
            double confidence,
            List<String> retrieved,
            long milliseconds) {
        Answer answer =
                new Answer(
                        "answer",
                        null,
                        question.question(),
                        question.question(),
                        Form.FACT,
                        Answer.Status.UNANSWERABLE,
                        "The articles do not say.",
                        null,
                        confidence,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        "reader",
                        NO_TIME,
                        null,
                        null);
        return new Examined(question, new Examination(answer, span, retrieved), milliseconds);
    }
}
