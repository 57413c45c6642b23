package io.dateline.answer.extractive;

import static io.dateline.answer.extractive.Desk.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.answer.Answer;
import io.dateline.answer.AnswerDraft;
import io.dateline.answer.AnswerEvent;
import io.dateline.answer.Examination;
import io.dateline.answer.Form;
import io.dateline.answer.Question;
import io.dateline.answer.understanding.Intent;
import io.dateline.answer.understanding.UnderstoodQuestion;
import io.dateline.article.Article;
import io.dateline.article.ArticleFilter;
import io.dateline.article.Passage;
import io.dateline.article.TextSpan;
import io.dateline.retrieve.RankedPassage;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// Questions for several things: lists, comparisons, overviews.
class SeveralThingsTest {

    private static final Article ROOK =
            article("rook", "Desmond Rook was mayor of Dunmill until May. It rained.");
    private static final Article AGAIN =
            article("again", "As mayor of Dunmill, Desmond Rook opened the pool.");
    private static final Article LOWE =
            article("lowe", "Ann Lowe has been mayor of Dunmill since June.");

    private static UnderstoodQuestion asked(String question, Intent intent) {
        return new UnderstoodQuestion(Question.of(question), question, ArticleFilter.NONE, intent);
    }

    private static Answer answer(Desk desk, String question, Intent intent) {
        List<AnswerEvent> events = new ArrayList<>();
        AnswerDraft draft = new AnswerDraft(Question.of(question), "reader", events::add);
        desk.answerer(0.45).answer(asked(question, intent), draft);
        return ((AnswerEvent.Done) events.getLast()).answer();
    }

    private static List<String> texts(Answer answer) {
        return answer.sentences().stream().map(Answer.Sentence::text).toList();
    }

    @Test
    void aListQuotesEachMemberOnce() {
        Answer answer =
                answer(
                        new Desk(ROOK, AGAIN, LOWE)
                                .finds("Desmond Rook", 0.8)
                                .finds("Ann Lowe", 0.75),
                        "Who has been mayor of Dunmill?",
                        new Intent.Listing());
        assertEquals(2, answer.sentences().size(), answer.text());
        assertTrue(texts(answer).contains("Ann Lowe has been mayor of Dunmill since June."));
        assertNull(answer.shortAnswer());
        assertEquals(Form.LIST, answer.form());
    }

    @Test
    void aListOfOneHasAHeadline() {
        Answer answer =
                answer(
                        new Desk(LOWE).finds("Ann Lowe", 0.75),
                        "Who has been mayor of Dunmill?",
                        new Intent.Listing());
        assertEquals("Ann Lowe", answer.shortAnswer());
    }

    @Test
    void aListOfWhatTheArticlesDoNotNameIsRefused() {
        Answer answer =
                answer(
                        new Desk(ROOK, LOWE).finds("Ann Lowe", 0.2),
                        "Which firms bid for the tram contract?",
                        new Intent.Listing());
        assertEquals(Answer.Status.UNANSWERABLE, answer.status());
        assertEquals(2, answer.passages().size());
    }

    private static final Article POOL =
            article("pool", "The pool cost 4 million pounds. It is blue.");
    private static final Article HALL =
            article("hall", "Work on the hall ended in June. The hall cost 6 million pounds.");

    private static Answer compared(Desk desk, String... sides) {
        return answer(desk, "Which cost more?", new Intent.Comparison(List.of(sides), "cost more"));
    }

    @Test
    void aComparisonTellsOfEachSideInTheOrderOfTheQuestion() {
        Desk desk = new Desk(HALL, POOL).finds("6 million", 0.8).finds("4 million", 0.7);
        Answer answer = compared(desk, "the pool", "the hall");
        assertEquals(
                List.of("The pool cost 4 million pounds.", "The hall cost 6 million pounds."),
                texts(answer));
        assertNull(answer.shortAnswer());
        assertNull(answer.note());
        assertEquals(
                List.of("The hall cost 6 million pounds.", "The pool cost 4 million pounds."),
                texts(compared(desk, "the hall", "the pool")));
    }

    @Test
    void ofWhichSideNothingIsToldStandsInTheNote() {
        Desk desk = new Desk(HALL, POOL).finds("4 million", 0.7);
        Answer answer = compared(desk, "the pool", "the Marlow stadium");
        assertEquals(List.of("The pool cost 4 million pounds."), texts(answer));
        assertEquals("The articles do not say this of the Marlow stadium.", answer.note());
    }

    @Test
    void aComparisonOfWhatNoArticleNamesIsRefused() {
        Answer answer = compared(new Desk(HALL, POOL), "the Marlow stadium", "the Fenwick pier");
        assertEquals(Answer.Status.UNANSWERABLE, answer.status());
        assertNull(answer.note());
    }

    @Test
    void whereASideIsNamedOnlyByTheOtherTheWholeQuestionIsRead() {
        Article both = article("both", "The first pool cost 4 million pounds, its successor 9.");
        Answer answer =
                compared(new Desk(both).finds("4 million", 0.8), "the first pool", "the new one");
        assertEquals(List.of(both.text()), texts(answer));
        assertNull(answer.shortAnswer());
    }

    @Test
    void anOverviewHasNoHeadlineAndOneOfNothingIsRefusedWithThePassages() {
        Desk desk = new Desk(ROOK, AGAIN, LOWE).finds("Desmond Rook", 0.9);
        Answer answer =
                answer(
                        desk,
                        "Tell me about Desmond Rook",
                        new Intent.Overview("Desmond Rook", Intent.Overview.Order.OLDEST_FIRST));
        assertEquals(Answer.Status.ANSWERED, answer.status());
        assertNull(answer.shortAnswer());
        assertEquals(List.of("Desmond Rook"), desk.searched);
        Answer nothing =
                answer(
                        desk,
                        "Tell me about the Marlow stadium",
                        new Intent.Overview(
                                "the Marlow stadium", Intent.Overview.Order.OLDEST_FIRST));
        assertEquals(Answer.Status.UNANSWERABLE, nothing.status());
        assertEquals(3, nothing.passages().size());
    }

    @Test
    void anEvaluationSeesTheReadersBestSpanWhateverTheForm() {
        Desk desk = new Desk(ROOK, LOWE).finds("Ann Lowe", 0.9).finds("Desmond Rook", 0.6);
        for (Intent intent :
                List.of(
                        new Intent.Listing(),
                        new Intent.Overview("Dunmill", Intent.Overview.Order.OLDEST_FIRST),
                        new Intent.Comparison(List.of("Ann Lowe", "Desmond Rook"), ""))) {
            UnderstoodQuestion question = asked("Who was mayor?", intent);
            assertEquals("Ann Lowe", desk.answerer(0.45).examine(question).span());
            Examination given =
                    desk.answerer(0.45)
                            .examine(
                                    question, List.of(Passage.of(LOWE, TextSpan.all(LOWE.text()))));
            assertEquals("Ann Lowe", given.span());
            assertEquals("Ann Lowe", given.answer().shortAnswer());
        }
    }

    @Test
    void forSeveralThingsPassagesOfMoreArticlesAreOffered() {
        Desk desk = new Desk(LOWE);
        for (int i = 0; i < 30; i++) {
            TextSpan part = new TextSpan(i, LOWE.text().length());
            desk.found.add(new RankedPassage(Passage.of(LOWE, part), 0.5, 1, 1));
        }
        desk.isFound(ROOK, 0.1);
        Intent overview = new Intent.Overview("mayor", Intent.Overview.Order.OLDEST_FIRST);
        List<RankedPassage> offered = desk.answerer(0.45).retrieve(asked("mayor", overview));
        assertEquals(
                List.of("lowe", "lowe", "rook"),
                offered.stream().map(one -> one.passage().article().id()).toList());
    }
}
