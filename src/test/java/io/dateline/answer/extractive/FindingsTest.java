package io.dateline.answer.extractive;

import static io.dateline.answer.extractive.Desk.FIRST;
import static io.dateline.answer.extractive.Desk.SECOND;
import static io.dateline.answer.extractive.Desk.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dateline.answer.Examination;
import io.dateline.article.Article;
import io.dateline.article.PublicationDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class FindingsTest {

    @Test
    void ofTwoAnswersThatScoreAlikeTheOneInTheMoreRelevantPassageIsTheBest() {
        Examination examination =
                new Desk(FIRST, SECOND)
                        .finds("Qin Gang", 0.7)
                        .finds("Xi Jinping", 0.68)
                        .isRelevant(FIRST, 0.6)
                        .isRelevant(SECOND, 0.8)
                        .answerer(0.3)
                        .examine(Desk.asked("Who?"));
        assertEquals("Xi Jinping", examination.span());
        assertEquals(Prior.SEARCHED.confidence(0.68, 0.8), examination.answer().confidence());
        assertEquals(2, examination.answer().sentences().size());
    }

    @ParameterizedTest
    @CsvSource({
        "0.7, 0.85, Xi Jinping, first second",
        "0.5, 0.85, Qin Gang, first second",
        "0.5, 0.5, Xi Jinping, second first",
        "0.3, 0.5, Qin Gang, first second",
        "0.3, 0.15, Xi Jinping, second first"
    })
    void whatIsLessPromisingIsReadOnlyWhereTheMorePromisingDoesNotSayEnough(
            double promise, double score, String span, String order) {
        Desk desk = new Desk(FIRST).isFound(SECOND, promise);
        desk.finds("Qin Gang", score).finds("Xi Jinping", 0.9);
        Examination examination = desk.answerer(0.1).examine(Desk.asked("Who?"));
        assertEquals(span, examination.span());
        assertEquals(List.of(order.split(" ")), examination.retrieved());
    }

    @Test
    void whatHoldsNothingButTheQuestionKeepsNothingFromBeingRead() {
        Article stuffed = article("stuffed", "Who met Xi Jinping? Who met Xi Jinping?");
        Desk desk = new Desk(stuffed).isFound(SECOND, 0.1);
        desk.finds("Xi Jinping", 0.9).finds("Blinken", 0.8);
        assertEquals(
                "Blinken", desk.answerer(0.1).examine(Desk.asked("Who met Xi Jinping?")).span());
    }

    @Test
    void norDoesItMakeTheOthersLessPromising() {
        Article stuffed = article("stuffed", "Whom did he meet? Whom did he meet?");
        Desk desk = new Desk(stuffed).isFound(FIRST, 0.5).isFound(SECOND, 0.35);
        desk.finds("Qin Gang", 0.85).finds("Xi Jinping", 0.9);
        assertEquals(
                "Xi Jinping", desk.answerer(0.1).examine(Desk.asked("Whom did he meet?")).span());
    }

    @ParameterizedTest
    @CsvSource({
        "Whom did Blinken meet?, Qin Gang",
        "Whom will Blinken meet?, Wang Yi",
        "Whom did Blinken say he would meet?, Wang Yi"
    })
    void aPlanAnswersWhatHasBeenDoneOnlyWhereNothingTellsOfIt(String question, String span) {
        Article planned = article("planned", "It rained. Blinken is scheduled to meet Wang Yi.");
        Desk plan = new Desk(planned).finds("Wang Yi", 0.8);
        assertEquals("Wang Yi", plan.answerer(0.1).examine(Desk.asked(question)).span());
        Desk both = new Desk(planned, FIRST).finds("Wang Yi", 0.8).finds("Qin Gang", 0.4);
        both.isRelevant(planned, 0.9).isRelevant(FIRST, 0.9);
        assertEquals(span, both.answerer(0.1).examine(Desk.asked(question)).span());
    }

    @ParameterizedTest
    @CsvSource({
        "Whom did Blinken meet in 2022?, Xi Jinping",
        "Whom did Blinken meet in 2023?, Qin Gang",
        "Whom did Blinken meet on the 18th?, Qin Gang",
        "Whom did Blinken meet before the 44th meeting?, Qin Gang"
    })
    void aPassageThatLacksANumberOfTheQuestionIsAboutSomethingElse(String question, String span) {
        Article dated =
                Article.of(
                        "dated",
                        "The 44th meeting",
                        "Blinken met Qin Gang in Beijing.",
                        null,
                        null,
                        null,
                        PublicationDate.parse("2023-06-18"),
                        null);
        Article other = article("other", "In 2022 Blinken met Xi Jinping.");
        Desk desk = new Desk(dated, other).finds("Qin Gang", 0.9).finds("Xi Jinping", 0.8);
        Examination examination = desk.answerer(0.1).examine(Desk.asked(question));
        assertEquals(span, examination.span());
        assertEquals(1, examination.answer().sentences().size());
        assertEquals(2, examination.answer().passages().size());
    }
}
