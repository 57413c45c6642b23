package io.dateline.answer.extractive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.dateline.answer.Answer;
import io.dateline.answer.Examination;
import io.dateline.answer.Form;
import io.dateline.answer.Question;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class TalkAnswersTest {

    private static Answer answered(Desk desk, String question) {
        return desk.answerer(0.5).answer(Question.of(question));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello|TALK|Ask me anything about these 2 articles.",
                "what can you do?|TALK|cite",
                "who are you?|TALK|a program",
                "thanks|TALK|You are welcome.",
                "are you sure?|TALK|open the citation",
                "bye|TALK|Goodbye.",
                "asdf qwer|NOISE|I did not understand that.",
                "🔥|NOISE|I did not understand that.",
                "Wen hat Blinken getroffen?|LANGUAGE|Bitte fragen Sie auf Englisch"
            })
    void whatAsksTheArticlesNothingGetsAReplyWithoutASearch(String said, Form form, String reply) {
        Desk desk = new Desk(Desk.FIRST, Desk.SECOND).finds("Qin Gang", 0.9);
        Answer answer = answered(desk, said);
        assertEquals(form, answer.form());
        assertEquals(Answer.Status.UNANSWERABLE, answer.status());
        assertTrue(answer.text().contains(reply), answer.text());
        assertEquals(List.of(), answer.passages());
        assertTrue(!desk.searched.contains(said), desk.searched::toString);
    }

    @Test
    void anEvaluationOfTalkRetrievesNothing() {
        Examination examined = new Desk(Desk.FIRST).answerer(0.5).examine(Desk.asked("hello"));
        assertEquals(List.of(), examined.retrieved());
    }

    @Test
    void whatIsSearchedAndReadIsThePlainQuestion() {
        Desk desk = new Desk(Desk.FIRST, Desk.SECOND).finds("Qin Gang", 0.9);
        Answer answer = answered(desk, "Hi, could you please tell me who Blinken met?");
        assertEquals(List.of("who Blinken met?"), desk.searched);
        assertEquals("Qin Gang", answer.shortAnswer());
        assertEquals("Hi, could you please tell me who Blinken met?", answer.standaloneQuestion());
    }
}
