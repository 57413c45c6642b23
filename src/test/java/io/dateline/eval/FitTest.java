package io.dateline.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerDraft;
import io.dateline.answer.Examination;
import io.dateline.answer.Form;
import io.dateline.answer.Question;
import io.dateline.article.Article;
import io.dateline.article.Citation;
import io.dateline.article.TextSpan;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.OptionalDouble;

class FitTest {

    private static final Article ARTICLE =
            Article.of(
                    "a",
                    "Flood",
                    "The “Derna” flood killed 11,300 people. WHO’s count was 3,958.",
                    null,
                    null,
                    null,
                    null,
                    null);

    private static EvalQuestion question(Form form, List<List<String>> says, List<String> never) {
        return new EvalQuestion(
                form + says.toString() + never,
                "q",
                List.of(),
                List.of(),
                false,
                List.of(),
                new Expectation(form, says, never));
    }

    private static EvalReport report(EvalQuestion question, Form form, @Nullable String quote) {
        AnswerDraft draft = new AnswerDraft(Question.of("q"), "reader", event -> {});
        draft.understood("q", form);
        Answer answer;
        if (quote == null) {
            answer = draft.refused("The articles do not say.", 0);
        } else {
            int at = ARTICLE.text().indexOf(quote);
            TextSpan span = new TextSpan(at, at + quote.length());
            draft.add(quote, List.of(Citation.of(ARTICLE, span)));
            answer = draft.answered(null, 1);
        }
        Examination examination = new Examination(answer, null, List.of());
        return new EvalReport(
                "jar", Mode.OPEN, 1, 0.5, List.of(new Examined(question, examination, 1)));
    }

    private static OptionalDouble fit(EvalQuestion question, Form form, @Nullable String quote) {
        return report(question, form, quote).value(Metric.FIT);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 'The “Derna” flood killed 11,300 people. WHO’s count was 3,958.'",
        "0, 'The “Derna” flood killed 11,300 people.'",
        "0, "
    })
    void anAnswerIsFitThatSaysAllThatItShould(double fit, @Nullable String quote) {
        EvalQuestion question =
                question(
                        Form.OVERVIEW,
                        List.of(List.of("derna flood KILLED"), List.of("who's count", "WHO said")),
                        List.of());
        assertEquals(OptionalDouble.of(fit), fit(question, Form.OVERVIEW, quote));
    }

    @Test
    void anAnswerIsNotFitThatSaysWhatItShouldNot() {
        EvalQuestion question =
                question(Form.FACT, List.of(List.of("3,958")), List.of("11,300 people"));
        assertEquals(OptionalDouble.of(1), fit(question, Form.FACT, "WHO’s count was 3,958."));
        assertEquals(OptionalDouble.of(0), fit(question, Form.FACT, ARTICLE.text()));
    }

    @Test
    void whatIsNoQuestionWantsAReplyAndNoAnswer() {
        EvalQuestion thanks = question(Form.TALK, List.of(), List.of());
        assertEquals(OptionalDouble.of(1), fit(thanks, Form.TALK, null));
        assertEquals(OptionalDouble.of(0), fit(thanks, Form.FACT, null));
        assertEquals(OptionalDouble.of(0), fit(thanks, Form.TALK, ARTICLE.text()));
    }

    @Test
    void aQuestionOfWhichOnlyTheFormIsKnownCountsForThatAlone() {
        EvalQuestion question = question(Form.LIST, List.of(), List.of());
        EvalReport report = report(question, Form.FACT, ARTICLE.text());
        assertEquals(OptionalDouble.of(0), report.value(Metric.FORM_RECOGNISED));
        assertEquals(OptionalDouble.empty(), report.value(Metric.FIT));
        Confusion confusion = report.confusion();
        assertEquals(List.of(Form.FACT, Form.LIST), confusion.forms());
        assertEquals(1, confusion.count(Form.LIST, Form.FACT));
        assertEquals(0, confusion.count(Form.FACT, Form.LIST));
        assertEquals(0, confusion.judged(Form.LIST));
    }

    @Test
    void anExpectationWithoutWordsIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Expectation(null, List.of(List.of()), List.of()));
    }
}
