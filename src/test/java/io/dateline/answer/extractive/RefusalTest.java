package io.dateline.answer.extractive;

import static io.dateline.answer.extractive.Desk.FIRST;
import static io.dateline.answer.extractive.Desk.SECOND;
import static io.dateline.answer.extractive.Desk.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.answer.Answer;
import io.dateline.answer.Examination;
import io.dateline.answer.Question;
import io.dateline.article.Passage;
import io.dateline.article.TextSpan;

import org.junit.jupiter.api.Test;

import java.util.List;

class RefusalTest {

    @Test
    void belowTheThresholdTheArticlesDoNotSay() {
        Examination examination =
                new Desk(FIRST).finds("Qin Gang", 0.2).answerer(0.5).examine(Desk.asked("Who?"));
        Answer answer = examination.answer();
        assertEquals(Answer.Status.UNANSWERABLE, answer.status());
        assertEquals("The articles do not say.", answer.text());
        assertNull(answer.shortAnswer());
        assertTrue(answer.sentences().isEmpty() && answer.citations().isEmpty());
        assertEquals(1, answer.passages().size());
        assertEquals("Qin Gang", examination.span());
    }

    @Test
    void anArticleThatIsGoneMeanwhileIsNotCited() {
        Desk desk = new Desk(FIRST).finds("Qin Gang", 0.9);
        desk.articles.clear();
        assertEquals(
                Answer.Status.UNANSWERABLE,
                desk.answerer(0.5).answer(Question.of("Who?")).status());
    }

    @Test
    void nothingToReadIsARefusal() {
        Answer answer = new Desk().answerer(0).answer(Question.of("Who?"));
        assertEquals(Answer.Status.UNANSWERABLE, answer.status());
        assertEquals(0, answer.confidence());
    }

    @Test
    void whatDoesNotHoldWhenItIsReadOnceMoreIsNoAnswer() {
        Desk desk = new Desk(FIRST).finds("Qin Gang", 0.9).rescores("Qin Gang", 0.2);
        Answer answer = desk.answerer(0.5).answer(Question.of("Who?"));
        assertEquals(Answer.Status.UNANSWERABLE, answer.status());
        assertEquals(Prior.SEARCHED.confidence(0.2, 0.9), answer.confidence());
    }

    @Test
    void aFurtherAnswerMustHoldWhenItIsReadOnceMoreToo() {
        Desk desk =
                new Desk(FIRST, SECOND)
                        .finds("Qin Gang", 0.9)
                        .finds("Xi Jinping", 0.8)
                        .rescores("Xi Jinping", 0.2);
        Answer answer = desk.answerer(0.5).answer(Question.of("Who?"));
        assertEquals("Blinken met Qin Gang in Beijing. [1]", answer.text());
    }

    @Test
    void aFurtherAnswerThatDoesNotHoldGivesItsPlaceToTheNext() {
        Desk desk =
                new Desk(
                                FIRST,
                                SECOND,
                                article("third", "Blinken met Wang Yi for dinner."),
                                article("fourth", "Blinken met Joe Biden at home."))
                        .finds("Qin Gang", 0.9)
                        .finds("Xi Jinping", 0.85)
                        .rescores("Xi Jinping", 0.2)
                        .finds("Wang Yi", 0.8)
                        .finds("Joe Biden", 0.75);
        Answer answer = desk.answerer(0.4).answer(Question.of("Who?"));
        assertEquals(
                "Blinken met Qin Gang in Beijing. [1] Blinken met Wang Yi for dinner. [2]"
                        + " Blinken met Joe Biden at home. [3]",
                answer.text());
    }

    @Test
    void whatASearchFoundNeedsALowerScoreThanWhatIsGiven() {
        Desk desk = new Desk(FIRST).finds("Qin Gang", 0.4).isRelevant(FIRST, 0.98);
        List<Passage> given = List.of(Passage.of(FIRST, TextSpan.all(FIRST.text())));
        assertEquals(
                Answer.Status.UNANSWERABLE,
                desk.answerer(0.5).examine(Desk.asked("Who?"), given).answer().status());
        assertEquals(
                Answer.Status.ANSWERED,
                desk.answerer(0.5).examine(Desk.asked("Who?")).answer().status());
    }
}
